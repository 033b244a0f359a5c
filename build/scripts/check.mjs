import { availableParallelism } from "node:os";
import path from "node:path";
import { changedFiles } from "./checks/changed-files.mjs";
import { outcomeOf, report, runScript } from "./checks/checks.mjs";
import { checksFor } from "./checks/checks-for.mjs";
import { ensureInstalled } from "./install/install.mjs";
import { childEnvironment, node24 } from "./install/node24.mjs";
import { runTool } from "./processes/processes.mjs";
import { project } from "./project.mjs";
import { runCommand, Trouble } from "./errors.mjs";

/** @typedef {import("./checks/checks.mjs").Outcome} Outcome */

const usage = `Usage: npm run check             format, lint and types of the files that differ from the last commit
       npm run check -- --since main   of those that differ from a branch
       npm run check -- --all          of all files, and known weaknesses of the packages`;

/**
 * @param {readonly string[]} words
 * @returns {Promise<number>}
 */
async function check(words) {
  const [word, base, ...rest] = words;
  await ensureInstalled();
  if (word === undefined) return checkChanged("HEAD");
  if (word === "--all" && base === undefined) return checkAll();
  if (word === "--since" && base !== undefined && rest.length === 0) return checkChanged(base);
  throw new Trouble(usage);
}

async function checkAll() {
  /** @type {boolean[]} */
  const results = [];
  for (const name of ["format", "types", "lint"]) results.push(tell(await runScript(name)));
  // Live, because it may say that it could not ask.
  results.push(tell(await runScript("audit", { live: true })));
  return results.every(Boolean) ? 0 : 1;
}

/**
 * Runs as many checks at once as there are processors, because each keeps one busy.
 *
 * @param {string} base
 */
async function checkChanged(base) {
  const waiting = checksFor(await changedFiles(project, base));
  if (waiting.length === 0) console.log("Nothing to check has changed.");
  /** @type {boolean[]} */
  const results = [];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      results.push(tell(await run(next)));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return results.every(Boolean) ? 0 : 1;
}

/**
 * @param {import("./checks/checks-for.mjs").Check} check
 * @returns {Promise<Outcome>}
 */
function run({ name, tool, args }) {
  const script = path.join(project, "node_modules", tool);
  const options = { cwd: project, env: childEnvironment() };
  return outcomeOf(name, () => runTool(node24(), [script, ...args], options));
}

/** @param {Outcome} outcome */
function tell(outcome) {
  report(outcome);
  return outcome.ok;
}

await runCommand(() => check(process.argv.slice(2)));
