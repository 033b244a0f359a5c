import { auditOf } from "./checks/audit.mjs";
import { runCommand } from "./errors.mjs";
import { childEnvironment } from "./install/node24.mjs";
import { npm } from "./install/npm.mjs";
import { runTool } from "./processes/processes.mjs";
import { project } from "./project.mjs";

/**
 * Asks the registry for known weaknesses of what is installed. What ships is bundled from
 * `devDependencies`, so these count; the optional ones are Node for the scripts.
 */
async function audit() {
  const call = npm(["audit", "--json", "--omit=optional", "--fetch-retries=0"]);
  const options = { ...call.options, cwd: project, env: childEnvironment() };
  const { output } = await runTool(call.command, call.args, options);
  const { ok, says } = auditOf(output);
  console.log(says);
  return ok ? 0 : 1;
}

await runCommand(audit);
