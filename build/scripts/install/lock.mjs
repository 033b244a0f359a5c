import fs from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { isRunning } from "../processes/process-tree.mjs";
import { say } from "../errors.mjs";

/** The holder touches its lock this often. */
const heartbeatMs = 2_000;
/** A lock that is untouched for this long belongs to a dead process. */
const abandonedMs = 15_000;
const lookAgainMs = 100;

/**
 * Does `work` while no other process holds the same lock, so that two starts do not both install or
 * build.
 *
 * @template T
 * @param {string} file the lock; it exists during the work
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  let told = false;
  while (!take(file)) {
    if (!told) say("Another Mailpin command is installing or building; waiting for it.");
    told = true;
    await pause(lookAgainMs);
  }
  const heartbeat = setInterval(() => {
    touch(file);
  }, heartbeatMs);
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    fs.rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  if (isAbandoned(file)) fs.rmSync(file, { force: true });
  try {
    fs.writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    if (Date.now() - fs.statSync(file).mtimeMs > abandonedMs) return true;
    const holder = Number(fs.readFileSync(file, "utf8"));
    return holder > 0 && !isRunning(holder);
  } catch {
    return false; // it was deleted meanwhile: the next attempt decides
  }
}

/** @param {string} file */
function touch(file) {
  const now = new Date();
  fs.utimesSync(file, now, now);
}
