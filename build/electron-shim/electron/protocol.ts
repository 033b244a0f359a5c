import { app } from "./app.ts";
import { netError } from "./net-errors.ts";

type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();
let registered: readonly Electron.CustomScheme[] | undefined;

/**
 * `protocol`: the handlers of the app's own schemes. `session.defaultSession.protocol` is the same
 * object.
 */
export const protocol = {
  /** The loopback port already has these privileges: an origin, a secure context, fetch. */
  registerSchemesAsPrivileged(schemes: Electron.CustomScheme[]): void {
    if (app.isReady())
      throw new Error("protocol.registerSchemesAsPrivileged should be called before app is ready");
    if (registered !== undefined)
      throw new Error("protocol.registerSchemesAsPrivileged should be called only once");
    registered = schemes;
  },

  handle(scheme: string, handler: Handler): void {
    if (handlers.has(scheme)) throw new Error(`Failed to register protocol: ${scheme}`);
    handlers.set(scheme, handler);
  },

  unhandle(scheme: string): void {
    if (!handlers.delete(scheme)) throw new Error(`Failed to unhandle protocol: ${scheme}`);
  },

  ...deprecated(),

  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
} satisfies Partial<Record<keyof Electron.Protocol, unknown>> &
  Pick<Electron.Protocol, "registerSchemesAsPrivileged" | "unhandle">;

/** The older way to register a scheme. The shim says that it could not. */
function deprecated() {
  const register = ["String", "Buffer", "File", "Stream", "Http"].flatMap((kind) => [
    `register${kind}Protocol`,
    `intercept${kind}Protocol`,
  ]);
  const names = [...register, "unregisterProtocol", "uninterceptProtocol"];
  return Object.fromEntries(names.map((name) => [name, () => false]));
}

/**
 * @throws Error for a scheme that in Electron has no origin and no relative addresses
 */
export function refuseUnprivileged({ protocol: named }: URL): void {
  // A page of a server has an origin; `net` fetches it.
  if (named === "http:" || named === "https:") return;
  const scheme = registered?.find((one) => `${one.scheme}:` === named);
  if (scheme?.privileges?.standard === true && scheme.privileges.secure === true) return;
  throw new Error(`The scheme ${named} was not registered as a standard and secure one.`);
}

/**
 * An address of a standard scheme has a host without a port, and a path, as a server's address does.
 *
 * @throws TypeError for one without a host
 */
export function standardAddress(address: string): string {
  const { protocol: named } = new URL(address);
  const scheme = registered?.find((one) => `${one.scheme}:` === named);
  if (scheme?.privileges?.standard !== true) return address;
  const { hostname, pathname, search, hash } = new URL(
    `http:${address.trim().slice(named.length)}`,
  );
  return `${named}//${hostname}${pathname}${search}${hash}`;
}

/**
 * The app's answer to a request; 404 if nobody handles the scheme.
 *
 * @throws Error with Chromium's name when the handler fails, or does not give a response
 */
export async function answerRequest(request: Request): Promise<Response> {
  const handler = handlers.get(new URL(request.url).protocol.slice(0, -1));
  if (handler === undefined) return new Response("Nobody handles this scheme.", { status: 404 });
  const url = standardAddress(request.url);
  const asked = url === request.url ? request : new Request(url, request);
  const answer = await answerOf(handler, asked);
  if (!(answer instanceof Response)) throw netError("UNEXPECTED");
  if (answer.type === "error") throw netError("FAILED");
  return answer;
}

async function answerOf(handler: Handler, request: Request): Promise<unknown> {
  try {
    return await handler(request);
  } catch (error) {
    throw netError("UNEXPECTED", error);
  }
}
