import type { DatabaseSync } from "node:sqlite";
import type { Seen } from "../contract/job.ts";
import type { Problem } from "../contract/problem.ts";
import { unseenRow, type Unseen } from "./rows.ts";

/**
 * The latest filed mail that was not read back from the CRM yet.
 *
 * @param since ms since the epoch: older ones are not read back any more
 * @param except those that are to be read later
 */
export function nextUnseen(
  db: DatabaseSync,
  since: number,
  except: readonly string[],
): Unseen | undefined {
  const row = db
    .prepare(
      `SELECT id, module, record_id, crm_message_id, sent FROM job
         WHERE sent IS NOT NULL AND finished_at > ? AND id NOT IN (SELECT value FROM json_each(?))
         ORDER BY finished_at DESC LIMIT 1`,
    )
    .get(since, JSON.stringify(except));
  return row === undefined ? undefined : unseenRow.parse(row);
}

/** Notes how the CRM shows a filed mail; with a problem where the user should know. */
export function noteSeen(db: DatabaseSync, id: string, seen: Seen, problem?: Problem): void {
  db.prepare("UPDATE job SET seen = ?, problem = ?, sent = NULL WHERE id = ?").run(
    ...[seen, problem === undefined ? null : JSON.stringify(problem), id],
  );
}

/** Mails that will not be read back any more keep nothing for it. */
export function forgetUnseen(db: DatabaseSync, until: number): void {
  db.prepare("UPDATE job SET sent = NULL WHERE sent IS NOT NULL AND finished_at <= ?").run(until);
}
