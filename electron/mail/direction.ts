import type { Direction, Email } from "../contract/email.ts";
import type { DirectionMessage } from "../contract/messages/directions.ts";
import type { RawMail } from "./raw-mail.ts";

/** The direction of a mail, and one short clause with the reason. */
type DirectionFinding = { direction: Direction; directionReason: DirectionMessage };

/** The direction according to the hints in the file. */
export function directionOf(mail: RawMail): DirectionFinding {
  if (mail.clues.fromMe) return { direction: "sent", directionReason: { code: "marked-as-yours" } };
  if (mail.clues.draft) return { direction: "sent", directionReason: { code: "draft" } };
  if (mail.clues.kept !== undefined)
    return { direction: mail.clues.kept.direction, directionReason: mail.clues.kept.reason };
  if (mail.clues.delivered)
    return { direction: "received", directionReason: { code: "delivery-headers" } };
  if (mail.bcc.length > 0)
    return { direction: "sent", directionReason: { code: "hidden-recipients" } };
  return { direction: "received", directionReason: { code: "nothing-says-sent" } };
}

type People = {
  readonly from?: Email["from"] | undefined;
  readonly to: readonly Email["to"][number][];
  readonly cc: readonly Email["to"][number][];
  readonly bcc: readonly Email["to"][number][];
};

/**
 * The direction according to the mail's addresses, when one of them is the user's: it comes before
 * all hints in the file. Addresses are compared case-insensitively.
 */
export function ownDirection(
  { from, to, cc, bcc }: People,
  ownAddresses: readonly string[],
): DirectionFinding | undefined {
  const own = new Set(ownAddresses.map((address) => address.trim().toLowerCase()));
  const isOwn = ({ address }: Email["to"][number]): boolean =>
    address !== undefined && own.has(address.toLowerCase());
  if (from !== undefined && isOwn(from))
    return { direction: "sent", directionReason: { code: "from-you" } };
  if ([...to, ...cc, ...bcc].some(isOwn))
    return { direction: "received", directionReason: { code: "to-you" } };
  return undefined;
}
