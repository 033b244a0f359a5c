import { startMailpin } from "./start-mailpin.mjs";
import { runCommand } from "./trouble.mjs";

await runCommand(() => startMailpin(process.argv.slice(2)));
