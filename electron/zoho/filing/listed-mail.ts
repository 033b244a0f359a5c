import type { ListedEmail } from "../api/emails.ts";

/** Zoho may keep a time to the minute. */
const apartMs = 60_000;

/** What a record's list of emails tells mails apart by. */
export type MailInList = {
  /** ISO 8601. */
  readonly time: string;
  readonly from: string;
  /** As Zoho keeps it. */
  readonly subject: string;
  readonly sent: boolean;
};

/**
 * Whether a mail of a record's list is this one. Zoho shows no Message-IDs there, so time, sender,
 * subject and direction are compared, as in the one public code that looks for lost mails
 * (docs/zoho-api.md, "Emails of a record").
 */
export const isListedMail = (listed: ListedEmail, mail: MailInList): boolean =>
  Math.abs(Date.parse(listed.time ?? "") - Date.parse(mail.time)) < apartMs &&
  listed.from?.email?.toLowerCase() === mail.from.toLowerCase() &&
  listed.subject === mail.subject &&
  listed.sent === mail.sent;
