import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { usage } from "../../../electron/cli/usage.ts";
import { verbs } from "../../../electron/cli/words.ts";
import { help, readCommandLine } from "../../../electron/practice-crm/command-line.ts";
import { examplesIn, firstColumn } from "../../support/manual.ts";

const page = readFileSync(path.join(import.meta.dirname, "../../../docs/cli.md"), "utf8");
const [ofMailpin = "", ofCrm = ""] = page.split("\n## The practice CRM alone\n");

const optionsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/(?<![\w-])--[a-z][a-z-]*/g)].map(([option]) => option)),
];
/** The first column of each table of options. */
const tabled = (text: string): string[] =>
  [...text.matchAll(/^\| (`--[^|]+`)\s*\|/gm)].flatMap(([, cell = ""]) => optionsIn(cell));

describe("the page about the command line", () => {
  it("explains the options that --help names, and no others", () => {
    const asked = optionsIn(usage().join("\n"));
    expect(tabled(ofMailpin).sort()).toEqual([...asked, "--help"].sort());
    expect(optionsIn(ofMailpin).sort()).toEqual(tabled(ofMailpin).sort());
  });

  it("explains all commands", () => {
    const named = [...ofMailpin.matchAll(/^\| \[?`(\w+)`/gm)].map(([, verb]) => verb);
    expect(named).toEqual(expect.arrayContaining([...verbs]));
  });

  it("shows each option in an example", () => {
    const shown = examplesIn(ofMailpin, "mailpin").flatMap(({ words }) =>
      optionsIn(words.join(" ")),
    );
    expect([...new Set(shown)].sort()).toEqual(tabled(ofMailpin).sort());
  });

  it("explains the options of the practice CRM, and shows each in an example that it takes", () => {
    const asked = optionsIn(help).filter((option) => help.includes(`\n  ${option}`));
    expect(tabled(ofCrm).sort()).toEqual([...asked, "--help"].sort());
    const examples = examplesIn(ofCrm, "practice-crm");
    const shown = examples.flatMap(({ words }) => words.filter((word) => word.startsWith("--")));
    expect([...new Set([...shown, "--help"])].sort()).toEqual(tabled(ofCrm).sort());
    for (const { words, exitCode } of examples.filter((one) => !one.words.includes("--seed"))) {
      if (exitCode === 0) readCommandLine(words);
      else expect(() => readCommandLine(words)).toThrow();
    }
  });

  it("has tables of keys", () => {
    expect(firstColumn(page, "## Find records")).toContain("title");
  });
});
