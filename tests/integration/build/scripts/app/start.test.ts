import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { ensureBuilt } from "../../../../../build/scripts/app/build-app.mjs";
import packageJson from "../../../../../package.json" with { type: "json" };

const root = path.join(import.meta.dirname, "../../../../..");
const run = promisify(execFile);
const start = (...words: string[]) =>
  run(process.execPath, ["build/scripts/start.mjs", ...words], { cwd: root });

beforeAll(() => ensureBuilt(), 120_000);

describe("npm start", () => {
  it.each(["--help", "-h"])(
    "%s explains the words that it takes, and opens nothing",
    async (word) => {
      const { stdout, stderr } = await start(word);
      expect(stdout).toBe("");
      expect(stderr).toContain("npm start -- [FILE…]");
      expect(stderr).toContain("--user-data-dir=DIR");
      expect(stderr).toContain("mailpin find [TEXT]");
    },
  );

  it("--version prints the version alone", async () => {
    expect(await start("--version")).toEqual({ stdout: `${packageJson.version}\n`, stderr: "" });
  });
});

it.each([
  ["--version", packageJson.version],
  ["--help", "mailpin find [TEXT]"],
])("the app itself answers %s, and keeps nothing for it but its folder", async (word, answer) => {
  const folder = await mkdtemp(path.join(tmpdir(), "mailpin-start-"));
  onTestFinished(() => rm(folder, { recursive: true, maxRetries: 3 }));
  const shim = ["build/electron-shim/run.ts", "--no-open", "--", ".", `--user-data-dir=${folder}`];
  const { stdout, stderr } = await run(process.execPath, [...shim, word], { cwd: root });
  expect(stdout + stderr).toContain(answer);
  expect(await readdir(folder)).not.toContain("organisations");
});
