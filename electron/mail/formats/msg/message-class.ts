import { notAMail } from "../../errors.ts";
import { addRemark, type Remark } from "../../remarks.ts";
import type { Warnings } from "../../raw-mail.ts";

/**
 * Outlook saves every item as .msg. These were never sent to anybody: filing one as an email would
 * invent an email.
 */
const refused: readonly (readonly [RegExp, string])[] = [
  [/^ipm\.contact\b/i, "an Outlook contact"],
  [/^ipm\.distlist\b/i, "an Outlook distribution list"],
  [/^ipm\.task(?!request)\b/i, "an Outlook task"],
  [/^ipm\.stickynote\b/i, "an Outlook note"],
  [/^ipm\.activity\b/i, "an Outlook journal entry"],
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
  const what = otherItem(messageClass);
  if (what !== undefined) throw notAMail(what);
  remarkOnMessageClass(messageClass, warnings);
}

/** The kind of an Outlook item that is no message, as in "an Outlook contact". */
export const otherItem = (messageClass = ""): string | undefined =>
  refused.find(([pattern]) => pattern.test(messageClass))?.[1];

export function remarkOnMessageClass(messageClass: string | undefined, warnings: Warnings): void {
  const remark = unusual.find(([pattern]) => pattern.test(messageClass ?? ""))?.[1];
  if (remark !== undefined) addRemark(warnings, remark);
}
