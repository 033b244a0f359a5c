import path from "node:path";
import { ensureBrowser } from "./browser.mjs";
import { ensureBuilt } from "./build-app.mjs";
import { electronExecutable, ensureElectron } from "./electron-runtime.mjs";
import { ensureInstalled } from "./install.mjs";
import { childEnvironment, node24 } from "./node24.mjs";
import { runInForeground } from "./processes.mjs";
import { callerFolder, project } from "./project.mjs";
import { sandboxArguments } from "./sandbox.mjs";
import { asSwitches } from "./switches.mjs";
import { say } from "./errors.mjs";

/**
 * Starts Mailpin from the checkout: in Electron, or on the shim where Electron cannot be had or no
 * window may open.
 *
 * @param {readonly string[]} words the user's: --no-open, --user-data-dir=DIR, files to open;
 *   relative to the caller's folder
 */
export async function startMailpin(words) {
  await ensureInstalled();
  await ensureBuilt();
  const args = asSwitches(words.filter((word) => word !== "--no-open"));
  if (words.includes("--no-open") || !hasDisplay()) return startStandIn(["--no-open"], args);

  const electron = await ensureElectron();
  if (electron !== undefined) return startElectron(electron, args);
  say(
    "Electron's runtime is not here and could not be downloaded; Mailpin runs on its shim in Chromium.",
  );
  return startStandIn([], args, { MAILPIN_BROWSER: await ensureBrowser() });
}

/**
 * Runs a command that needs Electron and no window: in Electron where its runtime is here already,
 * on the shim otherwise.
 *
 * @param {readonly string[]} words
 */
export async function runOnDesktop(words) {
  await ensureInstalled();
  await ensureBuilt();
  const args = asSwitches(words);
  const electron = electronExecutable();
  return electron === undefined ? startStandIn(["--no-open"], args) : startElectron(electron, args);
}

const hasDisplay = () =>
  process.platform !== "linux" || Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);

/**
 * @param {string} executable
 * @param {readonly string[]} args
 */
function startElectron(executable, args) {
  const env = childEnvironment();
  delete env["ELECTRON_RUN_AS_NODE"]; // editors built on Electron leave it in their terminals
  // After the app's folder: `ownArguments` (electron/desktop/arguments.ts) knows these switches
  // from the user's words.
  return runInForeground(executable, [project, ...sandboxArguments(executable), ...args], {
    cwd: callerFolder,
    env,
  });
}

/**
 * @param {readonly string[]} options the shim's own
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 */
function startStandIn(options, args, env = {}) {
  const shim = path.join(project, "build/electron-shim/run.ts");
  const main = path.join(project, "out", "main", "main.js");
  return runInForeground(node24(), [shim, ...options, "--", main, ...args], {
    cwd: callerFolder,
    env: { ...childEnvironment(), ...env },
  });
}
