import type { SentCounts, SentInDrop, SentMail } from "../../electron/contract/sent-mails.ts";
import { text } from "../../electron/language/text.ts";
import { isolated } from "./legible.ts";
import { listed } from "../../electron/language/lists.ts";

/** The line above the tray; undefined when nothing is left to do. */
export function openWords({ sent, open, openEarlier }: SentCounts): string | undefined {
  if (open > 0) return text("sent-mails.open-this-week", { open, sent });
  if (openEarlier === 0) return undefined;
  return text("sent-mails.open-last-week", { count: openEarlier });
}

/** What became of the mails of this week. */
export function countWords({ sent, filed, inTray }: SentCounts): string {
  if (sent === 0) return text("sent-mails.none");
  if (inTray === 0) return text("sent-mails.counts", { sent, filed });
  return text("sent-mails.counts-and-tray", { sent, filed, waiting: inTray });
}

/** What a dropped mailbox holds. */
export const dropWords = ({ sent, filed }: Pick<SentInDrop, "sent" | "filed">): string =>
  filed === sent
    ? text("sent-mails.drop-all-filed", { sent })
    : text("sent-mails.drop-some-filed", { sent, filed });

/** Of the action that leaves only what is not filed in the tray. */
export const keepWords = ({ sent, filed }: Pick<SentInDrop, "sent" | "filed">): string =>
  sent === filed
    ? text("sent-mails.keep-none")
    : text("sent-mails.keep-open", { count: sent - filed });

/** "to Ana Client, Ben Buyer, and 3 more". */
export function toWords({ to, more }: Pick<SentMail, "to" | "more">): string {
  const others = more === 0 ? [] : [text("sent-mails.more-people", { count: more })];
  return text("sent-mails.to", { people: listed([...to.map(isolated), ...others]) });
}
