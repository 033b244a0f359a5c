import type { Jobs, Known } from "./advance.ts";
import { idRow, knownRow } from "./rows.ts";

/** The first says what the state says, too, and keeps the history out of the search. */
const waiting = "finished_at IS NULL AND state = 'waiting'";

/**
 * The first of those that wait for no time, or of those whose time has come: whichever was tried
 * longer ago, and among those not tried yet the one whose turn it is (insert-jobs.ts).
 */
export function nextDue({ db, now }: Jobs): string | undefined {
  const row = db
    .prepare(
      `SELECT id FROM (
         SELECT * FROM (SELECT id, tried_at, turn, seq FROM job WHERE ${waiting} AND next_at IS NULL
           ORDER BY tried_at, turn, seq LIMIT 1)
         UNION ALL
         SELECT * FROM (SELECT id, tried_at, turn, seq FROM job WHERE ${waiting} AND next_at <= ?
           ORDER BY next_at, tried_at, turn, seq LIMIT 1)
       ) ORDER BY tried_at, turn, seq LIMIT 1`,
    )
    .get(now());
  return row === undefined ? undefined : idRow.parse(row).id;
}

/**
 * Adjusts waits after the time of day was changed while the worker ran. Holds keep their length.
 * Other waits keep theirs when the clock was set back; a jump forward may be a night's sleep and
 * shortens them.
 *
 * @param byMs negative when the clock was set back
 * @returns the jobs whose time has changed
 */
export function moveWaits({ db }: Jobs, byMs: number): Known[] {
  const moving =
    byMs < 0 ? "state IN ('held', 'waiting') AND next_at IS NOT NULL" : "state = 'held'";
  const rows = db
    .prepare(`UPDATE job SET next_at = max(0, next_at + ?) WHERE ${moving} RETURNING id, state`)
    .all(Math.round(byMs));
  return rows.map((row) => knownRow.parse(row));
}

/**
 * Repairs waits after the time of day may have been set back while no worker ran. A wait that
 * began in the future would last too long: a hold restarts, so that the user keeps the time for
 * undoing, and every other job is due.
 *
 * @returns the jobs whose time has changed
 */
export function repairWaits({ db, now }: Jobs): Known[] {
  const rows = db
    .prepare(
      `UPDATE job SET next_at = CASE state WHEN 'held' THEN :now + max(0, next_at - created_at) END
         WHERE state = 'held' AND created_at > :now OR state = 'waiting' AND next_at IS NOT NULL AND tried_at > :now
         RETURNING id, state`,
    )
    .all({ now: now() });
  return rows.map((row) => knownRow.parse(row));
}
