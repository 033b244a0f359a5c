type RequestHandler = Parameters<Electron.Session["setPermissionRequestHandler"]>[0];
type CheckHandler = Parameters<Electron.Session["setPermissionCheckHandler"]>[0];
type Permission = Parameters<NonNullable<RequestHandler>>[1];
type CheckedPermission = Parameters<NonNullable<CheckHandler>>[1];

/** The page that asks. */
export type Asker = { readonly contents: unknown; readonly url: string };

/**
 * What the app decides about permissions of its pages. Without a handler Electron grants them; then
 * the browser decides here.
 */
export class Permissions {
  #onRequest: RequestHandler = null;
  #onCheck: CheckHandler = null;

  /** @throws TypeError in Electron's words */
  setRequestHandler(handler: RequestHandler): void {
    this.#onRequest = handlerOf(handler);
  }

  /** @throws TypeError in Electron's words */
  setCheckHandler(handler: CheckHandler): void {
    this.#onCheck = handlerOf(handler);
  }

  /** Waits as long as the app takes to decide. */
  async request(permission: string, { contents, url }: Asker): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const details = { requestingUrl: url, isMainFrame: true } as Electron.PermissionRequest;
    if (this.#onRequest === null) return true;
    this.#onRequest(contents as Electron.WebContents, permission as Permission, resolve, details);
    return promise;
  }

  /** A check of notifications names no page, as in Electron. */
  check(permission: string, { contents, url }: Asker): boolean {
    if (this.#onCheck === null) return true;
    const asker = permission === "notifications" ? null : (contents as Electron.WebContents);
    const { protocol, host } = new URL(url);
    const details = { requestingUrl: url, isMainFrame: true };
    return this.#onCheck(asker, permission as CheckedPermission, `${protocol}//${host}/`, details);
  }
}

function handlerOf<T>(handler: T): T {
  if (handler !== null && typeof handler !== "function")
    throw new TypeError("Must pass null or function");
  return handler;
}
