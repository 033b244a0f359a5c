import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { writeFileInPieces } from "../../../electron/storage/write-file.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-write-"));
  file = path.join(folder, "history.csv");
});
afterEach(() => rm(folder, { recursive: true }));

describe("a file that is written in pieces", () => {
  it("appears when it is complete, and only its owner may read it", async () => {
    async function* pieces() {
      yield "a";
      await Promise.resolve();
      expect(existsSync(file)).toBe(false);
      yield "é漢";
    }
    await writeFileInPieces(file, pieces());
    expect(await readFile(file, "utf8")).toBe("aé漢");
    // Windows has no such modes: there the folder is the user's alone.
    if (process.platform !== "win32") expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(folder)).toEqual(["history.csv"]);
  });

  it("leaves the old one, and nothing else, when its source fails", async () => {
    await writeFile(file, "old");
    // oxlint-disable-next-line require-yield
    function* pieces(): Generator<string> {
      throw new Error("the database is locked");
    }
    await expect(writeFileInPieces(file, pieces())).rejects.toThrow("the database is locked");
    expect(await readFile(file, "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["history.csv"]);
  });

  it("says what the disk refuses", async () => {
    await writeFile(file, "");
    const below = path.join(file, "a.csv");
    await expect(writeFileInPieces(below, ["a"])).rejects.toMatchObject({
      problem: { code: "disk-file-in-the-way", values: { folder: file } },
    });
    await mkdir(path.join(folder, "is-a-folder"));
    for (const name of ["missing/a.csv", "is-a-folder"]) {
      const there = path.join(folder, name);
      await expect(writeFileInPieces(there, ["a"]), name).rejects.toMatchObject({
        problem: { code: "file-not-saved", values: { file: there } },
      });
    }
    expect((await readdir(folder)).toSorted()).toEqual(["history.csv", "is-a-folder"]);
  });
});
