import type { SentCounts, SentInDrop, SentMail } from "../../electron/contract/sent-mails.ts";
import { isolated } from "./legible.ts";

const mails = (count: number): string => (count === 1 ? "1 mail" : `${count} mails`);
const are = (count: number): string => (count === 1 ? "is" : "are");

/** The line above the tray; undefined when nothing is left to do. */
export function openWords({ sent, open, openEarlier }: SentCounts): string | undefined {
  if (open > 0)
    return `${open} of ${mails(sent)} sent to customers this week ${are(open)} not filed`;
  if (openEarlier === 0) return undefined;
  return `${mails(openEarlier)} sent to customers last week ${are(openEarlier)} not filed`;
}

/** What became of the mails of this week. */
export function countWords({ sent, filed, inTray }: SentCounts): string {
  if (sent === 0) return "No mail was sent to customers this week.";
  const waiting = inTray === 0 ? "" : ` and ${inTray} in the tray`;
  return `${sent} sent to customers this week, ${filed} filed${waiting}.`;
}

/** What a dropped mailbox holds. */
export function dropWords({ sent, filed }: Pick<SentInDrop, "sent" | "filed">): string {
  if (filed === sent) return `${sent} sent to customers, all filed already`;
  return `${sent} sent to customers, ${filed} ${are(filed)} filed already`;
}

/** Of the action that leaves only what is not filed in the tray. */
export function keepWords({ sent, filed }: Pick<SentInDrop, "sent" | "filed">): string {
  const left = sent - filed;
  return left === 0 ? "Empty the tray of them" : `Keep only the ${mails(left)} not filed`;
}

/** "Ana Client, Ben Buyer and 3 more". */
export function toWords({ to, more }: Pick<SentMail, "to" | "more">): string {
  const names = to.map(isolated).join(", ");
  return more === 0 ? names : `${names} and ${more} more`;
}
