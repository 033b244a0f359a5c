import { hasWords, type Line } from "../../mail/quoting/line.ts";
import type { Part } from "../../mail/quoting/parts.ts";

/** Lines of older messages that are left out. */
export type LeftOut = {
  readonly from: number;
  readonly to: number;
  /** Words of the newest message come next, so a mark has to show the gap. */
  readonly isGap: boolean;
};

/**
 * The lines to leave out when only the first lines of older messages stay. All lines of the newest
 * message stay. An older message before words of the newest one stays whole or not at all: an
 * answer below half a question would be misread.
 *
 * @param staying the number of older lines that may stay
 */
export function leftOut(
  lines: readonly Line[],
  parts: readonly Part[],
  staying: number,
): LeftOut[] {
  const lastOwn = parts.findLastIndex((part) => !part.older && hasWords(lines, part));
  let more = staying;
  const ranges = parts.flatMap(({ from, to, older }, index) => {
    const fits = older ? Math.min(more, to - from) : to - from;
    if (older) more -= fits;
    const stay = index < lastOwn && fits < to - from ? 0 : fits;
    return stay < to - from ? [{ from: from + stay, to }] : [];
  });
  return ranges.map((range, index) => {
    const next = ranges[index + 1]?.from ?? lines.length;
    return { ...range, isGap: hasWords(lines, { from: range.to, to: next }) };
  });
}

/** The number of lines of older messages. */
export const olderLines = (parts: readonly Part[]): number =>
  parts.reduce((sum, { from, to, older }) => sum + (older ? to - from : 0), 0);
