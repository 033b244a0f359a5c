import { execFileSync } from "node:child_process";
import { rm } from "node:fs/promises";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { changedFiles } from "../../../../../build/scripts/checks/changed-files.mjs";
import { checkout, put } from "../../../../support/checkout.ts";

let root: string;
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=A", "-c", "user.email=a@a.example", ...args], {
    cwd: root,
    stdio: "pipe",
  });
const commit = (message: string) => {
  git("add", "--all");
  git("commit", "--quiet", "--no-verify", "--message", message);
};
const changed = async (base = "HEAD") =>
  (await changedFiles(root, base)).sort((a, b) => a.name.localeCompare(b.name));

beforeEach(async () => {
  // A hook of ours may run these tests: Git would take its repository for theirs.
  for (const name of ["GIT_DIR", "GIT_INDEX_FILE", "GIT_WORK_TREE"]) vi.stubEnv(name, undefined);
  root = await checkout({ "kept.ts": "1", "edited.ts": "1", "gone.ts": "1", ".gitignore": "out/" });
  git("init", "--quiet", "--initial-branch", "main");
  commit("First");
  return () => vi.unstubAllEnvs();
});

describe("changedFiles", () => {
  it("names what was edited, staged, deleted or is new, and nothing that Git ignores", async () => {
    await put(root, "edited.ts", "2");
    await put(root, "staged.ts", "1");
    git("add", "staged.ts");
    await put(root, "new folder/ü.ts", "1");
    await put(root, "out/built.js", "1");
    await rm(path.join(root, "gone.ts"));
    expect(await changed()).toEqual([
      { name: "edited.ts", exists: true },
      { name: "gone.ts", exists: false },
      { name: "new folder/ü.ts", exists: true },
      { name: "staged.ts", exists: true },
    ]);
  });

  it("names nothing after a commit, and the whole branch since it left another", async () => {
    git("switch", "--quiet", "--create", "branch");
    await put(root, "edited.ts", "2");
    commit("Second");
    git("switch", "--quiet", "main");
    await put(root, "kept.ts", "2");
    commit("Third");
    git("switch", "--quiet", "branch");
    expect(await changed()).toEqual([]);
    expect(await changed("main")).toEqual([{ name: "edited.ts", exists: true }]);
  });

  it("says what Git says of a branch that there is not", async () => {
    await expect(changed("nowhere")).rejects.toThrow("nowhere");
  });
});
