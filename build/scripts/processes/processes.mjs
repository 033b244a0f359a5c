import { spawn } from "node:child_process";
import { constants } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { tieToOurLife } from "./kill-with-parent.mjs";
import { watchNpm } from "./npm-watch.mjs";
import { askToEnd, endStragglers, ownTree, signalTree } from "./process-tree.mjs";
import { Interrupted } from "../errors.mjs";

/** @typedef {import("node:child_process").SpawnOptions} SpawnOptions */

/** How long a program may take to end before it is killed. */
const patienceMs = 8_000;
/**
 * How long we wait for output that is still in the pipe when a tool has ended. A service that it
 * started may hold the pipe open for ever.
 */
const lastWordsMs = 2_000;
/** @type {NodeJS.Signals[]} */
const endings =
  process.platform === "win32"
    ? ["SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK"]
    : ["SIGINT", "SIGTERM", "SIGHUP"];

/**
 * Runs the user's program: it has our input and output, and a signal to us ends it and all its
 * children.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 * @param {number} [graceMs]
 * @returns {Promise<number>} its exit code; 128 + the signal's number if a signal ended it, as in
 *   shells
 */
export async function runInForeground(command, args, options = {}, graceMs = patienceMs) {
  const { code } = await start(command, args, { stdio: "inherit", ...options }, graceMs).ended;
  return code;
}

/**
 * Runs a tool that the user's command needs.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} its output on stdout and stderr in order,
 *   unless the options redirect it
 * @throws {Interrupted} when we got a signal meanwhile
 */
export async function runTool(command, args, options = {}) {
  const { child, ended } = start(command, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (/** @type {string} */ text) => {
      output += text;
    });
  }
  const closed = new Promise((resolve) => child.once("close", resolve));
  const { code, interrupted } = await ended;
  if (interrupted) throw new Interrupted(code);
  await Promise.race([closed, pause(lastWordsMs, undefined, { ref: false })]);
  return { code, output };
}

/**
 * Starts a program so that a signal to us ends it and everything it started.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {SpawnOptions} options
 * @param {number} [graceMs]
 * @returns {{ child: import("node:child_process").ChildProcess, end: (signal: NodeJS.Signals) =>
 *   void, ended: Promise<{ code: number, interrupted: boolean }> }} `end` does what a signal to us
 *   does; `ended` rejects when the program could not be started
 */
export function start(command, args, options, graceMs = patienceMs) {
  // Before the program starts: npm that ends meanwhile must be missed, too.
  const watch = watchNpm(() => {
    end("SIGTERM");
  });
  const child = spawn(command, args, { ...options, ...ownTree });
  let interrupted = false;
  /** @param {NodeJS.Signals} signal */
  const end = (signal) => {
    if (interrupted) return; // npm repeats a signal that its whole group, and so we, got already
    interrupted = true;
    askToEnd(child, signal);
    setTimeout(() => signalTree(child, "SIGKILL"), graceMs).unref();
  };
  for (const signal of endings) process.on(signal, end);
  const letGo = tieToOurLife(child.pid);
  const ended = exitCode(child)
    .then(async (code) => {
      if (interrupted || code !== 0) await endStragglers(child, graceMs);
      return { code, interrupted };
    })
    .finally(() => {
      letGo();
      clearInterval(watch);
      for (const signal of endings) process.off(signal, end);
    });
  return { child, end, ended };
}

/**
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<number>} rejects when the program could not be started
 */
function exitCode(child) {
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      resolve(code ?? 128 + constants.signals[signal ?? "SIGKILL"]);
    });
  });
}
