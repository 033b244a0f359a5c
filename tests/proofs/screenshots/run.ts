/** `npm run screenshots`: pictures of the built app's screens, for the documents and to look at. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt } from "../../../build/scripts/app/build-app.mjs";
import { ensureUnseenBrowser } from "../../../build/scripts/install/browser.mjs";
import { languageFor, languages, type LanguageTag } from "../../../electron/language/languages.ts";
import { speakAll } from "../../support/all-messages.ts";
import { launchApp } from "../../e2e/app.ts";
import { print, runProgram, UsageError, wordsOf } from "../../support/command.ts";
import { screens } from "./screens.ts";

const usage = `npm run screenshots -- [--language TAG] [--to DIR]

Opens the built app with the practice company in a data folder of its own, goes through its screens, and writes a picture of each
to DIR (docs/screens). TAG is one of ${Object.keys(languages).join(", ")}; en by default.`;

const project = path.join(import.meta.dirname, "../../..");

async function take(language: LanguageTag, to: string): Promise<void> {
  await speakAll(language);
  const folder = await mkdtemp(path.join(tmpdir(), "mailpin-screenshots-"));
  try {
    await writeFile(
      path.join(folder, "settings.json"),
      JSON.stringify({ language, holdSeconds: 60, firstStep: "practice" }),
    );
    const app = await launchApp([`--user-data-dir=${folder}`]);
    try {
      await app.page.emulateMedia({ reducedMotion: "reduce", colorScheme: "light" });
      for (const [name, open] of screens) {
        await open(app.page);
        await app.page.screenshot({ path: path.join(to, `${name}.png`), caret: "hide" });
        print(name);
      }
    } finally {
      await app.kill();
    }
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

await runProgram(async (words) => {
  const options = { language: { type: "string" }, to: { type: "string" } } as const;
  const { values, positionals } = wordsOf(words, options, usage);
  const tag = values.language ?? "en";
  if (positionals.length > 0 || !(tag in languages)) throw new UsageError(usage);
  const to = values.to ?? path.join(project, "docs/screens");
  await Promise.all([mkdir(to, { recursive: true }), ensureUnseenBrowser(), ensureBuilt()]);
  await take(languageFor([tag]), to);
  return 0;
});
