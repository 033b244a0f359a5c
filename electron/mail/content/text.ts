import { compile } from "html-to-text";
import { tableText } from "../../html/table-text.ts";
import { isTooComplex, withoutComments } from "../../html/html-complexity.ts";

/**
 * Longer HTML (characters) is converted without its structure; nobody reads so much text in a CRM.
 */
const maxStructured = 2_000_000;

/** Compiled once: that takes longer than converting most mails. */
const convert = compile({
  wordwrap: false,
  formatters: tableText.formatters,
  selectors: [
    ...tableText.selectors,
    { selector: "img", format: "skip" },
    { selector: "a", options: { ignoreHref: true } },
    ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({
      selector,
      options: { uppercase: false },
    })),
  ],
});

/** The readable text, without pictures and addresses of links. */
export function htmlToPlainText(html: string): string {
  if (html.length > maxStructured || isTooComplex(html)) return withoutTags(html);
  return convert(html).replaceAll("\u00A0", " ").trim();
}

const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  nbsp: " ",
};

function withoutTags(html: string): string {
  return withoutComments(html)
    .replaceAll(/<(style|script|title)\b[\s\S]*?(?:<\/\1\b[^<>]*>?|$)/gi, "")
    .replaceAll(/<(?:br|\/p|\/div|\/tr|\/h[1-6])\b/gi, "\n<")
    .replaceAll(/<\/t[dh]\b/gi, " <")
    .replaceAll(/<[^<>]*>?/g, "")
    .replaceAll(/&(amp|lt|gt|quot|nbsp);/g, (whole, name: string) => named[name] ?? whole)
    .replaceAll(/[^\S\n]+/g, " ")
    .replaceAll(/ ?\n ?/g, "\n")
    .replaceAll(/\n{3,}/g, "\n\n")
    .trim();
}
