import type { Line } from "./parts.ts";

/** Spaces that are none to look at, and marks of direction. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;

/** A line as partsOf compares it. */
export const plain = (text: string): string =>
  text
    .replaceAll(invisible, "")
    .replaceAll(/[\s\u00A0]+/g, " ")
    .trim();

/** The lines of a plain text; quotation is what RFC 3676 section 4.5 says, and what people make of it (`> > `). */
export const linesOfText = (lines: readonly string[]): Line[] =>
  lines.map((line) => {
    const marks = /^\s{0,3}(?:>\s?){1,50}/.exec(line)?.[0] ?? "";
    return { text: plain(line.slice(marks.length, marks.length + 400)), depth: marks.split(">").length - 1 };
  });
