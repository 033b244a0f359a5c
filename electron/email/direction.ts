import type { Direction, Person } from "../contract/email.ts";
import type { RawMail } from "./raw-mail.ts";

/** Which way a mail went, and the clause that says why. The user's own addresses decide before anything that the file says of itself. */
export function directionOf(mail: RawMail, ownAddresses: readonly string[]): { direction: Direction; directionReason: string } {
  const own = new Set(ownAddresses.map((address) => address.trim().toLowerCase()));
  const isOwn = ({ address }: Person): boolean => address !== undefined && own.has(address.toLowerCase());
  if (mail.from !== undefined && isOwn(mail.from)) return { direction: "sent", directionReason: "from you" };
  if ([...mail.to, ...mail.cc, ...mail.bcc].some(isOwn)) return { direction: "received", directionReason: "to you" };
  if (mail.clues.fromMe) return { direction: "sent", directionReason: "the mailbox marked it as yours" };
  if (mail.clues.draft) return { direction: "sent", directionReason: "it is a draft" };
  if (mail.clues.delivered) return { direction: "received", directionReason: "the file has delivery headers" };
  if (mail.bcc.length > 0) return { direction: "sent", directionReason: "it names hidden recipients" };
  return { direction: "received", directionReason: "nothing says that you sent it" };
}
