import path from "node:path";
import { ensureBrowser } from "../install/browser.mjs";
import { ensureBuilt } from "./build-app.mjs";
import { runBuilt } from "./run-built.mjs";
import { electronExecutable, ensureElectron } from "../install/electron-runtime.mjs";
import { ensureInstalled } from "../install/install.mjs";
import { childEnvironment, node24 } from "../install/node24.mjs";
import { runInForeground } from "../processes/processes.mjs";
import { callerFolder, project } from "../project.mjs";
import { sandboxArguments } from "./sandbox.mjs";
import { asSwitches } from "./switches.mjs";
import { say } from "../errors.mjs";

/**
 * How to start the app; `args` are followed by the app's own words.
 *
 * @typedef {{ command: string, args: readonly string[], env: NodeJS.ProcessEnv }} Starter
 */

/**
 * Starts Mailpin from the checkout.
 *
 * @param {readonly string[]} words the user's: --no-open, --user-data-dir=DIR, files to open;
 *   relative to the caller's folder
 */
export async function startMailpin(words) {
  if (words.some((word) => ["--help", "-h", "--version"].includes(word))) return tell(words);
  await ensureInstalled();
  await ensureBuilt();
  const starter = await findStarter(project, { open: !words.includes("--no-open") });
  return runApp(
    starter,
    words.filter((word) => word !== "--no-open"),
  );
}

/**
 * Says how Mailpin is started, or its version; opens nothing.
 *
 * @param {readonly string[]} words
 */
async function tell(words) {
  if (words.includes("--version")) return runBuilt("cli.js", ["--version"]);
  await ensureInstalled();
  await ensureBuilt();
  say(startUsage);
  return runBuilt("cli.js", ["--help"]);
}

const startUsage = `npm start -- [FILE…]  opens Mailpin, with the emails of these files
    [--user-data-dir=DIR]    keeps all data in DIR
    [--practice-crm=FILE]    files into a practice CRM that runs by itself
    [--policy=FILE]          tries what a company would decide
    [--no-open]              opens no window, and prints its address

npm run -s mailpin -- COMMAND, without a window:
`;

/**
 * Runs a command that needs Electron and no window: in Electron if its runtime is here already,
 * otherwise on the shim.
 *
 * @param {readonly string[]} words
 */
export async function runOnDesktop(words) {
  await ensureInstalled();
  await ensureBuilt();
  const electron = electronExecutable();
  const starter =
    electron === undefined ? onShim(project, ["--no-open"]) : onElectron(electron, project);
  return runApp(starter, words);
}

/**
 * Finds out what the app starts in: Electron, or the shim if there is no Electron or no window may
 * open.
 *
 * @param {string} folder that of the app's package.json
 * @param {{ open: boolean }} options whether a window may open
 * @returns {Promise<Starter>}
 */
export async function findStarter(folder, { open }) {
  if (!open || !hasDisplay()) return onShim(folder, ["--no-open"]);
  const electron = await ensureElectron();
  if (electron !== undefined) return onElectron(electron, folder);
  say("Electron's runtime could not be downloaded. Mailpin runs on its shim, in Chromium.");
  return onShim(folder, [], { MAILPIN_BROWSER: await ensureBrowser() });
}

/**
 * @param {Starter} starter
 * @param {readonly string[]} words
 */
function runApp({ command, args, env }, words) {
  return runInForeground(command, [...args, ...asSwitches(words)], { cwd: callerFolder, env });
}

const hasDisplay = () =>
  process.platform !== "linux" || Boolean(process.env["DISPLAY"] ?? process.env["WAYLAND_DISPLAY"]);

/**
 * @param {string} executable
 * @param {string} folder
 * @returns {Starter}
 */
function onElectron(executable, folder) {
  const env = childEnvironment();
  delete env["ELECTRON_RUN_AS_NODE"]; // editors built on Electron leave it in their terminals
  // After the app's folder: `ownArguments` (electron/desktop/arguments.ts) knows these switches
  // from the user's words.
  return { command: executable, args: [folder, ...sandboxArguments(executable)], env };
}

/**
 * @param {string} folder
 * @param {readonly string[]} options the shim's own
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Starter}
 */
function onShim(folder, options, env = {}) {
  const shim = path.join(project, "build/electron-shim/run.ts");
  return {
    command: node24(),
    args: [shim, ...options, "--", folder],
    env: { ...childEnvironment(), ...env },
  };
}
