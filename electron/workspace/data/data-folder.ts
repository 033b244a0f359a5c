import { existsSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";

/**
 * Where Mailpin keeps its data, unless it is told another place. On Windows it is not the roaming
 * folder: that may lie on a network drive, where SQLite's write-ahead log does not work
 * (https://www.sqlite.org/wal.html), and would carry mail to other computers.
 *
 * @param given a folder that the user names; relative ones are relative to the current folder
 */
export function dataFolder(
  given?: string,
  { env = process.env, platform = process.platform, home = homedir() } = {},
): string {
  if (given !== undefined) return path.resolve(given);
  if (platform === "win32")
    return path.join(env["LOCALAPPDATA"] ?? path.join(home, "AppData", "Local"), "Mailpin");
  if (platform === "darwin") return path.join(home, "Library", "Application Support", "Mailpin");
  return path.join(env["XDG_CONFIG_HOME"] ?? path.join(home, ".config"), "Mailpin");
}

/** Whether nobody has worked with this data folder: it has neither settings nor mails. */
export const isNewDataFolder = (folder: string): boolean =>
  !["settings.json", "organisations"].some((name) => existsSync(path.join(folder, name)));
