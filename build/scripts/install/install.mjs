import path from "node:path";
import { readJson } from "../json.mjs";
import { withLock } from "./lock.mjs";
import { installedNode } from "./node24.mjs";
import { npm } from "./npm.mjs";
import { runTool } from "../processes/processes.mjs";
import { cacheFolder, project } from "../project.mjs";
import { say, Trouble } from "../errors.mjs";

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {string} [integrity]
 * @property {boolean} [optional] npm leaves it out where it does not fit the platform
 */

/**
 * Installs the packages of package-lock.json, unless they are there. Takes a few milliseconds if
 * there is nothing to do.
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
 * npm lists what it installed in node_modules/.package-lock.json, after everything else is in
 * place. We compare it with package-lock.json. So we notice an install that broke off, a changed
 * lock file and a deleted node_modules; a package that a developer added with npm causes no second
 * install.
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
 * @returns {Record<string, LockedPackage> | undefined} undefined if there is no such file, or npm
 *   was stopped while it wrote the file
 */
const lockedPackages = (file) =>
  /** @type {{ packages: Record<string, LockedPackage> } | undefined} */ (readJson(file))?.packages;

/**
 * @param {string} root
 * @throws {Trouble} when npm fails
 */
async function installFromLockFile(root) {
  say("Installing the packages that Mailpin is built with (once, about a minute)...");
  // We may run from a node.exe that Windows does not let `npm ci` delete; `npm install` replaces
  // only what changed.
  const ownNode = process.execPath.startsWith(path.join(root, "node_modules"));
  const verb = process.platform === "win32" && ownNode ? ["install", "--no-save"] : ["ci"];
  // NODE_ENV=production and a silent npm are not meant for this install.
  const { command, args, options } = npm([
    ...verb,
    "--include=dev",
    "--include=optional",
    "--loglevel=error",
  ]);
  const { fd } = process.stderr; // stdout belongs to the user's command
  const { code } = await runTool(command, args, {
    ...options,
    cwd: root,
    stdio: ["ignore", fd, fd],
  });
  if (code !== 0) {
    throw new Trouble(
      "npm could not install the packages that Mailpin is built with. The reason is above. Is the npm registry reachable?",
    );
  }
}
