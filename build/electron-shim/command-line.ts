import path from "node:path";
import { isPackagedName, resourcesBeside } from "./packaged.ts";

/** The shim's command line, understood. */
export type CommandLine = {
  /** Opens the window in a browser; otherwise the shim only prints the address. */
  readonly open: boolean;
  /** Absolute path of the app: its main script, or its folder. */
  readonly app: string;
  /** The app's own `process.argv`, without the executable. */
  readonly words: readonly string[];
  /** What the app takes for Electron's executable, if there is one. */
  readonly executable: string | undefined;
  /** Of a packaged app: the folder of its resources. */
  readonly resources: string | undefined;
};

export const usage = `Usage: node build/electron-shim/run.ts [--open | --no-open] [--executable PATH] -- [switches] APP [arguments of the app]

APP is the app's main script, or the folder of its package.json.

  --open             show the window in Chromium; the default where there is a display
  --no-open          print the window's address instead; the default where there is none
  --executable PATH  what the app gets as process.execPath. By another name than electron it is that of
                     a packaged app: APP is left out, and is in resources/app beside it`;

/**
 * @param words the arguments after the script
 * @param hasDisplay whether a window can be shown at all
 * @throws Error whose message says which word is wrong
 */
export function readCommandLine(words: readonly string[], hasDisplay: boolean): CommandLine {
  const end = words.indexOf("--");
  const flags = end < 0 ? [...words] : words.slice(0, end);
  const theirs = end < 0 ? [] : words.slice(end + 1);
  const at = flags.indexOf("--executable");
  const [, executable] = at < 0 ? [] : flags.splice(at, 2);
  const unknown = flags.find((flag) => flag !== "--open" && flag !== "--no-open");
  if (unknown !== undefined) throw new Error(`The shim does not know ${unknown}.`);
  const resources =
    executable !== undefined && isPackagedName(executable, process.platform)
      ? resourcesBeside(executable, process.platform)
      : undefined;
  const app =
    resources === undefined
      ? theirs.find((word) => !word.startsWith("-"))
      : path.join(resources, "app");
  if (app === undefined) throw new Error("Name the main script of the app after --.");
  const open = flags.includes("--no-open") ? false : hasDisplay || flags.includes("--open");
  return { open, app: path.resolve(app), words: theirs, executable, resources };
}

/** X11 and Wayland are named in the environment; other systems always have a screen. */
export const hasDisplay = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean =>
  platform === "win32" ||
  platform === "darwin" ||
  Boolean(env["DISPLAY"] ?? env["WAYLAND_DISPLAY"]);
