import { getEmail, type FullEmail, type ListedEmail } from "../api/emails.ts";
import { getRecord } from "../api/records.ts";
import type { Client } from "../client/client.ts";
import { ZohoError } from "../errors/errors.ts";
import { isMadeId } from "./own-id.ts";
import { mailsAt } from "./is-already-filed.ts";
import { isListedMail } from "./listed-mail.ts";
import { compareWithSent, sentOf, type SentMail } from "./read-back.ts";
import { withFileIds, type FilingRequest } from "./request.ts";

/**
 * What a record has under the Message-ID of a mail: this mail, one that looks like it and has
 * another content, or one that cannot be seen.
 */
export type Found = "same" | "other" | "unseen";

/**
 * Looks for the mail that Zoho says the record has already. Scanners and broken programs give many
 * mails one Message-ID, and the list shows none: the mail is found by its header, and what can be
 * read of it has to agree. Zoho lists the caller's mails, and those of the record's owner when
 * asked.
 *
 * @param ids of the uploaded files, by their positions
 * @throws ZohoError when Zoho does not answer
 */
export async function findFiled(
  client: Client,
  request: FilingRequest,
  ids: ReadonlyMap<number, string>,
  signal: AbortSignal,
): Promise<Found> {
  // An id that Mailpin made is made of the mail's content.
  if (isMadeId(request.email.original_message_id)) return "same";
  const sent = sentOf(withFileIds(request, ids), request, ids);
  const mine = await among(client, request, sent, { signal });
  if (mine !== "unseen") return mine;
  const owner = await allowed(ownerOf(client, request, signal));
  return owner === undefined ? mine : among(client, request, sent, { owner, signal });
}

async function among(
  client: Client,
  { record, email }: FilingRequest,
  sent: SentMail,
  options: { readonly owner?: string; readonly signal: AbortSignal },
): Promise<Found> {
  const { date_time: time, from, subject } = email;
  // Who sent a mail files it as sent, and who got it as received.
  const isAlike = (one: ListedEmail) =>
    isListedMail(one, { time, from: from.email, subject, sent: one.sent ?? false });
  const alike = (await allowed(mailsAt(client, record, isAlike, options))) ?? [];
  for (const { message_id: id } of alike) {
    const shown = await allowed(getEmail(client, record, id, options.signal));
    if (shown === undefined || isSame(shown, sent)) return "same";
  }
  return alike.length === 0 ? "unseen" : "other";
}

/** Whatever Zoho does not tell agrees. */
function isSame(shown: FullEmail, sent: SentMail): boolean {
  const isTold = Array.isArray(shown.attachments) || shown.has_attachment === false;
  const { missing, isOther } = compareWithSent(shown, isTold ? sent : { ...sent, files: [] });
  return missing.length === 0 && !isOther;
}

async function ownerOf(
  client: Client,
  { record: { module, id } }: FilingRequest,
  signal: AbortSignal,
): Promise<string | undefined> {
  const record = await getRecord(client, module, id, { fields: ["Owner"], signal });
  const owner = record?.["Owner"];
  if (typeof owner !== "object" || owner === null || !("id" in owner)) return undefined;
  return typeof owner.id === "string" ? owner.id : undefined;
}

/** Undefined where the user may not see it. */
async function allowed<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof ZohoError && ["ask", "rejected"].includes(error.kind)) return undefined;
    throw error;
  }
}
