import { spawn } from "node:child_process";
import { constants } from "node:os";
import path from "node:path";
import { leaveWhenPipeCloses, whenWritten } from "./leaving.ts";
import { text } from "../language/text.ts";

/**
 * The app that a launcher belongs to, by the place of the launcher's code: `cli/app` in the app's
 * folder of resources. See build/packaging/add-commands.mjs.
 *
 * @param folder that of the launcher's code
 */
export const appAround = (folder: string, platform: NodeJS.Platform): string =>
  path.join(folder, "../../..", platform === "win32" ? "Mailpin.exe" : "mailpin");

/**
 * Runs the app as a command, and passes on what it prints. The app gets pipes in any case: on
 * Windows it is no program of the console. It would print nothing there, or an empty line first,
 * and the prompt would be back before it has finished.
 *
 * @returns its exit code; 1 when it could not be started, which is said
 * @see ELECTRON_NO_ATTACH_CONSOLE in docs/api/environment-variables.md of Electron
 */
export async function runApp(executable: string, words: readonly string[]): Promise<number> {
  const child = spawn(executable, words, {
    env: { ...process.env, ELECTRON_NO_ATTACH_CONSOLE: "1" },
    stdio: ["ignore", "pipe", "pipe"],
    windowsHide: true,
  });
  const ended = new Promise<number>((resolve) => {
    child.once("error", (error) => {
      const values = { program: executable, reason: error.message };
      process.stderr.write(`${text("commandLine.not-started", values)}\n`);
      resolve(1);
    });
    child.once("close", (code, signal) => {
      resolve(code ?? 128 + constants.signals[signal ?? "SIGKILL"]); // as shells count
    });
  });
  child.stdout.pipe(process.stdout);
  child.stderr.pipe(process.stderr);
  leaveWhenPipeCloses(() => child.stdout.destroy());
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => child.kill(signal));
  const code = await ended;
  await whenWritten(process.stdout);
  await whenWritten(process.stderr);
  return code;
}

/** Without a display Electron does not start at all on Linux. */
export const canStartApp = (
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
): boolean => platform !== "linux" || Boolean(env["DISPLAY"] ?? env["WAYLAND_DISPLAY"]);
