import { safeStorage } from "electron";
import { glob, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Keeping } from "../contract/sign-in.ts";
import type { Secret } from "../organisation/vault.ts";

export type SecretsParts = {
  /** Below which the secrets lie. */
  readonly folder: string;
  /** Whether the user wants them on the disk although the system has no key ring to encrypt them with. */
  readonly agreed: () => boolean;
};

/**
 * Secrets, encrypted by the operating system's key store, one file each. A Linux without a key ring has nothing to encrypt with that others
 * could not undo: there they stay in memory, until Mailpin is closed, unless the user agrees to a file that only he or she may read.
 */
export class Secrets {
  readonly #parts: SecretsParts;
  /** By file, what is not on the disk. */
  readonly #inMemory = new Map<string, string>();

  constructor(parts: SecretsParts) {
    this.#parts = parts;
  }

  async keeping(): Promise<Keeping> {
    const isBare = process.platform === "linux" && safeStorage.getSelectedStorageBackend() === "basic_text";
    if (isBare && !this.#parts.agreed()) return "session";
    // Chromium's own word for a key that is in its source: no protection, but the same files as with a key ring.
    if (isBare) safeStorage.setUsePlainTextEncryption(true);
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return "session";
    return isBare ? "file" : "key-ring";
  }

  /** The user agrees, or no longer agrees: what is kept moves. */
  async settle(): Promise<void> {
    const { folder } = this.#parts;
    if ((await this.keeping()) === "session")
      for await (const name of glob("{*,*/*}.secret", { cwd: folder })) await this.#toMemory(path.join(folder, name));
    else for (const [file, secret] of this.#inMemory) await this.#toDisk(file, secret);
  }

  /** One secret as a value that is loaded and saved whole. What cannot be decrypted (another user, a new key ring) counts as absent. */
  store(folder: string, name: string): Secret<unknown> {
    const file = path.join(this.#parts.folder, folder, `${name}.secret`);
    return {
      load: async () => JSON.parse((await this.#read(file)) ?? "null") as unknown,
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
    return encrypted === undefined || (await this.keeping()) === "session" ? undefined : decrypted(encrypted);
  }

  async #write(file: string, secret: string): Promise<void> {
    if ((await this.keeping()) === "session") this.#inMemory.set(file, secret);
    else await this.#toDisk(file, secret);
  }

  async #toDisk(file: string, secret: string): Promise<void> {
    const encrypted = await safeStorage.encryptStringAsync(secret);
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeFile(`${file}.new`, encrypted, { mode: 0o600 });
    await rename(`${file}.new`, file);
    this.#inMemory.delete(file);
  }

  async #toMemory(file: string): Promise<void> {
    const secret = await decrypted(await readFile(file));
    if (secret !== undefined) this.#inMemory.set(file, secret);
    await rm(file);
  }
}

const decrypted = (encrypted: Buffer): Promise<string | undefined> =>
  safeStorage.decryptStringAsync(encrypted).then(
    ({ result }) => result,
    () => undefined,
  );
