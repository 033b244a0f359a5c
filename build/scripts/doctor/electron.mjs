import path from "node:path";
import { sandboxArguments } from "../app/sandbox.mjs";
import { electronExecutable } from "../install/electron-runtime.mjs";
import { project } from "../project.mjs";
import { absent, attempt, broken, lastLine, works } from "./finding.mjs";

/** @typedef {import("./finding.mjs").Finding} Finding */
/**
 * @typedef {{ electron: string, chrome: string, keyRing: { available: boolean, backend?: string,
 *   keeps?: boolean } }} Answer what electron-app/main.mjs prints
 */

/**
 * Electron's runtime, and the key ring as Electron sees it: one start tells both.
 *
 * @returns {Promise<{ electron: Finding, keyRing: Finding }>}
 */
export async function electronAndKeyRing() {
  const executable = electronExecutable();
  if (executable === undefined)
    return {
      electron: absent("no runtime; npm start downloads it, and runs on the shim without it"),
      keyRing: await keyRingWithoutElectron(),
    };
  const app = path.join(project, "build/scripts/doctor/electron-app");
  const { ok, stdout, stderr } = await attempt(executable, [app, ...sandboxArguments(executable)]);
  if (!ok)
    return {
      electron: broken(`${executable} does not run an app. ${lastLine(stderr)}`),
      keyRing: absent("unknown: Electron does not start"),
    };
  const answer = /** @type {Answer} */ (JSON.parse(lastLine(stdout)));
  return {
    electron: works(`Electron ${answer.electron} with Chromium ${answer.chrome} runs an app`),
    keyRing: keyRingOf(answer),
  };
}

/** @param {Answer} answer */
function keyRingOf({ keyRing: { available, backend, keeps } }) {
  // Chromium's own text file, under a key that everybody knows.
  if (!available || backend === "basic_text")
    return absent("Electron finds none; Mailpin asks before it keeps a sign-in");
  return keeps ? works(`${backend} keeps a word`) : broken(`${backend} gave another word back`);
}

/** Without Electron only Linux can be asked: its key rings are services on the session's bus. */
async function keyRingWithoutElectron() {
  if (process.platform !== "linux") return absent("unknown: only Electron can ask it");
  if (process.env["DBUS_SESSION_BUS_ADDRESS"] === undefined)
    return absent("no session bus, and so none");
  const { ok, stdout, stderr } = await attempt("dbus-send", [
    "--session",
    "--print-reply",
    "--dest=org.freedesktop.DBus",
    "/org/freedesktop/DBus",
    "org.freedesktop.DBus.ListActivatableNames",
  ]);
  if (!ok) return absent(`unknown: ${lastLine(stderr)}`);
  const found = ["org.freedesktop.secrets", "org.kde.kwalletd6", "org.kde.kwalletd5"].filter(
    (name) => stdout.includes(`"${name}"`),
  );
  return found.length > 0
    ? works(`${found.join(", ")} on the session bus`)
    : absent("no key ring on the session bus");
}
