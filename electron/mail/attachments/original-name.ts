import type { Email } from "../../contract/email.ts";
import { safeName } from "./attachment-names.ts";

/** What is filed of an .emlx or .mbox file is the message in it alone. */
const endings = {
  eml: ".eml",
  mbox: ".eml",
  emlx: ".eml",
  msg: ".msg",
  oft: ".oft",
} as const satisfies Record<Email["format"], string>;

/**
 * What a mail's own file is called where it is attached to a record: by its subject, else as it was
 * called; with the ending of its kind.
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
