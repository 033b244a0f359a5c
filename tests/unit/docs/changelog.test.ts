import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { locales } from "../../../electron/mail/quoting/attribution-words.ts";

const page = readFileSync(path.join(import.meta.dirname, "../../../CHANGELOG.md"), "utf8");

it("the languages that users read of are as many as Mailpin knows", () => {
  const languages = new Set(locales.map((tag) => new Intl.Locale(tag).language));
  expect(page).toContain(`told apart in ${languages.size} languages`);
});
