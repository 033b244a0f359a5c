import { z } from "zod";
import { runThread } from "./run-thread.ts";

/**
 * Each backup has a number, which the database notes first: a database that knows no number so high
 * has lost commits since.
 */
export const migrations = [
  {
    name: "backup-1-number",
    sql: "CREATE TABLE backup (number INTEGER NOT NULL) STRICT; INSERT INTO backup (number) VALUES (0)",
  },
] as const;

/** Where the backup of a database lies. */
export const backupOf = (file: string): string => `${file}.backup`;

/** What the thread answers. */
export const backupOutcome = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("made") }),
  z.object({ outcome: z.literal("damaged") }),
  z.object({ outcome: z.literal("failed"), error: z.instanceof(Error) }),
]);
export type BackupOutcome = z.output<typeof backupOutcome>;

/**
 * How soon a change is in the backup, in ms. What was removed must not stay readable there; what
 * was added is in the spool, too.
 */
const delayMs = { removed: 1_000, changed: 60_000 };

export type BackupParts = {
  /** Of the database. */
  readonly file: string;
  /** The database is damaged; the last good backup was left as it is. */
  readonly onDamage: () => void;
  readonly onError: (error: unknown) => void;
  readonly run?: (file: string) => Promise<BackupOutcome>;
};

/**
 * Keeps a copy of a database that is known to be whole: made at the start, soon after each change,
 * and when the database is closed. A thread of its own copies and checks it, so that a large
 * database holds up nobody.
 */
export class Backup {
  readonly #parts: Required<BackupParts>;
  #underWay: Promise<void> | undefined;
  #timer: NodeJS.Timeout | undefined;
  #dueAt = Infinity;

  constructor(parts: BackupParts) {
    this.#parts = { run: runBackup, ...parts };
  }

  start(): void {
    this.#schedule(0);
  }

  /** @param what `removed` when something must no longer be readable */
  note(what: keyof typeof delayMs): void {
    this.#schedule(delayMs[what]);
  }

  /** Makes the last one, if something has changed since the one before. */
  async stop(): Promise<void> {
    const isDue = this.#dueAt !== Infinity;
    clearTimeout(this.#timer);
    await this.#underWay;
    if (isDue) await this.#make();
  }

  #schedule(waitMs: number): void {
    const dueAt = performance.now() + waitMs;
    if (dueAt >= this.#dueAt) return;
    this.#dueAt = dueAt;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#underWay = (this.#underWay ?? Promise.resolve()).then(() => this.#make());
    }, waitMs);
    this.#timer.unref();
  }

  async #make(): Promise<void> {
    const { run, file, onDamage, onError } = this.#parts;
    this.#dueAt = Infinity;
    try {
      const made = await run(file);
      if (made.outcome === "damaged") onDamage();
      if (made.outcome === "failed") onError(made.error);
    } catch (error) {
      onError(error);
    }
  }
}

const runBackup = async (file: string): Promise<BackupOutcome> =>
  backupOutcome.parse(await runThread("backup-thread", file));
