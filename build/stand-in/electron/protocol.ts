type Handler = (request: Request) => Response | Promise<Response>;

const handlers = new Map<string, Handler>();
let registered = false;

/** `protocol`: who answers the app's own schemes. `session.defaultSession.protocol` is the same. */
export const protocol = {
  registerSchemesAsPrivileged(): void {
    // The loopback port already has what privileges give: an origin, secure context, fetch.
    if (registered) throw new Error("protocol.registerSchemesAsPrivileged should be called only once");
    registered = true;
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

/** The answer of the app to one of its addresses; 404 where nobody handles its scheme. */
export async function answerRequest(request: Request): Promise<Response> {
  const handler = handlers.get(new URL(request.url).protocol.slice(0, -1));
  return handler === undefined ? new Response("Nobody handles this scheme.", { status: 404 }) : handler(request);
}
