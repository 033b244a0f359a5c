import path from "node:path";

/**
 * Whether an executable has an app of its own beside it. Electron decides so, by the name.
 *
 * @param executable absolute; none for the shim itself, which stands for Electron's
 * @see https://www.electronjs.org/docs/latest/api/app#appispackaged-readonly
 */
export function isPackagedName(executable: string | undefined, platform: NodeJS.Platform): boolean {
  if (executable === undefined) return false;
  const electron = platform === "win32" ? "electron.exe" : "electron";
  return path.basename(executable).toLowerCase() !== electron;
}

/** @returns the folder of a packaged app's resources, which has its app in `app` */
export const resourcesBeside = (executable: string, platform: NodeJS.Platform): string =>
  path.join(path.dirname(executable), platform === "darwin" ? "../Resources" : "resources");

/** Electron's own variable to make an app believe that it is packaged. */
export const isForced = (env: NodeJS.ProcessEnv): boolean => "ELECTRON_FORCE_IS_PACKAGED" in env;
