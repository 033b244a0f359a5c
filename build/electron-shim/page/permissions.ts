import type { Connection } from "./connection.ts";

type Fn = (this: unknown, ...args: unknown[]) => unknown;
/** Asks main; the answer is false when the app denies it. */
type Ask = (asks: "request" | "check", permission: string) => Promise<boolean>;

/** The calls that ask for a permission, its name in Electron, and what they do without it. */
const calls: readonly {
  readonly owner: string;
  readonly method: string;
  readonly permission: string;
  readonly denied: () => unknown;
}[] = [
  ...["read", "readText"].map((method) => ({
    ...{ owner: "Clipboard", method, permission: "clipboard-read" },
    denied: () => refuse("Read permission denied."),
  })),
  ...["write", "writeText"].map((method) => ({
    ...{ owner: "Clipboard", method, permission: "clipboard-sanitized-write" },
    denied: () => refuse("Write permission denied."),
  })),
  {
    ...{ owner: "MediaDevices", method: "getUserMedia", permission: "media" },
    denied: () => refuse("Permission denied"),
  },
  {
    ...{ owner: "MediaDevices", method: "getDisplayMedia", permission: "display-capture" },
    denied: () => refuse("Permission denied"),
  },
  {
    ...{ owner: "Navigator", method: "requestMIDIAccess", permission: "midi" },
    denied: () => refuse("Permission was not granted."),
  },
  {
    ...{ owner: "Element", method: "requestFullscreen", permission: "fullscreen" },
    denied: () => {
      throw new TypeError("Permissions check failed");
    },
  },
];

/** Names of the Permissions API that Electron calls otherwise. */
const otherNames: Readonly<Record<string, string>> = {
  camera: "media",
  microphone: "media",
  "clipboard-write": "clipboard-sanitized-write",
};

/**
 * Lets the app decide, by the handlers of its session, about what a page asks for; what it grants,
 * the browser decides. There are no devices here to ask for.
 *
 * @see https://www.electronjs.org/docs/latest/api/session#sessetpermissionrequesthandlerhandler
 */
export function askForPermissions(connection: Connection): void {
  const ask: Ask = async (asks, permission) =>
    (await connection.ask({ kind: "permission", asks, permission })) === true;
  for (const { owner, method, permission, denied } of calls)
    replace(prototypeOf(owner), method, (native) => {
      return async function asking(this: unknown, ...args) {
        return (await ask("request", permission)) ? native.apply(this, args) : denied();
      };
    });
  replace(Reflect.get(globalThis, "Notification"), "requestPermission", (native) => {
    return async function asking(this: unknown, ...args) {
      return (await ask("request", "notifications")) ? native.apply(this, args) : "denied";
    };
  });
  for (const method of ["getCurrentPosition", "watchPosition"]) guardPosition(method, ask);
  answerQueries(ask);
}

/** It tells of a refusal by its second argument. */
function guardPosition(method: string, ask: Ask): void {
  replace(prototypeOf("Geolocation"), method, (native) => {
    return function asking(this: unknown, ...args) {
      void ask("request", "geolocation").then((isGranted) => {
        if (isGranted) native.apply(this, args);
        else if (typeof args[1] === "function")
          (args[1] as Fn)({ code: 1, message: "User denied Geolocation" });
      });
      return 1;
    };
  });
}

function answerQueries(ask: Ask): void {
  replace(prototypeOf("Permissions"), "query", (native) => {
    return async function asking(this: unknown, ...args) {
      const status = (await native.apply(this, args)) as object;
      const name = String(Reflect.get(args[0] as object, "name"));
      const isGranted = await ask("check", otherNames[name] ?? name);
      const value = isGranted ? "granted" : "denied";
      return Object.defineProperty(status, "state", { value });
    };
  });
}

/** Not every browser has each of them. */
function prototypeOf(name: string): unknown {
  const type: unknown = Reflect.get(globalThis, name);
  return typeof type === "function" ? type.prototype : undefined;
}

function replace(owner: unknown, method: string, by: (native: Fn) => Fn): void {
  if ((typeof owner !== "object" && typeof owner !== "function") || owner === null) return;
  const native: unknown = Reflect.get(owner, method);
  if (typeof native !== "function") return;
  Object.defineProperty(owner, method, {
    ...{ value: by(native as Fn), enumerable: true, writable: true, configurable: true },
  });
}

function refuse(message: string): never {
  throw new DOMException(message, "NotAllowedError");
}
