/**
 * The command `mailpin` of an installed app, on the Node that comes with it. It runs what plain
 * Node can run, so that a server without a display can read mails, and gives the rest to the app.
 */
import { speakInMain } from "../language/main-catalogs.ts";
import { text } from "../language/text.ts";
import { appWords } from "./app-words.ts";
import { languageOf } from "./language.ts";
import { appAround, canStartApp, runApp } from "./run-app.ts";

await speakInMain(languageOf(process.env));
const words = appWords(process.argv.slice(2));
if (words === undefined) await import("./main.ts");
else if (canStartApp(process.platform, process.env))
  process.exitCode = await runApp(appAround(import.meta.dirname, process.platform), words);
else {
  process.stderr.write(`${text("commandLine.needs-display")}\n`);
  process.exitCode = 1;
}
