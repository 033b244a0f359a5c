import type { PageSetup } from "../wire/messages.ts";
import { Connection } from "./connection.ts";
import { runCode } from "./run-code.ts";
import { showDialog } from "./dialogs.ts";
import { IpcRenderer } from "./ipc-renderer.ts";
import { MenuKeys } from "./menu-keys.ts";
import { guardNavigation } from "./navigation.ts";
import { askForPermissions } from "./permissions.ts";
import { PageTheme } from "./theme.ts";
import { runPreload, type Preload } from "./preload.ts";
import { noteProxies } from "./proxies.ts";

/**
 * Runs before every other script of the document: connects it to main, then runs the app's preload.
 */
export function start(setup: PageSetup, preload: Preload | undefined): void {
  noteProxies();
  const connection = new Connection(setup.socket, onMessage, () => {
    showEnd(setup);
  });
  const ipcRenderer = new IpcRenderer(connection);
  const menuKeys = new MenuKeys((command) => {
    connection.send({ kind: "key", command });
  });

  const pageTheme = new PageTheme();

  function onMessage(message: Parameters<ConstructorParameters<typeof Connection>[1]>[0]): void {
    switch (message.kind) {
      case "send":
        ipcRenderer.deliver(message.channel, message.args);
        return;
      case "ask":
        void showDialog(message.dialog).then((answer) => {
          connection.send({ kind: "answer", id: message.id, answer });
        });
        return;
      case "keys":
        menuKeys.keys = message.keys;
        return;
      case "theme":
        pageTheme.theme = message.theme;
        return;
      case "go":
        location.replace(message.path);
        return;
      case "reload":
        location.reload();
        return;
      case "run":
        void runCode(connection, message);
        return;
    }
  }

  tellStages(connection);
  guardNavigation(connection);
  askForPermissions(connection);
  if (preload !== undefined) runPreload(preload, setup, ipcRenderer);
}

function tellStages(connection: Connection): void {
  document.addEventListener("DOMContentLoaded", () => {
    connection.send({ kind: "stage", stage: "dom-ready", url: location.href });
  });
  window.addEventListener("load", () => {
    connection.send({ kind: "stage", stage: "did-finish-load", url: location.href });
  });
  // Something is drawn, perhaps before all is loaded, perhaps never.
  new PerformanceObserver((entries, observer) => {
    if (entries.getEntriesByName("first-contentful-paint").length === 0) return;
    observer.disconnect();
    connection.send({ kind: "stage", stage: "ready-to-show", url: location.href });
  }).observe({ type: "paint", buffered: true });
  for (const name of ["focus", "blur"] as const) {
    window.addEventListener(name, () => {
      connection.send({ kind: "focus", focused: name === "focus" });
    });
  }
}

/**
 * The socket closes with the window or the app. If the app was killed, only the page can close its
 * browser window. The socket also closes when the user leaves the page, but then no event reaches
 * it.
 */
function showEnd({ productName, ownWindow }: PageSetup): void {
  const sentence = document.createElement("p");
  sentence.setAttribute("role", "alert");
  sentence.textContent = `${productName} has closed this window.`;
  document.body.replaceChildren(sentence);
  if (ownWindow) window.close();
}
