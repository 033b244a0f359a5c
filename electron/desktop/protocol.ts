import { protocol } from "electron";
import { scheme } from "./address.ts";
import type { DevServer } from "./dev-server.ts";
import { answerPages, type PreviewSource } from "./pages.ts";

/**
 * Must run before `ready`. Chromium keeps the window's scripts as it has compiled them. Main's own
 * are compiled anew at each start: a cache in the user's folder would be a way around the check that
 * the app's code is whole.
 */
export function registerScheme(): void {
  const privileges = { standard: true, secure: true, supportFetchAPI: false, codeCache: true };
  protocol.registerSchemesAsPrivileged([{ scheme, privileges }]);
}

/** Must run after `ready`, before the window opens. */
export function servePages(folder: string, preview: PreviewSource, devServer?: DevServer): void {
  protocol.handle(scheme, answerPages(folder, preview, devServer));
}
