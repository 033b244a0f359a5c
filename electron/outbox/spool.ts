import { randomUUID, webcrypto } from "node:crypto";
import { renameSync, statSync, unlinkSync, utimesSync } from "node:fs";
import { mkdir, open, readdir, readFile, rename, stat, unlink, utimes } from "node:fs/promises";
import path from "node:path";
import { bytesMissing } from "./problems.ts";

const { subtle } = webcrypto;

/** A file that nobody names yet may belong to a mail that is still being read; after this long it does not. In ms. */
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
 * The bytes of mails and attachments, each in a file named by its SHA-256 in lower-case hex. Several processes may put into
 * the same folder. What `put` has answered survives a power cut, so a row that names it may be written then.
 */
export class Spool {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Keeps the bytes and answers their name; what is there already is only marked as new, so that a sweep spares it. */
  async put(bytes: Uint8Array): Promise<string> {
    const sha256 = await hash(bytes);
    const file = this.path(sha256);
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    if (!(await this.#renew(file, bytes.byteLength))) await this.#write(file, bytes);
    await syncFolder(this.#folder); // also for what another process renamed a moment ago
    return sha256;
  }

  /** Where the bytes lie, or would lie. Throws SpoolError for what is no name of ours, so that none leads out of the folder. */
  path(sha256: string): string {
    if (!namePattern.test(sha256)) throw new SpoolError("not the name of a spooled file");
    return path.join(this.#folder, sha256);
  }

  /** @throws SpoolError when the file is gone or damaged */
  async read(sha256: string): Promise<Uint8Array> {
    const bytes = await readFile(this.path(sha256)).catch((cause: unknown) => {
      throw new SpoolError(`spooled file ${sha256} cannot be read`, { cause });
    });
    if ((await hash(bytes)) !== sha256) throw new SpoolError(`spooled file ${sha256} is damaged`);
    return bytes;
  }

  /**
   * Removes what no row names and nobody has put for ten minutes, with what interrupted puts left behind.
   *
   * @param isNamed whether any row of any table names these bytes; may be asked twice for the same ones
   * @param nowMs the clock that the files' times are compared with, ms since the epoch
   * @returns how many files were removed
   */
  async sweep(isNamed: (sha256: string) => boolean, nowMs: number): Promise<number> {
    const names = await readdir(this.#folder).catch((error: unknown) => {
      if (isMissing(error)) return [];
      throw error;
    });
    const swept = names.filter((name) => {
      const file = path.join(this.#folder, name);
      if (name.endsWith(asideEnding)) return putBack(file);
      if (namePattern.test(name)) return !isNamed(name) && removeUnlessRenewed(file, () => isNamed(name), nowMs);
      return name.endsWith(".tmp") && isOld(file, nowMs) && removed(file);
    });
    return swept.length;
  }

  /** False when the file is not there, or not whole. */
  async #renew(file: string, size: number): Promise<boolean> {
    const now = new Date();
    try {
      await utimes(file, now, now);
      return (await stat(file)).size === size;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  async #write(file: string, bytes: Uint8Array): Promise<void> {
    const temporary = `${file}.${randomUUID()}.tmp`;
    try {
      const handle = await open(temporary, "wx", 0o600);
      try {
        await handle.writeFile(bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await rename(temporary, file);
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      // Windows refuses to replace a file that somebody reads; the same bytes are there then, which is all we want.
      if (!(await this.#renew(file, bytes.byteLength))) throw error;
    }
  }
}

/**
 * A put by another process may come between the look at the file's time and its removal. So the file is moved aside first:
 * a put that came before shows in its time and it is moved back, a put that comes after finds nothing and writes anew.
 */
function removeUnlessRenewed(file: string, isNamed: () => boolean, nowMs: number): boolean {
  if (!isOld(file, nowMs)) return false;
  const aside = `${file}${asideEnding}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isMissing(error) || isInUse(error)) return false;
    throw error;
  }
  if (!isNamed() && isOld(aside, nowMs)) return removed(aside);
  return putBack(aside);
}

/**
 * Also for what a sweep that was killed in the middle has left. It counts as new, because it may take the place of a file
 * that was put in between.
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

/** By a thread of the pool: 60 MB take a tenth of a second, in which main's window would stand still. */
const hash = async (bytes: Uint8Array) =>
  Buffer.from(await subtle.digest("SHA-256", bytes as Uint8Array<ArrayBuffer>)).toString("hex");

const codeOf = (error: unknown) => (error instanceof Error && "code" in error ? error.code : undefined);
const isMissing = (error: unknown) => codeOf(error) === "ENOENT";
/** On Windows a file that somebody reads can be neither moved nor removed; the next sweep tries again. */
const isInUse = (error: unknown) => ["EBUSY", "EPERM", "EACCES"].includes(String(codeOf(error)));
