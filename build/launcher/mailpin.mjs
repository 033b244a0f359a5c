import { runBuilt } from "./run-built.mjs";
import { runCommand } from "./trouble.mjs";

await runCommand(() => runBuilt("cli.js", process.argv.slice(2)));
