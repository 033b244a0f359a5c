import type {} from "../contract/email.ts";
import type { Message } from "../contract/messages/message.ts";
import type { ParsedMail } from "./assemble.ts";
import { isForward } from "./content/conversation.ts";
import { previewOfHtml, previewOfText, type Preview } from "./content/preview.ts";
import { maxPreviewTextChars } from "./parse-limits.ts";
import { Warnings } from "./raw-mail.ts";

/** The body as the window shows it, and warnings on what it leaves out or changes. */
export type ShownMail = { readonly preview: Preview; readonly warnings: readonly Message[] };

/**
 * Prepares the body of a mail for display: harmless HTML, or its text if there is no HTML that can
 * be shown.
 */
export function showMail(mail: ParsedMail): ShownMail {
  const warnings = new Warnings();
  const preview = harmless(mail, warnings) ?? textPreview(mail.email, warnings);
  return { preview, warnings: warnings.list };
}

function harmless({ email, bare, pictureOf }: ParsedMail, warnings: Warnings): Preview | undefined {
  if (bare === undefined) return undefined;
  try {
    const preview = previewOfHtml(bare.html, pictureOf, folds(email));
    if (preview !== undefined) return preview;
    warnings.add("preview-text");
  } catch {
    // An HTML parser may fail on unforeseen input; the rest of the mail is still good.
    warnings.add("preview-failed");
  }
  return undefined;
}

function textPreview(email: ParsedMail["email"], warnings: Warnings): Preview {
  const { text = "" } = email;
  if (text.length > maxPreviewTextChars) warnings.add("preview-cut");
  const shown = text.slice(0, maxPreviewTextChars).toWellFormed();
  return previewOfText(shown, folds(email));
}

/**
 * Whether earlier messages are folded. The reader of a forwarded mail is meant to read them; and what
 * a program sends may end in the headers of a mail that was not delivered.
 */
const folds = ({ subject, isAutomatic = false }: ParsedMail["email"]): boolean =>
  !isAutomatic && !isForward(subject);
