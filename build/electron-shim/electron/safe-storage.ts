import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { app } from "./app.ts";

/** Chromium's mark of a key that everybody knows. */
const version = Buffer.from("v10");
const ivBytes = 12;
const tagBytes = 16;

/**
 * `safeStorage` without a key store: AES-256-GCM with a key in the data folder that only its owner
 * may read. It is as strong as Electron's `basic_text`, and uses that name.
 */
class SafeStorage implements Electron.SafeStorage {
  isEncryptionAvailable(): boolean {
    return app.isReady();
  }

  async isAsyncEncryptionAvailable(): Promise<boolean> {
    await app.whenReady();
    return true;
  }

  getSelectedStorageBackend(): "basic_text" {
    return "basic_text";
  }

  setUsePlainTextEncryption(): void {
    // The shim does it already.
  }

  encryptString(plainText: string): Buffer {
    return encrypt(plainText);
  }

  decryptString(encrypted: Buffer): string {
    return decrypt(encrypted);
  }

  async encryptStringAsync(plainText: string): Promise<Buffer> {
    await app.whenReady();
    return encrypt(plainText);
  }

  async decryptStringAsync(encrypted: Buffer): Promise<Electron.DecryptStringAsyncReturnValue> {
    await app.whenReady();
    return { result: decrypt(encrypted), shouldReEncrypt: false };
  }
}

export const safeStorage = new SafeStorage();

function encrypt(plainText: string): Buffer {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", key(), iv);
  const encrypted = [cipher.update(plainText, "utf8"), cipher.final()];
  return Buffer.concat([version, iv, ...encrypted, cipher.getAuthTag()]);
}

function decrypt(encrypted: Buffer): string {
  try {
    if (!encrypted.subarray(0, version.length).equals(version))
      throw new Error("not encrypted by the shim");
    const rest = encrypted.subarray(version.length);
    const decipher = createDecipheriv("aes-256-gcm", key(), rest.subarray(0, ivBytes), {
      authTagLength: tagBytes,
    });
    decipher.setAuthTag(rest.subarray(-tagBytes));
    return Buffer.concat([
      decipher.update(rest.subarray(ivBytes, -tagBytes)),
      decipher.final(),
    ]).toString("utf8");
  } catch (cause) {
    throw new Error(
      "Error while decrypting the ciphertext provided to safeStorage.decryptString.",
      { cause },
    );
  }
}

function key(): Buffer {
  const folder = app.getPath("userData");
  const file = path.join(folder, "stand-in.key");
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, randomBytes(32), { mode: 0o600, flag: "wx" });
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST")) throw error;
  }
  return readFileSync(file);
}
