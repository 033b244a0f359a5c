import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../../..");
const page = readFileSync(path.join(root, "docs/security.md"), "utf8");
const quoted = [...page.matchAll(/`([^`\n]+)`/g)].map(([, text = ""]) => text);

describe("docs/security.md", () => {
  it("names tests and files that exist", () => {
    const tests = quoted.filter((text) => text.startsWith("tests/"));
    expect(tests.length).toBeGreaterThan(40);
    const files = quoted.filter((text) =>
      /^(?:desktop|zoho|html|build)\/.*|^(?:main|preload)\.ts$/.test(text),
    );
    const isThere = (file: string) =>
      ["", "electron"].some((folder) => existsSync(path.join(root, folder, file)));
    expect([...tests, ...files].filter((file) => !isThere(file))).toEqual([]);
  });

  it("has each point of Electron's checklist, with a test", () => {
    const rows = [...page.matchAll(/^\| (\d+) +\|.*\| ([^|]*) \|$/gm)];
    expect(rows.map(([, number]) => Number(number))).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    );
    expect(rows.filter(([, , test = ""]) => !test.includes("`tests/"))).toEqual([]);
  });
});
