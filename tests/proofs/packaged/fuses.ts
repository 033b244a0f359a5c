import { open } from "node:fs/promises";

/**
 * In front of its fuses in the bytes of Electron, then a version and their number; see
 * docs/tutorial/fuses.md of Electron.
 */
export const sentinel = "dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX";

/** The fuses of Electron 45 in their order; see build/fuses/fuses.json5 of Electron. */
const names = [
  "runAsNode",
  "cookieEncryption",
  "nodeOptions",
  "nodeCliInspect",
  "embeddedAsarIntegrityValidation",
  "onlyLoadAppFromAsar",
  "loadBrowserProcessSpecificV8Snapshot",
  "grantFileProtocolExtraPrivileges",
  "wasmTrapHandlers",
] as const;

export type Fuses = Readonly<Record<(typeof names)[number], boolean>>;

/** As Electron is delivered. */
export const delivered: Fuses = {
  runAsNode: true,
  cookieEncryption: false,
  nodeOptions: true,
  nodeCliInspect: true,
  embeddedAsarIntegrityValidation: false,
  onlyLoadAppFromAsar: false,
  loadBrowserProcessSpecificV8Snapshot: false,
  grantFileProtocolExtraPrivileges: true,
  wasmTrapHandlers: true,
};

/** As Mailpin ships: nobody runs other code in its name. */
export const shipped: Fuses = {
  ...delivered,
  runAsNode: false,
  nodeOptions: false,
  nodeCliInspect: false,
  embeddedAsarIntegrityValidation: true,
  onlyLoadAppFromAsar: true,
  grantFileProtocolExtraPrivileges: false,
};

/** The bytes of an executable that hold these fuses. */
export const bytesOf = (fuses: Fuses): string =>
  sentinel +
  String.fromCharCode(1, names.length) +
  names.map((name) => (fuses[name] ? "1" : "0")).join("");

/**
 * @param executable path of Electron's executable, or on macOS of its framework
 * @throws Error when it has no fuses
 */
export async function fusesIn(executable: string): Promise<Fuses> {
  const wire = await wireIn(executable);
  const states = wire.slice(sentinel.length + 2);
  return Object.fromEntries(names.map((name, at) => [name, states.charAt(at) === "1"])) as Fuses;
}

/** Reads by pieces: the executable has 200 MB. */
async function wireIn(executable: string): Promise<string> {
  const wireLength = sentinel.length + 2 + names.length;
  const file = await open(executable);
  try {
    let kept = "";
    for await (const piece of file.readableWebStream()) {
      const text = kept + Buffer.from(piece as ArrayBuffer).toString("latin1");
      const at = text.indexOf(sentinel);
      if (at >= 0 && text.length >= at + wireLength) return text.slice(at, at + wireLength);
      kept = at >= 0 ? text.slice(at) : text.slice(-sentinel.length);
    }
  } finally {
    await file.close();
  }
  throw new Error(`${executable} has no fuses: it is not Electron`);
}
