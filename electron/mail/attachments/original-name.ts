import type { Email } from "../../contract/email.ts";
import { safeName } from "./attachment-names.ts";

/** Of an .emlx or .mbox file, only the message in it is filed. */
const endings = {
  eml: ".eml",
  mbox: ".eml",
  emlx: ".eml",
  msg: ".msg",
  oft: ".oft",
} as const satisfies Record<Email["format"], string>;

/**
 * The name of the original when it is attached to a record: its subject, else its own file name,
 * with the extension of its format.
 */
export function originalName(
  { subject, format }: Pick<Email, "subject" | "format">,
  fileName: string,
): string {
  const ending = endings[format];
  const title =
    safeName((subject ?? "").replaceAll(/[\\/]/g, "-")) ??
    safeName(fileName.replace(/\.(?:eml|msg|oft|mbox|emlx|txt)$/i, ""));
  return `${title ?? "email"}${ending}`;
}
