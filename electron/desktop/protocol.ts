import { protocol } from "electron";
import { scheme } from "./address.ts";

/**
 * Must run before `ready`. Chromium keeps the window's scripts as it has compiled them. Main's own
 * are compiled anew at each start: a cache in the user's folder would be a way around the check that
 * the app's code is whole.
 */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: false, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/**
 * Must run after `ready`, before a window opens.
 *
 * @param answer comes later: until then each request waits
 */
export function servePages(answer: Promise<(request: Request) => Promise<Response>>): void {
  protocol.handle(scheme, async (request) => (await answer)(request));
}
