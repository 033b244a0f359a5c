import type { PageSetup } from "../wire/messages.ts";
import { contextBridge } from "./context-bridge.ts";
import { Emitter } from "./emitter.ts";
import type { IpcRenderer } from "./ipc-renderer.ts";

/** The preload bundle, wrapped in the function of a module loader. */
export type Preload = (
  require: (name: string) => unknown,
  module: { exports: unknown },
  exports: unknown,
  process: Readonly<Record<string, unknown>>,
) => void;

/**
 * Runs the preload with only what a sandboxed one gets. If it fails, the page goes on without it,
 * as in Electron.
 *
 * @see https://www.electronjs.org/docs/latest/tutorial/sandbox#preload-scripts
 */
export function runPreload(preload: Preload, setup: PageSetup, ipcRenderer: IpcRenderer): void {
  const modules = sandboxedModules(ipcRenderer);
  const module = { exports: {} };
  const require = (name: string): unknown => {
    const found = modules.get(name.replace(/^node:/, ""));
    if (found === undefined) throw new Error(`module not found: ${name}`);
    return found;
  };
  try {
    preload(require, module, module.exports, processOf(setup));
  } catch (error) {
    console.error("Unable to load preload script", error);
  }
}

const sandboxedModules = (ipcRenderer: IpcRenderer): ReadonlyMap<string, unknown> =>
  new Map<string, unknown>([
    ["electron", { contextBridge, ipcRenderer, webUtils: { getPathForFile } }],
    ["events", Object.assign(Emitter, { EventEmitter: Emitter })],
    ["timers", { setTimeout, clearTimeout, setInterval, clearInterval }],
    ["url", { URL, URLSearchParams }],
  ]);

const processOf = ({ platform, versions }: PageSetup): Readonly<Record<string, unknown>> =>
  Object.freeze({
    type: "renderer",
    sandboxed: true,
    contextIsolated: true,
    isMainFrame: true,
    platform,
    versions,
    env: {},
  });

/** A browser gives no paths; Electron, too, returns "" for a file without one. */
function getPathForFile(file: unknown): string {
  if (!(file instanceof File))
    throw new TypeError(
      "getPathForFile expected to receive a File object but one was not provided",
    );
  return "";
}
