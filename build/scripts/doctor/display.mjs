import { once } from "node:events";
import { connect } from "node:net";
import path from "node:path";
import { absent, broken, works } from "./finding.mjs";

/** A screen for windows. Windows and macOS always have one. */
export async function display() {
  if (process.platform !== "linux") return works("the system's");
  const { DISPLAY: x11, WAYLAND_DISPLAY: wayland, XDG_RUNTIME_DIR: runtime = "" } = process.env;
  if (wayland) return await answered(`Wayland ${wayland}`, path.resolve(runtime, wayland));
  if (x11) return await answered(`X11 ${x11}`, placeOf(x11));
  return absent("neither DISPLAY nor WAYLAND_DISPLAY is set; npm start prints an address instead");
}

/**
 * Where an X server listens: a socket here, or a port of another computer (`host:display.screen`).
 *
 * @param {string} name
 * @see X(7), "Display names"
 */
function placeOf(name) {
  const [host = "", rest = "0"] = name.split(":");
  const number = Number.parseInt(rest);
  return host === "" || host === "unix"
    ? `/tmp/.X11-unix/X${number}`
    : { host, port: 6000 + number };
}

/**
 * @param {string} name
 * @param {string | { host: string, port: number }} place
 */
async function answered(name, place) {
  const socket = typeof place === "string" ? connect(place) : connect(place);
  try {
    await once(socket, "connect");
    return works(`${name} answers`);
  } catch (error) {
    return broken(
      `${name} does not answer: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    socket.destroy();
  }
}
