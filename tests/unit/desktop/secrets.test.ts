import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Secrets } from "../../../electron/desktop/secrets.ts";

/**
 * Electron 45 always encrypts: with the key ring's key (`v11`), or with one from Chromium's source
 * (`v10`). A key store that the user denies fails both ways, and says so of no way beforehand
 * (shell/browser/api/electron_api_safe_storage.cc).
 */
const system = vi.hoisted(() => ({
  mark: "v11",
  isAvailable: true,
  /** Another key than that of the file. */
  isForeign: false,
  isRotated: false,
  isDenied: false,
  /** How often anything was asked of the key store. */
  asked: 0,
}));

vi.mock("electron", () => ({
  safeStorage: {
    isAsyncEncryptionAvailable: () => {
      system.asked += 1;
      return Promise.resolve(system.isAvailable);
    },
    encryptStringAsync: (text: string) => {
      system.asked += 1;
      return system.isDenied
        ? Promise.reject(new Error("Error while encrypting the text provided to"))
        : Promise.resolve(Buffer.from(system.mark + Buffer.from(text).toString("hex")));
    },
    decryptStringAsync: (encrypted: Buffer) => {
      system.asked += 1;
      if (
        system.isDenied ||
        system.isForeign ||
        encrypted.subarray(0, 3).toString() !== system.mark
      )
        return Promise.reject(new Error("Error while decrypting the ciphertext provided to"));
      const result = Buffer.from(encrypted.toString().slice(3), "hex").toString();
      return Promise.resolve({ result, shouldReEncrypt: system.isRotated });
    },
  },
}));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mailpin-secrets-"));
  Object.assign(system, { mark: "v11", isAvailable: true, isForeign: false, isRotated: false });
  Object.assign(system, { isDenied: false, asked: 0 });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const onDisk = () =>
  (readdirSync(folder, { recursive: true }) as string[]).filter((name) => name.endsWith(".secret"));
const token = { value: "1000.token" };

describe("secrets with a key ring", () => {
  it("are encrypted files that only their owner may read, and outlive Mailpin", async () => {
    const secret = new Secrets({ folder, agreed: () => false }).store("eu-1", "sign-in");
    await secret.save(token);
    const file = path.join(folder, "eu-1", "sign-in.secret");
    expect(readFileSync(file, "utf8")).not.toContain(token.value);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o777).toBe(0o600);
    const later = new Secrets({ folder, agreed: () => false });
    await expect(later.store("eu-1", "sign-in").load()).resolves.toEqual(token);
    await expect(later.keeping()).resolves.toBe("key-ring");
    await later.store("eu-1", "sign-in").remove();
    expect(onDisk()).toEqual([]);
    await expect(later.store("eu-1", "sign-in").load()).resolves.toBeUndefined();
  });

  it.each(["", "v11", "v11zz", "garbage"])(
    "count as absent when their file holds %j, as after a power cut",
    async (content) => {
      const secrets = new Secrets({ folder, agreed: () => false });
      writeFileSync(path.join(folder, "client-eu.secret"), content);
      await expect(secrets.store("", "client-eu").load()).resolves.toBeUndefined();
    },
  );

  it("can be saved concurrently; one complete value is kept", async () => {
    const secret = new Secrets({ folder, agreed: () => false }).store("eu-1", "access-token");
    const values = Array.from({ length: 8 }, (_, index) => ({ value: `1000.${index}` }));
    await Promise.all(values.map((value) => secret.save(value)));
    expect(values).toContainEqual(await secret.load());
    expect(readdirSync(path.join(folder, "eu-1"))).toEqual(["access-token.secret"]);
  });

  it("ask the key store nothing before there is one to be read or kept", async () => {
    const secrets = new Secrets({ folder, agreed: () => false });
    const learned: string[] = [];
    secrets.changes.on("keeping", (keeping) => learned.push(keeping));
    const secret = secrets.store("eu-1", "sign-in");
    await expect(secret.load()).resolves.toBeUndefined();
    await secret.remove();
    expect([system.asked, secrets.known, learned]).toEqual([0, "unknown", []]);
    await secret.save(token);
    await secret.load();
    expect([secrets.known, learned]).toEqual(["key-ring", ["key-ring"]]);
    const later = new Secrets({ folder, agreed: () => false });
    await later.store("eu-1", "sign-in").load();
    expect(later.known).toBe("key-ring");
  });

  it("are refused while the user denies the key store, and are there when it is allowed", async () => {
    const secret = new Secrets({ folder, agreed: () => false }).store("", "client-eu");
    await secret.save(token);
    system.isDenied = true;
    for (const secrets of [
      secret,
      new Secrets({ folder, agreed: () => false }).store("", "client-eu"),
    ])
      await expect(secrets.load()).rejects.toMatchObject({ problem: { code: "key-ring-refused" } });
    system.isDenied = false;
    await expect(secret.load()).resolves.toEqual(token);
  });

  it("count as absent when only their key is gone: the key store works", async () => {
    const secret = new Secrets({ folder, agreed: () => false }).store("", "client-eu");
    await secret.save(token);
    system.isForeign = true;
    await expect(secret.load()).resolves.toBeUndefined();
  });

  it("that the user denies are told as that, and are kept once the user allows it", async () => {
    const secrets = new Secrets({ folder, agreed: () => false });
    const secret = secrets.store("eu-1", "sign-in");
    system.isDenied = true;
    const refused = { problem: { code: "key-ring-refused", remedy: "sign-in" } };
    await expect(secret.save(token)).rejects.toMatchObject(refused);
    expect(onDisk()).toEqual([]);
    system.isDenied = false;
    await secret.save(token);
    await expect(secret.load()).resolves.toEqual(token);
  });

  it("are re-encrypted when the key has changed", async () => {
    const secret = new Secrets({ folder, agreed: () => false }).store("", "client-eu");
    await secret.save(token);
    const before = statSync(path.join(folder, "client-eu.secret")).ino;
    system.isRotated = true;
    await expect(secret.load()).resolves.toEqual(token);
    expect(statSync(path.join(folder, "client-eu.secret")).ino).not.toBe(before);
  });
});

describe.runIf(process.platform === "linux")(
  "secrets on a Linux that can only pretend to encrypt",
  () => {
    beforeEach(() => {
      system.mark = "v10";
    });

    it("stay in memory until the user agrees to files, and return there when the user withdraws that", async () => {
      let agreed = false;
      const secrets = new Secrets({ folder, agreed: () => agreed });
      await expect(secrets.keeping()).resolves.toBe("session");
      await secrets.store("eu-1", "sign-in").save(token);
      expect(onDisk()).toEqual([]);
      await expect(secrets.store("eu-1", "sign-in").load()).resolves.toEqual(token);

      agreed = true;
      await secrets.moveAll();
      expect(secrets.known).toBe("file");
      expect(onDisk()).toEqual([path.join("eu-1", "sign-in.secret")]);

      agreed = false;
      await secrets.moveAll();
      expect(onDisk()).toEqual([]);
      await expect(secrets.store("eu-1", "sign-in").load()).resolves.toEqual(token);
      await expect(
        new Secrets({ folder, agreed: () => false }).store("eu-1", "sign-in").load(),
      ).resolves.toBeUndefined();
    });

    it("are not deleted when they cannot be read", async () => {
      await new Secrets({ folder, agreed: () => true }).store("", "client-eu").save(token);
      system.isForeign = true;
      await new Secrets({ folder, agreed: () => false }).moveAll();
      expect(onDisk()).toEqual(["client-eu.secret"]);
    });

    it("that a key ring has encrypted are refused while it is locked, and read when it is not", async () => {
      system.mark = "v11";
      const secret = new Secrets({ folder, agreed: () => false }).store("", "client-eu");
      await secret.save(token);
      system.mark = "v10";
      for (const agreed of [false, true]) {
        const secrets = new Secrets({ folder, agreed: () => agreed });
        const same = secrets.store("", "client-eu");
        await expect(same.load()).rejects.toMatchObject({ problem: { code: "key-ring-refused" } });
        system.mark = "v11";
        await expect(same.load()).resolves.toEqual(token);
        expect(secrets.known).toBe("key-ring");
        system.mark = "v10";
      }
    });

    it("go to the disk when a key ring that was locked is there", async () => {
      const secrets = new Secrets({ folder, agreed: () => false });
      await secrets.store("eu-1", "sign-in").save(token);
      system.mark = "v11";
      await secrets.store("eu-1", "access-token").save(token);
      expect(onDisk().toSorted()).toEqual(
        ["access-token", "sign-in"].map((name) => path.join("eu-1", `${name}.secret`)),
      );
    });
  },
);

it("keeps secrets in memory where nothing can be encrypted at all", async () => {
  system.isAvailable = false;
  const secrets = new Secrets({ folder, agreed: () => false });
  await secrets.store("", "client-eu").save(token);
  expect([await secrets.keeping(), onDisk()]).toEqual(["session", []]);
});
