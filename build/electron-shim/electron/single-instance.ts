import { EventEmitter } from "node:events";
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  watch,
  writeFileSync,
  type FSWatcher,
} from "node:fs";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { deserialize, serialize } from "node:v8";
import { z } from "zod";

/** The message of a second start to the first. */
const handover = z.object({
  argv: z.array(z.string()),
  workingDirectory: z.string(),
  additionalData: z.unknown(),
});
export type Handover = z.output<typeof handover>;

/**
 * One instance per data folder. The lock must be taken at once, and be free again after a SIGKILL.
 * Node has no file locks, but SQLite has: an open exclusive transaction is one, and the system
 * frees it when the process dies. A second instance writes its arguments into a folder that the
 * first one watches, so it can end at once.
 */
export class SingleInstance extends EventEmitter<{ second: [Handover] }> {
  #lock: DatabaseSync | undefined;
  #watcher: FSWatcher | undefined;

  get isHeld(): boolean {
    return this.#lock !== undefined;
  }

  /** @returns false if another instance has the folder; that one gets the message */
  request(folder: string, mine: Handover): boolean {
    if (this.isHeld) return true;
    const mailbox = path.join(folder, "stand-in-instances");
    mkdirSync(mailbox, { recursive: true, mode: 0o700 });
    this.#lock = takeLock(path.join(folder, "stand-in.lock"));
    if (this.#lock === undefined) {
      leave(mailbox, mine);
      return false;
    }
    this.#watcher = watch(mailbox, () => {
      this.#collect(mailbox);
    });
    setImmediate(() => {
      this.#collect(mailbox); // messages from before the watch
    });
    return true;
  }

  release(): void {
    this.#watcher?.close();
    this.#lock?.close();
    this.#lock = undefined;
  }

  #collect(mailbox: string): void {
    if (!this.isHeld) return;
    for (const name of readdirSync(mailbox).sort()) {
      if (!name.endsWith(".handover")) continue;
      const file = path.join(mailbox, name);
      const read = handover.safeParse(deserialize(readFileSync(file)));
      rmSync(file, { force: true });
      if (read.success) this.emit("second", read.data);
    }
  }
}

function takeLock(file: string): DatabaseSync | undefined {
  const database = new DatabaseSync(file);
  try {
    // No file beside it: the disk may be full.
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    return database;
  } catch (error) {
    database.close();
    if (error instanceof Error && error.message.includes("locked")) return undefined;
    throw error;
  }
}

/** It is written under another name first, so that nobody reads half of it. */
function leave(mailbox: string, mine: Handover): void {
  const file = path.join(mailbox, `${Date.now()}-${process.pid}`);
  writeFileSync(`${file}.new`, serialize(mine), { mode: 0o600 });
  renameSync(`${file}.new`, `${file}.handover`);
}
