/** The desktop's small services, as far as a browser window can replace them. */
import { EventEmitter } from "node:events";
import { app } from "./app.ts";
import { ShimClientRequest } from "./client-request.ts";
import { hasNoNetwork } from "./net-errors.ts";
import { session, ShimSession } from "./session.ts";

/** `powerMonitor`: the machine never sleeps here. */
class PowerMonitor
  extends EventEmitter
  implements Pick<Electron.PowerMonitor, "getSystemIdleTime" | "isOnBatteryPower">
{
  readonly onBatteryPower = false;

  getSystemIdleTime(): number {
    return 0;
  }

  isOnBatteryPower(): boolean {
    return false;
  }
}

export const powerMonitor = new PowerMonitor();

const area = { x: 0, y: 0, width: 1920, height: 1080 };
const display = {
  id: 1,
  bounds: area,
  workArea: area,
  size: area,
  workAreaSize: area,
  scaleFactor: 1,
  rotation: 0,
  internal: false,
} satisfies Partial<Electron.Display>;

/** `screen`: one screen of a usual size. */
export const screen = Object.assign(new EventEmitter(), {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
  getDisplayMatching: () => display,
  getDisplayNearestPoint: () => display,
  getCursorScreenPoint: () => ({ x: 0, y: 0 }),
});

/**
 * `net`: Node's own network, through the web request handlers of the request's session. `online`
 * promises nothing in Electron either.
 */
export const net = {
  request(options: Electron.ClientRequestConstructorOptions | string): ShimClientRequest {
    if (!app.isReady()) throw new Error("net module can only be used after app is ready");
    const asked = typeof options === "string" ? { url: options } : options;
    return new ShimClientRequest({ ...asked, session: sessionOf(asked) as never });
  },
  fetch: (input: string | Request, init?: RequestInit): Promise<Response> =>
    session.defaultSession.fetch(input, init),
  isOnline: (): boolean => !hasNoNetwork(),
  online: true,
} satisfies Partial<Record<keyof Electron.Net, unknown>> &
  Pick<Electron.Net, "fetch" | "isOnline" | "online">;

/** @throws TypeError in Electron's words for a session that is none */
function sessionOf(options: Electron.ClientRequestConstructorOptions): ShimSession {
  const given: unknown = options.session;
  if (given === undefined) return session.defaultSession;
  if (!(given instanceof ShimSession))
    throw new TypeError("`session` should be an instance of the Session class");
  return given;
}
