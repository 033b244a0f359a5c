import { Parser } from "htmlparser2";

/**
 * Elements in one another, and altogether. Newsletters nest tables thirty deep and have a few
 * thousand; long reports some ten thousand.
 */
const deepest = 400;
const mostElements = 150_000;

/**
 * Word hides hundreds of elements of its own in comments (`<!--[if gte mso 9]><xml>…`), which
 * nobody but Word reads.
 */
export const withoutComments = (html: string): string =>
  html.replaceAll(/<!--(?:-?>|[\s\S]*?(?:--!?>|$))/g, "");

/** Several readers ask about the same HTML, one after the other. */
let last = { html: "", isTooComplex: false };

/**
 * Whether HTML is nested so deep, or has so many elements, that its structure is not to be read:
 * HTML parsers need quadratic time in the depth, and walk it by recursion, so that 200,000 open
 * `<b>` would keep them busy for seconds or overflow the stack.
 *
 * It is a parser that counts, because it alone knows what closes what: `<li><p>` nests, `<li><li>`
 * does not, and the `</b>` in `<b title="</b>">` closes nothing. It has to be the parser of those
 * that read the HTML then; package.json makes html-to-text take this one, for in its own version
 * `<h6><h6>` nests.
 */
export function isTooComplex(html: string): boolean {
  if (last.html !== html) last = { html, isTooComplex: hasManyTags(html) && hasTooMuch(html) };
  return last.isTooComplex;
}

/**
 * Every element has a tag; most mails have fewer than could nest too deep, for which a look is
 * enough.
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
