import { charsetOfStrings } from "./code-page.ts";
import type { Storage } from "./compound-file.ts";
import { Properties, type MsgContext } from "./properties.ts";

/**
 * The message in a storage, with the code page of its own strings.
 *
 * @param around charset and warnings of the outer message; its charset is used when this one has no
 *   hint
 */
export function messageIn(
  storage: Storage,
  owner: "message" | "embedded",
  around: MsgContext,
): { readonly message: Properties; readonly context: MsgContext } {
  const context = { ...around };
  const message = new Properties(storage, owner, context);
  context.charset = charsetOfStrings(message) ?? around.charset;
  return { message, context };
}
