import { app, net, powerMonitor } from "electron";
import type { MainWindow } from "../desktop/main-window.ts";
import { watchNetwork } from "../scheduling/network-watch.ts";
import { setTimer } from "../scheduling/set-timer.ts";
import type { Organisations } from "../workspace/organisations.ts";

/** Handles dock clicks, links, and signs that the network may be back. */
export function watchSystemEvents(window: MainWindow, organisations: Organisations): void {
  app.on("activate", () => {
    window.show();
  });
  // A link `mailpin:` on macOS. Elsewhere it is a second start.
  app.on("open-url", (event) => {
    event.preventDefault();
    window.show();
  });
  const wake = () => {
    organisations.wake();
  };
  powerMonitor.on("resume", wake);
  powerMonitor.on("unlock-screen", wake);
  app.on("browser-window-focus", wake);
  watchNetwork({ isOnline: () => net.isOnline(), setTimer, onBack: wake });
}
