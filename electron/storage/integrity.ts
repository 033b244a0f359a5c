import { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { isDamage } from "./database.ts";
import { runThread } from "./run-thread.ts";

/**
 * A row that violates a constraint of its table does not make the database damaged; the code that
 * reads the row finds it.
 */
const brokenRule = /^(?:CHECK constraint failed|NULL value|non-\w+ value|\w+ value) in /;

/** There may be many violated constraints; damage shows early. */
const mostFindings = 1_000;

/** The same as `isWhole`, in a thread: 200 MB take 0.2 s. */
export const isWholeInThread = async (file: string): Promise<boolean> =>
  z.boolean().parse(await runThread("integrity-thread", file));

/**
 * Whether a file is a database whose pages make sense.
 *
 * @throws what SQLite throws, but for damage
 */
export function isWhole(file: string): boolean {
  try {
    using db = new DatabaseSync(file);
    db.exec("PRAGMA busy_timeout = 5000");
    const findings = db.prepare(`PRAGMA quick_check(${mostFindings})`).all();
    return findings
      .map((row) => String(row["quick_check"]))
      .every((one) => one === "ok" || brokenRule.test(one));
  } catch (error) {
    if (isDamage(error)) return false;
    throw error;
  }
}
