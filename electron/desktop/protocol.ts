import { protocol } from "electron";
import { scheme } from "./address.ts";
import type { DevServer } from "./dev-server.ts";
import { answerPages, type PreviewSource } from "./pages.ts";

/** Must run before `ready`. */
export function registerScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: false } },
  ]);
}

/** Must run after `ready`, before the window opens. */
export function servePages(folder: string, preview: PreviewSource, devServer?: DevServer): void {
  protocol.handle(scheme, answerPages(folder, preview, devServer));
}
