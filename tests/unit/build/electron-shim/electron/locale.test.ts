import { expect, test } from "vitest";
import { localeIn } from "../../../../../build/electron-shim/electron/locale.ts";

test.each([
  [{ LANG: "de_DE.UTF-8" }, "de-DE"],
  [{ LANG: "de_DE.UTF-8", LC_MESSAGES: "fr_FR" }, "fr-FR"],
  [{ LANG: "de_DE.UTF-8", LC_MESSAGES: "fr_FR", LC_ALL: "ja_JP@radical" }, "ja-JP"],
  [{ LANG: "pt_BR", LC_ALL: "" }, "pt-BR"],
  [{ LANG: "C.UTF-8" }, "en-US"],
  [{ LC_ALL: "POSIX", LANG: "de_DE" }, "en-US"],
  [{}, "en-US"],
])("the language of %j is %s", (env, tag) => {
  expect(localeIn(env)).toBe(tag);
});
