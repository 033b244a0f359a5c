import { partsOf, type Part } from "../conversation/parts.ts";
import { linesOfText } from "../conversation/text.ts";
import type { Kept } from "../contract/prepared.ts";
import { bestFitting } from "./best-fitting.ts";
import { cutAtWord } from "../text/shorten.ts";

/** Stands where an older message was, when words of the newest one follow. */
const gap = "[…]";

/** Text beyond this is not searched for messages (characters): none of it could be kept. */
const searched = 400_000;

/**
 * Text cut to `room` characters. Older messages go first, the oldest before the others; when there is room, the beginning of one stays.
 * The newest message is cut only when it alone is too long, and then at its end.
 */
export function shortenedText(text: string, room: number): { content: string; kept: Extract<Kept, "newest" | "beginning"> } {
  const lines = text.slice(0, searched).split("\n");
  const parts = partsOf(linesOfText(lines));
  const firstOlder = parts.findIndex(({ older }) => older);
  const wholeWasSearched = text.length <= searched || firstOlder >= 0;
  const newest = firstOlder < 0 ? undefined : isWrittenBelow(parts, lines, firstOlder) ? withGaps : fromTheTop;
  const content = wholeWasSearched ? newest?.(lines, parts, room) : undefined;
  return content === undefined ? { content: cutAtWord(text, room), kept: "beginning" } : { content, kept: "newest" };
}

/** Whether somebody answered below or between the lines of what they quote. */
const isWrittenBelow = (parts: readonly Part[], lines: readonly string[], firstOlder: number): boolean =>
  parts.slice(firstOlder).some(({ from, to, older }) => !older && lines.slice(from, to).some((line) => line.trim() !== ""));

/** The newest message stands above the others: keeps whole lines from the top for as long as there is room. */
function fromTheTop(lines: readonly string[], parts: readonly Part[], room: number): string | undefined {
  const newestEnd = parts.find(({ older }) => older)?.from ?? lines.length;
  let length = 0;
  let end = 0;
  while (end < lines.length && length + (lines[end]?.length ?? 0) <= room) length += (lines[end++]?.length ?? 0) + 1;
  return end < newestEnd ? undefined : lines.slice(0, end).join("\n").trimEnd();
}

/** Leaves out older messages from the last one up, until the rest fits. */
function withGaps(lines: readonly string[], parts: readonly Part[], room: number): string | undefined {
  const older = parts.filter((part) => part.older);
  const without = (keep: number) => {
    const out = new Set(older.slice(keep));
    const text = parts.map((part) => (out.has(part) ? gap : lines.slice(part.from, part.to).join("\n"))).join("\n");
    return text.trim();
  };
  return bestFitting(older.length, without, (text) => text.length <= room);
}
