import { randomUUID, webcrypto } from "node:crypto";
import { renameSync, statSync, unlinkSync, utimesSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, stat, unlink, utimes } from "node:fs/promises";
import path from "node:path";
import type { Problem } from "../contract/problem.ts";

export const bytesMissing: Problem = {
  code: "bytes-missing",
  message:
    "A file that belongs to this email is missing or damaged on this computer. Drop the email once more.",
};

const { subtle } = webcrypto;

/**
 * A file that nobody names yet may belong to a mail that is still being read; after this long it
 * does not. In ms.
 */
const graceMs = 10 * 60_000;

const namePattern = /^[0-9a-f]{64}$/;
const asideEnding = ".aside";

/** Thrown when the spool holds other bytes than their name promises, or none. */
export class SpoolError extends Error {
  override readonly name = "SpoolError";
  /** For people, should it reach them. */
  readonly problem = bytesMissing;
}

/**
 * The bytes of mails and attachments, each in a file named by its SHA-256 in lower-case hex.
 * Several processes may put into the same folder. What `put` has answered survives a power cut, so
 * a row that names it may be written then.
 */
export class Spool {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /**
   * Keeps the bytes and answers their name. A file that is there and whole is only marked as new,
   * so that a sweep spares it.
   */
  async put(bytes: Uint8Array): Promise<string> {
    const [sha256] = await this.putAll([bytes]);
    if (sha256 === undefined) throw new RangeError("nothing was put");
    return sha256;
  }

  /**
   * Keeps all that belongs to one mail. The disk is asked to write the files together, and their
   * folder once: two waits for each of 300 attachments take longer than a mail may take to be read.
   *
   * @returns the names, in the order of what was given
   */
  async putAll(contents: readonly Uint8Array[]): Promise<string[]> {
    const names = await Promise.all(contents.map(hash));
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const byName = new Map(names.map((name, index) => [name, contents[index] ?? new Uint8Array()]));
    for (const some of chunks([...byName], filesAtOnce)) await this.#putSome(some);
    if (byName.size > 0) await syncFolder(this.#folder); // also for what another process renamed a moment ago
    return names;
  }

  /**
   * Where the bytes lie, or would lie. Throws SpoolError for what is no name of ours, so that none
   * leads out of the folder.
   */
  path(sha256: string): string {
    if (!namePattern.test(sha256)) throw new SpoolError("not the name of a spooled file");
    return path.join(this.#folder, sha256);
  }

  /**
   * @throws SpoolError when the file is gone or damaged; the system's error when the folder cannot
   *   be read
   */
  async read(sha256: string): Promise<Uint8Array> {
    const bytes = await readFile(this.path(sha256)).catch((cause: unknown) => {
      throw unreadableFile(sha256, cause);
    });
    if ((await hash(bytes)) !== sha256) throw new SpoolError(`spooled file ${sha256} is damaged`);
    return bytes;
  }

  /**
   * Removes what no row names and nobody has put for ten minutes, with what interrupted puts left
   * behind.
   *
   * @param isNamed whether any row of any table names these bytes; may be asked twice for the same
   *   ones
   * @param nowMs the clock that the files' times are compared with, ms since the epoch
   * @returns how many files were removed
   */
  async sweep(isNamed: (sha256: string) => boolean, nowMs: number): Promise<number> {
    const swept = (await this.#files()).filter((name) => {
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

  /** Those of the names under which there is no file. */
  async missing(names: readonly string[]): Promise<string[]> {
    const checked = await Promise.all(
      names.map(async (name) => ((await isThere(this.path(name))) ? [] : [name])),
    );
    return checked.flat();
  }

  /** All bytes that are there. */
  async names(): Promise<string[]> {
    return (await this.#files()).filter((name) => namePattern.test(name));
  }

  /** Takes bytes out of the spool, into a folder where nothing sweeps. */
  async moveOut(sha256: string, folder: string): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(this.path(sha256), path.join(folder, sha256));
  }

  /** Whether these bytes are there, whole. */
  async holds(sha256: string): Promise<boolean> {
    const bytes = await readFile(this.path(sha256)).catch(() => undefined);
    return bytes !== undefined && (await hash(bytes)) === sha256;
  }

  /**
   * Removes at once what no row names any more: a mail that was thrown away or filed must not stay
   * on the disk until the next sweep.
   *
   * @param isNamed whether any row of any table names these bytes
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

  /** False when the file is not there, or not whole. */
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

/**
 * That the file is gone is a fault of the spool; that its folder may not be read, or the disk is
 * broken, is the disk's.
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

/** Files that are open at the same time; systems allow a process some hundred. */
const filesAtOnce = 64;

type FileToWrite = { readonly file: string; readonly bytes: Uint8Array };

/** @param isThere whether a whole file of that name is there by now */
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
        await rename(temporary[index] ?? "", file);
      } catch (error) {
        await unlink(temporary[index] ?? "").catch(() => undefined);
        // Windows refuses to replace a file that somebody reads; the same bytes are there then,
        // which is all we want.
        if (!(await isThere(file))) throw error;
      }
    }),
  );
}

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
 * A put by another process may come between the look at the file's time and its removal. So the
 * file is moved aside first: a put that came before shows in its time and it is moved back, a put
 * that comes after finds nothing and writes anew.
 */
function removeUnlessRenewed(file: string, isNamed: () => boolean, nowMs: number): boolean {
  return (
    isOld(file, nowMs) && removeUnlessNamed(file, (aside) => isNamed() || !isOld(aside, nowMs))
  );
}

/** @param isWanted asked once the file has another name, by which nobody finds it */
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
 * Also for what a sweep that was killed in the middle has left. It counts as new, because it may
 * take the place of a file that was put in between.
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

/** A rename is on disk only when its folder is. Windows has no such call and needs none. */
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
 * By a thread of the pool: 60 MB take a tenth of a second, in which main's window would stand
 * still.
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
