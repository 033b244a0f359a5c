import fs from "node:fs";
import path from "node:path";
import { readJson } from "../json.mjs";
import { childEnvironment, node24 } from "./node24.mjs";
import { signalTree } from "../processes/process-tree.mjs";
import { start } from "../processes/processes.mjs";
import { cacheFolder, project } from "../project.mjs";
import { Interrupted, say } from "../errors.mjs";

/**
 * A download without progress for this long is given up; a slow one may take any time.
 */
const noProgressMs = 60_000;
const lookAgainMs = 500;
const dayMs = 24 * 60 * 60 * 1000;

/**
 * Electron's executable, found as its npm package does: in the folder that
 * ELECTRON_OVERRIDE_DIST_PATH names, or in its own dist/.
 *
 * @param {string} [root] the checkout
 * @returns {string | undefined} undefined when the runtime has not been downloaded
 */
export function electronExecutable(root = project) {
  const folder = packageFolder(root);
  const override = process.env["ELECTRON_OVERRIDE_DIST_PATH"];
  const named = path.join(folder, "path.txt");
  if (override === undefined && !fs.existsSync(named)) return undefined;
  const name = fs.existsSync(named) ? fs.readFileSync(named, "utf8") : "electron";
  const executable = path.join(override ?? path.join(folder, "dist"), name);
  return fs.existsSync(executable) ? executable : undefined;
}

/**
 * Electron's executable; downloads it with Electron's own downloader if it is missing. A failed
 * download is not repeated for a day. CI machines download nothing, because there it is a step of
 * its own (`npx install-electron`).
 *
 * @param {string} [root] the checkout
 * @param {{ nowMs?: number, download?: (root: string) => Promise<boolean> }} [options]
 * @returns {Promise<string | undefined>} undefined if this machine cannot have it
 */
export async function ensureElectron(
  root = project,
  { nowMs = Date.now(), download = downloadElectron } = {},
) {
  const present = electronExecutable(root);
  if (present !== undefined) return present;
  if (process.env["CI"] || hasFailedToday(root, nowMs)) return undefined;
  if (await download(root)) return electronExecutable(root);
  fs.mkdirSync(cacheFolder(root), { recursive: true });
  fs.writeFileSync(
    failureFile(root),
    JSON.stringify({ version: version(root), failedAt: new Date(nowMs).toISOString() }),
  );
  return undefined;
}

/**
 * @param {string} root
 * @param {number} nowMs
 */
function hasFailedToday(root, nowMs) {
  const failure = /** @type {{ version?: string, failedAt?: string } | undefined} */ (
    readJson(failureFile(root))
  );
  if (failure === undefined) return false;
  const ageMs = nowMs - Date.parse(failure.failedAt ?? "");
  return failure.version === version(root) && ageMs >= 0 && ageMs < dayMs;
}

/** @param {string} root */
const packageFolder = (root) => path.join(root, "node_modules", "electron");

/** @param {string} root */
const failureFile = (root) => path.join(cacheFolder(root), "electron-download-failed.json");

/** @param {string} root */
const version = (root) =>
  /** @type {{ version?: string } | undefined} */ (
    readJson(path.join(packageFolder(root), "package.json"))
  )?.version;

/** @param {string} root */
function downloadElectron(root) {
  say("Downloading Electron's runtime (once, about 120 MB)...");
  return runDownloader(root, path.join(packageFolder(root), "install.js"), noProgressMs);
}

/**
 * Runs a downloader as long as there is progress: it prints something, or a file in its folders
 * grows.
 *
 * @param {string} root the checkout
 * @param {string} script the downloader; it keeps partial files in the system's folder for
 *   temporary files
 * @param {number} patienceMs
 * @returns {Promise<boolean>} whether it succeeded
 * @throws {Interrupted} when we got a signal meanwhile
 */
export async function runDownloader(root, script, patienceMs) {
  const partial = path.join(cacheFolder(root), "electron-download");
  fs.mkdirSync(partial, { recursive: true });
  const { child, ended } = start(node24(root), [script], {
    cwd: root,
    env: {
      ...childEnvironment(root),
      TMPDIR: partial,
      TEMP: partial,
      TMP: partial,
      NODE_USE_ENV_PROXY: "1",
      NODE_USE_SYSTEM_CA: "1",
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let [size, movedAt] = [0, Date.now()];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", () => {
      movedAt = Date.now();
    });
  }
  const look = () => {
    const now = sizeOf(partial) + sizeOf(path.join(packageFolder(root), "dist"));
    if (now !== size) [size, movedAt] = [now, Date.now()];
    if (Date.now() - movedAt > patienceMs) signalTree(child, "SIGKILL");
  };
  const watch = setInterval(look, Math.min(lookAgainMs, patienceMs / 4));
  try {
    const { code, interrupted } = await ended;
    if (interrupted) throw new Interrupted(code);
    return code === 0;
  } finally {
    clearInterval(watch);
    fs.rmSync(partial, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {number} bytes; a file that is deleted meanwhile counts as 0
 */
function sizeOf(folder) {
  if (!fs.existsSync(folder)) return 0;
  const entries = fs.readdirSync(folder, { recursive: true, encoding: "utf8" });
  return entries.reduce(
    (sum, name) =>
      sum + (fs.statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  );
}
