import { describe, expect, it } from "vitest";
import { checksFor } from "../../../../../build/scripts/checks/checks-for.mjs";

const plan = (...names: string[]) => checksFor(names.map((name) => ({ name, exists: true })));
const namesOf = (checks: ReturnType<typeof plan>) => checks.map(({ name }) => name);

describe("checksFor", () => {
  it.each([
    ["electron/mail/parse.ts", "electron and build"],
    ["build/scripts/check.mjs", "electron and build"],
    ["build/electron-shim/run.ts", "electron and build"],
    ["vite.config.ts", "electron and build"],
    ["build/electron-shim/page/main.ts", "shim's page"],
    ["renderer/App.svelte", "window"],
    ["renderer/state/app-store.svelte.ts", "window"],
    ["tests/unit/build/checks-for.test.ts", "tests"],
  ])("checks the types of %s in its own project, and lint and format", (file, project) => {
    const checks = ["walls and components", "lint", `types of ${project}`, "format"];
    expect(namesOf(plan(file))).toEqual(checks);
  });

  it("gives each tool the changed files only", () => {
    const checks = plan("electron/main.ts", "tests/unit/a.test.ts", "README.md");
    expect(checks.map(({ tool, args }) => [tool.split("/")[0], ...args])).toEqual([
      expect.arrayContaining(["eslint", "electron/main.ts", "tests/unit/a.test.ts"]),
      expect.arrayContaining(["oxlint", "electron/main.ts", "tests/unit/a.test.ts"]),
      ["typescript-7", "-p", "tests/tsconfig.json"],
      ["typescript-7", "-p", "tsconfig.json"],
      expect.arrayContaining(["prettier", "electron/main.ts", "README.md"]),
    ]);
    expect(checks[0]!.args).not.toContain("README.md");
  });

  it("checks the types of every project that shares a file", () => {
    expect(namesOf(plan("electron/contract/calls.ts"))).toEqual([
      "walls and components",
      "lint",
      "types of window",
      "types of electron and build",
      "format",
    ]);
    expect(namesOf(plan("build/electron-shim/wire/messages.ts"))).toContain("types of shim's page");
  });

  it("checks nothing but the format of what is no code", () => {
    expect(namesOf(plan("README.md", "renderer/app.css"))).toEqual(["format"]);
  });

  it("checks the types of what a deleted file leaves behind", () => {
    expect(namesOf(checksFor([{ name: "electron/gone.ts", exists: false }]))).toEqual([
      "types of electron and build",
    ]);
  });

  it("has nothing to do for no change", () => {
    expect(plan()).toEqual([]);
  });
});
