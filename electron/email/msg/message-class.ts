import { notAMail } from "../errors.ts";
import type { Warnings } from "../raw-mail.ts";

/** Outlook saves everything as .msg. These were never sent to anybody: filing them as an email would make one up. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/^ipm\.contact\b/i, "an Outlook contact"],
  [/^ipm\.distlist\b/i, "an Outlook distribution list"],
  [/^ipm\.task(?!request)\b/i, "an Outlook task"],
  [/^ipm\.stickynote\b/i, "an Outlook note"],
  [/^ipm\.activity\b/i, "an Outlook journal entry"],
];

const unusual: readonly (readonly [RegExp, string, string])[] = [
  [/^ipm\.schedule\.meeting\b/i, "meeting", "This is a meeting request or its answer; it is filed as the email that carried it."],
  [
    /^ipm\.appointment\b/i,
    "appointment",
    "This is a calendar entry; its organiser and guests are shown as sender and recipients.",
  ],
  [/^ipm\.taskrequest\b/i, "task-request", "This is a task request; it is filed as the email that carried it."],
  [/^report\b/i, "report", "This is a report about another email, such as a delivery failure or a read receipt."],
  [/^ipm\.note\.smime$/i, "smime", "The email is encrypted (S/MIME); its content is in the attached file."],
  [/^ipm\.note\.enterprisevault/i, "archived", "This is a stub: the archive (Enterprise Vault) holds the complete email."],
];

/** @throws NotAMail for Outlook items that are no messages */
export function checkMessageClass(messageClass: string | undefined, warnings: Warnings): void {
  const name = messageClass ?? "";
  const reason = refused.find(([pattern]) => pattern.test(name));
  if (reason !== undefined) throw notAMail(reason[1]);
  const remark = unusual.find(([pattern]) => pattern.test(name));
  if (remark !== undefined) warnings.add(remark[1], remark[2]);
}
