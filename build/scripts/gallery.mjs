import path from "node:path";
import { ensureInstalled } from "./install/install.mjs";
import { childEnvironment, node24 } from "./install/node24.mjs";
import { runInForeground } from "./processes/processes.mjs";
import { project } from "./project.mjs";
import { runCommand } from "./errors.mjs";

/** Serves renderer/gallery on this computer, and opens it in the browser. */
async function showGallery() {
  await ensureInstalled();
  const vite = path.join(project, "node_modules/vite/bin/vite.js");
  const words = ["--host", "127.0.0.1", "--open", "/gallery/index.html"];
  return runInForeground(node24(), [vite, ...words], { cwd: project, env: childEnvironment() });
}

await runCommand(showGallery);
