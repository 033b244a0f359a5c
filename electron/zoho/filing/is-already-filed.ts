import type { Client } from "../client/client.ts";
import { listEmails } from "../api/emails.ts";
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
  let index: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { Emails, info } = await listEmails(client, record, {
      ...(index !== undefined && { index }),
      signal,
    });
    if (Emails.some((listed) => isListedMail(listed, mail))) return true;
    index = info?.next_index ?? undefined;
    if (index === undefined) return false;
  }
  return false;
}
