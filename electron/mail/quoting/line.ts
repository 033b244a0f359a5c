/** A line of a mail, of plain text or of what its HTML shows. */
export type Line = {
  /** Without the marks of quotation. */
  readonly text: string;
  /** How often it is quoted: the number of `>` before it, and of blockquotes around it. */
  readonly depth: number;
  /** The HTML says that an older message starts here. */
  readonly starts?: boolean;
  /** Its mark may be an arrow or a prompt. Below an attribution it is none. */
  readonly isArrow?: boolean;
};

/**
 * Blank lines between what belongs together; a mail of nothing else would have each of them looked
 * through for each.
 */
const mostBlank = 20;

/** The first line from there on that has words; the last one looked at, where none has. */
export function nextFilled(lines: readonly Line[], from: number): number {
  const most = Math.min(from + mostBlank, lines.length);
  let line = from;
  while (line < most && lines[line]?.text === "") line++;
  return line;
}

/** Whether the next words are quoted. */
export const isQuotedFrom = (lines: readonly Line[], from: number): boolean =>
  (lines[nextFilled(lines, from)]?.depth ?? 0) > 0;
