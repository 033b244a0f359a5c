import { recordKey } from "../../contract/record-key.ts";
import type { RecordRow } from "../row.ts";
import { fold } from "../../text/fold.ts";
import { piecesOf } from "../../text/terms.ts";

export type Candidate = Pick<RecordRow, "module" | "id" | "title" | "owner_id" | "modified_at"> & {
  readonly key: number;
};

/** What counts beside the match itself. */
export type Preferences = {
  /** The user's id in the CRM. */
  readonly ownerId?: string | undefined;
  /** Records that the user filed to, as `module/id`. */
  readonly used?: ReadonlySet<string>;
};

const dayMs = 24 * 3_600_000;
/** An own record counts like one that was changed so much later. */
const ownAheadMs = 90 * dayMs;
/** A record that the user filed to counts like one that was changed so much later. */
const usedAheadMs = 365 * dayMs;

/**
 * Compares records by how well their titles match a search, then by the time of change, where own
 * and used records are ahead.
 *
 * @param text of the search
 */
export function ranking(
  text: string,
  { ownerId, used = new Set() }: Preferences,
): (records: readonly Candidate[]) => Candidate[] {
  const wanted = fold(text).trim();
  const words = piecesOf(wanted);
  return (records) =>
    records
      .map((record) => ({
        record,
        match: matchOf(fold(record.title), wanted, words),
        time:
          record.modified_at +
          (ownerId !== undefined && record.owner_id === ownerId ? ownAheadMs : 0) +
          (used.has(recordKey(record)) ? usedAheadMs : 0),
      }))
      .sort((a, b) => b.match - a.match || b.time - a.time || b.record.key - a.record.key)
      .map(({ record }) => record);
}

/** 4: the whole title; 3: its beginning; 2: all words in it; 1: some of them; 0: none. */
function matchOf(title: string, wanted: string, words: readonly string[]): number {
  if (title === wanted) return 4;
  if (title.startsWith(wanted)) return 3;
  const pieces = piecesOf(title);
  const found = words.filter((word) => pieces.some((piece) => piece.startsWith(word)));
  if (found.length === words.length) return 2;
  return found.length > 0 ? 1 : 0;
}
