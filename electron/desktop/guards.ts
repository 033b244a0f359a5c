import { app, session, type WebContents } from "electron";
import { isOurPage } from "./address.ts";

/**
 * Everything a page could do beyond showing itself is refused (Electron's security checklist):
 * permissions, navigation away from our own pages, new windows, webviews, and every request that
 * leaves the machine.
 *
 * @param onLink a link that wanted a window of its own; the caller asks the user before anything
 *   opens
 */
export function guardPages(onLink: (url: string) => void): void {
  const pages = session.defaultSession;
  pages.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false);
  });
  pages.setPermissionCheckHandler(() => false);
  pages.setDevicePermissionHandler(() => false);
  const elsewhere = { urls: ["http://*/*", "https://*/*", "ws://*/*", "wss://*/*", "file://*/*"] };
  pages.webRequest.onBeforeRequest(elsewhere, ({ webContentsId }, decide) => {
    // Main's own calls (net.fetch) pass here too; they belong to no page.
    decide({ cancel: webContentsId !== undefined });
  });
  app.on("web-contents-created", (_event, contents) => {
    guardContents(contents, onLink);
  });
}

function guardContents(contents: WebContents, onLink: (url: string) => void): void {
  const stayHome = (event: { preventDefault: () => void; url: string }) => {
    if (!isOurPage(event.url)) event.preventDefault();
  };
  contents.on("will-navigate", stayHome);
  contents.on("will-frame-navigate", stayHome);
  contents.on("will-redirect", stayHome);
  contents.on("will-attach-webview", (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(({ url }) => {
    onLink(url);
    return { action: "deny" };
  });
}
