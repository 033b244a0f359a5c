import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const root = path.join(import.meta.dirname, "../../..");

/** Arabic is read from the right: what stands on the left in English stands on the right there. */
const physical =
  /^[^\S\n]*(?:(?:margin|padding|border)-(?:left|right)\b|(?:left|right):|text-align: (?:left|right)\b|float: (?:left|right)\b|(?:padding|margin): \S+ (\S+) \S+ (?!\1;)\S+;)|anchor\((?:left|right)\)/gm;

const stylesOf = (file: string): string => {
  const text = readFileSync(path.join(root, file), "utf8");
  return file.endsWith(".css") ? text : text.slice(Math.max(0, text.indexOf("<style")));
};

it("finds what does not turn round with the language", () => {
  const css =
    "a {\n  margin-left: 1px;\n  padding: 1px 2px 3px 4px;\n  padding: 1px 2px 3px 2px;\n}";
  expect(css.match(physical)).toHaveLength(2);
});

it.each(globSync("renderer/**/*.{svelte,css}", { cwd: root }))("%s", (file) => {
  expect(stylesOf(file).match(physical) ?? []).toEqual([]);
});
