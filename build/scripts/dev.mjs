import path from "node:path";
import { ensureInstalled } from "./install/install.mjs";
import { childEnvironment, node24 } from "./install/node24.mjs";
import { runInForeground } from "./processes/processes.mjs";
import { callerFolder, project } from "./project.mjs";
import { runCommand } from "./errors.mjs";

/**
 * Installs what is missing, then leaves the work to build/dev, which needs Node 24 and Vite.
 *
 * @param {readonly string[]} words the user's, as those of `npm start`
 */
async function develop(words) {
  await ensureInstalled();
  const program = path.join(project, "build", "dev", "run.ts");
  const env = { ...childEnvironment(), NODE_ENV: "development" };
  return runInForeground(node24(), [program, ...words], { cwd: callerFolder, env });
}

await runCommand(() => develop(process.argv.slice(2)));
