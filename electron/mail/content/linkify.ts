import { escapeHtml } from "../../html/escape.ts";
import { withoutTrailing } from "../../text/trim.ts";

/** Only addresses with a scheme: a guess from `www.` or `.com` would make links of file names. */
const link = /https?:\/\/[^\s<>"'`\p{Cc}]{1,2000}/giu;

/**
 * Plain text as HTML with the same layout, in the direction of its first letter, and its web
 * addresses as links.
 */
export function escapedParagraphs(text: string): string {
  let html = "";
  let from = 0;
  for (const match of text.matchAll(link)) {
    const url = withoutSentenceEnd(match[0]);
    html +=
      escapeHtml(text.slice(from, match.index)) +
      `<a href="${escapeHtml(url)}">${escapeHtml(url)}</a>`;
    from = match.index + url.length;
  }
  return `<div dir="auto" style="white-space:pre-wrap">${html}${escapeHtml(text.slice(from))}</div>`;
}

/**
 * A full stop or a closing bracket after an address ends the sentence, unless the address opened
 * the bracket.
 */
function withoutSentenceEnd(url: string): string {
  const trimmed = withoutTrailing(url, /[.,;:!?]/);
  return trimmed.endsWith(")") && !trimmed.includes("(")
    ? withoutTrailing(trimmed, /[).,;:!?]/)
    : trimmed;
}
