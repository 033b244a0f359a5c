import { realpathSync } from "node:fs";
import path from "node:path";

/**
 * The file that starts this Mailpin. An AppImage and the portable app for Windows run from a folder
 * that is gone with them.
 */
export const startedFile = (): string => appImage() ?? portableApp() ?? process.execPath;

/** The AppImage that Mailpin runs out of: what another AppImage starts has that one's variables. */
export function appImage(): string | undefined {
  const { APPIMAGE: file, APPDIR: folder } = process.env;
  return folder !== undefined && isRunFrom(folder) ? file : undefined;
}

function isRunFrom(folder: string): boolean {
  try {
    return process.execPath.startsWith(`${realpathSync(folder)}${path.sep}`);
  } catch {
    return false;
  }
}

/** What electron-builder's portable apps say to the program in them, and so to what that starts. */
function portableApp(): string | undefined {
  const { PORTABLE_EXECUTABLE_FILE: file, PORTABLE_EXECUTABLE_APP_FILENAME: name } = process.env;
  return name?.toLowerCase() === "mailpin" ? file : undefined;
}

/** Flatpak gives its programs a folder of configuration that the desktop does not read. */
export const isFlatpak = (): boolean => process.env["FLATPAK_ID"] !== undefined;
