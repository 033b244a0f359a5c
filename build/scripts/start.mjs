import { startMailpin } from "./app/start-mailpin.mjs";
import { runCommand } from "./errors.mjs";

await runCommand(() => startMailpin(process.argv.slice(2)));
