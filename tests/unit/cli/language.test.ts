import { expect, it } from "vitest";
import { languageOf } from "../../../electron/cli/language.ts";

it.each([
  [{ LC_ALL: "de_DE.UTF-8", LC_MESSAGES: "fr_FR", LANG: "ja_JP" }, "de"],
  [{ LC_ALL: "", LC_MESSAGES: "fr_FR@euro", LANG: "ja_JP" }, "fr"],
  [{ LANG: "pt_BR.UTF-8" }, "pt"],
  [{ LC_ALL: "C", LANG: "de_DE.UTF-8" }, "en"],
  [{ LC_ALL: "C.UTF-8", LANG: "de_DE.UTF-8" }, "en"],
  [{ LANG: "POSIX" }, "en"],
  [{ LANG: "xx_XX" }, "en"],
] as const)("the command line chooses for %o the language %s", (environment, language) => {
  expect(languageOf(environment)).toBe(language);
});
