import { setImmediate as turn } from "node:timers/promises";
import { beforeEach, expect, it, vi } from "vitest";
import { askBeforeClose } from "../../../electron/desktop/ask-before-close.ts";
import { HeldFiles } from "../../../electron/desktop/held-files.ts";
import { speakAll } from "../../support/all-messages.ts";
import { app, BrowserWindow, dialog, preventable } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

beforeEach(async () => {
  await speakAll("en");
  app.removeAllListeners();
});

/** @param answer 0 to close anyway, 1 to keep it open */
function setup(
  answer: number,
  onFailure = (error: unknown): void => {
    throw error;
  },
) {
  const held = new HeldFiles();
  const window = new BrowserWindow();
  dialog.showMessageBox.mockResolvedValue({ response: answer, checkboxChecked: false });
  askBeforeClose(window as unknown as Electron.BrowserWindow, held, onFailure);
  const close = () => {
    const event = preventable({});
    window.emit("close", event);
    return event.preventDefault.mock.calls.length === 0;
  };
  window.close.mockImplementation(() => void close());
  return { held, window, close };
}

it("closes without a question where every dropped file is read", () => {
  const { held, close } = setup(1);
  held.note("window", 3);
  held.note("window", 0);
  expect(close()).toBe(true);
  expect(dialog.showMessageBox).not.toHaveBeenCalled();
});

it("asks once while files are not read, and stays open where the user wants", async () => {
  const { held, window, close } = setup(1);
  held.note("window", 11);
  held.note("strip", 1);
  expect([close(), close()]).toEqual([false, false]);
  await turn();
  expect(dialog.showMessageBox.mock.calls.map(([, { message }]) => message)).toEqual([
    "Mailpin is still reading 12 dropped files",
  ]);
  expect(window.close).not.toHaveBeenCalled();
  expect(held.count).toBe(12);
});

it("closes where the user wants that nevertheless, and quits where Mailpin was to quit", async () => {
  const closing = setup(0);
  closing.held.note("window", 2);
  closing.close();
  await turn();
  expect(closing.window.close).toHaveBeenCalledOnce();
  expect(closing.held.count).toBe(0);

  const quitting = setup(0);
  quitting.held.note("window", 2);
  app.emit("before-quit");
  quitting.close();
  await turn();
  expect(quitting.window.close).not.toHaveBeenCalled();
  expect(app.quit).toHaveBeenCalledOnce();
});

it("asks again where the question could not be asked", async () => {
  const failures: unknown[] = [];
  const { held, close } = setup(1, (error) => void failures.push(error));
  held.note("window", 2);
  dialog.showMessageBox.mockRejectedValueOnce(new Error("no display"));
  close();
  await turn();
  expect(failures).toHaveLength(1);
  close();
  await turn();
  expect(dialog.showMessageBox).toHaveBeenCalledTimes(2);
});

it("calls back when no page holds a file any more, also where one is gone", () => {
  const held = new HeldFiles();
  const then = vi.fn<() => void>();
  held.whenNone(then);
  expect(then).toHaveBeenCalledOnce();
  held.note("window", 2);
  held.note("strip", 1);
  held.whenNone(then);
  expect(held.lose("strip")).toBe(1);
  expect(then).toHaveBeenCalledOnce();
  held.note("window", 0);
  expect(then).toHaveBeenCalledTimes(2);
  expect(held.lose("window")).toBe(0);
});
