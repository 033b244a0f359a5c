import path from "node:path";
import { fileURLToPath } from "node:url";

/** The checkout that these scripts belong to. */
export const project = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..", "..");

/**
 * Where the user typed the command: npm runs scripts in the project's folder and names the original
 * one in INIT_CWD.
 */
export const callerFolder = process.env["INIT_CWD"] ?? process.cwd();

/**
 * A folder for what the scripts want to remember and may lose.
 *
 * @param {string} root the checkout
 */
export const cacheFolder = (root) => path.join(root, ".cache");
