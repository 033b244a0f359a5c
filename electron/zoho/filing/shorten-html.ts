import { linesOfHtml } from "../../mail/quoting/html.ts";
import { olderAttribute } from "../../mail/quoting/kept-marks.ts";
import { hasWords } from "../../mail/quoting/line.ts";
import { partsOf } from "../../mail/quoting/parts.ts";
import { bestFitting } from "./best-fitting.ts";
import { leftOut, olderLines } from "./older-lines.ts";

/** Takes the place of an older message, when words of the newest one follow. */
const gap = "<p>[…]</p>";

/**
 * A tag as sanitize-html writes it: no bare `<` or `>` in attributes, elements without content end
 * in `/>`.
 */
const tag = /<(\/?)[a-z][^<>]*?(\/?)>/g;

/**
 * Shortens cleaned HTML by its older messages, the oldest first. Open tags are closed again. When
 * there is room, the beginning of an older message stays.
 *
 * @param html as filedHtml returns it
 * @param fits whether what is left is short enough
 * @returns undefined when there are no older messages, or the newest one alone does not fit
 */
export function shortenedHtml(html: string, fits: (html: string) => boolean): string | undefined {
  const lines = linesOfHtml(html, { markOf: (_tag, attributes) => olderAttribute(attributes) });
  const parts = partsOf(lines);
  const older = olderLines(parts);
  if (older === 0) return undefined;
  const keeping = (staying: number, instead: string) => {
    const ranges = leftOut(lines, parts, staying).map(({ from, to, isGap }) => ({
      from: lines[from]?.at ?? 0,
      to: lines[to]?.at ?? html.length,
      instead: isGap ? instead : "",
    }));
    return without(html, ranges);
  };
  // A forward has only the older message's words, so at least one line of it stays.
  const least = parts.some((part) => !part.older && hasWords(lines, part)) ? 0 : 1;
  const most = bestFitting(older + 1 - least, (more) => keeping(least + more, gap), fits);
  if (most !== undefined) return most;
  const own = keeping(least, "");
  return fits(own) ? own : undefined;
}

/** Removes ranges from HTML, except the tags in them whose other half is outside. */
function without(
  html: string,
  ranges: readonly { from: number; to: number; instead: string }[],
): string {
  let kept = "";
  let at = 0;
  for (const { from, to, instead } of ranges) {
    kept += html.slice(at, from) + instead + halfTags(html.slice(from, to));
    at = to;
  }
  return kept + html.slice(at);
}

/**
 * The tags in a piece of HTML that close what was open before it, and those that stay open after
 * it.
 */
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
