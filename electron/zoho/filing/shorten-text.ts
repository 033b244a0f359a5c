import { partsOf } from "../../mail/quoting/parts.ts";
import { linesOfText } from "../../mail/quoting/text.ts";
import type { Kept } from "../../mail/prepared-mail.ts";
import { bestFitting } from "./best-fitting.ts";
import { leftOut, olderLines } from "./older-lines.ts";
import { cutAtWord } from "../../text/shorten.ts";

/** Takes the place of an older message, when words of the newest one follow. */
const gap = "[…]";

/**
 * Text beyond this many characters is not read: no mail program writes so much, and reading it
 * takes time.
 */
const longestRead = 5_000_000;

/**
 * Cuts text to `room` characters. Older messages are cut first, the oldest before the others; when
 * there is room, the beginning of one stays. The newest message stays whole, wherever it is. It is
 * cut at its end, and only when it alone is too long.
 */
export function shortenedText(
  text: string,
  room: number,
): { content: string; kept: Extract<Kept, "newest" | "beginning"> } {
  const lines = text.slice(0, longestRead).split("\n");
  const read = linesOfText(lines);
  const parts = partsOf(read);
  const keeping = (older: number, gaps: readonly string[]): string => {
    const ranges = leftOut(read, parts, older);
    const starts = [0, ...ranges.map(({ to }) => to)];
    const kept = ranges.flatMap(({ from, isGap }, index) => [
      ...lines.slice(starts[index], from),
      ...(isGap ? gaps : []),
    ]);
    return [...kept, ...lines.slice(starts.at(-1))].join("\n").trim();
  };
  const own = keeping(0, []);
  const most = bestFitting(
    olderLines(parts) + 1,
    (older) => keeping(older, [gap]),
    (made) => made.length <= room,
  );
  if (own !== "" && most !== undefined) return { content: most, kept: "newest" };
  if (own !== "" && own.length <= room) return { content: own, kept: "newest" };
  return { content: cutAtWord(own === "" ? text : own, room), kept: "beginning" };
}
