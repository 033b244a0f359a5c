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
  if (number === undefined) warnings.add("partial", { kind: "unnumbered" });
  else if (total === undefined) warnings.add("partial", { kind: "numbered", values: { number } });
  else warnings.add("partial", { kind: "counted", values: { number, total } });
}
