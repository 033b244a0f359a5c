import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { ProblemError } from "../../../electron/contract/problem.ts";
import { startProblem, retryDiskProblems } from "../../../electron/desktop/start-up.ts";

vi.mock("electron", () => ({ dialog: {} }));

const installation = path.join("/opt", "mailpin");
const systemError = (code: string, more: object = {}) =>
  Object.assign(new Error("of the system"), { code, ...more });
const full = () => systemError("ENOSPC", { errno: -28, syscall: "write" });

describe("startProblem", () => {
  it.each([
    ["a full disk", full(), "disk-full"],
    [
      "a full disk, as SQLite says it",
      systemError("ERR_SQLITE_ERROR", { errcode: 13 }),
      "disk-full",
    ],
    [
      "a read-only disk",
      systemError("EROFS", { syscall: "open", path: "/data/a" }),
      "disk-read-only",
    ],
    [
      "a folder without permission",
      systemError("EACCES", { syscall: "open", path: "/data/a" }),
      "disk-read-only",
    ],
    ["data of a newer version", new ProblemError({ code: "database-too-new" }), "database-too-new"],
    ["a program file that is missing", systemError("ERR_MODULE_NOT_FOUND"), "installation-damaged"],
    [
      "a page that is missing",
      systemError("ENOENT", { path: path.join(installation, "index.html") }),
      "installation-damaged",
    ],
    [
      "a file of the user that is missing",
      systemError("ENOENT", { path: "/opt/mailpin-data/a" }),
      "internal",
    ],
    ["a mistake of ours", new TypeError("undefined is not a function"), "internal"],
  ])("knows %s", (_what, error, code) => {
    expect(startProblem(error, installation)).toMatchObject({ code });
  });
});

describe("a step of the start", () => {
  it("is retried as often as the user wants, and stops once it works", async () => {
    const step = vi.fn().mockImplementationOnce(() => {
      throw full();
    });
    step.mockImplementationOnce(() => {
      throw new Error("database", { cause: full() });
    });
    const wantsAnother = vi.fn(() => Promise.resolve(true));
    await expect(retryDiskProblems(step, wantsAnother)).resolves.toBe(true);
    expect(step).toHaveBeenCalledTimes(3);
    expect(wantsAnother.mock.calls).toMatchObject([
      [{ code: "disk-full" }],
      [{ code: "disk-full" }],
    ]);
  });

  it("is not retried when the user gives up", async () => {
    const step = vi.fn(() => {
      throw full();
    });
    await expect(retryDiskProblems(step, () => Promise.resolve(false))).resolves.toBe(false);
    expect(step).toHaveBeenCalledOnce();
  });

  it("is not retried after an error that the user cannot fix", async () => {
    const wantsAnother = vi.fn(() => Promise.resolve(true));
    const step = () => {
      throw new ProblemError({ code: "database-too-new" });
    };
    await expect(retryDiskProblems(step, wantsAnother)).rejects.toThrow("database-too-new");
    expect(wantsAnother).not.toHaveBeenCalled();
  });
});
