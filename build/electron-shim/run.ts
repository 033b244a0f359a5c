/**
 * Runs an Electron app's built main script, unchanged, on plain Node. `command-line.ts` reads the
 * arguments; `electron/index.ts` replaces the module `electron`.
 */
import { enableCompileCache, registerHooks } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { hasDisplay, readCommandLine, usage, type CommandLine } from "./command-line.ts";

async function run({ main, appArgs, open }: CommandLine): Promise<void> {
  const [executable] = process.argv;
  process.argv = [executable ?? process.execPath, main, ...appArgs];
  pretendToBeElectron();
  // Halves the work of a start.
  enableCompileCache(path.join(import.meta.dirname, "../../.cache/electron-shim"));
  const { start } = await import("./start.ts");
  const module = new URL("./electron/index.ts", import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === "electron" || specifier === "electron/main"
        ? { url: module, shortCircuit: true }
        : next(specifier, context),
  });
  await start(open, () => import(pathToFileURL(main).href));
}

/** The properties of `process` by which apps and libraries recognise Electron. */
function pretendToBeElectron(): void {
  const versions = { ...process.versions, electron: "0.0.0-shim", chrome: "0.0.0.0" };
  Object.defineProperties(process, {
    type: { value: "browser", enumerable: true },
    defaultApp: { value: true, enumerable: true },
    versions: { value: Object.freeze(versions), enumerable: true },
  });
}

function commandLine(): CommandLine | undefined {
  try {
    return readCommandLine(process.argv.slice(2), hasDisplay(process.platform, process.env));
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    process.exitCode = 2;
    return undefined;
  }
}

const asked = commandLine();
if (asked !== undefined) await run(asked);
