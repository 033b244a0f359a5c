/** A line of a mail, in plain text or as its HTML shows it. */
export type Line = {
  /** Without quote marks (`>`). */
  readonly text: string;
  /** Depth of quotation: the number of `>` before it, and of blockquotes around it. */
  readonly depth: number;
  /** The HTML says that an older message starts here. */
  readonly starts?: boolean;
  /** Its `>` may be an arrow or a prompt. Below an attribution it is a quote mark. */
  readonly isArrow?: boolean;
};

/**
 * Most blank lines that are skipped at once; in a mail of only blank lines, each one would be
 * skipped from every other.
 */
const mostBlank = 20;

/** The first line with words from there on; the last one examined if none has any. */
export function nextFilled(lines: readonly Line[], from: number): number {
  const most = Math.min(from + mostBlank, lines.length);
  let line = from;
  while (line < most && lines[line]?.text === "") line++;
  return line;
}

export const hasWords = (
  lines: readonly Line[],
  { from, to }: { readonly from: number; readonly to: number },
): boolean => lines.slice(from, to).some(({ text }) => text !== "");

/** Whether the next words are quoted. */
export const isQuotedFrom = (lines: readonly Line[], from: number): boolean =>
  (lines[nextFilled(lines, from)]?.depth ?? 0) > 0;
