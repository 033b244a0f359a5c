import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fitLikeElectron } from "./electron-fittings.mjs";
import { loadSpecsOf } from "./load-specs.mjs";
import { tell } from "./tell.mjs";

/**
 * @typedef {object} Plan
 * @property {string} folder the checkout of Electron
 * @property {string} file the spec file, in the checkout
 * @property {readonly string[]} titles full titles of the cases to run
 * @property {number} caseMs how long a case may take
 * @property {import("electron").CustomScheme[]} schemes that the specs take as registered
 * @property {Readonly<Record<string, string>>} globals that the specs expect of their runner
 */

const load = createRequire(import.meta.url);

/**
 * Runs the cases of the plan, in the order of the file.
 *
 * @param {Plan} plan
 */
export async function runCases({ folder, file, titles, caseMs }) {
  loadSpecsOf(folder);
  if (process.versions.electron.includes("shim")) fitLikeElectron();
  const Mocha = /** @type {typeof import("mocha")} */ (load("mocha"));
  useChai();
  const mocha = new Mocha({ timeout: caseMs, reporter: quiet });
  cleanUpAfterEach(mocha.suite, folder);
  mocha.addFile(path.join(folder, file));
  mocha.loadFiles();
  /** @type {string[]} */
  const found = [];
  mocha.suite.eachTest((test) => {
    found.push(test.fullTitle());
  });
  tell({ kind: "found", titles: found });
  keep(mocha.suite, new Set(titles));
  await new Promise((resolve) => {
    listen(mocha.run(resolve));
  });
  tell({ kind: "ended" });
}

/** We tell what happens ourselves. */
function quiet() {
  return undefined;
}

/** In the order of Electron's own runner. */
function useChai() {
  const chai = /** @type {Chai} */ (load("chai"));
  chai.use(load("chai-as-promised"));
  chai.use(load("dirty-chai"));
}

/** @typedef {{ use: (plugin: unknown) => void }} Chai */

/**
 * Cases hand work for their end to `defer`; Electron's own runner does it before other hooks.
 *
 * @param {import("mocha").Suite} root
 * @param {string} folder
 */
function cleanUpAfterEach(root, folder) {
  const helpers = path.join(folder, "spec/lib/spec-helpers.ts");
  if (!existsSync(helpers)) return;
  const { runCleanupFunctions } = /** @type {{ runCleanupFunctions: () => Promise<void> }} */ (
    load(helpers)
  );
  /** @param {import("mocha").Suite} suite */
  const attach = (suite) => {
    suite.afterEach("cleanup", runCleanupFunctions);
    suite.on("suite", attach);
  };
  root.on("suite", attach);
}

/**
 * Takes the other cases out. Hooks of a group without cases do not run.
 *
 * @param {import("mocha").Suite} suite
 * @param {ReadonlySet<string>} titles
 */
function keep(suite, titles) {
  suite.tests = suite.tests.filter((test) => titles.has(test.fullTitle()));
  for (const inner of suite.suites) keep(inner, titles);
}

/** @param {import("mocha").Runner} runner */
function listen(runner) {
  const longest = 2_000;
  runner.on("test", (test) => {
    tell({ kind: "started", title: test.fullTitle() });
  });
  runner.on("pass", (test) => {
    tell({ kind: "passed", title: test.fullTitle() });
  });
  runner.on("pending", (test) => {
    tell({ kind: "pending", title: test.fullTitle() });
  });
  // Also a hook that fails, under its own title.
  runner.on("fail", (test, error) => {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    tell({ kind: "failed", title: test.fullTitle(), error: text.slice(0, longest) });
  });
}
