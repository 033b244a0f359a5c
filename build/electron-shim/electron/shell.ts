import { spawn } from "node:child_process";
import path from "node:path";
import { hasDisplay } from "../command-line.ts";

const openers: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
};

/** `shell`: opens the system's own programs, if there is a display. */
export const shell = {
  openExternal(url: string): Promise<void> {
    open(new URL(url).href);
    return Promise.resolve();
  },

  openPath(file: string): Promise<string> {
    open(file);
    return Promise.resolve("");
  },

  showItemInFolder(file: string): void {
    open(path.dirname(file));
  },

  beep(): void {
    process.stderr.write("\u0007");
  },
} satisfies Partial<Electron.Shell>;

function open(what: string): void {
  if (!hasDisplay(process.platform, process.env)) return;
  const [program, ...args] = openers[process.platform] ?? ["xdg-open"];
  spawn(program, [...args, what], { stdio: "ignore", detached: true })
    .on("error", () => undefined) // without an opener nothing opens, as in Electron
    .unref();
}
