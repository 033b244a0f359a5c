import path from "node:path";
import { readJson } from "./json.mjs";
import { withLock } from "./lock.mjs";
import { installedNode } from "./node24.mjs";
import { npm } from "./npm.mjs";
import { runTool } from "./processes.mjs";
import { cacheFolder, project } from "./project.mjs";
import { say, Trouble } from "./errors.mjs";

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional] npm leaves it out where it does not fit the platform
 */

/**
 * Installs what package-lock.json asks for, unless it is there. Takes a few milliseconds when
 * nothing is to be done.
 *
 * @param {string} [root] the checkout
 * @param {(root: string) => Promise<void>} [install]
 * @throws {Trouble} when npm fails
 */
export async function ensureInstalled(root = project, install = installFromLockFile) {
  if (isInstalled(root)) return;
  await withLock(path.join(cacheFolder(root), "install.lock"), async () => {
    if (!isInstalled(root)) await install(root);
  });
}

/**
 * npm keeps a record of what it installed in node_modules/.package-lock.json, written when
 * everything else is in place. It is compared with package-lock.json; so an install that broke off,
 * a changed lock file and a deleted node_modules are all seen, and a package that a developer added
 * with npm does not cause a second install.
 *
 * @param {string} root
 */
export function isInstalled(root) {
  const wanted = lockedPackages(path.join(root, "package-lock.json"));
  const present = lockedPackages(path.join(root, "node_modules", ".package-lock.json"));
  if (wanted === undefined || present === undefined) return false;
  const node = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  if (`node_modules/${node}` in wanted && installedNode(root) === undefined) return false; // npm skips an optional package silently
  return Object.entries(wanted).every(
    ([place, want]) => place === "" || satisfies(present[place], want),
  );
}

/**
 * @param {LockedPackage | undefined} there
 * @param {LockedPackage} want
 */
function satisfies(there, want) {
  if (there === undefined) return want.optional === true;
  if (there.version !== want.version) return false;
  return (
    there.integrity === undefined ||
    want.integrity === undefined ||
    there.integrity === want.integrity
  );
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined} undefined when there is no such file, or npm
 *   was stopped while writing it
 */
const lockedPackages = (file) =>
  /** @type {{ packages: Record<string, LockedPackage> } | undefined} */ (readJson(file))?.packages;

/**
 * @param {string} root
 * @throws {Trouble} when npm fails
 */
async function installFromLockFile(root) {
  say("Installing what Mailpin is built with (once, about a minute)...");
  // Windows does not let `npm ci` delete the node.exe that we may be running from; `npm install`
  // replaces only what changed.
  const ownNode = process.execPath.startsWith(path.join(root, "node_modules"));
  const verb = process.platform === "win32" && ownNode ? ["install", "--no-save"] : ["ci"];
  // Whoever sets NODE_ENV=production or asks npm to be silent did not mean this install.
  const { command, args, options } = npm([
    ...verb,
    "--include=dev",
    "--include=optional",
    "--loglevel=error",
  ]);
  const { fd } = process.stderr; // stdout belongs to the command that was asked for
  const { code } = await runTool(command, args, {
    ...options,
    cwd: root,
    stdio: ["ignore", fd, fd],
  });
  if (code !== 0) {
    throw new Trouble(
      "npm could not install what Mailpin is built with; its reason is above. Is the npm registry reachable?",
    );
  }
}
