import { spawn } from "node:child_process";

/**
 * What the doctor found of one thing: `works`, or `absent` (Mailpin does without it, or fetches it
 * when it is needed), or `broken`: it is here, and does not do its work.
 *
 * @typedef {{ state: "works" | "absent" | "broken", says: string }} Finding
 */

/** A program that says nothing for this long, and does not end, is given up. */
const patienceMs = 60_000;

/** @param {string} says @returns {Finding} */
export const works = (says) => ({ state: "works", says });
/** @param {string} says @returns {Finding} */
export const absent = (says) => ({ state: "absent", says });
/** @param {string} says @returns {Finding} */
export const broken = (says) => ({ state: "broken", says });

/**
 * Runs a program to see whether it works.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<{ ok: boolean, stdout: string, stderr: string }>} never rejects; stderr says
 *   why a program could not be started
 */
export function attempt(command, args, env = process.env) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { env, stdio: ["ignore", "pipe", "pipe"] });
    let [stdout, stderr] = ["", ""];
    const giveUp = setTimeout(() => {
      stderr += "It did not answer.";
      child.kill("SIGKILL");
    }, patienceMs);
    child.stdout.setEncoding("utf8").on("data", (text) => {
      stdout += text;
      giveUp.refresh();
    });
    child.stderr.setEncoding("utf8").on("data", (text) => {
      stderr += text;
      giveUp.refresh();
    });
    child.once("error", ({ message }) => {
      clearTimeout(giveUp);
      resolve({ ok: false, stdout, stderr: message });
    });
    child.once("close", (code) => {
      clearTimeout(giveUp);
      resolve({ ok: code === 0, stdout: stdout.trim(), stderr: stderr.trim() });
    });
  });
}

/**
 * @param {string} text
 * @returns {string} its last line, where programs say what went wrong
 */
export const lastLine = (text) => text.split("\n").at(-1) ?? "";
