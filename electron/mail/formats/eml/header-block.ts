import { maxHeaderBytes } from "../../parse-limits.ts";
import { decodeBase64, startsAsBase64 } from "./base64.ts";
import { hasBinaryControls } from "./binary-controls.ts";
import {
  fieldIn,
  isMailField,
  isMailName,
  joinerOf,
  detachedParameter,
  type RawField,
} from "./header-fields.ts";

const lineFeed = 0x0a;
const carriageReturn = 0x0d;

export type RawBlock = {
  readonly fields: readonly Readonly<RawField>[];
  /** Where the body starts. */
  readonly bodyStart: number;
  /** True when the block was longer than the limit. */
  readonly cut: boolean;
};

/**
 * Finds the fields of a header and its end: an empty line, or a line of blanks. A line between two
 * fields that is not one is junk. Lines before the empty line may be junk, too; or the header had
 * no empty line, and they are the start of the body, whose first paragraph the empty line ends.
 * `isJunk` distinguishes the two.
 *
 * @param isDelimiter whether a line ends the part, and so its header
 */
export function readBlock(
  bytes: Buffer,
  start: number,
  end: number,
  isDelimiter?: (line: string) => boolean,
): RawBlock {
  const block = blockLines(bytes, start, end, isDelimiter);
  const lines = withFields(withoutIndentation(block.lines));
  const lastField = lines.findLastIndex(({ field }) => field !== undefined && isMailName(field[0]));
  const fields = new Fields();
  for (const [index, { text, at, field, next }] of lines.entries()) {
    if (isBlank(text)) {
      // RFC 5322 section 4.2 allows such lines within a folded field.
      if (index > lastField || !(isFolded(next) || isMailField(next)))
        return {
          fields: fields.all,
          bodyStart: lines[index + 1]?.at ?? block.bodyStart,
          cut: false,
        };
    } else if (field !== undefined) fields.add(field, text);
    else if (
      !fields.continueField(text) &&
      index > lastField &&
      !(index === 0 && /^>?From /.test(text))
    ) {
      const others = lines.slice(index).map((line) => line.text);
      const body = bytes.toString("latin1", block.bodyStart, block.bodyStart + looked);
      const isWhole = block.isClosed && isJunk(others, fields.all, body);
      return { fields: fields.all, bodyStart: isWhole ? block.bodyStart : at, cut: false };
    }
  }
  return { fields: fields.all, bodyStart: block.bodyStart, cut: block.cut };
}

/** The fields so far, with the lines that belong to them. */
class Fields {
  readonly all: RawField[] = [];
  /** The first of each name. */
  readonly #byName = new Map<string, RawField>();
  #previous = "";

  add(field: RawField, line: string): void {
    this.all.push(field);
    if (!this.#byName.has(field[0])) this.#byName.set(field[0], field);
    this.#previous = line;
  }

  /** Whether a line without a field name continues a field, folded correctly or not. */
  continueField(line: string): boolean {
    const last = this.all.at(-1);
    const joiner =
      last === undefined
        ? undefined
        : isFolded(line)
          ? ""
          : joinerOf(last[0], this.#previous, line);
    const parameter = detachedParameter(line);
    if (last !== undefined && joiner !== undefined) {
      last[1] += joiner + line;
      this.#previous = line;
    } else if (parameter === undefined) return false;
    else {
      const owner = this.#byName.get(parameter[0]);
      if (owner === undefined) this.add(parameter, line);
      else owner[1] += parameter[1];
    }
    return true;
  }
}

/** Characters of a body that are examined to identify it. */
const looked = 2_000;

/**
 * Whether lines between the last field and an empty line belong to neither header nor body. The
 * body decides:
 * - in base64, its lines of letters are before the empty line if that line is part of the body, and
 *   after it otherwise; letters of text differ from those of a signature, whose bytes have any
 *   value;
 * - HTML starts with a tag;
 * - files and attached messages do not start with a line of prose.
 *
 * Plain text may start with any line that has a letter or a digit, except the pieces of a signature
 * that servers add, which are longer than words. Any other line counts as body there: an extra line
 * does no harm, a lost one does.
 */
function isJunk(lines: readonly string[], fields: RawBlock["fields"], body: string): boolean {
  const valueOf = (name: string) =>
    fields
      .find(([other]) => other === name)?.[1]
      .trim()
      .toLowerCase() ?? "";
  const areLetters = lines.every((line) => /^[\w+/-]{40,}={0,2}$/.test(line));
  const type = valueOf("content-type");
  if (valueOf("content-transfer-encoding").startsWith("base64"))
    return (
      startsAsBase64(body) &&
      (!areLetters || (/^(?:text|$)/.test(type) && isNoText(lines.join("\n")) && !isNoText(body)))
    );
  if (lines.every((line) => /^[^\p{L}\p{N}]+$/u.test(line))) return true;
  if (type.startsWith("text/html"))
    return body.trimStart().startsWith("<") && !lines.some((line) => line.includes("<"));
  return areLetters || /^(?:application|audio|font|image|message|model|video)\//.test(type);
}

/** Whether base64 data is not text: a signature is not. */
const isNoText = (data: string): boolean =>
  hasBinaryControls(decodeBase64(Buffer.from(data, "latin1")).data);

const isBlank = (line: string): boolean => /^[ \t]+$/.test(line);
const isFolded = (line: string): boolean => /^[ \t]+[^ \t]/.test(line);

type Line = { readonly text: string; readonly at: number };

/** A copied header may be indented as a whole, or in its first line. */
function withoutIndentation(lines: readonly Line[]): readonly Line[] {
  const [first] = lines;
  const indent = /^[ \t]+/.exec(first?.text ?? "")?.[0] ?? "";
  if (first === undefined || indent === "" || !isMailField(first.text.slice(indent.length)))
    return lines;
  return lines.map((line) => {
    const text = line.text.startsWith(indent) ? line.text.slice(indent.length) : "";
    return isMailField(text) ? { ...line, text } : line;
  });
}

/** The lines with the fields that they start, and the text after a line of blanks. */
function withFields(lines: readonly Line[]) {
  let next = "";
  return lines
    .toReversed()
    .map((line) => {
      next = isBlank(line.text) ? next : line.text;
      return { ...line, next, field: /^[ \t]/.test(line.text) ? undefined : fieldIn(line.text) };
    })
    .toReversed();
}

type Block = {
  readonly lines: readonly Line[];
  readonly bodyStart: number;
  /** An empty line ends it. */
  readonly isClosed: boolean;
  readonly cut: boolean;
};

/** The lines up to the first empty one. */
export function blockLines(
  bytes: Buffer,
  start: number,
  end: number,
  isDelimiter?: (line: string) => boolean,
): Block {
  const limit = Math.min(end, start + maxHeaderBytes);
  const lines: Line[] = [];
  let at = start;
  while (at < limit) {
    const feed = bytes.indexOf(lineFeed, at);
    const next = feed < 0 || feed >= end ? end : feed + 1;
    const text = bytes.toString("latin1", at, Math.min(limit, withoutLineEnd(bytes, at, next)));
    if (text === "") return { lines, bodyStart: next, isClosed: true, cut: false };
    if (isDelimiter?.(text) === true) return { lines, bodyStart: at, isClosed: false, cut: false };
    lines.push({ text, at });
    at = next;
  }
  const cut = at < end;
  return { lines, bodyStart: cut ? afterBlankLine(bytes, at, end) : at, isClosed: false, cut };
}

function withoutLineEnd(bytes: Buffer, start: number, next: number): number {
  const end = bytes[next - 1] === lineFeed ? next - 1 : next;
  return end > start && bytes[end - 1] === carriageReturn ? end - 1 : end;
}

function afterBlankLine(bytes: Buffer, from: number, end: number): number {
  const ends = ["\n\n", "\n\r\n"].flatMap((blank) => {
    const at = bytes.indexOf(blank, from - 1, "latin1");
    return at < 0 ? [] : [at + blank.length];
  });
  return Math.min(end, ...ends);
}
