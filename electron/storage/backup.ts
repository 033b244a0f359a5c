import { z } from "zod";
import { runThread } from "./run-thread.ts";

/**
 * Each backup has a number, which is first stored in the database: if the database's number is
 * lower than the backup's, it has lost commits.
 */
export const migrations = [
  {
    name: "backup-1-number",
    sql: "CREATE TABLE backup (number INTEGER NOT NULL) STRICT; INSERT INTO backup (number) VALUES (0)",
  },
] as const;

/** Where the backup of a database lies. */
export const backupOf = (file: string): string => `${file}.backup`;

/** The thread's answer. */
export const backupOutcome = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("made") }),
  z.object({ outcome: z.literal("damaged") }),
  z.object({ outcome: z.literal("failed"), error: z.instanceof(Error) }),
]);
export type BackupOutcome = z.output<typeof backupOutcome>;

/**
 * How soon a change reaches the backup, in ms. Removed data must not stay readable there; added
 * data is also in the spool.
 */
const delayMs = { removed: 1_000, changed: 60_000 };

export type BackupParts = {
  /** Of the database. */
  readonly file: string;
  /** The database is damaged; the last good backup was not replaced. */
  readonly onDamage: () => void;
  readonly onError: (error: unknown) => void;
  readonly run?: (file: string) => Promise<BackupOutcome>;
};

/**
 * Keeps a copy of a database that is known to be undamaged: made at the start, soon after each
 * change, and when the database is closed. A separate thread copies and checks it, so that a large
 * database blocks nothing.
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

  /** @param what `removed` when data must no longer be readable */
  note(what: keyof typeof delayMs): void {
    this.#schedule(delayMs[what]);
  }

  /** Makes a last backup, if something has changed since the one before. */
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
