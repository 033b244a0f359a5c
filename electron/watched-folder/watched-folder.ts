import { watch, type FSWatcher } from "node:fs";
import { open, stat, type FileHandle } from "node:fs/promises";
import path from "node:path";
import type { SetTimer } from "../scheduling/set-timer.ts";
import { isMailName, mailNames, stateOf } from "./folder-files.ts";
import type { FileState, KnownFiles } from "./known-files.ts";

/** So many names are looked up, or states asked for, in a turn. */
const atOnce = 100;
/** A file that has not changed for so long is complete, ms. */
const quietMs = 1_000;
/** One that seems to lack its end. Some programs never write it. */
const quietWhereCutMs = 60_000;
/** Folders on a network tell of no changes, ms. */
const lookEveryMs = 10_000;
/** The system tells of one saved file several times, ms. */
const gatherMs = 200;

export type WatchedFolderParts = {
  /** Absolute path. */
  readonly folder: string;
  readonly known: KnownFiles;
  /** At first, files that have changed since are taken, too; ms. Absent: none that is there before. */
  readonly since?: number;
  /** Which names are those of mails; by default .eml and .msg. */
  readonly isMail?: (name: string) => boolean;
  /** Whether a file seems to lack its end. */
  readonly mayBeCut: (file: FileHandle) => Promise<boolean>;
  /**
   * Opens files as mails; resolves when each is in the tray or was refused.
   *
   * @returns those that may open another time, as when the disk is full: they are tried again at the
   *   next start
   */
  readonly open: (files: readonly string[]) => Promise<readonly string[]>;
  /** Called when the folder can no longer be seen, or can be seen again. */
  readonly onReachable: (isReachable: boolean) => void;
  readonly onFailure: (error: unknown) => void;
  readonly setTimer: SetTimer;
};

/**
 * Takes each mail that is saved to a folder once, and leaves the file where it is. Mails that were
 * there before stay untouched.
 *
 * The system tells of changes; where it does not, as on networks, a look at the folder's own time
 * every ten seconds finds them. So a folder of thousands costs no more than an empty one.
 */
export class WatchedFolder {
  readonly #parts: WatchedFolderParts;
  #watcher: FSWatcher | undefined;
  #isClosed = false;
  #isReachable = true;
  #cancel: (() => void) | undefined;
  #looking: Promise<void> = Promise.resolve();
  /** Names that the system told of, which may have changed. */
  #told = new Set<string>();
  /** Files that may still be written, as they were at the last look. */
  #changing = new Map<string, FileState>();
  /** Files that did not open, as they were then. */
  readonly #putOff = new Map<string, FileState>();
  /** Whether one of them was new or had grown; an empty or locked one may stay so for long. */
  #isWritten = false;
  /** The time of the folder at the last list of its names, and at the last look. */
  #listedAt: number | undefined;
  #seenAt: number | undefined;

  constructor(parts: WatchedFolderParts) {
    this.#parts = parts;
  }

  /** Resolves when what is there before is known; then new mails are taken. */
  async start(): Promise<void> {
    const { folder, known } = this.#parts;
    if (known.folder === folder) await this.#findChanged();
    else await this.#learn();
    this.#watch();
    this.#lookIn(0);
  }

  /** Resolves when nothing is being taken any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    this.#cancel?.();
    this.#watcher?.close();
    await this.#looking;
  }

  /** Remembers all that is there. A start that is broken off begins anew the next time. */
  async #learn(): Promise<void> {
    const { folder, known } = this.#parts;
    known.clear();
    for await (const names of this.#names())
      known.add((await this.#states(names)).filter((state) => !this.#isRecent(state)));
    known.begin(folder);
  }

  /** Finds files that were saved again under their name while nobody looked. */
  async #findChanged(): Promise<void> {
    const { known } = this.#parts;
    try {
      for await (const names of this.#names())
        for (const state of await this.#states(names))
          if (!known.knows(state)) this.#told.add(state.name);
    } catch {
      return; // a drive that is not there yet; the first look says so
    }
  }

  #names(): AsyncGenerator<string[]> {
    return mailNames(this.#parts.folder, atOnce, this.#isMail);
  }

  readonly #isMail = (name: string): boolean => (this.#parts.isMail ?? isMailName)(name);

  #isRecent({ mtimeMs }: FileState): boolean {
    return mtimeMs >= (this.#parts.since ?? Infinity);
  }

  async #states(names: readonly string[]): Promise<FileState[]> {
    const states = await Promise.all(names.map((name) => stateOf(this.#parts.folder, name)));
    return states.filter((state) => state !== undefined);
  }

  /** Without the system's word the looks every ten seconds must do. */
  #watch(): void {
    if (this.#isClosed) return;
    this.#watcher?.close(); // of a drive that was away
    try {
      this.#watcher = watch(this.#parts.folder, (_event, name) => {
        if (name === null || !this.#isMail(name)) return;
        this.#told.add(name);
        this.#lookIn(gatherMs);
      });
      this.#watcher.on("error", () => {
        this.#watcher?.close();
        this.#watcher = undefined;
      });
    } catch {
      this.#watcher = undefined;
    }
  }

  #lookIn(delayMs: number): void {
    this.#cancel?.();
    if (this.#isClosed) return;
    this.#cancel = this.#parts.setTimer(() => {
      this.#looking = this.#looking.then(() => this.#look());
    }, delayMs);
  }

  async #look(): Promise<void> {
    if (this.#isClosed) return;
    try {
      await this.#list();
      this.#reach(true);
      await this.#take(await this.#complete());
    } catch (error) {
      if (await this.#isThere()) this.#parts.onFailure(error);
      else this.#reach(false);
      this.#lookIn(lookEveryMs);
      return;
    }
    if (this.#told.size > 0) this.#lookIn(gatherMs);
    else this.#lookIn(this.#isWritten ? quietMs : lookEveryMs);
  }

  #reach(isReachable: boolean): void {
    if (isReachable !== this.#isReachable) this.#parts.onReachable(isReachable);
    if (isReachable && !this.#isReachable) this.#watch();
    this.#isReachable = isReachable;
  }

  async #isThere(): Promise<boolean> {
    return (await stat(this.#parts.folder).catch(() => undefined)) !== undefined;
  }

  /**
   * Looks for new names where the folder's time has changed. Some systems count it by two seconds:
   * so a time is trusted only once it was the same at two looks.
   */
  async #list(): Promise<void> {
    const { folder, known } = this.#parts;
    const { mtimeMs } = await stat(folder);
    if (mtimeMs === this.#listedAt) return;
    for await (const names of this.#names())
      for (const name of names) if (!known.knowsName(name)) this.#told.add(name);
    this.#listedAt = this.#seenAt === mtimeMs ? mtimeMs : undefined;
    this.#seenAt = mtimeMs;
  }

  /** Those of the changed files that are no longer written. */
  async #complete(): Promise<FileState[]> {
    const names = [...new Set([...this.#told, ...this.#changing.keys()])];
    this.#told.clear();
    const before = this.#changing;
    this.#changing = new Map();
    this.#isWritten = false;
    const complete: FileState[] = [];
    for (let at = 0; at < names.length; at += atOnce)
      for (const state of await this.#states(names.slice(at, at + atOnce))) {
        if (this.#parts.known.knows(state) || isSame(state, this.#putOff.get(state.name))) continue;
        const isQuiet = isSame(state, before.get(state.name));
        if (isQuiet && (await this.#canBeTaken(state))) complete.push(state);
        else this.#changing.set(state.name, state);
        if (!isQuiet) this.#isWritten = true;
      }
    return complete;
  }

  async #canBeTaken({ name, size, mtimeMs }: FileState): Promise<boolean> {
    if (size === 0) return false;
    // On Windows its writer, or a virus scanner, may keep it locked.
    const file = await open(path.join(this.#parts.folder, name)).catch(() => undefined);
    if (file === undefined) return false;
    try {
      return Date.now() - mtimeMs > quietWhereCutMs || !(await this.#parts.mayBeCut(file));
    } catch {
      return false; // it has gone, or is locked, since
    } finally {
      await file.close();
    }
  }

  async #take(files: readonly FileState[]): Promise<void> {
    if (files.length === 0) return;
    const { folder, open, known } = this.#parts;
    const placeOf = ({ name }: FileState) => path.join(folder, name);
    try {
      const putOff = new Set(await open(files.map(placeOf)));
      for (const file of files) if (putOff.has(placeOf(file))) this.#putOff.set(file.name, file);
      // After the mails are on our disk: an app that dies before takes them again, which the tray
      // notices.
      known.add(files.filter((file) => !putOff.has(placeOf(file))));
    } catch (error) {
      for (const { name } of files) this.#told.add(name);
      throw error;
    }
  }
}

const isSame = (one: FileState, other: FileState | undefined): boolean =>
  one.size === other?.size && one.mtimeMs === other.mtimeMs;
