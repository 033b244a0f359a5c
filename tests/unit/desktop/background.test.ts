import { EventEmitter } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { runInBackground, type BackgroundParts } from "../../../electron/desktop/background.ts";
import { speakAll } from "../../support/all-messages.ts";
import type { OutboxStatus } from "../../../electron/workspace/outbox-status.ts";
import {
  app,
  BrowserWindow,
  Notification,
  powerSaveBlocker,
  Tray,
} from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

const idle: OutboxStatus = { waiting: 0, sending: 0, needYou: 0, goingOn: 0, isOffline: false };
const quit = app.quit;
let drawsTray: boolean;
let seen: Promise<boolean>;
let stop: () => void;
let outbox: OutboxStatus;
let quiet: Promise<void>;
let isFocused: boolean;
let filed: number;
const changes = new EventEmitter();
const ofDesktop = new EventEmitter();
const shown = vi.fn<(part?: string) => void>();
const retryAll = vi.fn(() => Promise.resolve());
const failures: string[] = [];
const settings = { notifications: true };

async function start() {
  ({ seen, stop } = runInBackground({
    window: {
      show: shown,
      get isFocused() {
        return isFocused;
      },
    },
    changes: ofDesktop,
    organisations: {
      changes,
      get outbox() {
        return outbox;
      },
      retryAll,
      filedSince: () => filed,
      whenQuiet: () => quiet,
    },
    settings: { read: () => settings },
    drawsTray: Promise.resolve(drawsTray),
    onFailure: (where: string) => failures.push(where),
  } as unknown as BackgroundParts));
  await seen;
}

/** The next look at the outbox finds this. */
async function become(status: Partial<OutboxStatus>): Promise<void> {
  outbox = { ...idle, ...status };
  changes.emit("outbox");
  vi.advanceTimersByTime(500);
  await turn();
}

async function closeWindow(): Promise<void> {
  BrowserWindow.opened.splice(0);
  app.emit("window-all-closed");
  await turn();
}

const menu = () => Tray.opened[0]?.setContextMenu.mock.lastCall?.[0] ?? [];
const click = (label: string) => {
  const item = menu().find((one) => one.label === label);
  (item?.click as (() => void) | undefined)?.();
};
const titles = () => Notification.shown.splice(0).map(({ words }) => words.title);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.stubGlobal("process", Object.create(process, { platform: { value: "linux" } }));
  outbox = idle;
  quiet = Promise.resolve();
  isFocused = false;
  filed = 0;
  settings.notifications = true;
  Tray.failure = undefined;
  drawsTray = true;
  for (const list of [Tray.opened, Notification.shown, failures]) list.splice(0);
  new BrowserWindow();
});
afterEach(() => {
  stop();
  app.removeAllListeners("window-all-closed");
  vi.clearAllMocks();
  app.getLoginItemSettings.mockReset();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("the icon in the tray", () => {
  it("says the counts, opens the window, tries all again and quits", async () => {
    await start();
    await become({ waiting: 3, needYou: 1 });
    expect(Tray.opened[0]?.setToolTip.mock.lastCall).toEqual(["Mailpin: 3 waiting, 1 needs you"]);
    expect(menu().map(({ label }) => label)).toEqual([
      ...["3 waiting, 1 needs you", undefined, "Open Mailpin", "Try all again", undefined, "Quit"],
    ]);
    click("Open Mailpin");
    Tray.opened[0]?.emit("click");
    expect(shown.mock.calls).toEqual([[], []]);
    click("Try all again");
    expect(retryAll).toHaveBeenCalledOnce();
    click("Quit");
    expect(quit).toHaveBeenCalledOnce();
  });

  it("speaks another language at once", async () => {
    await start();
    await become({ waiting: 3 });
    await speakAll("en-XA");
    ofDesktop.emit("language");
    await speakAll("en");
    expect(Tray.opened[0]?.setToolTip.mock.lastCall).toEqual([expect.stringContaining("3 ŵåîî")]);
    expect(menu().filter(({ label }) => /[a-z]{3}/i.test(label ?? ""))).toEqual([]);
  });

  it("is drawn anew only when it says something else", async () => {
    await start();
    for (let n = 0; n < 3; n++) await become({ waiting: 3 });
    expect(Tray.opened[0]?.setContextMenu).toHaveBeenCalledTimes(2); // at the start, and then
  });
});

describe("without a window", () => {
  it("Mailpin quits at once where nothing waits", async () => {
    await start();
    await closeWindow();
    expect(quit).toHaveBeenCalledOnce();
  });

  it("it stays while mails wait for the network, says so once, and quits when they are filed", async () => {
    await start();
    await become({ waiting: 3, goingOn: 3, isOffline: true });
    await closeWindow();
    await become({ waiting: 2, sending: 1, goingOn: 2 });
    expect(quit).not.toHaveBeenCalled();
    expect(titles()).toEqual(["3 emails wait to be sent"]);
    filed = 3;
    await become({});
    expect(quit).toHaveBeenCalledOnce();
    expect(titles()).toEqual(["3 emails are filed"]);
  });

  it("it does not wait for a sign-in, which takes a window", async () => {
    await start();
    await become({ waiting: 3, goingOn: 0 });
    await closeWindow();
    expect(quit).toHaveBeenCalledOnce();
  });

  it("it stays for what has come to need the user, whose notification opens the outbox", async () => {
    await start();
    await become({ waiting: 1, goingOn: 1, needYou: 1 });
    await closeWindow();
    titles();
    await become({ needYou: 2 });
    expect(quit).not.toHaveBeenCalled();
    Notification.shown[0]?.emit("click");
    expect(shown.mock.calls).toEqual([["outbox"]]);
    expect(titles()).toEqual(["2 emails need you"]);
  });

  it("it goes on when the window is opened again", async () => {
    await start();
    await become({ waiting: 1, goingOn: 1 });
    await closeWindow();
    new BrowserWindow();
    await become({});
    expect(quit).not.toHaveBeenCalled();
    await closeWindow();
    expect(quit).toHaveBeenCalledOnce();
  });

  it("it quits with mails that wait where the desktop has no tray to stay in", async () => {
    Tray.failure = new Error("no trays here");
    await start();
    expect(failures).toEqual(["tray"]);
    expect(await seen).toBe(false);
    await become({ waiting: 3, goingOn: 3 });
    await closeWindow();
    expect(quit).toHaveBeenCalledOnce();
    expect(titles()).toEqual([]);
  });

  it("it quits with mails that wait where the desktop draws no icon, and names none", async () => {
    drawsTray = false;
    await start();
    expect(await seen).toBe(false);
    await become({ waiting: 3, goingOn: 3 });
    await closeWindow();
    expect(quit).toHaveBeenCalledOnce();
    expect(titles()).toEqual([]);
  });

  it("it stays in the tray where it starts at login, and in no other place", async () => {
    vi.stubGlobal("process", Object.create(process, { platform: { value: "win32" } }));
    app.getLoginItemSettings.mockReturnValue({ openAtLogin: true, wasOpenedAtLogin: false });
    await start();
    expect(await seen).toBe(true);
    await closeWindow();
    expect(quit).not.toHaveBeenCalled();
    stop();
    app.removeAllListeners("window-all-closed");
    Tray.failure = new Error("no trays here");
    await start();
    await closeWindow();
    expect(quit).toHaveBeenCalledOnce();
  });

  it("it stays on macOS, as its apps do", async () => {
    vi.stubGlobal("process", Object.create(process, { platform: { value: "darwin" } }));
    await start();
    await closeWindow();
    expect(quit).not.toHaveBeenCalled();
  });
});

describe("notifications", () => {
  it("are not shown when the user does not want them, or looks at the window", async () => {
    await start();
    settings.notifications = false;
    await become({ needYou: 1 });
    settings.notifications = true;
    isFocused = true;
    await become({ needYou: 2 });
    expect(titles()).toEqual([]);
  });

  it("are not shown either for what waits when the window is closed", async () => {
    await start();
    settings.notifications = false;
    await become({ waiting: 3, goingOn: 3, isOffline: true });
    await closeWindow();
    expect(quit).not.toHaveBeenCalled();
    expect(titles()).toEqual([]);
  });
});

it("a disk that fails while the outbox is looked at is noted, and nothing else", async () => {
  await start();
  outbox = new Proxy(idle, {
    get: () => {
      throw new Error("disk I/O error");
    },
  });
  changes.emit("outbox");
  vi.advanceTimersByTime(500);
  await turn();
  expect(failures).toEqual(["watch"]);
});

describe("the computer", () => {
  it("does not suspend Mailpin while mails are being sent", async () => {
    await start();
    await become({ waiting: 1, goingOn: 1 });
    expect(powerSaveBlocker.start).not.toHaveBeenCalled();
    await become({ sending: 2, goingOn: 1 });
    await become({ sending: 1 });
    expect(powerSaveBlocker.start.mock.calls).toEqual([["prevent-app-suspension"]]);
    expect(powerSaveBlocker.stop).not.toHaveBeenCalled();
    await become({});
    expect(powerSaveBlocker.stop.mock.calls).toEqual([[7]]);
  });
});
