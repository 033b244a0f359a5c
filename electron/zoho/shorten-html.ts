import { linesOfHtml, type HtmlLine } from "../conversation/html.ts";
import { partsOf, type Part } from "../conversation/parts.ts";
import { bestFitting } from "./best-fitting.ts";
import { olderAttribute } from "./html.ts";

/** Stands where an older message was, when words of the newest one follow. */
const gap = "<p>[…]</p>";

/** Of a tag as sanitize-html writes it: no bare `<` or `>` in attributes, elements without content end in `/>`. */
const tag = /<(\/?)[a-z][^<>]*?(\/?)>/g;

/**
 * Cleaned HTML without its older messages, the oldest gone before the others, and still whole: what was open is closed again. When there
 * is room, the beginning of an older message stays.
 *
 * @param html as cleanHtml answers it
 * @param fits whether what is left is short enough
 * @returns undefined when there are no older messages, or the newest one alone does not fit
 */
export function shortenedHtml(html: string, fits: (html: string) => boolean): string | undefined {
  const lines = linesOfHtml(html, { markOf: (_tag, attributes) => olderAttribute(attributes) });
  const parts = partsOf(lines);
  const older = parts.filter((part) => part.older);
  const [first] = older;
  if (first === undefined) return undefined;
  const isWrittenBelow = parts.some((part) => !part.older && part.from > first.from && hasWords(lines, part));
  return isWrittenBelow ? withGaps(html, lines, older, fits) : fromTheTop(html, lines, first.from, fits);
}

const hasWords = (lines: readonly HtmlLine[], { from, to }: Part): boolean =>
  lines.slice(from, to).some(({ text }) => text !== "");

/** Keeps whole lines from the top for as long as there is room. */
function fromTheTop(
  html: string,
  lines: readonly HtmlLine[],
  newestEnd: number,
  fits: (html: string) => boolean,
): string | undefined {
  const upTo = (line: number) => without(html, [{ from: lines[line]?.at ?? html.length, to: html.length }], "");
  return bestFitting(lines.length - newestEnd, (more) => upTo(newestEnd + more), fits);
}

/** Leaves out older messages from the last one up, until the rest fits. */
function withGaps(
  html: string,
  lines: readonly HtmlLine[],
  older: readonly Part[],
  fits: (html: string) => boolean,
): string | undefined {
  const ranges = older.map(({ from, to }) => ({ from: lines[from]?.at ?? 0, to: lines[to]?.at ?? html.length }));
  return bestFitting(ranges.length, (keep) => without(html, ranges.slice(keep), gap), fits);
}

/** Takes ranges out of HTML, but not the tags in them whose other half is outside. */
function without(html: string, ranges: readonly { from: number; to: number }[], instead: string): string {
  let kept = "";
  let at = 0;
  for (const { from, to } of ranges) {
    kept += html.slice(at, from) + instead + halfTags(html.slice(from, to));
    at = to;
  }
  return kept + html.slice(at);
}

/** The tags in a piece of HTML that close what was open before it, and those that stay open after it. */
function halfTags(html: string): string {
  let closing = "";
  const open: string[] = [];
  for (const [whole, slash, empty] of html.matchAll(tag)) {
    if (empty === "/") continue;
    if (slash !== "/") open.push(whole);
    else if (open.pop() === undefined) closing += whole;
  }
  return closing + open.join("");
}
