import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

/** @typedef {import("node:child_process").ChildProcess} ChildProcess */

const lookAgainMs = 100;
const onWindows = process.platform === "win32";

/**
 * On POSIX a program that we start leads a process group of its own, so that a signal reaches its
 * whole tree.
 */
export const ownTree = { detached: !onWindows };

/**
 * Sends a signal to a program that was started with `ownTree`, and to everything it started.
 *
 * @param {ChildProcess} child
 * @param {NodeJS.Signals | 0} signal 0 only asks whether a process is there
 * @returns {boolean} whether there was a process to send it to
 */
export function signalTree(child, signal) {
  if (child.pid === undefined) return false;
  if (onWindows) return signalWindowsTree(child, child.pid, signal);
  try {
    return process.kill(-child.pid, signal);
  } catch {
    return false; // the whole group has ended
  }
}

/**
 * Windows has no signals. Ctrl+C reaches every program of a console by itself; otherwise only force
 * works.
 *
 * @param {ChildProcess} child
 * @param {number} pid
 * @param {NodeJS.Signals | 0} signal
 */
function signalWindowsTree(child, pid, signal) {
  if (child.exitCode !== null || signal === 0) return false;
  if (signal !== "SIGINT")
    spawn("taskkill", ["/pid", String(pid), "/T", "/F"], { stdio: "ignore" });
  return true;
}

/**
 * Asks a program to end, which then ends its own helpers in order; `signalTree` ends the rest.
 *
 * @param {ChildProcess} child
 * @param {NodeJS.Signals} signal
 */
export function askToEnd(child, signal) {
  if (onWindows) signalTree(child, signal);
  else child.kill(signal);
}

/**
 * Ends the processes that a program left behind.
 *
 * @param {ChildProcess} child
 * @param {number} graceMs how long they may take before they are killed
 */
export async function endStragglers(child, graceMs) {
  if (!signalTree(child, "SIGTERM")) return;
  const deadline = Date.now() + graceMs;
  while (Date.now() < deadline) {
    await pause(lookAgainMs);
    if (!signalTree(child, 0)) return;
  }
  signalTree(child, "SIGKILL");
}

/** @param {number} pid */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === "EPERM";
  }
}
