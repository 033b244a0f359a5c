import type { Line } from "./line.ts";

/** Spaces that are none to look at, and marks of direction. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** Characters of a line that are looked at. */
export const longestLine = 400;

/** A line as partsOf compares it. */
export const plain = (text: string): string =>
  text
    .replaceAll(invisible, "")
    .replaceAll(/[\s\u00A0]+/g, " ")
    .trim();

/** The lines of a plain text. */
export const linesOfText = (lines: readonly string[]): Line[] =>
  withMarks(lines.map((line) => ({ text: line.slice(0, longestLine), depth: 0 }))).map(({ text, depth }) => ({
    text: plain(text),
    depth,
  }));

/** Marks of quotation: RFC 3676 section 4.5, and what people make of it (`> > `, `＞`). */
const marks = /^\s{0,3}(?:[>＞]\s?){1,50}/u;

/** A line with a mark that is longer than this is quoted, not an arrow; characters. */
const longestArrow = 60;

/**
 * Takes the marks of quotation at the beginning of lines for what they are. A lone `>` may be an arrow or a prompt: one line at least must
 * be long, or have another below it.
 */
export function withMarks<L extends Line>(lines: readonly L[]): L[] {
  const marked = lines.map(({ text }) => marks.exec(text)?.[0] ?? "");
  const isQuoting = marked.some(
    (mark, line) => mark !== "" && ((marked[line + 1] ?? "") !== "" || (lines[line]?.text ?? "").length > longestArrow),
  );
  if (!isQuoting) return [...lines];
  return lines.map((line, index) => {
    const mark = marked[index] ?? "";
    const depth = line.depth + mark.replaceAll(/\s/gu, "").length;
    return mark === "" ? line : { ...line, text: line.text.slice(mark.length), depth };
  });
}
