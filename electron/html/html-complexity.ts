import { Parser } from "htmlparser2";

/**
 * Nesting depth, and elements altogether. Newsletters nest tables thirty deep and have a few
 * thousand elements; long reports have some ten thousand.
 */
const deepest = 400;
const mostElements = 150_000;

/**
 * Word hides hundreds of elements of its own in comments (`<!--[if gte mso 9]><xml>…`), which only
 * Word reads.
 */
export const withoutComments = (html: string): string =>
  html.replaceAll(/<!--(?:-?>|[\s\S]*?(?:--!?>|$))/g, "");

/** Several readers ask about the same HTML, one after the other. */
let last = { html: "", isTooComplex: false };

/**
 * Whether HTML is nested too deep, or has too many elements, to be parsed: HTML parsers need
 * quadratic time in the depth, and walk the tree by recursion, so that 200,000 open `<b>` would
 * keep them busy for seconds or overflow the stack.
 *
 * A parser does the counting, because it alone knows which tag closes which element: `<li><p>`
 * nests, `<li><li>` does not, and the `</b>` in `<b title="</b>">` closes nothing. It must be the
 * parser that later reads the HTML. package.json makes html-to-text use this version, because
 * `<h6><h6>` nests in its own.
 */
export function isTooComplex(html: string): boolean {
  if (last.html !== html) last = { html, isTooComplex: hasManyTags(html) && hasTooMuch(html) };
  return last.isTooComplex;
}

/**
 * Every element has a tag. Most mails have fewer tags than the depth limit, and counting them is
 * fast.
 */
function hasManyTags(html: string): boolean {
  let tags = 0;
  for (let at = html.indexOf("<"); at >= 0 && tags <= deepest; at = html.indexOf("<", at + 1))
    tags++;
  return tags > deepest;
}

function hasTooMuch(html: string): boolean {
  let depth = 0;
  let elements = 0;
  let isTooMuch = false;
  const parser = new Parser({
    onopentagname() {
      depth++;
      elements++;
      isTooMuch ||= depth > deepest || elements > mostElements;
      if (isTooMuch) parser.pause();
    },
    onclosetag() {
      depth--;
    },
  });
  parser.end(html);
  return isTooMuch;
}
