import type { Line } from "./line.ts";

/**
 * Invisible spaces, and marks of direction. Joiners within words stay: Persian and Hindi need them.
 */
const invisible =
  /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]|(?<![\p{L}\p{M}])\p{Join_Control}|\p{Join_Control}(?![\p{L}\p{M}])/gu;

/** Only so many characters of a line are examined. */
export const longestLine = 400;

/** A line in the form that partsOf compares. */
export const plain = (text: string): string =>
  text
    .replaceAll(invisible, "")
    .replaceAll(/[\s\u00A0]+/g, " ")
    .trim();

/** The lines of a plain text. */
export const linesOfText = (lines: readonly string[]): Line[] =>
  withMarks(lines.map((line) => ({ text: line.slice(0, longestLine), depth: 0 }))).map((line) => ({
    ...line,
    text: plain(line.text),
  }));

/** Quote marks: RFC 3676 section 4.5, and its variations in practice (`> > `, `＞`). */
const marks = /^\s{0,3}(?:[>＞]\s?){1,50}/u;

/**
 * An address whose bracket is still open at the end of a line or two: `Ana Client <`, `Ana Client
 * <ana@client.example`.
 */
const broken = /<(?:[^<>\s@]+@[^<>\s@]+)?\s?$/;

/** Longest line whose mark may be an arrow or a prompt; characters. */
const longestArrow = 60;

/**
 * Removes the quote marks at the beginning of lines and counts them. A short line with a `>` may be
 * an arrow or a prompt, if no two such lines in the mail are adjacent; and a `>` may close the
 * bracket of an address that was broken above it.
 */
export function withMarks<L extends Line>(lines: readonly L[]): L[] {
  const marked = lines.map(({ text }, line) => {
    const mark = marks.exec(text)?.[0] ?? "";
    if (mark === "") return "";
    return broken.test(`${lines[line - 2]?.text ?? ""}${lines[line - 1]?.text ?? ""}`) ? "" : mark;
  });
  const isQuoting = marked.some((mark, line) => mark !== "" && (marked[line + 1] ?? "") !== "");
  return lines.map((line, index) => {
    const mark = marked[index] ?? "";
    if (mark === "") return line;
    const depth = line.depth + mark.replaceAll(/\s/gu, "").length;
    const isArrow =
      !isQuoting && line.depth === 0 && line.text.length <= mark.length + longestArrow;
    return { ...line, text: line.text.slice(mark.length), depth, ...(isArrow && { isArrow }) };
  });
}
