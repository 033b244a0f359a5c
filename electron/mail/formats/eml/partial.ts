import { parseStructured } from "./parameters.ts";
import type { Warnings } from "../../raw-mail.ts";

/**
 * Adds a remark when a message is a fragment of a longer one, which a mail server divided.
 *
 * @param contentType the message's own field
 * @see RFC 2046 section 5.2.2
 */
export function remarkOnPartial(contentType: string | undefined, warnings: Warnings): void {
  const { value, parameters } = parseStructured(contentType);
  if (value !== "message/partial") return;
  const [number, total] = ["number", "total"].map(
    (name) => /^\d{1,6}$/.exec(parameters.get(name)?.trim() ?? "")?.[0],
  );
  const which =
    number === undefined
      ? "one part"
      : `part ${number}${total === undefined ? "" : ` of ${total}`}`;
  warnings.add(
    "partial",
    `This is ${which} of a longer email that was sent in pieces; the file holds no more than this piece.`,
  );
}
