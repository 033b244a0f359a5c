import { app, session, type WebContents } from "electron";
import { isOurPage } from "./address.ts";
import type { DevServer } from "./dev-server.ts";

/** Chromium asks for one of these before a page may reach a server on the same computer. */
const reachThisComputer = new Set(["loopback-network", "local-network-access"]);

/**
 * Denies everything beyond showing a page (Electron's security checklist): permissions, navigation
 * away from our pages, new windows, webviews, and every request that leaves the machine.
 *
 * @param onLink a link that wanted a window of its own; the caller asks the user before anything
 *   opens
 * @param devServer pages may use its socket during development
 */
export function guardPages(onLink: (url: string) => void, devServer?: DevServer): void {
  const pages = session.defaultSession;
  const isGranted = (permission: string) =>
    devServer !== undefined && reachThisComputer.has(permission);
  pages.setPermissionRequestHandler((_contents, permission, decide) => {
    decide(isGranted(permission));
  });
  pages.setPermissionCheckHandler((_contents, permission) => isGranted(permission));
  pages.setDevicePermissionHandler(() => false);
  const elsewhere = { urls: ["http://*/*", "https://*/*", "ws://*/*", "wss://*/*", "file://*/*"] };
  const isOfDevServer = (url: string) =>
    devServer !== undefined && url.startsWith(`${devServer.socket}/`);
  pages.webRequest.onBeforeRequest(elsewhere, ({ webContentsId, url }, decide) => {
    // Main's own calls (net.request) pass here too; they belong to no page.
    decide({ cancel: webContentsId !== undefined && !isOfDevServer(url) });
  });
  app.on("web-contents-created", (_event, contents) => {
    guardContents(contents, onLink);
  });
}

function guardContents(contents: WebContents, onLink: (url: string) => void): void {
  const blockForeign = (event: { preventDefault: () => void; url: string }) => {
    if (!isOurPage(event.url)) event.preventDefault();
  };
  contents.on("will-navigate", blockForeign);
  contents.on("will-frame-navigate", blockForeign);
  contents.on("will-redirect", blockForeign);
  contents.on("will-attach-webview", (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    onLink(url);
    return { action: "deny" };
  });
}
