import { protocol } from "electron";
import { scheme } from "./address.ts";

/**
 * Must run before `ready`. Each start compiles the scripts anew, as it does main's own: a cache of
 * compiled ones in the user's folder would be a way around the check that the app's code is whole.
 */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: false, codeCache: false };
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
