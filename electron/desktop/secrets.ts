import { safeStorage } from "electron";
import { randomUUID } from "node:crypto";
import { EventEmitter } from "node:events";
import { glob, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { ProblemError } from "../contract/problem.ts";
import type { CredentialStorage } from "../contract/sign-in.ts";
import { renamePatiently } from "../storage/rename.ts";
import type { Secret } from "../workspace/sign-in/credential-store.ts";

export type SecretsParts = {
  /** The folder of the secret files. */
  readonly folder: string;
  /** Whether the user agrees to keep secrets on disk without a key ring to encrypt them. */
  readonly agreed: () => boolean;
};

/** The mark of Chromium's own key, which protects nothing. */
const publicKeyMark = "v10";

/**
 * Secrets in one file each, encrypted with the operating system's key store. On Linux without a key
 * ring no encryption would protect them, so they stay in memory until Mailpin closes, unless the
 * user agrees to a file that only they may read.
 *
 * The key store may ask the user for a password, so it is asked only when there is a secret to be
 * read or kept, and a refusal holds for that secret and that moment only.
 */
export class Secrets {
  readonly #parts: SecretsParts;
  /** Secrets that are not on disk, by file. */
  readonly #inMemory = new Map<string, string>();
  /** What was learned of the storage. */
  readonly changes = new EventEmitter<{ keeping: [CredentialStorage] }>();
  #asking: Promise<boolean> | undefined;
  #known: CredentialStorage = "unknown";

  constructor(parts: SecretsParts) {
    this.#parts = parts;
  }

  /** The storage as far as it is known yet. */
  get known(): CredentialStorage {
    return this.#known;
  }

  /**
   * Asks the key ring, unless it has answered. Without one it is asked the next time again: it may
   * be unlocked by then.
   *
   * @throws ProblemError `key-ring-refused`
   */
  async keeping(): Promise<CredentialStorage> {
    this.#asking ??= hasKeyRing();
    let isThere = false;
    try {
      isThere = await this.#asking;
    } catch (cause) {
      throw keyRingRefused(cause);
    } finally {
      if (!isThere) this.#asking = undefined;
    }
    const before = this.#known;
    this.#known = isThere ? "key-ring" : this.#parts.agreed() ? "file" : "session";
    if (this.#known !== before) this.changes.emit("keeping", this.#known);
    if (before === "session" && isThere) await this.#allToDisk();
    return this.#known;
  }

  /** Moves the secrets after the user has changed their consent. */
  async moveAll(): Promise<void> {
    const { folder } = this.#parts;
    if ((await this.keeping()) === "session")
      for await (const name of glob("{*,*/*}.secret", { cwd: folder }))
        await this.#toMemory(path.join(folder, name));
    else await this.#allToDisk();
  }

  /**
   * One secret, loaded and saved as a whole. An unreadable secret (another user, a new key ring, a
   * damaged file) counts as absent. Where the key ring refuses, loading and saving reject with
   * ProblemError `key-ring-refused`.
   */
  store(folder: string, name: string): Secret<unknown> {
    const file = path.join(this.#parts.folder, folder, `${name}.secret`);
    return {
      load: async () => parsed(await this.#read(file)),
      save: (value) => this.#write(file, JSON.stringify(value)),
      remove: async () => {
        this.#inMemory.delete(file);
        await rm(file, { force: true });
      },
    };
  }

  async #read(file: string): Promise<string | undefined> {
    const inMemory = this.#inMemory.get(file);
    if (inMemory !== undefined) return inMemory;
    const encrypted = await readFile(file).catch(() => undefined);
    if (encrypted === undefined) return undefined;
    const keeping = await this.keeping();
    if (keeping !== "key-ring" && isOfKeyRing(encrypted)) throw keyRingRefused();
    if (keeping === "session") return undefined;
    const { result, shouldReEncrypt } = (await decrypted(encrypted)) ?? {};
    if (result === undefined) await refuseUnlessUsable();
    else if (shouldReEncrypt === true) await this.#toDisk(file, result);
    return result;
  }

  async #write(file: string, secret: string): Promise<void> {
    if ((await this.keeping()) === "session") this.#inMemory.set(file, secret);
    else await this.#toDisk(file, secret);
  }

  /**
   * Flushes a new file and then renames it over the old one: the app and a command may both renew a
   * token, and the power may fail.
   */
  async #toDisk(file: string, secret: string): Promise<void> {
    const encrypted = await safeStorage.encryptStringAsync(secret).catch((cause: unknown) => {
      throw keyRingRefused(cause);
    });
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    const written = `${file}.${randomUUID()}`;
    await writeFile(written, encrypted, { mode: 0o600, flush: true });
    await renamePatiently(written, file);
    this.#inMemory.delete(file);
  }

  async #allToDisk(): Promise<void> {
    for (const [file, secret] of this.#inMemory) await this.#toDisk(file, secret);
  }

  async #toMemory(file: string): Promise<void> {
    const secret = await decrypted(await readFile(file));
    if (secret === undefined) return; // locked, or of another user: keep the file
    this.#inMemory.set(file, secret.result);
    await rm(file);
  }
}

/**
 * Chromium always encrypts. On Linux without an unlocked key ring it uses a key from its source
 * code. The prefix of the result `v10` identifies that key, while `getSelectedStorageBackend` only
 * goes by the name of the desktop.
 */
async function hasKeyRing(): Promise<boolean> {
  if (!(await safeStorage.isAsyncEncryptionAvailable())) return false;
  if (process.platform !== "linux") return true;
  return markOf(await safeStorage.encryptStringAsync("probe")) !== publicKeyMark;
}

const markOf = (encrypted: Buffer): string => encrypted.subarray(0, 3).toString("latin1");

/** Whether only the key ring of a Linux can read it. The other systems use the same mark for theirs. */
const isOfKeyRing = (encrypted: Buffer): boolean =>
  process.platform === "linux" && /^v(?!10)\d\d$/.test(markOf(encrypted));

/**
 * A secret could not be read. Where nothing can be encrypted either, the key store is to blame, and
 * not the secret.
 *
 * @throws ProblemError `key-ring-refused`
 */
async function refuseUnlessUsable(): Promise<void> {
  await safeStorage.encryptStringAsync("probe").catch((cause: unknown) => {
    throw keyRingRefused(cause);
  });
}

/** The user chose "Deny" when the system asked, or the key ring stayed locked. */
const keyRingRefused = (cause?: unknown): ProblemError =>
  new ProblemError({ code: "key-ring-refused", remedy: "sign-in" }, { cause });

const decrypted = (
  encrypted: Buffer,
): Promise<Electron.DecryptStringAsyncReturnValue | undefined> =>
  safeStorage.decryptStringAsync(encrypted).catch(() => undefined);

function parsed(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : (JSON.parse(text) as unknown);
  } catch {
    return undefined;
  }
}
