import { attributionAt } from "./attribution.ts";
import { headerBlockAt } from "./header-block.ts";
import { hasWords, isQuotedFrom, nextFilled, type Line } from "./line.ts";
import { partsOf, type Part } from "./parts.ts";
import { isRule, kindAfterSeparator } from "./separator.ts";

/** The lines above an older message are found among so many. */
const longestHead = 40;

/** A run of lines, `from` to `to` (excluded). */
type Run = Pick<Part, "from" | "to">;

/**
 * The earlier messages that end a mail, for a window that hides them at first. Undefined where that
 * could hide anything else: nothing may be above them, the newest message may go on below them, or
 * it is a message that the mail forwards, which its reader is meant to read.
 */
export function earlierMessages(lines: readonly Line[]): Run | undefined {
  const parts = partsOf(lines);
  const lastStaying = parts.findLastIndex(
    (part) => hasWords(lines, part) && !(part.older && isSurelyEarlier(lines, part.from)),
  );
  if (lastStaying < 0) return undefined;
  const earlier = parts.slice(lastStaying + 1).filter((part) => part.older);
  const [first] = earlier;
  return first && { from: first.from, to: earlier.at(-1)?.to ?? first.to };
}

/**
 * Whether a mail program wrote above the message that it is an earlier one. Words in a quotation
 * that nothing introduces may be of the mail itself; and below an attribution without quote marks
 * somebody may have answered.
 */
function isSurelyEarlier(lines: readonly Line[], from: number): boolean {
  const depth = lines[from]?.depth ?? 0;
  const head = lines
    .slice(from, from + longestHead)
    .map((line) => ({ ...line, depth: Math.max(0, line.depth - depth) }));
  const { text = "", starts = false } = head[0] ?? {};
  const separated = kindAfterSeparator(text);
  if (separated !== undefined) return separated === "original";
  const block = isRule(text) || text === "" ? nextFilled(head, 1) : 0;
  if (starts || headerBlockAt(head, block) !== undefined)
    return kindAfterSeparator(head[block]?.text ?? "") !== "forwarded";
  const body = attributionAt(head, 0);
  return body !== undefined && (depth > 0 || isQuotedFrom(head, body));
}
