import type { Direction } from "../contract/email.ts";
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
