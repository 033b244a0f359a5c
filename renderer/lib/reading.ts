import type { Opening } from "../../electron/contract/opening.ts";

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
  const inHand = of === undefined ? read + 1 : Math.min(read + 1, of);
  const place = of === undefined || of === 1 ? "Reading…" : `Reading ${inHand} of ${of}…`;
  return mails > inHand ? `${place} ${mails} mails so far` : place;
}

/** What it says when the user has stopped that. */
export function stoppedWords({ read, of, mails }: Progress): string {
  if (mails === 0) return "Stopped. No mail was opened.";
  const are = mails === 1 ? "is" : "are";
  // Nobody knows how many mails the rest of a mailbox holds.
  if (of === undefined || of === 1 || mails > read + 1)
    return `Stopped. ${mails} ${mails === 1 ? "mail" : "mails"} ${are} in the tray.`;
  return `Stopped. ${mails} of ${of} mails ${are} in the tray.`;
}
