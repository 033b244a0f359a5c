import { existsSync } from "node:fs";
import path from "node:path";
import { ensureInstalled } from "./install/install.mjs";
import { childEnvironment, node24 } from "./install/node24.mjs";
import { runInForeground } from "./processes/processes.mjs";
import { callerFolder, project } from "./project.mjs";
import { runCommand, Trouble } from "./errors.mjs";

/**
 * Runs one of the programs of tests/proofs in the caller's folder.
 *
 * @param {string | undefined} name
 * @param {readonly string[]} args
 */
async function prove(name, args) {
  const program = path.join(project, "tests/proofs", name ?? "", "run.ts");
  if (name === undefined || !existsSync(program))
    throw new Trouble(`There is nothing to run in tests/proofs/${name ?? ""}.`);
  await ensureInstalled();
  return runInForeground(node24(), [program, ...args], {
    cwd: callerFolder,
    env: childEnvironment(),
  });
}

const [name, ...args] = process.argv.slice(2);
await runCommand(() => prove(name, args));
