import { ensureUnseenBrowser } from "./install/browser.mjs";
import { ensureBuilt } from "./app/build-app.mjs";
import { report, runPlaywright, runScript, runVitest } from "./checks/checks.mjs";
import { ensureInstalled } from "./install/install.mjs";
import { runCommand, Trouble } from "./errors.mjs";

/** @typedef {import("./checks/checks.mjs").Outcome} Outcome */
/** @typedef {Record<string, () => Promise<Outcome>>} Lane steps by name, in order */

/**
 * The steps. The lanes run side by side, because each of them waits a lot for processes and
 * windows. The longest step has one of its own.
 *
 * @type {readonly Lane[]}
 */
const lanes = [
  {
    format: () => runScript("format"),
    types: () => runScript("types"),
    lint: () => runScript("lint"),
    unit: () => runVitest("unit"),
    e2e: async () => runPlaywright("e2e", await ensureUnseenBrowser()),
  },
  { integration: () => runVitest("integration") },
];
/** Steps that need neither the built app nor a browser. */
const sourceSteps = ["format", "types", "lint", "unit"];

/**
 * @param {readonly string[]} wanted names of the steps to run; all if empty
 * @returns {Promise<number>}
 */
async function test(wanted) {
  const known = lanes.flatMap((lane) => Object.keys(lane));
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Trouble(`There is no step "${unknown}". The steps are ${known.join(", ")}.`);

  await ensureInstalled();
  if (wanted.length === 0 || !wanted.every((name) => sourceSteps.includes(name))) {
    await ensureUnseenBrowser();
    await ensureBuilt();
  }
  const outcomes = (await Promise.all(lanes.map((lane) => runLane(lane, wanted)))).flat();
  /** @param {"passed" | "failed"} what */
  const sum = (what) => outcomes.reduce((total, outcome) => total + outcome[what], 0);
  console.log(`\n${sum("passed")} passed, ${sum("failed")} failed`);
  return sum("failed") === 0 ? 0 : 1;
}

/**
 * @param {Lane} lane
 * @param {readonly string[]} wanted
 */
async function runLane(lane, wanted) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const [name, step] of Object.entries(lane)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    const outcome = await step();
    outcomes.push(outcome);
    report(outcome);
    if (!outcome.ok) break;
  }
  return outcomes;
}

await runCommand(() => test(process.argv.slice(2)));
