import fs from "node:fs";
import path from "node:path";
import { contentFingerprint, statFingerprint } from "./fingerprint.mjs";
import { withLock } from "../install/lock.mjs";
import { childEnvironment, node24 } from "../install/node24.mjs";
import { runTool } from "../processes/processes.mjs";
import { cacheFolder, project } from "../project.mjs";
import { say, Trouble } from "../errors.mjs";

const inputs = [
  "electron",
  "renderer",
  "vite.config.ts",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "build/tsconfig.base.json",
];
const outputs = ["out/main", "out/preload", "out/renderer"];

/**
 * Builds the app into out/, unless out/ was built from the present sources. The stamp holds the
 * content of the sources and the state of the built files, so another or a broken build is noticed,
 * too.
 *
 * @param {string} [root] the checkout
 * @param {(root: string) => Promise<void>} [build]
 * @throws {Trouble} when the sources do not build
 */
export async function ensureBuilt(root = project, build = buildWithVite) {
  if (isBuilt(root)) return;
  await withLock(path.join(cacheFolder(root), "build.lock"), async () => {
    if (isBuilt(root)) return;
    // Before the build: an edit during the build needs another one.
    const sources = contentFingerprint(root, inputs);
    fs.rmSync(stampFile(root), { force: true });
    await build(root);
    fs.writeFileSync(stampFile(root), stamp(root, sources));
  });
}

/** @param {string} root */
export function isBuilt(root) {
  if (!outputs.every((folder) => fs.existsSync(path.join(root, folder)))) return false;
  try {
    return (
      fs.readFileSync(stampFile(root), "utf8") === stamp(root, contentFingerprint(root, inputs))
    );
  } catch {
    return false; // no stamp: never built, or the last build failed
  }
}

/** @param {string} root */
const stampFile = (root) => path.join(root, "out", ".stamp");

/**
 * @param {string} root
 * @param {string} sources
 */
const stamp = (root, sources) => `${sources}\n${statFingerprint(root, outputs)}\n`;

/** @param {string} root */
async function buildWithVite(root) {
  say("Building Mailpin...");
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...childEnvironment(root), NO_COLOR: "1" };
  delete env["NODE_ENV"]; // "development" would build the window with Svelte's development checks
  const vite = path.join(root, "node_modules", "vite", "bin", "vite.js");
  const { code, output } = await runTool(
    node24(root),
    [vite, "build", "--app", "--logLevel", "error"],
    { cwd: root, env },
  );
  if (code !== 0)
    throw new Trouble(`${output.trimEnd()}\n\nMailpin could not be built. The reason is above.`);
}
