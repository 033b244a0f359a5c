import type { Connection } from "./connection.ts";

/**
 * Asks main about every way out of the page. Main decides as Electron's `will-navigate`,
 * `will-frame-navigate` and window open handler do. A browser cannot wait for the answer, so a
 * navigation is stopped, and begun again if main allows it.
 */
export function guardNavigation(connection: Connection): void {
  let allowed: string | undefined;
  // Chromium has it. In a browser without it links work, but this guard is missing.
  const { navigation } = window as { readonly navigation?: Navigation };
  navigation?.addEventListener("navigate", (event) => {
    const { url } = event.destination;
    const isOther =
      !event.hashChange &&
      event.downloadRequest === null &&
      event.navigationType !== "reload" &&
      !event.destination.sameDocument;
    if (!isOther || !event.cancelable || url === allowed) return;
    event.preventDefault();
    void connection.ask({ kind: "navigate", url, frame: "main" }).then((answer) => {
      if (answer !== true) return;
      allowed = url;
      location.href = url;
    });
  });
  window.open = (url, frameName) => {
    connection.send({
      kind: "open",
      url: new URL(url ?? "about:blank", location.href).href,
      frameName: frameName ?? "",
    });
    return null;
  };
  watchLinks(window, "main", connection);
  // Load events do not bubble, but can be captured. A frame with another origin stays closed to us.
  document.addEventListener(
    "load",
    ({ target }) => {
      if (
        target instanceof HTMLIFrameElement &&
        target.contentDocument !== null &&
        target.contentWindow !== null
      ) {
        watchLinks(target.contentWindow, "sub", connection);
      }
    },
    true,
  );
}

/**
 * Links that ask for a window, and all links of a frame: it has no scripts, so it can navigate only
 * by links.
 */
function watchLinks(frameWindow: Window, frame: "main" | "sub", connection: Connection): void {
  const follow = (event: MouseEvent) => {
    const link = linkOf(event);
    if (link === undefined || event.defaultPrevented) return;
    const newWindow =
      event.button === 1 ||
      event.ctrlKey ||
      event.metaKey ||
      event.shiftKey ||
      !["", "_self", "_top"].includes(link.target);
    if (newWindow) {
      event.preventDefault();
      connection.send({ kind: "open", url: link.href, frameName: link.target });
    } else if (frame === "sub" && event.button === 0) {
      event.preventDefault();
      void connection.ask({ kind: "navigate", url: link.href, frame }).then((answer) => {
        if (answer === true) frameWindow.location.href = link.href;
      });
    }
  };
  frameWindow.addEventListener("click", follow);
  frameWindow.addEventListener("auxclick", follow);
}

function linkOf(event: MouseEvent): { readonly href: string; readonly target: string } | undefined {
  // Nodes of a frame belong to its realm, so `instanceof` does not recognise them.
  const link = event
    .composedPath()
    .find((node) => "localName" in node && (node.localName === "a" || node.localName === "area"));
  if (link === undefined) return undefined;
  const { href, target } = link as HTMLAnchorElement;
  return typeof href === "string" && href !== "" ? { href, target } : undefined;
}
