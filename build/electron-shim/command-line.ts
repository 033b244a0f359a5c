import path from "node:path";

/** The shim's command line, understood. */
export type CommandLine = {
  /** Opens the window in a browser; otherwise the shim only prints the address. */
  readonly open: boolean;
  /** Absolute path of the app's main script. */
  readonly main: string;
  readonly appArgs: readonly string[];
};

export const usage = `Usage: node build/electron-shim/run.ts [--open | --no-open] -- MAIN.js [arguments of the app]

  --open      show the window in Chromium; the default where there is a display
  --no-open   print the window's address instead; the default where there is none`;

/**
 * @param words the arguments after the script
 * @param hasDisplay whether a window can be shown at all
 * @throws Error whose message says which word is wrong
 */
export function readCommandLine(words: readonly string[], hasDisplay: boolean): CommandLine {
  const end = words.indexOf("--");
  const flags = end < 0 ? words : words.slice(0, end);
  const [main, ...appArgs] = end < 0 ? [] : words.slice(end + 1);
  const unknown = flags.find((flag) => flag !== "--open" && flag !== "--no-open");
  if (unknown !== undefined) throw new Error(`The shim does not know ${unknown}.`);
  if (main === undefined) throw new Error("Name the main script of the app after --.");
  const open = flags.includes("--no-open") ? false : hasDisplay || flags.includes("--open");
  return { open, main: path.resolve(main), appArgs };
}

/** X11 and Wayland are named in the environment; other systems always have a screen. */
export const hasDisplay = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv): boolean =>
  platform === "win32" ||
  platform === "darwin" ||
  Boolean(env["DISPLAY"] ?? env["WAYLAND_DISPLAY"]);
