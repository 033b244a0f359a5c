import { appendFileSync, existsSync, readFileSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { onDurableCommit } from "../../support/outbox/durable-commits.ts";
import { framesOf, saltsOf, walHeaderBytes } from "./wal.ts";

/** What is on the disk for good: a part of the write-ahead log, or files of the spool. */
const entry = z.union([
  z.object({ salts: z.string(), end: z.number() }),
  z.object({ spooled: z.array(z.string()) }),
]);

export type Synced = {
  /** How much of which round of the log; undefined: nothing. */
  readonly wal: { readonly salts: string; readonly end: number } | undefined;
  readonly spooled: ReadonlySet<string>;
};

/**
 * Notes what has reached the disk, right after it has: what is done later can rely on it. A process
 * that is killed before it notes it might as well have died before the disk had it.
 */
export class SyncLog {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** @param wal the write-ahead log of the database */
  watch(db: DatabaseSync, wal: string): void {
    const note = () => {
      const bytes = readFileSync(wal);
      const end = framesOf(bytes).at(-1)?.end ?? walHeaderBytes;
      this.#note({ salts: saltsOf(bytes), end });
    };
    onDurableCommit(db, note);
    note(); // the tables are on disk
  }

  spooled(names: readonly string[]): void {
    this.#note({ spooled: names });
  }

  read(): Synced {
    const lines = existsSync(this.#file) ? readFileSync(this.#file, "utf8").split("\n") : [];
    const entries = lines
      .filter((line) => line !== "")
      .map((line) => entry.parse(JSON.parse(line)));
    return {
      wal: entries.findLast((one) => "end" in one),
      spooled: new Set(entries.flatMap((one) => ("spooled" in one ? one.spooled : []))),
    };
  }

  #note(what: object): void {
    appendFileSync(this.#file, `${JSON.stringify(what)}\n`);
  }
}
