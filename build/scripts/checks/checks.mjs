import fs from "node:fs";
import path from "node:path";
import { readJson } from "../json.mjs";
import { childEnvironment } from "../install/node24.mjs";
import { npm } from "../install/npm.mjs";
import { runTool } from "../processes/processes.mjs";
import { cacheFolder, project } from "../project.mjs";

/**
 * The result of a step of `npm test`. A step without tests of its own counts as one test.
 *
 * @typedef {{ name: string, ok: boolean, passed: number, failed: number, seconds: number, output:
 *   string }} Outcome
 * @typedef {{ passed: number, failed: number }} Count
 */

/**
 * Runs one of the scripts of package.json, so that `npm run <name>` and `npm test` cannot differ.
 *
 * @param {string} name
 * @param {{ args?: readonly string[], env?: NodeJS.ProcessEnv, live?: boolean, count?: () => Count
 *   | undefined }} [options] `live` shows the script's output at once, and does not keep it;
 *   `count` reads the report that the script wrote
 * @returns {Promise<Outcome>}
 */
export async function runScript(
  name,
  { args = [], env = {}, live = false, count = () => undefined } = {},
) {
  const call = npm(["run", "--silent", name, "--", ...args]);
  /** @type {import("node:child_process").SpawnOptions} */
  const options = { ...call.options, cwd: project, env: { ...childEnvironment(), ...env } };
  if (live) options.stdio = ["ignore", "inherit", "inherit"];
  return outcomeOf(name, () => runTool(call.command, call.args, options), count);
}

/**
 * Runs a tool, and says what came of it.
 *
 * @param {string} name
 * @param {() => ReturnType<typeof runTool>} run
 * @param {() => Count | undefined} [count] reads the report that the tool wrote
 * @returns {Promise<Outcome>}
 */
export async function outcomeOf(name, run, count = () => undefined) {
  const startedAt = performance.now();
  const { code, output } = await run();
  const ok = code === 0;
  const { passed, failed } = count() ?? { passed: Number(ok), failed: Number(!ok) };
  const seconds = (performance.now() - startedAt) / 1000;
  return { name, ok, passed, failed: ok ? failed : Math.max(1, failed), seconds, output };
}

/**
 * Runs tests with Vitest, and counts them by its report.
 *
 * @param {string} script
 */
export function runVitest(script) {
  const report = newReport(`${script}.json`);
  const args = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  return runScript(script, {
    args,
    count: () => {
      const read = /** @type {{ numPassedTests: number, numFailedTests: number } | undefined} */ (
        readJson(report)
      );
      return read && { passed: read.numPassedTests, failed: read.numFailedTests };
    },
  });
}

/**
 * Runs tests with Playwright, and counts them by its report.
 *
 * @param {string} script
 * @param {string} browser path of the executable
 * @param {{ live?: boolean, specs?: readonly string[] }} [options] `specs` are parts of their
 *   names; all without
 */
export function runPlaywright(script, browser, { live = false, specs = [] } = {}) {
  const report = newReport(`${script.replace(":", "-")}.json`);
  return runScript(script, {
    args: ["--reporter=list,json", ...specs],
    live,
    env: { MAILPIN_BROWSER: browser, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
    count: () => {
      const read =
        /** @type {{ stats: { expected: number, flaky: number, unexpected: number } } | undefined} */ (
          readJson(report)
        );
      return (
        read && { passed: read.stats.expected + read.stats.flaky, failed: read.stats.unexpected }
      );
    },
  });
}

/**
 * Prints what a step did, and its output if it failed.
 *
 * @param {Outcome} outcome
 */
export function report({ name, ok, passed, failed, seconds, output }) {
  const tests = passed + failed > 1 ? `, ${passed} passed, ${failed} failed` : "";
  console.log(`${ok ? "ok    " : "FAILED"} ${name} (${seconds.toFixed(1)} s${tests})`);
  if (!ok) console.log(`\n${output.trimEnd()}`);
}

/**
 * @param {string} name
 * @returns {string} the path of a new report; an older one is deleted
 */
function newReport(name) {
  const file = path.join(cacheFolder(project), "reports", name);
  fs.rmSync(file, { force: true });
  return file;
}
