import { Arch } from "electron-builder";
import fs from "node:fs/promises";
import path from "node:path";
import { project } from "../scripts/project.mjs";

/**
 * npm's package of the Node 24 that goes along; see optionalDependencies in package.json.
 *
 * @param {import("electron-builder").AfterPackContext} context
 * @returns {string | undefined} its folder; undefined where the app itself runs the commands
 */
export function nodeBeside({ electronPlatformName, arch }) {
  if (electronPlatformName === "darwin") return undefined;
  const system = electronPlatformName === "win32" ? "win" : "linux";
  return path.join(project, "node_modules", `node-${system}-${Arch[arch]}`);
}

/**
 * Puts the commands for a terminal beside the packed app: `resources/cli/mailpin`, with code that
 * plain Node can load. Windows and Linux get that Node, too: there Electron is no program of the
 * console, or needs a display. On macOS the app itself prints to the terminal.
 *
 * electron-builder's extraResources would take these files out of the app.
 *
 * @param {import("electron-builder").AfterPackContext} context
 * @throws Error when the Node for the packed system is not installed
 */
export async function addCommands(context) {
  const { appOutDir, packager, electronPlatformName } = context;
  const cli = path.join(packager.getResourcesDir(appOutDir), "cli");
  await fs.cp(path.join(import.meta.dirname, "resources/cli", electronPlatformName), cli, {
    recursive: true,
  });
  const node = nodeBeside(context);
  if (node === undefined) return;
  await fs.cp(path.join(project, "out/main"), path.join(cli, "app"), {
    recursive: true,
    filter: (file) => !/(^|[\\/])main\.js$|\.map$|licenses\.md$|sbom-\w+\.json$/.test(file),
  });
  await fs.writeFile(path.join(cli, "app/package.json"), '{ "type": "module" }\n');
  const program = electronPlatformName === "win32" ? "bin/node.exe" : "bin/node";
  await addNode(path.join(node, program), cli);
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
