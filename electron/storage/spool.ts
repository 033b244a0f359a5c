import { randomUUID, webcrypto } from "node:crypto";
import { renameSync, statSync, unlinkSync, utimesSync } from "node:fs";
import { mkdir, open, readdir, readFile, stat, unlink, utimes } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../contract/problem.ts";
import { inTurns } from "../scheduling/in-turns.ts";
import { renamePatiently } from "./rename.ts";

export const bytesMissing: Problem = { code: "bytes-missing" };

const { subtle } = webcrypto;

/**
 * A file that no row refers to may belong to a mail that is still being read; after this time it
 * does not. In ms.
 */
const graceMs = 10 * 60_000;

const namePattern = /^[0-9a-f]{64}$/;
const asideEnding = ".aside";

/** Thrown when a file of the spool is missing, or its bytes do not match its name. */
export class SpoolError extends Error {
  override readonly name = "SpoolError";
  /** For the user, should it reach them. */
  readonly problem = bytesMissing;
}

/**
 * The bytes of mails and attachments, each in a file named by its SHA-256 in lower-case hex.
 * Several processes may put files into the same folder. A file survives a power cut once `put` has
 * resolved, so a row may refer to it from then on.
 */
export class Spool {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Stores the bytes and returns their name. An existing undamaged file is only marked as new, so
   * that a sweep spares it.
   */
  async put(bytes: Uint8Array): Promise<string> {
    const [sha256] = await this.putAll([bytes]);
    if (sha256 === undefined) throw new RangeError("nothing was put");
    return sha256;
  }

  /**
   * Stores all files of one mail. The disk syncs the files together, and their folder once: two
   * waits for each of 300 attachments would exceed the time limit for reading a mail.
   *
   * @returns the names, in the order of `contents`
   */
  async putAll(contents: readonly Uint8Array[]): Promise<string[]> {
    const names = await Promise.all(contents.map(hash));
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const byName = new Map(names.map((name, index) => [name, contents[index] ?? new Uint8Array()]));
    for (const some of chunks([...byName], filesAtOnce)) await this.#putSome(some);
    // Also for files that another process renamed a moment ago.
    if (byName.size > 0) await syncFolder(this.#folder);
    return names;
  }

  /**
   * The path of the bytes, whether they exist or not. Throws SpoolError for an invalid name, so
   * that no path leads out of the folder.
   */
  path(sha256: string): string {
    if (!namePattern.test(sha256)) throw new SpoolError("not the name of a spooled file");
    return path.join(this.#folder, sha256);
  }

  /**
   * @throws SpoolError when the file is gone or damaged; the system's error when the folder cannot
   *   be read
   */
  async read(sha256: string): Promise<Uint8Array<ArrayBuffer>> {
    const bytes = await readFile(this.path(sha256)).catch((cause: unknown) => {
      throw unreadableFile(sha256, cause);
    });
    if ((await hash(bytes)) !== sha256) throw new SpoolError(`spooled file ${sha256} is damaged`);
    return bytes;
  }

  /**
   * Removes the files that no row refers to and that were not put for ten minutes, and the
   * leftovers of interrupted puts.
   *
   * @param isNamed whether any row of any table refers to these bytes; may be asked twice for the
   *   same ones
   * @param nowMs the clock to compare the files' times with, ms since the epoch
   * @returns how many files were removed
   */
  async sweep(isNamed: (sha256: string) => boolean, nowMs: number): Promise<number> {
    const swept = await filterInTurns(await this.#files(), (name) => {
      const file = path.join(this.#folder, name);
      if (name.endsWith(asideEnding)) return putBack(file);
      if (namePattern.test(name))
        return !isNamed(name) && removeUnlessRenewed(file, () => isNamed(name), nowMs);
      return name.endsWith(".tmp") && isOld(file, nowMs) && removed(file);
    });
    return swept.length;
  }

  /** Bytes. @throws SpoolError when the file is gone */
  async sizeOf(sha256: string): Promise<number> {
    const found = await stat(this.path(sha256)).catch((cause: unknown) => {
      throw unreadableFile(sha256, cause);
    });
    return found.size;
  }

  /** The names without a file. */
  async missing(names: readonly string[]): Promise<string[]> {
    const checked = await Promise.all(
      names.map(async (name) => ((await isThere(this.path(name))) ? [] : [name])),
    );
    return checked.flat();
  }

  /** The names of all files that no row refers to. */
  async strays(isNamed: (sha256: string) => boolean): Promise<string[]> {
    return filterInTurns(await this.#files(), (name) => namePattern.test(name) && !isNamed(name));
  }

  /** Moves bytes out of the spool, into a folder that is never swept. */
  async moveOut(sha256: string, folder: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await renamePatiently(this.path(sha256), path.join(folder, sha256));
  }

  /** Whether these bytes are there and undamaged. */
  async holds(sha256: string): Promise<boolean> {
    const bytes = await readFile(this.path(sha256)).catch(() => undefined);
    return bytes !== undefined && (await hash(bytes)) === sha256;
  }

  /**
   * Removes files at once that no row refers to any more: a discarded or filed mail must not stay
   * on the disk until the next sweep.
   *
   * @param isNamed whether any row of any table refers to these bytes
   */
  release(names: Iterable<string>, isNamed: (sha256: string) => boolean): void {
    for (const name of names)
      if (namePattern.test(name) && !isNamed(name))
        removeUnlessNamed(this.path(name), () => isNamed(name));
  }

  async #files(): Promise<string[]> {
    return readdir(this.#folder).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
  }

  async #putSome(files: readonly (readonly [name: string, bytes: Uint8Array])[]): Promise<void> {
    const missing = await Promise.all(
      files.map(async ([name, bytes]) =>
        (await this.#renew(name)) ? [] : [{ file: this.path(name), bytes }],
      ),
    );
    await writeTogether(missing.flat(), (file) => this.#renew(path.basename(file)));
  }

  /** False when the file is missing or damaged. */
  async #renew(name: string): Promise<boolean> {
    const now = new Date();
    try {
      await utimes(this.path(name), now, now);
      return await this.holds(name);
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }
}

/** So many files take some milliseconds; there may be tens of thousands. */
const lookedAtAtOnce = 100;

async function filterInTurns(
  names: readonly string[],
  test: (name: string) => boolean,
): Promise<string[]> {
  const found: string[] = [];
  await inTurns(names, lookedAtAtOnce, (some) => {
    found.push(...some.filter(test));
  });
  return found;
}

/**
 * A missing file is an error of the spool; an unreadable folder or a broken disk is an error of the
 * disk.
 */
const unreadableFile = (sha256: string, cause: unknown): Error =>
  cause instanceof Error && !isMissing(cause)
    ? cause
    : new SpoolError(`spooled file ${sha256} cannot be read`, { cause });

const isThere = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );

/** Files open at the same time; systems allow a process some hundred. */
const filesAtOnce = 64;

type FileToWrite = { readonly file: string; readonly bytes: Uint8Array };

/** @param isThere whether an undamaged file of that name exists by now */
async function writeTogether(
  files: readonly FileToWrite[],
  isThere: (file: string) => Promise<boolean>,
): Promise<void> {
  const temporary = files.map(({ file }) => `${file}.${randomUUID()}.tmp`);
  try {
    await Promise.all(files.map(({ bytes }, index) => writeDurably(temporary[index] ?? "", bytes)));
  } catch (error) {
    await Promise.all(temporary.map((file) => unlink(file).catch(() => undefined)));
    throw error;
  }
  await Promise.all(
    files.map(async ({ file }, index) => {
      try {
        await renamePatiently(temporary[index] ?? "", file);
      } catch (error) {
        await unlink(temporary[index] ?? "").catch(() => undefined);
        // Windows refuses to replace a file that somebody reads; then it has the same bytes
        // already.
        if (!(await isThere(file))) throw error;
      }
    }),
  );
}

/** On disk when it resolves: fsync, for a power cut. */
async function writeDurably(file: string, bytes: Uint8Array): Promise<void> {
  const handle = await open(file, "wx", 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function* chunks<T>(list: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

/**
 * Another process may put the file between the check of its time and its removal. So the file is
 * moved aside first: an earlier put shows in its time, and it is moved back; a later put finds
 * nothing and writes it again.
 */
function removeUnlessRenewed(file: string, isNamed: () => boolean, nowMs: number): boolean {
  return (
    isOld(file, nowMs) && removeUnlessNamed(file, (aside) => isNamed() || !isOld(aside, nowMs))
  );
}

/** @param isWanted asked once the file has another name, by which it cannot be found */
function removeUnlessNamed(file: string, isWanted: (aside: string) => boolean): boolean {
  const aside = `${file}${asideEnding}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isMissing(error) || isInUse(error)) return false;
    throw error;
  }
  return isWanted(aside) ? putBack(aside) : removed(aside);
}

/**
 * Also for the leftovers of a sweep that was killed. The file counts as new, because it may replace
 * one that was put in between.
 */
function putBack(aside: string): false {
  const now = new Date();
  try {
    utimesSync(aside, now, now);
    renameSync(aside, aside.slice(0, -asideEnding.length));
  } catch (error) {
    if (!isMissing(error) && !isInUse(error)) throw error;
  }
  return false;
}

function isOld(file: string, nowMs: number): boolean {
  const found = statSync(file, { throwIfNoEntry: false });
  return found !== undefined && nowMs - found.mtimeMs > graceMs;
}

function removed(file: string): boolean {
  try {
    unlinkSync(file);
    return true;
  } catch (error) {
    if (isMissing(error) || isInUse(error)) return false;
    throw error;
  }
}

/** A rename is on disk only when its folder is (fsync). Windows has no such call and needs none. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * In a thread of the pool: hashing 60 MB takes a tenth of a second, which would freeze main's
 * window.
 */
const hash = async (bytes: Uint8Array) =>
  Buffer.from(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)).toString("hex");

const codeOf = (error: unknown) =>
  error instanceof Error && "code" in error ? error.code : undefined;
const isMissing = (error: unknown) => codeOf(error) === "ENOENT";
/**
 * On Windows a file that somebody reads can be neither moved nor removed; the next sweep tries
 * again.
 */
const isInUse = (error: unknown) => ["EBUSY", "EPERM", "EACCES"].includes(String(codeOf(error)));
