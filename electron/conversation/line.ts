/** A line of a mail, of plain text or of what its HTML shows. */
export type Line = {
  /** Without the marks of quotation. */
  readonly text: string;
  /** How often it is quoted: the number of `>` before it, and of blockquotes around it. */
  readonly depth: number;
  /** The HTML says that an older message starts here. */
  readonly starts?: boolean;
};

/** The first line from there on that has words; the number of lines when none has. */
export function nextFilled(lines: readonly Line[], from: number): number {
  let line = from;
  while (line < lines.length && lines[line]?.text === "") line++;
  return line;
}

/** Whether the next words are quoted. */
export const isQuotedFrom = (lines: readonly Line[], from: number): boolean => (lines[nextFilled(lines, from)]?.depth ?? 0) > 0;
