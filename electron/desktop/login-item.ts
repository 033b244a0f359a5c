import { app } from "electron";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ProblemError } from "../contract/problem.ts";
import { hiddenSwitch } from "./arguments.ts";
import { isFlatpak, startedFile } from "./installation.ts";

/**
 * Whether the system starts Mailpin when the user logs in. The system alone remembers it, because
 * users change it there, too.
 */
export function startsAtLogin(): boolean {
  if (!app.isPackaged || isFlatpak()) return false;
  if (process.platform !== "linux") return app.getLoginItemSettings(loginItem()).openAtLogin;
  const lines = readEntry()?.split("\n");
  return lines?.some((line) => off.has(line.replaceAll(" ", ""))) === false;
}

/**
 * @throws ProblemError `not-installed` where the executable is not Mailpin alone,
 *   `login-of-desktop` where Mailpin cannot reach what the desktop starts, and file system errors
 */
export function startAtLogin(isWanted: boolean): void {
  if (!app.isPackaged) throw new ProblemError({ code: "not-installed" });
  if (isFlatpak()) throw new ProblemError({ code: "login-of-desktop" });
  if (process.platform !== "linux")
    app.setLoginItemSettings({ openAtLogin: isWanted, ...loginItem() });
  else if (isWanted) writeEntry();
  else rmSync(entryFile(), { force: true });
}

/** An AppImage may lie elsewhere since it was last started, as its newer versions do. */
export function renewLoginItem(onFailure: (error: unknown) => void): void {
  if (process.platform !== "linux" || !startsAtLogin()) return;
  try {
    if (readEntry() !== entryOf(startedFile())) writeEntry();
  } catch (error) {
    onFailure(error);
  }
}

/** Whether macOS has started Mailpin at login, where no switch says so. Known from `ready` on. */
export const wasStartedAtLogin = (): boolean =>
  process.platform === "darwin" && app.getLoginItemSettings().wasOpenedAtLogin;

/** What desktops write into an entry that the user has switched off there. */
const off = new Set(["Hidden=true", "X-GNOME-Autostart-enabled=false"]);

/** Windows asks for the same path and arguments that were set. */
const loginItem = () => ({ path: startedFile(), args: [hiddenSwitch] });

/** @see https://specifications.freedesktop.org/autostart-spec/latest/ */
const entryFile = (): string => path.join(app.getPath("appData"), "autostart", "mailpin.desktop");

function readEntry(): string | undefined {
  try {
    return readFileSync(entryFile(), "utf8");
  } catch {
    return undefined;
  }
}

function writeEntry(): void {
  mkdirSync(path.dirname(entryFile()), { recursive: true });
  writeFileSync(entryFile(), entryOf(startedFile()));
}

export const entryOf = (file: string): string => `[Desktop Entry]
Type=Application
Name=Mailpin
Icon=mailpin
Exec=${quoted(file)} ${hiddenSwitch}
Terminal=false
`;

/**
 * In quotes, where these signs take a backslash; then a backslash counts twice in any text, and a
 * percent sign begins a field.
 *
 * @see https://specifications.freedesktop.org/desktop-entry-spec/latest/exec-variables.html
 */
const quoted = (word: string): string =>
  `"${word
    .replaceAll(/["`$\\]/g, String.raw`\$&`)
    .replaceAll("\\", "\\\\")
    .replaceAll("%", "%%")}"`;
