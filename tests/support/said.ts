import type { Email } from "../../electron/contract/email.ts";
import { directionText } from "../../electron/contract/messages/directions.ts";
import type { Message } from "../../electron/contract/messages/message.ts";
import { warningText } from "../../electron/contract/messages/warnings.ts";

/** A message, or a problem, in the words of a test. */
export const said = (text: string) =>
  ({ code: "earlier-version", values: { text } }) as const satisfies Message;

export type InWords<E> = Omit<E, "directionReason" | "warnings"> & {
  readonly directionReason: string;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
};

/** An email with the sentences that the user reads. */
export const inWords = <E extends Pick<Email, "directionReason" | "warnings">>(
  email: E,
): InWords<E> => ({
  ...email,
  directionReason: directionText(email.directionReason),
  warnings: email.warnings.map((one) => ({ code: one.code, message: warningText(one) })),
});
