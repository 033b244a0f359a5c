import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { constants, tmpdir } from "node:os";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { ProblemError, type Problem } from "../../../electron/contract/problem.ts";
import { diskProblem } from "../../../electron/storage/disk-problem.ts";
import { problemText } from "../../../electron/contract/messages/problems.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mailpin-disk-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const systemError = (fields: object): Error => Object.assign(new Error("of the system"), fields);
const sqliteError = (errcode: number): Error =>
  systemError({ code: "ERR_SQLITE_ERROR", errcode, errstr: "of SQLite" });

const textOf = (error: unknown): string => problemText(diskProblem(error)!);

function thrownBy(work: () => unknown): unknown {
  try {
    work();
  } catch (error) {
    return error;
  }
  throw new Error("it did not fail");
}

describe("diskProblem", () => {
  it.each([
    ["no space is left", { code: "ENOSPC", errno: -28, syscall: "write" }, "disk-full"],
    [
      "the user's quota is used up",
      { code: "Unknown system error -122", errno: -constants.errno.EDQUOT, syscall: "write" },
      "disk-full",
    ],
    [
      "the disk is read-only",
      { code: "EROFS", errno: -30, syscall: "open", path: "/data/a" },
      "disk-read-only",
    ],
    [
      "a read-only disk refuses a folder",
      { code: "ENOENT", errno: -2, syscall: "mkdir", path: "/data/a/b" },
      "disk-read-only",
    ],
    [
      "a folder is not the user's",
      { code: "EACCES", errno: -13, syscall: "open", path: "/data/a" },
      "disk-read-only",
    ],
    [
      "a file may not be moved",
      { code: "EPERM", errno: -1, syscall: "rename", path: "/data/a" },
      "disk-read-only",
    ],
    [
      "a file is in the place of a folder",
      { code: "ENOTDIR", syscall: "open", path: "/data/a/b" },
      "disk-file-in-the-way",
    ],
    [
      "a folder cannot be made there",
      { code: "EEXIST", syscall: "mkdir", path: "/data/a" },
      "disk-file-in-the-way",
    ],
    ["the disk fails", { code: "EIO", errno: -5, syscall: "read" }, "disk-fault"],
  ])("tells when %s", (_what, fields, code) => {
    expect(diskProblem(systemError(fields))).toMatchObject({ code, remedy: "retry" });
  });

  it.each([
    [13, "disk-full"],
    [4874, "disk-full"],
    [8, "disk-read-only"],
    [776, "disk-read-only"],
    [3, "disk-read-only"],
    [10, "disk-fault"],
    [778, "disk-fault"],
  ])("knows SQLite's result code %i", (errcode, code) => {
    expect(diskProblem(sqliteError(errcode))).toMatchObject({ code });
  });

  it("recognises the error of a database that cannot grow", () => {
    const db = new DatabaseSync(path.join(folder, "full.sqlite"));
    db.exec("CREATE TABLE mail (bytes BLOB); PRAGMA max_page_count = 3");
    const error = thrownBy(() => {
      db.exec("INSERT INTO mail VALUES (zeroblob(100000))");
    });
    db.close();
    expect(diskProblem(error)).toMatchObject({ code: "disk-full" });
  });

  it("recognises the error of a database that cannot be written", () => {
    const file = path.join(folder, "read-only.sqlite");
    new DatabaseSync(file).close();
    const db = new DatabaseSync(file, { readOnly: true });
    const error = thrownBy(() => {
      db.exec("CREATE TABLE mail (bytes BLOB)");
    });
    db.close();
    expect(diskProblem(error)).toMatchObject({ code: "disk-read-only" });
  });

  it("finds the disk among the causes of an error", () => {
    const disk = systemError({ code: "ENOSPC", errno: -28, syscall: "write" });
    expect(
      diskProblem(new Error("a mail was not kept", { cause: new Error("spool", { cause: disk }) })),
    ).toMatchObject({
      code: "disk-full",
    });
  });

  it("keeps the problem that an error already has", () => {
    const problem: Problem = { code: "disk-full" };
    expect(diskProblem(new Error("start", { cause: new ProblemError(problem) }))).toEqual(problem);
  });

  it("names the folder", () => {
    const file = systemError({
      code: "EACCES",
      errno: -13,
      syscall: "open",
      path: path.join("/data", "mailpin.sqlite"),
    });
    const made = systemError({
      code: "EROFS",
      errno: -30,
      syscall: "mkdir",
      path: path.join("/data", "spool"),
    });
    expect(textOf(file)).toContain("in “/data”.");
    expect(textOf(made)).toContain(`to “${path.join("/data", "spool")}”:`);
  });

  it.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "recognises the error of a folder without permission",
    async () => {
      chmodSync(folder, 0o500);
      const error = await mkdir(path.join(folder, "spool"), { recursive: true }).catch(
        (refused: unknown) => refused,
      );
      chmodSync(folder, 0o700);
      expect(textOf(error)).toContain(`in “${path.join(folder, "spool")}”`);
    },
  );

  it.each([
    ["nothing that was thrown", undefined],
    ["a word", "ENOSPC"],
    [
      "a file that is not there",
      systemError({ code: "ENOENT", errno: -2, syscall: "open", path: "/data/a" }),
    ],
    [
      "a port that is not ours",
      systemError({ code: "EACCES", errno: -13, syscall: "listen", port: 80 }),
    ],
    ["a firewall", systemError({ code: "EPERM", errno: -1, syscall: "connect", port: 443 })],
    [
      "a program that may not run",
      systemError({ code: "EACCES", errno: -13, syscall: "spawn mailpin", path: "mailpin" }),
    ],
    [
      "too many watchers",
      systemError({ code: "ENOSPC", errno: -28, syscall: "watch", path: "/data" }),
    ],
    [
      "a file that is there already",
      systemError({ code: "EEXIST", errno: -17, syscall: "open", path: "/data/a" }),
    ],
    ["a damaged database", sqliteError(11)],
    ["a busy database", sqliteError(5)],
    ["a database that cannot be opened, for whatever reason", sqliteError(14)],
  ])("has nothing to say of %s", (_what, error) => {
    expect(diskProblem(error)).toBeUndefined();
  });

  it("ends with an error that is its own cause", () => {
    const error = new Error("round");
    error.cause = error;
    expect(diskProblem(error)).toBeUndefined();
  });
});
