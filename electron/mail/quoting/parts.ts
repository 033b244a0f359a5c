import { attributionAt } from "./attribution.ts";
import { headerBlockAt } from "./header-block.ts";
import { isQuotedFrom, nextFilled, type Line } from "./line.ts";
import { isRule, kindAfterSeparator } from "./separator.ts";

export type { Line } from "./line.ts";

/**
 * A run of lines, `from` to `to` (excluded): the newest message's own words, or an older message
 * that it quotes or forwards.
 */
export type Part = {
  readonly from: number;
  readonly to: number;
  readonly older: boolean;
  /** Where the words begin: after the lines that programs write above an older message. */
  readonly body: number;
};

/**
 * Separates the newest message from the older ones above, below or between its words. It recognises
 * the lines that mail programs write above a message that they quote or forward, and quote marks.
 * If nothing is recognised, everything is the newest message; doubtful words also belong to it,
 * because losing them is worse than keeping an older message.
 *
 * A quotation ends where its marks end: people write between and below. A message without marks,
 * below a header block or an attribution, extends to the next one or to the end of the mail.
 */
export function partsOf(lines: readonly Line[]): Part[] {
  const parts: Part[] = [];
  const add = (from: number, to: number, head?: Head) => {
    if (to > from)
      parts.push({ from, to, older: head !== undefined, body: Math.min(head?.body ?? from, to) });
  };
  let own = 0;
  let at = 0;
  while (at < lines.length) {
    const head = headAt(lines, at);
    if (head === undefined) at++;
    else {
      add(own, at);
      own = head.isMarked ? endOfQuotation(lines, head.body) : endOfMessage(lines, at, head);
      add(at, own, head);
      at = own;
    }
  }
  add(own, lines.length);
  return parts;
}

type Head = {
  /** The first line after it. */
  readonly body: number;
  /** Whether quote marks show where the message ends. */
  readonly isMarked: boolean;
  readonly isForward: boolean;
};

/**
 * The beginning of an older message: a header block, a separator, an attribution, or the first of
 * its quoted lines.
 */
function headAt(lines: readonly Line[], at: number): Head | undefined {
  const line = lines[at];
  if (line === undefined || (line.text === "" && line.starts !== true)) return undefined;
  if (line.depth > 0)
    return line.isArrow === true ? undefined : { body: at, isMarked: true, isForward: false };
  const separated = kindAfterSeparator(line.text);
  const isAlone = separated !== undefined || isRule(line.text) || line.text === "";
  const block = headerBlockAt(lines, isAlone ? nextFilled(lines, at + 1) : at);
  const isStated = separated !== undefined || line.starts === true;
  const body = block ?? (isStated ? at + (isAlone ? 1 : 0) : attributionAt(lines, at));
  if (body === undefined) return undefined;
  const isForward = separated === "forwarded";
  const isMarked = !isForward && isQuotedFrom(lines, body);
  return { body: isMarked ? nextFilled(lines, body) : body, isMarked, isForward };
}

/** Blank lines between quoted ones belong to the quotation. */
function endOfQuotation(lines: readonly Line[], from: number): number {
  let end = from;
  for (let line = from; line < lines.length; line++) {
    const { text = "", depth = 0 } = lines[line] ?? {};
    if (depth > 0) end = line + 1;
    else if (text !== "") break;
  }
  return end;
}

/**
 * @param at the first line of its head, or of itself: an element of its program may start it
 *   without a head
 */
function endOfMessage(lines: readonly Line[], at: number, { body, isForward }: Head): number {
  for (let line = Math.max(body, at + 1); line < lines.length; line++)
    if (headAt(lines, line)?.isMarked === false) return line;
  return isForward ? lines.length : wordsBelow(lines, body);
}

/**
 * Where the newest message continues below the last of the older ones, as far as that is known:
 * below its last quoted line, else below its signature. Nobody writes below a forwarded message.
 */
function wordsBelow(lines: readonly Line[], from: number): number {
  const quoted = lines.findLastIndex(
    ({ depth, isArrow }, line) => line >= from && depth > 0 && isArrow !== true,
  );
  if (quoted >= 0) return quoted + 1;
  const signature = lines.findIndex(({ text }, line) => line >= from && text === "--");
  const end =
    signature < 0 ? -1 : lines.findIndex(({ text }, line) => line > signature && text === "");
  return end < 0 ? lines.length : end;
}
