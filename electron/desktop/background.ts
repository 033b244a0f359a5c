import { app, BrowserWindow } from "electron";
import { once } from "node:events";
import type { Organisations } from "../workspace/organisations.ts";
import type { Desktop } from "./desktop.ts";
import type { MainWindow } from "./main-window.ts";
import { startsAtLogin } from "./login-item.ts";
import { Notifications } from "./notifications.ts";
import { OutboxNotifier, type Words } from "./outbox-notifier.ts";
import { OutboxWatch } from "./outbox-watch.ts";
import type { SettingsFile } from "./settings.ts";
import { TrayIcon } from "./tray-icon.ts";
import { Wakefulness } from "./wakefulness.ts";
import { text } from "../language/text.ts";

export type BackgroundParts = {
  readonly window: MainWindow;
  /** Hears when Mailpin speaks another language. */
  readonly changes: Desktop["changes"];
  readonly organisations: Organisations;
  readonly settings: SettingsFile;
  /** Whether the desktop draws the icon. */
  readonly drawsTray: Promise<boolean>;
  /** @param where a name from our code, for the log */
  readonly onFailure: (where: string, error: unknown) => void;
};

export type Background = { readonly seen: Promise<boolean>; readonly stop: () => void };

/**
 * What goes on beside the window, and without it: the icon in the tray, notifications, and the end
 * of the app when nothing waits any more.
 *
 * @returns whether people can see it without a window, and what stops it, before the data is closed
 */
export function runInBackground(parts: BackgroundParts): Background {
  const { window, changes, organisations, settings, drawsTray, onFailure } = parts;
  const failure = (where: string) => (error: unknown) => {
    onFailure(where, error);
  };
  const watch = new OutboxWatch(organisations, failure("watch"));
  const tray = new TrayIcon(
    {
      open: () => {
        window.show();
      },
      retryAll: () => void organisations.retryAll().catch(failure("retryAll")),
      quit: () => {
        app.quit();
      },
    },
    drawsTray,
    failure("tray"),
  );
  const notifications = new Notifications(() => {
    window.show("outbox");
  });
  const show = (words: Words) => {
    if (settings.read().notifications) notifications.show(words);
  };
  const notifier = new OutboxNotifier({
    now: Date.now,
    filedSince: (time) => organisations.filedSince(time),
    isWatched: () => window.isFocused,
    show,
  });
  const wakefulness = new Wakefulness();
  watch.on("changed", (status) => {
    tray.show(status);
    notifier.update(status);
    wakefulness.update(status.sending);
  });
  const speakAnew = () => {
    tray.show(watch.current);
  };
  changes.on("language", speakAnew);
  app.on("browser-window-focus", watch.note);
  watch.note();
  let hasTold = false;
  quitWhenDone({
    ...{ organisations, watch, onFailure: failure("leave") },
    stays: () => tray.isSeen && startsAtLogin(),
    mayStay: (waiting) => {
      if (!tray.isSeen) return false;
      if (waiting > 0 && !hasTold) {
        hasTold = true;
        show(stayingWords(waiting));
      }
      return true;
    },
  });
  const stop = () => {
    app.off("browser-window-focus", watch.note);
    changes.off("language", speakAnew);
    watch.stop();
    wakefulness.end();
  };
  return { seen: tray.seen, stop };
}

type Leaving = {
  readonly organisations: Organisations;
  readonly watch: OutboxWatch;
  /** Whether the app stays without a reason. */
  readonly stays: () => boolean;
  /** Asked while there is a reason to stay; where it says no, mails wait for the next start. */
  readonly mayStay: (waiting: number) => boolean;
  readonly onFailure: (error: unknown) => void;
};

/**
 * Quits the app when its last window is closed and nothing is being sent, nor waits to be. Until
 * then it stays, where people can see it, and longer where something has come to need the user: its
 * notification opens the window. On macOS, and where it starts at login, the app keeps running.
 */
function quitWhenDone({ organisations, watch, stays, mayStay, onFailure }: Leaving): void {
  let isLeaving = false;
  const leave = async () => {
    const { needYou: known } = watch.current;
    for (;;) {
      await organisations.whenQuiet();
      if (BrowserWindow.getAllWindows().length > 0) return;
      const { goingOn, needYou } = watch.current;
      const isDone = goingOn === 0 && needYou <= known;
      if (isDone || !mayStay(goingOn)) break;
      await once(watch, "changed");
    }
    app.quit();
  };
  const fail = (error: unknown) => {
    onFailure(error);
    app.quit();
  };
  app.on("window-all-closed", () => {
    if (process.platform === "darwin" || isLeaving || stays()) return;
    isLeaving = true;
    void leave()
      .catch(fail)
      .finally(() => {
        isLeaving = false;
      });
  });
}

const stayingWords = (waiting: number) => ({
  title: text("notifications.wait-to-be-sent", { count: waiting }),
  body: text("notifications.stays-in-tray"),
});
