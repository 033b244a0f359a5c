import { app, net, powerMonitor } from "electron";
import type { Desktop } from "../desktop/desktop.ts";
import { watchNetwork } from "../scheduling/network-watch.ts";
import { setTimer } from "../scheduling/set-timer.ts";
import type { Organisations } from "../workspace/organisations.ts";

/** Handles dock clicks, links, and signs that the network may be back. */
export function watchSystemEvents(desktop: Desktop, organisations: Organisations): void {
  app.on("activate", () => {
    desktop.show();
  });
  // A link `mailpin:` on macOS. Elsewhere it is a second start.
  app.on("open-url", (event) => {
    event.preventDefault();
    desktop.show();
  });
  const wake = () => {
    organisations.wake();
  };
  powerMonitor.on("resume", wake);
  powerMonitor.on("unlock-screen", wake);
  app.on("browser-window-focus", wake);
  watchNetwork({ isOnline: () => net.isOnline(), setTimer, onBack: wake });
}
