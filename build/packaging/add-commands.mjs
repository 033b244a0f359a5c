import { Arch } from "electron-builder";
import fs from "node:fs/promises";
import path from "node:path";
import { project } from "../scripts/project.mjs";

/** npm's packages of Node 24 for each system; see optionalDependencies in package.json. */
const nodeOf = /** @type {const} */ ({
  win32: (/** @type {string} */ arch) => `node-win-${arch}/bin/node.exe`,
  linux: (/** @type {string} */ arch) => `node-linux-${arch}/bin/node`,
});

/**
 * Puts the commands for a terminal beside the packed app: `resources/cli/mailpin`, with code that
 * plain Node can load. Windows and Linux get that Node, too: there Electron is no program of the
 * console, or needs a display. On macOS the app itself prints to the terminal.
 *
 * A hook of electron-builder, before it signs. Its extraResources would take these files out of
 * the app.
 *
 * @param {import("electron-builder").AfterPackContext} context
 * @throws Error when the Node for the packed system is not installed
 */
export default async function addCommands({ appOutDir, packager, arch, electronPlatformName }) {
  const cli = path.join(packager.getResourcesDir(appOutDir), "cli");
  await fs.cp(path.join(import.meta.dirname, "resources/cli", electronPlatformName), cli, {
    recursive: true,
  });
  if (electronPlatformName === "darwin") return;
  await fs.cp(path.join(project, "out/main"), path.join(cli, "app"), {
    recursive: true,
    filter: (file) => !/(^|[\\/])main\.js$|\.map$/.test(file),
  });
  await fs.writeFile(path.join(cli, "app/package.json"), '{ "type": "module" }\n');
  const node = nodeOf[electronPlatformName === "win32" ? "win32" : "linux"](Arch[arch]);
  await addNode(path.join(project, "node_modules", node), cli);
}

/**
 * @param {string} file
 * @param {string} folder
 */
async function addNode(file, folder) {
  try {
    await fs.copyFile(file, path.join(folder, path.basename(file)));
  } catch (cause) {
    const name = path.relative(path.join(project, "node_modules"), file);
    throw new Error(
      `Mailpin's commands need the Node of the packed system, and ${name} is not installed. ` +
        "Pack on that system: Windows on x64, or Linux on x64 or arm64.",
      { cause },
    );
  }
}
