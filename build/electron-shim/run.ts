/**
 * Runs an Electron app, unchanged, on plain Node. `command-line.ts` reads the arguments;
 * `electron/index.ts` replaces the module `electron`.
 */
import { createRequire, enableCompileCache, registerHooks } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { hasDisplay, readCommandLine, usage, type CommandLine } from "./command-line.ts";
import { isForced } from "./packaged.ts";
import { startedApp } from "./started-app.ts";

/** The names under which an app's main process finds Electron's module. */
const names = ["", "/main", "/common", "/renderer", "/utility"].map((part) => `electron${part}`);

async function run({ app, words, executable, resources, open }: CommandLine): Promise<void> {
  const node = process.execPath;
  process.argv = [executable ?? node, ...words];
  if (executable !== undefined) process.execPath = executable;
  // A folder has its main script in its package.json.
  const main = createRequire(import.meta.url).resolve(app);
  const isPackaged = resources !== undefined || isForced(process.env);
  Object.assign(startedApp, { path: app, main, node, isPackaged });
  pretendToBeElectron(resources);
  // Halves the work of a start.
  enableCompileCache(path.join(import.meta.dirname, "../../.cache/electron-shim"));
  const { start } = await import("./start.ts");
  const module = new URL("./electron/index.ts", import.meta.url).href;
  registerHooks({
    resolve: (specifier, context, next) => {
      if (names.includes(specifier)) return { url: module, shortCircuit: true };
      // Electron's name for Node's own, which does not look into archives.
      return next(specifier === "original-fs" ? "node:fs" : specifier, context);
    },
  });
  await start(open, () => import(pathToFileURL(main).href));
}

/** The properties of `process` by which apps and libraries recognise Electron. */
function pretendToBeElectron(resources: string | undefined): void {
  const versions = { ...process.versions, electron: "0.0.0-shim", chrome: "0.0.0.0" };
  Object.defineProperties(process, {
    type: { value: "browser", enumerable: true },
    ...(resources === undefined
      ? { defaultApp: { value: true, enumerable: true } }
      : { resourcesPath: { value: resources, enumerable: true } }),
    versions: { value: Object.freeze(versions), enumerable: true },
    getCreationTime: { value: () => Math.round(performance.timeOrigin), enumerable: true },
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
