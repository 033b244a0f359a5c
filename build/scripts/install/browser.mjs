import fs from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { canInstallPackages, ensureDebianPackages, linuxName } from "./debian.mjs";
import { childEnvironment, node24 } from "./node24.mjs";
import { runTool } from "../processes/processes.mjs";
import { project } from "../project.mjs";
import { sandboxArguments } from "../app/sandbox.mjs";
import { say, Trouble } from "../errors.mjs";

const commands = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "microsoft-edge",
  "microsoft-edge-stable",
];
/** The command, and Debian's package. */
const headlessShell = "chromium-headless-shell";
const macApps = ["Google Chrome", "Chromium", "Microsoft Edge"];
const windowsPrograms = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
];

/**
 * A browser of Chromium's family on this machine.
 *
 * @param {NodeJS.ProcessEnv} [env] MAILPIN_BROWSER names one; it is not checked
 * @returns {string | undefined} path of the executable
 */
export function findBrowser(env = process.env) {
  return env["MAILPIN_BROWSER"] ?? candidates(env).find(isBrowser) ?? playwrightChromium();
}

/**
 * A browser for windows that nobody looks at. Where there is Chromium without its own windows and
 * pages, that one: it starts with a third of the work.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {string | undefined} path of the executable
 */
export function findUnseenBrowser(env = process.env) {
  return env["MAILPIN_BROWSER"] ?? inPath([headlessShell], env).find(isBrowser) ?? findBrowser(env);
}

/**
 * A browser of Chromium's family; installs one if there is none.
 *
 * @returns {Promise<string>} path of the executable
 * @throws {Trouble} when there is none and it cannot be installed
 */
export async function ensureBrowser() {
  const present = findBrowser();
  if (present !== undefined) return present;
  if (isDebian()) await ensureDebianPackages(["chromium"]);
  else await installWithPlaywright();
  const installed = findBrowser();
  if (installed !== undefined) return installed;
  throw new Trouble(
    "Mailpin needs Chromium, Chrome or Edge here. Install one of them, or name it in MAILPIN_BROWSER.",
  );
}

/**
 * A browser for windows that nobody looks at; installs what is missing.
 *
 * @returns {Promise<string>} path of the executable
 * @throws {Trouble} when there is none and it cannot be installed
 */
export async function ensureUnseenBrowser() {
  const browser = await ensureBrowser();
  if (process.env["MAILPIN_BROWSER"] === undefined && isDebian())
    await ensureDebianPackages([headlessShell]);
  return findUnseenBrowser() ?? browser;
}

const isDebian = () => canInstallPackages() && linuxName() === "debian";

/**
 * The switches for a browser that only shows Mailpin: no traffic of its own, no first-run pages.
 *
 * @param {string} [browser] path of the executable
 */
export function browserArguments(browser = findBrowser() ?? "") {
  return [
    ...sandboxArguments(browser),
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ];
}

/** @param {NodeJS.ProcessEnv} env */
function candidates(env) {
  if (process.platform === "darwin")
    return macApps.map((app) => `/Applications/${app}.app/Contents/MacOS/${app}`);
  if (process.platform === "win32") {
    const folders = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter(
      (folder) => folder !== undefined,
    );
    return folders.flatMap((folder) =>
      windowsPrograms.map((program) => path.join(folder, program)),
    );
  }
  return inPath(commands, env);
}

/**
 * @param {readonly string[]} programs
 * @param {NodeJS.ProcessEnv} env
 */
function inPath(programs, env) {
  const folders = (env["PATH"] ?? "").split(path.delimiter);
  return programs.flatMap((program) => folders.map((folder) => path.join(folder, program)));
}

/**
 * Ubuntu's chromium packages hold only a script that says how to get the snap.
 *
 * @param {string} file
 */
function isBrowser(file) {
  const stat = fs.statSync(file, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) return false;
  return stat.size > 10_000 || !fs.readFileSync(file, "utf8").includes("snap install");
}

/** @returns {string | undefined} the Chromium that Playwright installed for this user, if any */
function playwrightChromium() {
  try {
    const load = createRequire(path.join(project, "package.json"));
    /** @type {unknown} */
    const playwright = load("playwright");
    const file = /** @type {typeof import("playwright")} */ (playwright).chromium.executablePath();
    return fs.existsSync(file) ? file : undefined;
  } catch {
    return undefined; // nothing is installed yet, or Playwright has no browser for this platform
  }
}

async function installWithPlaywright() {
  say("Installing a Chromium (once, about 180 MB)...");
  const cli = path.join(project, "node_modules", "playwright", "cli.js");
  const libraries = canInstallPackages() ? ["--with-deps"] : [];
  await runTool(node24(), [cli, "install", ...libraries, "chromium"], { env: childEnvironment() });
}
