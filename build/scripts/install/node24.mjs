import fs from "node:fs";
import path from "node:path";
import { readJson } from "../json.mjs";
import { project } from "../project.mjs";
import { Trouble } from "../errors.mjs";

/**
 * @typedef {{ optionalDependencies?: Record<string, string>, bin?: string | Record<string, string>
 *   }} PackageJson
 */

/**
 * The Node that Mailpin is developed with: the same major version as Electron's. The npm registry
 * has a package of it for each platform; npm installs the one that fits.
 *
 * @param {string} [root] the checkout
 * @returns {string} path of the executable
 * @throws {Trouble} when this machine has no package and the running Node is older
 */
export function node24(root = project) {
  const found = installedNode(root);
  if (found !== undefined) return found;
  if (Number.parseInt(process.versions.node) >= 24) return process.execPath;
  throw new Trouble(
    `Mailpin needs Node 24 to be built, and npm has no package of it for ${process.platform}-${process.arch}. ` +
      `This is Node ${process.versions.node}: install Node 24 or later from https://nodejs.org and try again.`,
  );
}

/**
 * @param {string} root
 * @returns {string | undefined} undefined if no platform package is installed
 */
export function installedNode(root) {
  const modules = path.join(root, "node_modules");
  const names = Object.keys(
    readPackage(path.join(root, "package.json"))?.optionalDependencies ?? {},
  );
  for (const name of names.filter((candidate) => candidate.startsWith("node-"))) {
    const bin = readPackage(path.join(modules, name, "package.json"))?.bin;
    const file = typeof bin === "string" ? bin : bin?.["node"];
    if (file !== undefined && fs.existsSync(path.join(modules, name, file)))
      return path.join(modules, name, file);
  }
  return undefined;
}

/**
 * The environment for our child processes: Node 24 and the tools of node_modules come first on
 * PATH.
 *
 * @param {string} [root] the checkout
 * @returns {NodeJS.ProcessEnv}
 */
export function childEnvironment(root = project) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === "PATH") ?? "PATH";
  const folders = [
    path.dirname(node24(root)),
    path.join(root, "node_modules", ".bin"),
    process.env[name] ?? "",
  ];
  return { ...process.env, [name]: folders.join(path.delimiter) };
}

/**
 * @param {string} file
 * @returns {PackageJson | undefined}
 */
const readPackage = (file) => /** @type {PackageJson | undefined} */ (readJson(file));
