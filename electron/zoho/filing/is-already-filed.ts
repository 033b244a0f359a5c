import type { Client } from "../client/client.ts";
import { listEmails, type ListedEmail } from "../api/emails.ts";
import type { FilingRequest } from "./request.ts";

/** Ten mails each, the newest first. */
const mostPages = 5;
/** Zoho may keep a time to the minute. */
const apartMs = 60_000;

/**
 * Whether the list of the record shows the mail. Zoho shows no Message-IDs there, so time, sender,
 * subject and direction are compared, as in the one public code that looks for lost mails
 * (docs/zoho-api.md, "Emails of a record").
 *
 * @returns false also for a mail that the list hides, or that is older than the fifty newest
 * @throws ZohoError
 */
export async function isListed(
  client: Client,
  { record, email }: FilingRequest,
  signal: AbortSignal,
): Promise<boolean> {
  let index: string | undefined;
  for (let page = 0; page < mostPages; page += 1) {
    const { Emails, info } = await listEmails(client, record, {
      ...(index !== undefined && { index }),
      signal,
    });
    if (Emails.some((listed) => isSame(listed, email))) return true;
    index = info?.next_index ?? undefined;
    if (index === undefined) return false;
  }
  return false;
}

function isSame(listed: ListedEmail, email: FilingRequest["email"]): boolean {
  const apart = Math.abs(Date.parse(listed.time ?? "") - Date.parse(email.date_time));
  return (
    apart < apartMs &&
    listed.from?.email?.toLowerCase() === email.from.email.toLowerCase() &&
    listed.subject === email.subject &&
    listed.sent === email.sent
  );
}
