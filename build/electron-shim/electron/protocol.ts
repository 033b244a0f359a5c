import { app } from "./app.ts";

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

  isProtocolHandled: (scheme: string): boolean => handlers.has(scheme),
} satisfies Partial<Record<keyof Electron.Protocol, unknown>> &
  Pick<Electron.Protocol, "registerSchemesAsPrivileged" | "unhandle">;

/**
 * @throws Error for a scheme that in Electron has no origin and no relative addresses
 */
export function refuseUnprivileged({ protocol: named }: URL): void {
  const scheme = registered?.find((one) => `${one.scheme}:` === named);
  if (scheme?.privileges?.standard === true && scheme.privileges.secure === true) return;
  throw new Error(`The scheme ${named} was not registered as a standard and secure one.`);
}

/** The app's answer to a request; 404 if nobody handles the scheme. */
export async function answerRequest(request: Request): Promise<Response> {
  const handler = handlers.get(new URL(request.url).protocol.slice(0, -1));
  return handler === undefined
    ? new Response("Nobody handles this scheme.", { status: 404 })
    : handler(request);
}
