import {
  lutimes,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  stat,
  symlink,
  utimes,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { makeTemporaryFolder } from "../../../electron/cli/temporary-folder.ts";

let folder: string;
const twoDaysAgo = Date.now() / 1000 - 48 * 60 * 60;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-temporary-"));
  for (const name of ["TMPDIR", "TEMP", "TMP"]) vi.stubEnv(name, folder);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});

/** What a killed command has left, or something like it. */
async function left(name: string, at = twoDaysAgo): Promise<string> {
  const made = path.join(folder, name);
  await mkdir(made);
  await writeFile(path.join(made, "mail"), "Subject: private");
  await utimes(made, at, at);
  return made;
}

/** What is left in the system's folder when the command is over. */
async function afterwards(): Promise<string[]> {
  await rm(makeTemporaryFolder(), { recursive: true });
  return (await readdir(folder)).toSorted();
}

it("makes a folder for its user alone", async () => {
  const made = makeTemporaryFolder();
  expect(path.dirname(made)).toBe(folder);
  if (process.platform !== "win32") expect((await stat(made)).mode & 0o777).toBe(0o700);
});

it("takes along what killed commands have left, and nothing else", async () => {
  await left("mailpin-parse-abc123");
  await left("mailpin-parse-def456");
  await left("mailpin-parse-busy", Date.now() / 1000);
  await left("of-another-program");
  await writeFile(path.join(folder, "mailpin-parse-file"), "");
  await utimes(path.join(folder, "mailpin-parse-file"), twoDaysAgo, twoDaysAgo);
  expect(await afterwards()).toEqual([
    "mailpin-parse-busy",
    "mailpin-parse-file",
    "of-another-program",
  ]);
});

it("follows no link that somebody has put there", async () => {
  const documents = await left("documents");
  const link = path.join(folder, "mailpin-parse-link");
  await symlink(documents, link, "junction");
  await lutimes(link, twoDaysAgo, twoDaysAgo);
  const trap = await left("mailpin-parse-trap");
  await symlink(documents, path.join(trap, "inside"), "junction");
  await utimes(trap, twoDaysAgo, twoDaysAgo);
  expect(await afterwards()).toEqual(["documents", "mailpin-parse-link"]);
  expect(await readdir(documents)).toEqual(["mail"]);
});

it.skipIf(process.getuid === undefined)("leaves alone what is another user's", async () => {
  await left("mailpin-parse-theirs");
  const own = process.getuid!();
  vi.spyOn(process as { getuid: () => number }, "getuid").mockReturnValue(own + 1);
  expect(await afterwards()).toEqual(["mailpin-parse-theirs"]);
});
