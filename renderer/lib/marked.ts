import type { Range } from "../../electron/contract/record.ts";

/** A part of a text, found by a search or not. */
export type Part = { readonly text: string; readonly isMarked: boolean };

/**
 * Splits a text at its marks.
 *
 * @param marks in order, not overlapping
 */
export function partsOf(text: string, marks: readonly Range[]): Part[] {
  let last = 0;
  const parts = marks.flatMap(([start, end]) => {
    const before = { text: text.slice(last, start), isMarked: false };
    last = end;
    return [before, { text: text.slice(start, end), isMarked: true }];
  });
  return [...parts, { text: text.slice(last), isMarked: false }].filter((part) => part.text !== "");
}

/** The marks of `text.slice(start, end)`. */
export const marksWithin = (marks: readonly Range[], start: number, end: number): Range[] =>
  marks
    .filter(([from, to]) => from < end && to > start)
    .map(([from, to]) => [Math.max(from, start) - start, Math.min(to, end) - start]);
