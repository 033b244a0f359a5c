import { app } from "electron";
import { url as inspectorUrl } from "node:inspector";

/**
 * Switches by which a shortcut or another program could read or run something in Mailpin's name.
 * Fuses do not cover them. They must go before `ready`, when Chromium reads them.
 *
 * What V8 and Chromium's first lines have read by then stays: `--js-flags` for the main process,
 * and `--no-sandbox`, which `app.enableSandbox` overrides for the window.
 *
 * @see https://www.electronjs.org/docs/latest/api/command-line-switches
 */
const refused = [
  // A debugger reads the window, and asks main whatever the window may ask.
  ...["remote-debugging-port", "remote-debugging-pipe", "remote-debugging-address"],
  ...["remote-allow-origins", "inspect", "inspect-brk", "inspect-port", "inspect-publish-uid"],
  // Another program runs in place of, or before, one of Chromium's processes.
  ...["renderer-cmd-prefix", "utility-cmd-prefix", "gpu-launcher", "ppapi-plugin-launcher"],
  ...["browser-subprocess-path", "js-flags", "load-extension", "disable-extensions-except"],
  // The way to Zoho leads elsewhere, or is no longer checked or private.
  ...["host-rules", "host-resolver-rules", "ignore-certificate-errors"],
  ...["ignore-certificate-errors-spki-list", "allow-insecure-localhost", "ssl-key-log-file"],
  ...["log-net-log", "net-log-capture-mode"],
  // The window's walls.
  ...["disable-web-security", "disable-site-isolation-trials"],
  ...["allow-file-access-from-files", "unsafely-treat-insecure-origin-as-secure"],
];

/**
 * In a packaged app. Developers and tests need a debugger. An inspector that listens already belongs
 * to a package for tests, whose fuses allow it, and could do all of this anyway.
 */
export function removeSwitches(): void {
  if (!app.isPackaged || inspectorUrl() !== undefined) return;
  for (const name of refused) app.commandLine.removeSwitch(name);
}
