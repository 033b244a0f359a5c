import { safeStorage } from "electron";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/**
 * Tokens, encrypted by the operating system's key store, one file each in `folder`. What cannot be decrypted any more (another
 * user, another signature, a new key ring) counts as absent: the user signs in again.
 */
export class Secrets {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(name: string): Promise<string | undefined> {
    const encrypted = await readFile(this.#file(name)).catch(() => undefined);
    if (encrypted === undefined || !(await safeStorage.isAsyncEncryptionAvailable())) return undefined;
    return safeStorage.decryptStringAsync(encrypted).then(
      ({ result }) => result,
      () => undefined,
    );
  }

  /** Does nothing where the system offers no encryption: an unencrypted token on disk is worse than signing in again. */
  async write(name: string, secret: string): Promise<void> {
    if (!(await safeStorage.isAsyncEncryptionAvailable())) return;
    const encrypted = await safeStorage.encryptStringAsync(secret);
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    await writeFile(`${this.#file(name)}.new`, encrypted, { mode: 0o600 });
    await rename(`${this.#file(name)}.new`, this.#file(name));
  }

  /** One secret as a value that is loaded and saved whole. */
  store(name: string): { load: () => Promise<unknown>; save: (value: unknown) => Promise<void> } {
    return {
      load: async () => JSON.parse((await this.read(name)) ?? "null") as unknown,
      save: (value) => this.write(name, JSON.stringify(value)),
    };
  }

  #file(name: string): string {
    return path.join(this.#folder, `${name}.secret`);
  }
}
