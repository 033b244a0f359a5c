import type { Direction } from "../contract/email.ts";
import type { DirectionMessage } from "../contract/messages/directions.ts";
import { authorOf } from "./author.ts";
import { recipientsOf, type MailPeople } from "./mail-people.ts";
import type { Us } from "./us.ts";

/** The direction of a mail, and one short clause with the reason. */
export type DirectionFinding = {
  readonly direction: Direction;
  readonly directionReason: DirectionMessage;
};

/**
 * The direction according to the people of a mail, when one of them is the user or a colleague: it
 * comes before all hints in the file. What the company writes to others is sent, also where the user
 * got a copy.
 */
export function ownDirection(mail: MailPeople, us: Us): DirectionFinding | undefined {
  const author = authorOf(mail, us)?.address;
  const recipients = recipientsOf(mail).map(({ address }) => address);
  const isToMe = recipients.some((address) => us.isMe(address));
  const isToOthers = recipients.some((address) => address !== undefined && !us.isOurs(address));
  if (us.isMe(author)) return sent("from-you");
  // A website names its own mailbox as the sender of what its visitors write to it.
  if (us.isMe(mail.sender?.address) && isToOthers) return sent("from-you");
  if (us.isOurs(author) && (isToOthers || !isToMe)) return sent("from-colleague");
  return isToMe ? { direction: "received", directionReason: { code: "to-you" } } : undefined;
}

/**
 * Whether a mail stayed among colleagues. A recipient of whom only the name is known is one of
 * them: Exchange names its own users so.
 */
export function isInternal(mail: MailPeople, us: Us): boolean {
  const addresses = recipientsOf(mail).flatMap(({ address }) => address ?? []);
  return (
    us.isOurs(authorOf(mail, us)?.address) &&
    addresses.length > 0 &&
    addresses.every((address) => us.isOurs(address))
  );
}

const sent = (code: "from-you" | "from-colleague"): DirectionFinding => ({
  direction: "sent",
  directionReason: { code },
});
