import { needsApp } from "./app/needs-app.mjs";
import { runBuilt } from "./app/run-built.mjs";
import { runOnDesktop } from "./app/start-mailpin.mjs";
import { runCommand } from "./errors.mjs";

const words = process.argv.slice(2);
await runCommand(() => (needsApp(words) ? runOnDesktop(words) : runBuilt("cli.js", words)));
