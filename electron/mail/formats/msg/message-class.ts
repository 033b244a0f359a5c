import { notAMail, type OtherFile } from "../../errors.ts";
import { addRemark, type Remark } from "../../remarks.ts";
import type { Warnings } from "../../raw-mail.ts";

/**
 * Outlook saves every item as .msg. These were never sent to anybody: filing one as an email would
 * invent an email.
 */
const refused: readonly (readonly [RegExp, OtherFile])[] = [
  [/^ipm\.contact\b/i, "outlook-contact"],
  [/^ipm\.distlist\b/i, "outlook-list"],
  [/^ipm\.task(?!request)\b/i, "outlook-task"],
  [/^ipm\.stickynote\b/i, "outlook-note"],
  [/^ipm\.activity\b/i, "outlook-journal"],
];

/**
 * [MS-OXCMAIL] section 2.1.3.1 names the reports, [MS-OXOCAL] section 2.2.5 to 2.2.8 the messages
 * about meetings.
 */
const unusual: readonly (readonly [RegExp, Remark])[] = [
  [/^ipm\.schedule\.meeting\.request\b/i, "invitation"],
  [/^ipm\.schedule\.meeting\.canceled\b/i, "meetingCancelled"],
  [/^ipm\.schedule\.meeting\.resp\.pos\b/i, "meetingAccepted"],
  [/^ipm\.schedule\.meeting\.resp\.neg\b/i, "meetingDeclined"],
  [/^ipm\.schedule\.meeting\.resp\.tent\b/i, "meetingTentative"],
  [/^ipm\.schedule\.meeting\b/i, "meeting"],
  [/^ipm\.appointment\b/i, "appointment"],
  [/^ipm\.taskrequest\b/i, "taskRequest"],
  [/^report\.(?:.*\.)?ndr$/i, "deliveryFailed"],
  [/^report\.(?:.*\.)?dr$/i, "delivered"],
  [/^report\.(?:.*\.)?delayed$/i, "deliveryDelayed"],
  [/^report\.(?:.*\.)?ipnrn$/i, "read"],
  [/^report\.(?:.*\.)?ipnnrn$/i, "notRead"],
  [/^report\b/i, "report"],
  [/^ipm\.note\.enterprisevault/i, "archived"],
];

/** @throws NotAMail for Outlook items that are no messages */
export function checkMessageClass(messageClass: string | undefined, warnings: Warnings): void {
  const kind = otherItem(messageClass);
  if (kind !== undefined) throw notAMail(kind);
  remarkOnMessageClass(messageClass, warnings);
}

/** The kind of an Outlook item that is no message. */
export const otherItem = (messageClass = ""): OtherFile | undefined =>
  refused.find(([pattern]) => pattern.test(messageClass))?.[1];

export function remarkOnMessageClass(messageClass: string | undefined, warnings: Warnings): void {
  const remark = unusual.find(([pattern]) => pattern.test(messageClass ?? ""))?.[1];
  if (remark !== undefined) addRemark(warnings, remark);
}
