import { createHash } from "node:crypto";
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { Spool, SpoolError } from "../../../electron/storage/spool.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const sha256 = (data: Uint8Array) => createHash("sha256").update(data).digest("hex");
const nobody = () => false;
const everybody = () => true;

describe("Spool", () => {
  let parent = "";
  let folder = "";
  let spool = new Spool("");
  beforeEach(() => {
    parent = mkdtempSync(path.join(tmpdir(), "mailpin-spool-"));
    folder = path.join(parent, "spool");
    spool = new Spool(folder);
  });
  afterEach(() => {
    rmSync(parent, { recursive: true });
  });

  /** Makes a file look as if it had been put that many minutes ago. */
  function age(file: string, minutes: number): void {
    const then = new Date(Date.now() - minutes * 60_000);
    utimesSync(file, then, then);
  }

  async function putLongAgo(text: string): Promise<string> {
    const name = await spool.put(bytes(text));
    age(spool.path(name), 11);
    return name;
  }

  it("stores bytes under their SHA-256 and returns them", async () => {
    const name = await spool.put(bytes("offer"));
    expect(name).toBe(sha256(bytes("offer")));
    expect(Buffer.from(await spool.read(name)).toString()).toBe("offer");
    expect(readdirSync(folder)).toEqual([name]);
  });

  it("keeps an empty file", async () => {
    expect(await spool.read(await spool.put(new Uint8Array()))).toHaveLength(0);
  });

  it.skipIf(process.platform === "win32")("lets only the owner read", async () => {
    const name = await spool.put(bytes("offer"));
    expect(statSync(spool.path(name)).mode & 0o777).toBe(0o600);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it("stores the same bytes from many calls at once", async () => {
    const names = await Promise.all(
      Array.from({ length: 20 }, () => new Spool(folder).put(bytes("offer"))),
    );
    expect(new Set(names).size).toBe(1);
    expect(readdirSync(folder)).toEqual([names[0]]);
  });

  it("replaces a truncated file", async () => {
    const name = await spool.put(bytes("offer"));
    truncateSync(spool.path(name), 2);
    await expect(spool.read(name)).rejects.toThrow(SpoolError);
    await spool.put(bytes("offer"));
    expect(Buffer.from(await spool.read(name)).toString()).toBe("offer");
  });

  it("replaces an altered file, even of the same length", async () => {
    const name = await spool.put(bytes("offer"));
    writeFileSync(spool.path(name), "0ffer");
    await spool.put(bytes("offer"));
    expect(Buffer.from(await spool.read(name)).toString()).toBe("offer");
  });

  it("keeps all files of a mail, even more than a process may have open at once, and equal ones once", async () => {
    const texts = Array.from({ length: 300 }, (_, index) => `attachment ${index % 299}`);
    const names = await spool.putAll(texts.map(bytes));
    expect(names).toEqual(texts.map((text) => sha256(bytes(text))));
    expect(readdirSync(folder)).toHaveLength(299);
    expect(Buffer.from(await spool.read(names[150]!)).toString()).toBe("attachment 150");
  });

  it("leaves no partial file behind when one of a mail's files cannot be written", async () => {
    const broken = { byteLength: 3 } as Uint8Array;
    await expect(spool.putAll([bytes("offer"), broken])).rejects.toThrow();
    expect(existsSync(folder) ? readdirSync(folder) : []).toEqual([]);
  });

  it("reports which bytes are missing", async () => {
    const name = await spool.put(bytes("offer"));
    const never = sha256(bytes("never put"));
    expect(await spool.missing([name, never])).toEqual([never]);
  });

  describe("release", () => {
    it("removes bytes at once that no row refers to, and nothing else", async () => {
      const [named, released, other] = await spool.putAll(
        ["named", "released", "other"].map(bytes),
      );
      spool.release([named!, released!, sha256(bytes("never put"))], (asked) => asked === named);
      expect(readdirSync(folder).sort()).toEqual([named, other].sort());
    });

    it("spares bytes that a row starts to refer to during the removal", async () => {
      const name = await spool.put(bytes("offer"));
      const answers = [false, true];
      spool.release([name], () => answers.shift() ?? true);
      expect(readdirSync(folder)).toEqual([name]);
    });
  });

  it("refuses to return damaged or missing bytes", async () => {
    const name = await spool.put(bytes("offer"));
    writeFileSync(spool.path(name), "0ffer");
    await expect(spool.read(name)).rejects.toThrow(/damaged/);
    await expect(spool.read(sha256(bytes("never put")))).rejects.toThrow(/cannot be read/);
  });

  it.each(["../../etc/passwd", "", "A".repeat(64), `${"a".repeat(64)}/x`])(
    "rejects the name %j",
    (name) => {
      expect(() => spool.path(name)).toThrow(SpoolError);
    },
  );

  describe("sweep", () => {
    it("lets other work happen between hundreds of files", async () => {
      await spool.putAll(Array.from({ length: 500 }, (_, at) => Buffer.from(String(at))));
      let [turns, isOver] = [0, false];
      const count = () => {
        turns += 1;
        if (!isOver) setImmediate(count);
      };
      const swept = spool.sweep(() => true, Date.now());
      setImmediate(count);
      expect(await swept).toBe(0);
      isOver = true;
      expect(turns).toBeGreaterThanOrEqual(4);
    });

    it("removes bytes that no row refers to and that were not put for ten minutes", async () => {
      const old = await putLongAgo("old");
      const young = await spool.put(bytes("young"));
      expect(await spool.sweep(nobody, Date.now())).toBe(1);
      expect(readdirSync(folder)).toEqual([young]);
      expect(existsSync(spool.path(old))).toBe(false);
    });

    it("spares bytes that a row refers to, however old", async () => {
      const name = await putLongAgo("old");
      expect(await spool.sweep((asked) => asked === name, Date.now())).toBe(0);
      expect(readdirSync(folder)).toEqual([name]);
    });

    it("spares old bytes that were put again", async () => {
      const name = await putLongAgo("offer");
      await spool.put(bytes("offer"));
      expect(await spool.sweep(nobody, Date.now())).toBe(0);
      expect(readdirSync(folder)).toEqual([name]);
    });

    it("spares bytes that are put again during the sweep", async () => {
      const name = await putLongAgo("offer");
      let asked = 0;
      const putMeanwhile = () => {
        asked += 1;
        const now = new Date();
        // Another process put the file after the sweep had read its time, and before it moved the
        // file.
        if (asked === 2) utimesSync(`${spool.path(name)}.aside`, now, now);
        return false;
      };
      expect(await spool.sweep(putMeanwhile, Date.now())).toBe(0);
      expect(readdirSync(folder)).toEqual([name]);
    });

    it("spares bytes that a row starts to refer to during the sweep", async () => {
      const name = await putLongAgo("offer");
      const answers = [false, true];
      expect(await spool.sweep(() => answers.shift() ?? true, Date.now())).toBe(0);
      expect(readdirSync(folder)).toEqual([name]);
    });

    it("puts back files that a killed sweep had moved aside, and checks them later", async () => {
      const name = await putLongAgo("offer");
      renameSync(spool.path(name), `${spool.path(name)}.aside`);
      expect(await spool.sweep(nobody, Date.now())).toBe(0);
      expect(await spool.sweep(nobody, Date.now())).toBe(0);
      expect(readdirSync(folder)).toEqual([name]);
      expect(await spool.sweep(nobody, Date.now() + 11 * 60_000)).toBe(1);
    });

    it("removes leftovers of an interrupted put, but not files that another process is writing now", async () => {
      const name = await spool.put(bytes("offer"));
      const left = `${spool.path(name)}.left.tmp`;
      const now = `${spool.path(name)}.now.tmp`;
      for (const file of [left, now]) writeFileSync(file, "of");
      age(left, 11);
      expect(await spool.sweep(everybody, Date.now())).toBe(1);
      expect(readdirSync(folder).sort()).toEqual([name, path.basename(now)].sort());
    });

    it("leaves foreign files alone", async () => {
      await spool.put(bytes("offer"));
      const strange = path.join(folder, "README");
      writeFileSync(strange, "hello");
      age(strange, 100);
      expect(await spool.sweep(everybody, Date.now())).toBe(0);
      expect(existsSync(strange)).toBe(true);
    });

    it("does nothing before anything was put", async () => {
      expect(await spool.sweep(nobody, Date.now())).toBe(0);
    });

    it("never removes bytes that were just put", async () => {
      const texts = Array.from({ length: 30 }, (_, index) => `file ${index}`);
      for (const text of texts) await putLongAgo(text);
      const puts = Promise.all(texts.map((text) => new Spool(folder).put(bytes(text))));
      await Promise.all([spool.sweep(nobody, Date.now()), spool.sweep(nobody, Date.now()), puts]);
      for (const name of await puts)
        await expect(spool.read(name)).resolves.toBeInstanceOf(Uint8Array);
    });
  });
});
