import type { Warning } from "../contract/email.ts";
import type { ParsedMail } from "./assemble.ts";
import { previewOfHtml, previewOfText, type Preview } from "./content/preview.ts";
import { maxPreviewTextChars } from "./limits.ts";
import { Warnings } from "./raw-mail.ts";

/** What the window shows of a mail's body, and what is not shown as it was written. */
export type ShownMail = { readonly preview: Preview; readonly warnings: readonly Warning[] };

/**
 * Makes the body of a mail ready to be shown: harmless HTML, or its text where there is no HTML
 * that can be shown.
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
    warnings.add(
      "preview-text",
      "The email's formatting is too large or too tangled to be shown; its text is shown instead.",
    );
  } catch {
    // HTML parsers meet inputs that their authors did not think of; the mail around it is whole.
    warnings.add(
      "preview-failed",
      "The email's formatting could not be made safe to show; its text is shown instead.",
    );
  }
  return undefined;
}

function textPreview(text: string, warnings: Warnings): Preview {
  if (text.length > maxPreviewTextChars)
    warnings.add("preview-cut", "The email's text is very long; only its beginning is shown.");
  return previewOfText(text.slice(0, maxPreviewTextChars).toWellFormed());
}
