import { describe, expect, it } from "vitest";
import { english } from "../../../electron/language/en/window.ts";
import { englishForMain } from "../../../electron/language/en/main.ts";
import { englishShared } from "../../../electron/language/en/shared.ts";
import { sources, textsOfComponent, textsOfScript, type Source } from "./sources.ts";
import { notTexts, remaining } from "./not-texts.ts";

const catalog = { ...english, ...englishForMain };
const byCode = ["directions", "problems", "reasons", "remarks", "warnings"];

const converted = ({ file }: Source) => !remaining.includes(file);
// The gallery is for us: it speaks English.
const components = sources("renderer/!(gallery)/**/*.svelte", "renderer/*.svelte").filter(
  converted,
);
const scripts = sources("renderer/**/*.ts").filter(converted);
/** What people read of Mailpin outside its window is said here. */
const ofMain = sources(
  "electron/main.ts",
  "electron/{desktop,start,workspace,cli,drafts}/**/*.ts",
  "electron/zoho/{accounts,filing}/**/*.ts",
);
const all = sources("{electron,renderer}/**/*.{ts,svelte}").filter(
  ({ file }) => !/^electron\/language\/[^/]+\//.test(file),
);

const unexplained = (file: string, texts: readonly string[]): readonly string[] =>
  texts.filter((text) => !(notTexts[file] ?? []).includes(text));

describe("texts that people read are in the catalogs, not in the sources", () => {
  it("finds a text where there is one", () => {
    const code = `<script lang="ts">const title = "Drop it";</script>
      <p title="Two words" class="big red">Text</p><Dialog title="Settings" />{open ? "Shut" : id}
      <p style:width="min({width}px, calc(9em - 1px))"></p>`;
    expect(textsOfComponent(code)).toEqual(["Drop it", "Two words", "Text", "Settings", "Shut"]);
    expect(
      textsOfScript('import a from "As b"; throw new TypeError("no such"); f("ab", "As b")'),
    ).toEqual(["As b"]);
  });

  it.each(components.map(({ file, code }) => [file, code] as const))("%s", (file, code) => {
    expect(unexplained(file, textsOfComponent(code))).toEqual([]);
  });

  it.each([...scripts, ...ofMain].map(({ file, code }) => [file, code] as const))(
    "%s",
    (file, code) => {
      expect(unexplained(file, textsOfScript(code))).toEqual([]);
    },
  );
});

describe("no message is left over", () => {
  const code = all.map((source) => source.code).join("\n");
  const beginnings = [...code.matchAll(/`([a-zA-Z-]+\.[a-zA-Z.-]*)\$\{/g)].map(
    ([, start = ""]) => start,
  );
  const isUsed = (id: string): boolean =>
    code.includes(`"${id}"`) || beginnings.some((start) => id.startsWith(start));

  it.each(Object.entries(catalog))("%s", (area, messages) => {
    const keys = Object.keys(messages);
    const unused = byCode.includes(area)
      ? keys.filter((key) => !code.includes(`"${key.split(".")[0] ?? ""}"`))
      : keys.filter((key) => !isUsed(`${area}.${key}`));
    expect(unused.filter((key) => key !== "unknown" && key !== "earlier-version")).toEqual([]);
  });
});

it("the window says nothing that only main has", () => {
  const window = [...components, ...scripts].map((source) => source.code).join("\n");
  const shared = Object.keys(englishShared);
  const ofMain = Object.keys(englishForMain).filter((area) => !shared.includes(area));
  expect(ofMain.length).toBeGreaterThan(5);
  for (const area of ofMain) expect(window).not.toContain(`"${area}.`);
});
