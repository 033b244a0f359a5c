import path from "node:path";
import { makeExecutable } from "../../../build/electron-shim/executable.ts";

/** What the specs run on: Electron's executable, or the shim in its shape. */
export type Runtime = { readonly name: string; readonly executable: string };

const cache = path.join(import.meta.dirname, "../../../.cache/electron-shim");

/** @throws Error on Windows, where the shim has no executable */
export function shimRuntime(): Runtime {
  const executable = makeExecutable(cache);
  if (executable === undefined) throw new Error("On Windows the specs need real Electron.");
  return { name: "the shim", executable };
}

/** @param executable path of Electron's */
export const electronRuntime = (executable: string): Runtime => ({ name: executable, executable });
