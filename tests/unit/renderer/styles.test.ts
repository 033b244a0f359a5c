import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { tokenRule, tokens } from "../../support/tokens.ts";

const root = path.join(import.meta.dirname, "../../..");

/** Arabic is read from the right: what stands on the left in English stands on the right there. */
const physical =
  /^[^\S\n]*(?:(?:margin|padding|border)-(?:left|right)\b|(?:left|right):|text-align: (?:left|right)\b|float: (?:left|right)\b|(?:padding|margin): \S+ (\S+) \S+ (?!\1;)\S+;)|anchor\((?:left|right)\)/gm;

/** The tokens of app.css are the only place for these. */
const literal =
  /(?:font(?:-size)?|border(?:-[a-z]+)*-radius): [^;]*\d(?:px|em|rem|%)|#[\da-f]{3,8}\b|\b(?:rgb|hsl|oklch|light-dark)\(|(?:color|background|border|outline): [^;]*\b(?:white|black|gr[ae]y|red|blue)\b/gi;

const stylesOf = (file: string): string => {
  const text = readFileSync(path.join(root, file), "utf8");
  return file.endsWith(".css") ? text : text.slice(Math.max(0, text.indexOf("<style")));
};

it("finds what does not turn round with the language", () => {
  const css =
    "a {\n  margin-left: 1px;\n  padding: 1px 2px 3px 4px;\n  padding: 1px 2px 3px 2px;\n}";
  expect(css.match(physical)).toHaveLength(2);
});

it("finds sizes, corners and colours that are no tokens", () => {
  const css =
    "a {\n  font: 12px/1.5 serif;\n  border-radius: 0 4px;\n  color: #fff;\n  background: rgb(0 0 0 / 5%);\n}";
  expect(css.match(literal)).toHaveLength(4);
  expect("a { font-size: var(--text-2); border-radius: inherit; color: GrayText; }").not.toMatch(
    literal,
  );
});

it("has six sizes of type", () => {
  expect([...tokens.keys()].filter((name) => /^--text-\d/.test(name))).toHaveLength(6);
});

it.each(globSync("renderer/**/*.{svelte,css}", { cwd: root }))("%s", (file) => {
  const styles = stylesOf(file);
  expect(styles.match(physical) ?? []).toEqual([]);
  expect(styles.replace(tokenRule, "").match(literal) ?? []).toEqual([]);
  const whole = readFileSync(path.join(root, file), "utf8");
  const used = [...styles.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name!);
  expect(used.filter((name) => !tokens.has(name) && !whole.includes(`style:${name}=`))).toEqual([]);
});
