import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

const watcher = "org.kde.StatusNotifierWatcher";
const watcherPath = "/StatusNotifierWatcher";
const isHostThere = "IsStatusNotifierHostRegistered";
const get = "org.freedesktop.DBus.Properties.Get";

/** Of a desktop's tools, GLib's and systemd's: one of them is there, in a Flatpak the first. */
const questions: readonly (readonly [program: string, ...words: string[]])[] = [
  ["gdbus", "call", "-e", "-d", watcher, "-o", watcherPath, "-m", get, watcher, isHostThere],
  ["busctl", "--user", "get-property", watcher, watcherPath, watcher, isHostThere],
];

/** In which a session answers that is not busy with a login. */
const timeout = 10_000;

/**
 * Whether the desktop draws icons of a tray. On Linux Electron makes one also where nobody draws
 * it, such as GNOME without an extension; when it does, it asks this question itself, and keeps the
 * answer. Without an answer no icon counts as seen.
 */
export async function drawsTray(): Promise<boolean> {
  if (process.platform !== "linux") return true;
  for (const [program, ...words] of questions) {
    try {
      return /\btrue\b/.test((await run(program, words, { timeout })).stdout);
    } catch (error) {
      if (!isMissing(error)) return false;
    }
  }
  return false;
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";
