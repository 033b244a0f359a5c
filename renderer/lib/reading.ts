import type { Opening } from "../../electron/contract/opening.ts";
import { text } from "../../electron/language/text.ts";

/** How far openings are. */
export type Progress = {
  /** How many files were read. */
  readonly read: number;
  /** How many there are; undefined as long as that is unknown. */
  readonly of: number | undefined;
  /** How many mails are in the tray: a mailbox holds many. */
  readonly mails: number;
};

export const progressOf = ({ files, mails }: Opening): Progress => ({ ...files, mails });

/** Undefined for none. */
export const sumOf = (all: readonly Progress[]): Progress | undefined =>
  all.reduce<Progress | undefined>(
    (sum, one) =>
      sum === undefined
        ? one
        : {
            read: sum.read + one.read,
            of: sum.of === undefined || one.of === undefined ? undefined : sum.of + one.of,
            mails: sum.mails + one.mails,
          },
    undefined,
  );

/** What the window says while files are read. */
export function readingWords({ read, of, mails }: Progress): string {
  const place = of === undefined ? read + 1 : Math.min(read + 1, of);
  const isMailbox = mails > place;
  if (of === undefined || of === 1)
    return isMailbox ? text("opening.reading-mails", { mails }) : text("opening.reading");
  return isMailbox
    ? text("opening.reading-file-mails", { place, of, mails })
    : text("opening.reading-file", { place, of });
}

/** What it says when the user has stopped that. */
export function stoppedWords({ read, of, mails }: Progress): string {
  if (mails === 0) return text("opening.stopped-none");
  // Nobody knows how many mails the rest of a mailbox holds.
  if (of === undefined || of === 1 || mails > read + 1) return text("opening.stopped", { mails });
  return text("opening.stopped-of", { mails, of });
}
