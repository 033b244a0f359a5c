import type { BrowserWindow as Window } from "electron";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { DropStrip } from "../../../electron/desktop/drop-strip.ts";
import { HeldFiles } from "../../../electron/desktop/held-files.ts";
import { placeAfter, stripBounds } from "../../../electron/desktop/strip-place.ts";
import { BrowserWindow, screen } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

const { opened } = BrowserWindow;
const left = { workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
const right = { workArea: { x: 1920, y: 30, width: 1280, height: 700 } };
let kept: { dropStrip: boolean; stripPlace: number };
let strip: DropStrip;
let main: BrowserWindow;
let now: number;
let held: HeldFiles;
const failures: unknown[] = [];

/** Mailpin's window opens, and the strip where it is wanted. */
function open(): BrowserWindow | undefined {
  main = new BrowserWindow();
  strip.accompany(main as unknown as Window);
  return opened[0] === main ? undefined : opened[0];
}

const boundsOf = (window: BrowserWindow | undefined) => window?.setBounds.mock.lastCall?.[0];

beforeEach(() => {
  opened.splice(0);
  failures.splice(0);
  screen.removeAllListeners();
  screen.displays = [left, right];
  kept = { dropStrip: true, stripPlace: 0.5 };
  now = 0;
  held = new HeldFiles();
  strip = new DropStrip({
    settings: {
      read: () => kept as never,
      write: (key, value) => void Object.assign(kept, { [key]: value }),
    },
    held,
    onFailure: (error) => failures.push(error),
    now: () => now,
  });
});

describe("the place of the drop strip", () => {
  it.each([
    [0, { x: 1864, y: 0, width: 56, height: 168 }],
    [0.5, { x: 1864, y: 436, width: 56, height: 168 }],
    [7, { x: 1864, y: 872, width: 56, height: 168 }],
  ])("is at the right edge, at %d of the way down, within the work area", (place, bounds) => {
    expect(stripBounds(left.workArea, place, false)).toEqual(bounds);
  });

  it("grows away from the edge, and no wider or higher than the screen", () => {
    expect(stripBounds(right.workArea, 0, true)).toMatchObject({ x: 2860, y: 30, width: 340 });
    const tiny = { x: 0, y: 0, width: 200, height: 100 };
    expect(stripBounds(tiny, 1, true)).toEqual(tiny);
    expect(placeAfter(tiny, 0.3, 50)).toBe(0.3);
  });

  it("follows a drag as far as there is room", () => {
    expect(placeAfter(left.workArea, 0.5, 436)).toBe(1);
    expect(placeAfter(left.workArea, 0.5, -9000)).toBe(0);
    const place = placeAfter(left.workArea, 0.5, 100);
    expect(stripBounds(left.workArea, place, false).y).toBe(536);
  });
});

describe("the drop strip", () => {
  it("is on top of all windows, takes no focus when it opens, and may as little as the window", () => {
    const window = open();
    expect(window?.options).toMatchObject({
      ...{ frame: false, alwaysOnTop: true, skipTaskbar: true, show: false, resizable: false },
      webPreferences: { contextIsolation: true, sandbox: true, nodeIntegration: false },
    });
    expect(window?.options.webPreferences?.preload).toMatch(/strip-preload\.cjs$/);
    expect(window?.loadURL.mock.calls).toEqual([["app://mailpin/strip/index.html?language=en"]]);
    expect(window?.setVisibleOnAllWorkspaces.mock.calls).toEqual([
      [true, { skipTransformProcessType: true }],
    ]);
    window?.emit("ready-to-show");
    expect(window?.showInactive).toHaveBeenCalledOnce();
    expect(window?.show).not.toHaveBeenCalled();
  });

  it("opens and closes with the setting, and closes with the window, so it keeps no app running", () => {
    kept.dropStrip = false;
    expect(open()).toBeUndefined();
    kept.dropStrip = true;
    strip.update();
    const [window] = opened;
    strip.update();
    expect(opened).toHaveLength(2);
    kept.dropStrip = false;
    strip.update();
    expect(window?.destroy).toHaveBeenCalledOnce();
    kept.dropStrip = true;
    strip.update();
    main.emit("closed");
    expect(opened[0]?.destroy).toHaveBeenCalledOnce();
    expect(strip.window).toBeUndefined();
    strip.update();
    expect(opened).toHaveLength(3);
    expect(screen.eventNames()).toEqual([]);
  });

  it("goes with the window to its display, and to another one when that is gone or changes", () => {
    const window = open();
    main.getNormalBounds.mockReturnValue({ x: 2000, y: 100, width: 800, height: 600 });
    main.emit("move");
    expect(boundsOf(window)).toMatchObject({ x: 3144, y: 296 });
    screen.displays = [left];
    screen.emit("display-removed");
    expect(boundsOf(window)).toMatchObject({ x: 1864, y: 436 });
    screen.displays = [{ workArea: { ...left.workArea, width: 1600 } }];
    screen.emit("display-metrics-changed");
    expect(boundsOf(window)).toMatchObject({ x: 1544, y: 436 });
  });

  it("is moved along the edge, where it is the next time, and makes room for words", () => {
    const window = open();
    strip.move(100, false);
    expect(boundsOf(window)).toMatchObject({ x: 1864, y: 536 });
    expect(kept.stripPlace).toBe(0.5);
    strip.move(-10_000, true);
    expect(kept.stripPlace).toBe(0);
    kept.stripPlace = 1;
    strip.update(); // as the settings say
    expect(boundsOf(window)).toMatchObject({ y: 872 });
    strip.move(-10_000, true);
    strip.widen(true);
    expect(boundsOf(window)).toEqual({ x: 1580, y: 0, width: 340, height: 168 });
    strip.widen(false);
    expect(boundsOf(window)).toMatchObject({ x: 1864, width: 56 });
  });

  it("holds no dropped files any more when it is closed, or its page has crashed", () => {
    held.note("strip", 3);
    open()?.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    expect(held.count).toBe(0);
    held.note("strip", 2);
    kept.dropStrip = false;
    strip.update();
    expect(held.count).toBe(0);
  });

  it("whose page has crashed loads it once again, narrow, and the log has why", () => {
    const window = open();
    const crash = () => window?.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    strip.widen(true);
    crash();
    expect(window?.webContents.reload).toHaveBeenCalledTimes(1);
    expect(boundsOf(window)?.width).toBe(56);
    expect(failures).toMatchObject([{ code: "crashed" }]);
    now = 60_000;
    crash();
    expect(window?.webContents.reload).toHaveBeenCalledTimes(2);
    crash();
    expect(strip.window).toBeUndefined();
    expect(window?.webContents.reload).toHaveBeenCalledTimes(2);
  });
});
