import path from "node:path";
import { ensureBuilt } from "./build-app.mjs";
import { ensureInstalled } from "../install/install.mjs";
import { childEnvironment, node24 } from "../install/node24.mjs";
import { runInForeground } from "../processes/processes.mjs";
import { callerFolder, project } from "../project.mjs";

/**
 * Runs one of the built programs under plain Node, in the user's folder, so that relative paths
 * work.
 *
 * @param {string} program file name in out/main
 * @param {readonly string[]} args
 */
export async function runBuilt(program, args) {
  await ensureInstalled();
  await ensureBuilt();
  const script = path.join(project, "out", "main", program);
  return runInForeground(node24(), [script, ...args], {
    cwd: callerFolder,
    env: childEnvironment(),
  });
}
