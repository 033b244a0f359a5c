import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { filedInTime, type FiledInTime } from "../contract/history.ts";

/*
 * A wait is from the user's decision until the mail was in the CRM, what is held for Undo included.
 * The median is the middle one, or between the two in the middle.
 */
const sql = `
  WITH bound AS (SELECT key AS at, value AS start, lead(value) OVER (ORDER BY key) AS end
                 FROM json_each(:bounds)),
  waited AS (
    SELECT at, max(0, finished_at - created_at) AS wait
    FROM bound
      CROSS JOIN job_history ON place >= start AND place < end
      CROSS JOIN job ON job.seq = job_history.job
    WHERE state = 'filed'),
  ranked AS (
    SELECT at, wait, count(*) OVER (PARTITION BY at) AS filed,
      row_number() OVER (PARTITION BY at ORDER BY wait) AS rank
    FROM waited)
  SELECT at, filed, round(avg(wait)) AS wait FROM ranked
  WHERE rank IN ((filed + 1) / 2, (filed + 2) / 2) GROUP BY at`;

const row = filedInTime.required().extend({ at: z.number() });

/**
 * How many mails were filed between each of these times and the next, and how long they waited. The
 * time it takes grows with the mails in these times: about a second for 100,000.
 *
 * @param bounds ascending, ms since the epoch
 */
export function filedBetween(db: DatabaseSync, bounds: readonly number[]): FiledInTime[] {
  const counted = new Map(
    db
      .prepare(sql)
      .all({ bounds: JSON.stringify(bounds) })
      .map((found) => {
        const { at, ...filed } = row.parse(found);
        return [at, filed];
      }),
  );
  return bounds.slice(0, -1).map((_bound, at) => counted.get(at) ?? { filed: 0 });
}
