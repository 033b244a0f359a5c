import type {} from "../contract/email.ts";
import type { Message } from "../contract/messages/message.ts";
import type { ParsedMail } from "./assemble.ts";
import { previewOfHtml, previewOfText, type Preview } from "./content/preview.ts";
import { maxPreviewTextChars } from "./parse-limits.ts";
import { Warnings } from "./raw-mail.ts";

/** The body as the window shows it, and warnings on what it leaves out or changes. */
export type ShownMail = { readonly preview: Preview; readonly warnings: readonly Message[] };

/**
 * Prepares the body of a mail for display: harmless HTML, or its text if there is no HTML that can
 * be shown.
 */
export function showMail({ email, bare, pictureOf }: ParsedMail): ShownMail {
  const warnings = new Warnings();
  const preview =
    (bare === undefined ? undefined : harmless(bare.html, pictureOf, warnings)) ??
    textPreview(email.text ?? "", warnings);
  return { preview, warnings: warnings.list };
}

function harmless(
  html: string,
  pictureOf: ParsedMail["pictureOf"],
  warnings: Warnings,
): Preview | undefined {
  try {
    const preview = previewOfHtml(html, pictureOf);
    if (preview !== undefined) return preview;
    warnings.add("preview-text");
  } catch {
    // An HTML parser may fail on unforeseen input; the rest of the mail is still good.
    warnings.add("preview-failed");
  }
  return undefined;
}

function textPreview(text: string, warnings: Warnings): Preview {
  if (text.length > maxPreviewTextChars) warnings.add("preview-cut");
  return previewOfText(text.slice(0, maxPreviewTextChars).toWellFormed());
}
