import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout that these scripts belong to. */
export const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");

/**
 * The folder where the user typed the command: npm runs scripts in the project's folder, and
 * INIT_CWD names the user's.
 */
export const callerFolder = process.env["INIT_CWD"] ?? process.cwd();

/**
 * A folder for files of the scripts that may be lost.
 *
 * @param {string} root the checkout
 */
export const cacheFolder = (root) => path.join(root, ".cache");
