import { runBuilt } from "./app/run-built.mjs";
import { runCommand } from "./errors.mjs";

await runCommand(() => runBuilt("practice-crm.js", process.argv.slice(2)));
