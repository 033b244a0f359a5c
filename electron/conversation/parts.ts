import { headerField, isAttribution, isRule, isSeparator } from "./words.ts";

/** A line of a mail, of plain text or of what its HTML shows. */
export type Line = {
  /** Without the marks of quotation. */
  readonly text: string;
  /** How often it is quoted: the number of `>` before it, or of blockquotes around it. */
  readonly depth: number;
  /** The HTML says that an older message starts here. */
  readonly starts?: boolean;
};

/** A run of lines, `from` to `to` (excluded), that is the newest message's own words, or an older message that it quotes or forwards. */
export type Part = { readonly from: number; readonly to: number; readonly older: boolean };

/** A header block has its fields within so many lines; long lists of recipients are folded. */
const longestBlock = 14;

/**
 * Tells the newest message from the older ones below or between its words. It knows what mail programs write above a message that they
 * quote or forward, and marks of quotation. Where nothing is recognised, all is the newest message.
 *
 * A header block (`From: … Sent: …`) or a separator starts an older message that reaches to the next one or to the end: nobody writes
 * below it. A quotation ends where its marks end: people write between and below.
 */
export function partsOf(lines: readonly Line[]): Part[] {
  const starts = startsOf(lines);
  const tail = starts.find(({ tail: isTail }) => isTail)?.line ?? lines.length;
  const parts: Part[] = [];
  const add = (from: number, to: number, older: boolean) => {
    if (to > from) parts.push({ from, to, older });
  };
  let own = 0;
  for (const { line, end } of starts) {
    if (line >= tail) break;
    add(own, line, false);
    add(line, end, true);
    own = end;
  }
  add(own, tail, false);
  const tails = starts.filter(({ line }) => line >= tail).map(({ line }) => line);
  for (const [index, line] of tails.entries()) add(line, tails[index + 1] ?? lines.length, true);
  return parts;
}

type Start = { readonly line: number; readonly end: number; readonly tail: boolean };

function startsOf(lines: readonly Line[]): Start[] {
  const starts: Start[] = [];
  for (let at = 0; at < lines.length; at++) {
    const head = headAt(lines, at);
    if (head === undefined) continue;
    const { tail, body } = head;
    // A quotation within an older message belongs to it.
    const end = tail ? lines.length : endOfQuotation(lines, body);
    starts.push({ line: at, end, tail });
    at = tail ? body - 1 : end - 1;
  }
  return starts;
}

/** What starts at a line: an older message down to the next (`tail`), or a quotation; `body` is the first line after its head. */
function headAt(lines: readonly Line[], at: number): { tail: boolean; body: number } | undefined {
  const line = lines[at];
  if (line === undefined || (line.text === "" && line.starts !== true)) return undefined;
  if (line.starts === true) return { tail: true, body: at + 1 };
  if (line.depth === 0) {
    const block = headerBlockFrom(lines, isSeparator(line.text) || isRule(line.text) ? nextFilled(lines, at + 1) : at);
    if (block !== undefined) return { tail: true, body: block };
    if (isSeparator(line.text)) return { tail: true, body: at + 1 };
    const attribution = attributionFrom(lines, at);
    if (attribution !== undefined) return attribution;
  }
  return line.depth > 0 && isQuotation(lines, at) ? { tail: false, body: at } : undefined;
}

/** The line after a block of `From:`, `Sent:`, `To:`, `Subject:` in any order; three of them at least, the sender among them. */
function headerBlockFrom(lines: readonly Line[], at: number): number | undefined {
  const depth = lines[at]?.depth;
  const first = headerField(lines[at]?.text ?? "");
  if (first === undefined || first === "other") return undefined;
  const found = new Set<string>();
  let end = at;
  let silent = 0;
  for (let line = at; line < Math.min(lines.length, at + longestBlock) && silent < 3; line++) {
    const { text = "", depth: deep } = lines[line] ?? {};
    if (deep !== depth) break;
    const field = headerField(text);
    silent = field === undefined ? silent + 1 : 0;
    if (field === undefined) continue;
    found.add(field);
    end = line + 1;
  }
  found.delete("other");
  return found.size >= 3 && found.has("from") ? end : undefined;
}

/** "On … wrote:" in one to three lines. */
function attributionFrom(lines: readonly Line[], at: number): { tail: boolean; body: number } | undefined {
  let text = "";
  for (let line = at; line < Math.min(lines.length, at + 3); line++) {
    const one = lines[line];
    if (one === undefined || one.depth > 0 || (one.text === "" && line > at)) return undefined;
    text = `${text} ${one.text}`.trim();
    if (!/[:：]\s*\*?$/u.test(text)) continue;
    const body = nextFilled(lines, line + 1);
    const quoted = (lines[body]?.depth ?? 0) > 0;
    return isAttribution(text, quoted) ? { tail: !quoted, body: quoted ? body : line + 1 } : undefined;
  }
  return undefined;
}

/** Two quoted lines at least: a lone `>` may be an arrow or a prompt. */
const isQuotation = (lines: readonly Line[], at: number): boolean =>
  (lines[at]?.depth ?? 0) > 0 && ((lines[at + 1]?.depth ?? 0) > 0 || (lines[at]?.text.length ?? 0) > 60);

/** Blank lines between quoted ones belong to the quotation. */
function endOfQuotation(lines: readonly Line[], from: number): number {
  let end = from;
  for (let line = from; line < lines.length; line++) {
    const { text = "", depth = 0 } = lines[line] ?? {};
    if (depth > 0) end = line + 1;
    else if (text !== "") break;
  }
  return Math.max(end, from);
}

function nextFilled(lines: readonly Line[], from: number): number {
  let line = from;
  while (line < lines.length && lines[line]?.text === "") line++;
  return line;
}
