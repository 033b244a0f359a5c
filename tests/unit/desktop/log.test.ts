import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { appendFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Log } from "../../../electron/desktop/log.ts";
import { failure } from "../../../electron/zoho/client/http.ts";

vi.mock(import("node:fs/promises"), async (original) => {
  const real = await original();
  return { ...real, appendFile: vi.fn(real.appendFile) };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mailpin-log-"));
});
afterEach(() => {
  vi.mocked(appendFile).mockReset();
  rmSync(folder, { recursive: true });
});

const file = () => path.join(folder, "mailpin.log");
const text = () => readFileSync(file(), "utf8");
const places = () => Array.from(text().matchAll(/^\S+Z (.*)$/gm), ([, words]) => words);

async function logged(log: Log, ...where: string[]): Promise<void> {
  for (const one of where) log.failure(one, new Error());
  await log.written();
}

describe("the log", () => {
  it("holds the codes of a failure, and none of Zoho's messages", async () => {
    const body = { code: "SOMETHING_NEW", message: "not for mara@customer.example", details: {} };
    const zoho = failure("associate", { status: 400, headers: new Headers(), body }, 0);
    expect(zoho.problem.support).toContain("mara");

    const log = new Log(path.join(folder, "logs"));
    log.failure("outbox", new Error("mara again", { cause: zoho }));
    await log.written();
    const words = readFileSync(path.join(folder, "logs", "mailpin.log"), "utf8");
    expect(words).toMatch(/ outbox Error ZohoError\(rejected\)\n$/);
    expect(words).not.toContain("mara");
  });

  it("starts a new file when the old one is large, and keeps the old one", async () => {
    writeFileSync(file(), "x".repeat(1024 * 1024 + 1));
    await logged(new Log(folder), "outbox");
    expect(places()).toEqual(["outbox Error"]);
    expect(readFileSync(`${file()}.1`, "utf8")).toMatch(/^x+$/);
  });

  it("counts lines lost on a full disk, and logs the count as soon as there is space", async () => {
    const log = new Log(folder);
    const full = Object.assign(new Error("no space"), { code: "ENOSPC" });
    vi.mocked(appendFile)
      .mockRejectedValueOnce(full)
      .mockRejectedValueOnce(full)
      .mockRejectedValueOnce(full);
    await logged(log, "first");
    await logged(log, "second");
    await logged(log, "third");
    await logged(log, "fourth");
    await logged(log, "fifth");
    expect(places()).toEqual(["log 3 lines were lost", "fourth Error", "fifth Error"]);
  });

  it("never blocks: lines that a slow disk cannot take are counted, too", async () => {
    const log = new Log(folder);
    const slow = Promise.withResolvers<undefined>();
    vi.mocked(appendFile).mockReturnValueOnce(slow.promise);
    const busy = Array.from({ length: 1500 }, (_, n) => `busy-${n}`);
    log.failure("first", new Error());
    for (const one of busy) log.failure(one, new Error());
    slow.resolve(undefined);
    await log.written();
    await logged(log, "last");
    expect(places().at(-1)).toBe("last Error");
    expect(places()).toContain("busy-0 Error");
    const lost = places().flatMap(
      (words) => /^log (\d+) lines were lost$/.exec(words ?? "")?.[1] ?? [],
    );
    expect(
      places().length - lost.length + lost.reduce((sum, count) => sum + Number(count), 0),
    ).toBe(1501);
  });

  const folderNamedLikeTheLog = () => {
    mkdirSync(file());
  };
  const fileInPlaceOfTheFolder = () => {
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "");
  };
  const oldFileThatCannotBeMoved = () => {
    writeFileSync(file(), "x".repeat(1024 * 1024 + 1));
    mkdirSync(path.join(`${file()}.1`, "in the way"), { recursive: true });
  };

  it.each([folderNamedLikeTheLog, fileInPlaceOfTheFolder, oldFileThatCannotBeMoved])(
    "never fails: %o",
    async (prepare) => {
      prepare();
      await expect(logged(new Log(folder), "outbox")).resolves.toBeUndefined();
    },
  );
});
