/**
 * Vite's development server, which `npm run dev` starts: the window's files come from it, so that a
 * change shows at once. The window keeps its own address and origin; main fetches the files for it.
 */
export type DevServer = {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** `ws://127.0.0.1:PORT`: the window hears here what has changed. */
  readonly socket: string;
};

/**
 * The server that MAILPIN_DEV_SERVER names. A packaged app has none, whatever its environment says:
 * another program of the user could otherwise put its own page into the window.
 *
 * @throws Error for an address that is not on this computer
 */
export function devServerOf(env: NodeJS.ProcessEnv, isPackaged: boolean): DevServer | undefined {
  const address = env["MAILPIN_DEV_SERVER"];
  if (isPackaged || address === undefined || address === "") return undefined;
  const url = URL.parse(address);
  if (url?.protocol !== "http:" || url.hostname !== "127.0.0.1")
    throw new Error("MAILPIN_DEV_SERVER must be an address such as http://127.0.0.1:5173.");
  return { origin: url.origin, socket: `ws://${url.host}` };
}
