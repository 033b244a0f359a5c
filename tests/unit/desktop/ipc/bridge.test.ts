import { BrowserWindow } from "electron";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { calls } from "../../../../electron/contract/calls.ts";
import type { Handlers } from "../../../../electron/desktop/ipc/answer.ts";
import { serveWindows } from "../../../../electron/desktop/ipc/bridge.ts";
import { ipcMain } from "../../../support/electron.ts";

vi.mock("electron", () => import("../../../support/electron.ts"));

const handlers = {
  cancelSignIn: vi.fn<() => void>(),
  openMails: vi.fn<() => { draftIds: []; refused: [] }>(() => ({ draftIds: [], refused: [] })),
  widenStrip: vi.fn<() => void>(),
};
let window: BrowserWindow | undefined;
let strip: BrowserWindow;

beforeEach(() => {
  vi.clearAllMocks();
  ipcMain.handlers.clear();
  ipcMain.on("of a library", () => undefined);
  window = new BrowserWindow({});
  strip = new BrowserWindow({});
  serveWindows(
    { window: () => window, strip: () => strip },
    handlers as unknown as Handlers,
    () => undefined,
  );
});

type Frame = { readonly url: string; readonly parent: Frame | null };

const top = (url = "app://mailpin/index.html"): Frame => ({ url, parent: null });

/**
 * Calls as a frame of a page.
 * @returns whether it was answered, which is whether the handler was called
 */
function isAnswered(senderFrame: Frame | null, sender: unknown = window?.webContents): boolean {
  handlers.cancelSignIn.mockClear();
  try {
    void ipcMain.handlers.get("cancelSignIn")!({ senderFrame, sender }, undefined);
  } catch (error) {
    expect((error as Error).message).toBe("This page may not ask.");
  }
  return handlers.cancelSignIn.mock.calls.length > 0;
}

describe("main", () => {
  it("answers the calls of the contract, and has no other channel", () => {
    expect([...ipcMain.handlers.keys()].toSorted()).toEqual(Object.keys(calls).toSorted());
    expect(ipcMain.eventNames()).toEqual([]);
  });

  it("answers the top frame of its own window and page", () => {
    expect(isAnswered(top())).toBe(true);
    expect(isAnswered(top("app://mailpin/index.html?a#b"))).toBe(true);
  });

  it("does not answer the frame of a mail", () => {
    expect(isAnswered({ url: "app://mailpin/preview/1/", parent: top() })).toBe(false);
  });

  it("does not answer a frame that is gone, nor another window, nor when there is no window", () => {
    expect(isAnswered(null)).toBe(false);
    expect(isAnswered(top(), new BrowserWindow({}).webContents)).toBe(false);
    window = undefined;
    expect(isAnswered(top(), undefined)).toBe(false);
  });

  it("answers each window what is for it: the drop strip only opens mails and moves", () => {
    const inputs = {
      cancelSignIn: undefined,
      openMails: { files: [] },
      widenStrip: { isWide: true },
    };
    const answered = (asker: BrowserWindow | undefined) =>
      Object.entries(inputs).flatMap(([name, input]) => {
        try {
          void ipcMain.handlers.get(name)!(
            { senderFrame: top(), sender: asker?.webContents },
            input,
          );
          return [name];
        } catch {
          return [];
        }
      });
    expect(answered(window)).toEqual(["cancelSignIn", "openMails"]);
    expect(answered(strip)).toEqual(["openMails", "widenStrip"]);
    expect(answered(new BrowserWindow({}))).toEqual([]);
  });

  it.each([
    ...[
      "app://mailpin.evil/index.html",
      "app://mailpin@evil/index.html",
      "app://mailpin:81/index.html",
      "app://evil/app://mailpin/",
    ],
    ...[
      "https://mailpin/index.html",
      "https://evil.example/",
      "file:///app://mailpin/index.html",
      "about:blank",
      "",
    ],
  ])("does not answer a page that only looks like its own: %s", (url) => {
    expect(isAnswered(top(url))).toBe(false);
  });

  it("gives a page that may not call no details", () => {
    expect(() =>
      ipcMain.handlers.get("getSnapshot")!({ senderFrame: null, sender: undefined }, undefined),
    ).toThrow(/^This page may not ask\.$/);
  });
});
