/**
 * The command `mailpin` of an installed app, on the Node that comes with it. It runs what plain
 * Node can run, so that a server without a display can read mails, and gives the rest to the app.
 */
import { appWords } from "./app-words.ts";
import { appAround, canStartApp, runApp } from "./run-app.ts";

const words = appWords(process.argv.slice(2));
if (words === undefined) await import("./main.ts");
else if (canStartApp(process.platform, process.env))
  process.exitCode = await runApp(appAround(import.meta.dirname, process.platform), words);
else {
  process.stderr.write(
    "This command needs your sign-in, which only the desktop's key ring can open, and there is " +
      "no display here. Run it in a desktop session, or use --practice.\n",
  );
  process.exitCode = 1;
}
