import { runBuilt } from "./app/run-built.mjs";
import { runOnDesktop } from "./app/start-mailpin.mjs";
import { runCommand } from "./errors.mjs";

/**
 * Commands about a connected organisation need the key ring, and only the app's own runtime can
 * open it. For the others plain Node starts faster.
 */
const words = process.argv.slice(2);
const isAboutOrganisation =
  ["find", "file", "status"].includes(words[0] ?? "") && !words.includes("--practice");

await runCommand(() => (isAboutOrganisation ? runOnDesktop(words) : runBuilt("cli.js", words)));
