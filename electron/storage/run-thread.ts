import { Worker } from "node:worker_threads";
import { threadScript } from "./thread-script.ts";

/**
 * Runs a script of this folder in a thread of its own.
 *
 * @param name of the script, which lies beside this file, built or not
 * @param file the script's `workerData`
 * @returns what the script posts
 * @throws what the script throws; Error when it ends without an answer
 */
export async function runThread(name: string, file: string): Promise<unknown> {
  const script = threadScript(name, import.meta);
  const worker = new Worker(script, { workerData: file, env: {}, execArgv: [] });
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", (code) => {
      reject(new Error(`${name} ended with ${code}`));
    });
  });
}
