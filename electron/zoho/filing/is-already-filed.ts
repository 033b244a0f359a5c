import type { Client } from "../client/client.ts";
import { listEmails, type ListedEmail } from "../api/emails.ts";
import { isListedMail } from "./listed-mail.ts";
import type { FilingRequest } from "./request.ts";

/** Ten mails each, the newest first. */
const mostPages = 5;

/**
 * Whether the list of the record shows the mail.
 *
 * @returns false also for a mail that the list hides, or that is older than the fifty newest
 * @throws ZohoError
 */
export async function isListed(
  client: Client,
  { record, email }: FilingRequest,
  signal: AbortSignal,
): Promise<boolean> {
  const { date_time: time, from, subject, sent } = email;
  const mail = { time, from: from.email, subject, sent };
  const isIt = (listed: ListedEmail) => isListedMail(listed, mail);
  return (await mailsAt(client, record, isIt, { signal })).length > 0;
}

/**
 * The mails of the first page of a record's list that has any like that.
 *
 * @param options.owner whose mails; absent: the caller's
 * @throws ZohoError
 */
export async function mailsAt(
  client: Client,
  record: FilingRequest["record"],
  isLikeThat: (listed: ListedEmail) => boolean,
  options: { readonly owner?: string; readonly signal: AbortSignal },
): Promise<ListedEmail[]> {
  let index: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { Emails, info } = await listEmails(client, record, {
      ...options,
      ...(index !== undefined && { index }),
    });
    const found = Emails.filter(isLikeThat);
    index = info?.next_index ?? undefined;
    if (found.length > 0 || index === undefined) return found;
  }
  return [];
}
