import { browser } from "./doctor/browser.mjs";
import { display } from "./doctor/display.mjs";
import { electronAndKeyRing } from "./doctor/electron.mjs";
import { node, packages } from "./doctor/node.mjs";
import { runCommand } from "./errors.mjs";

/** @typedef {import("./doctor/finding.mjs").Finding} Finding */

/**
 * Says what Mailpin needs and finds on this machine, and tries each quickly. It installs nothing.
 *
 * @param {readonly string[]} words `--json` prints one object instead of a table
 * @returns {Promise<number>} 1 when something is here and does not work
 */
async function examine(words) {
  const [nodeIs, packagesAre, browserIs, displayIs, { electron, keyRing }] = await Promise.all([
    node(),
    packages(),
    browser(),
    display(),
    electronAndKeyRing(),
  ]);
  const findings = {
    "Node 24": nodeIs,
    packages: packagesAre,
    browser: browserIs,
    display: displayIs,
    Electron: electron,
    "key ring": keyRing,
  };
  if (words.includes("--json")) console.log(JSON.stringify(findings));
  else print(findings);
  return Object.values(findings).some(({ state }) => state === "broken") ? 1 : 0;
}

/** @param {Record<string, Finding>} findings */
function print(findings) {
  for (const [name, { state, says }] of Object.entries(findings))
    console.log(`${state.padEnd(8)}${name.padEnd(10)}${says}`);
}

await runCommand(() => examine(process.argv.slice(2)));
