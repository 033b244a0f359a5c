import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { watchForCrashes } from "../../../electron/desktop/window-crashes.ts";
import { BrowserWindow, dialog } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

beforeEach(() => {
  vi.clearAllMocks();
});

function setup() {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const window = new BrowserWindow();
  const told: string[] = [];
  const clock = { ms: 0 };
  watchForCrashes(window as unknown as Electron.BrowserWindow, {
    onFailure: (where, error) => told.push(`${where} ${(error as { code: string }).code}`),
    onGone: () => told.push("gone"),
    onReload: () => told.push("reloaded"),
    now: () => clock.ms,
  });
  const crash = (reason = "crashed") =>
    window.webContents.emit("render-process-gone", {}, { reason, exitCode: 5 });
  return { window, told, clock, crash };
}

describe("a window whose page crashes", () => {
  it("is loaded again, and the log gets a code", async () => {
    const { window, told, crash } = setup();
    crash("oom");
    await Promise.resolve();
    expect(told).toEqual(["window oom", "gone", "reloaded"]);
    expect(window.webContents.reload).toHaveBeenCalledOnce();
    expect(dialog.showMessageBox).not.toHaveBeenCalled();
  });

  it.each([
    ["loads it again if the user wants", 0, 2, 0],
    ["closes if the user wants", 1, 1, 1],
  ])("again within a minute asks, and %s", async (_, response, reloads, closed) => {
    const { window, clock, crash } = setup();
    dialog.showMessageBox.mockResolvedValue({ response, checkboxChecked: false });
    crash();
    clock.ms += 59_000;
    crash();
    await vi.waitFor(() => {
      expect(window.webContents.reload).toHaveBeenCalledTimes(reloads);
      expect(window.close).toHaveBeenCalledTimes(closed);
    });
    expect(dialog.showMessageBox).toHaveBeenCalledOnce();
  });

  it("an hour later is loaded without asking", async () => {
    const { window, clock, crash } = setup();
    crash();
    clock.ms += 3_600_000;
    crash();
    await Promise.resolve();
    expect(window.webContents.reload).toHaveBeenCalledTimes(2);
  });

  it("is left alone when the page ended as it should", () => {
    const { window, crash } = setup();
    crash("clean-exit");
    expect(window.webContents.reload).not.toHaveBeenCalled();
  });
});

describe("a window that would stay hidden", () => {
  it("is shown when its page cannot be loaded, but not for a frame of it", () => {
    const { window, told } = setup();
    const fail = (isMainFrame: boolean) =>
      window.webContents.emit(
        "did-fail-load",
        {},
        -6,
        "ERR_FILE_NOT_FOUND",
        "app://x/",
        isMainFrame,
      );
    fail(false);
    expect(window.show).not.toHaveBeenCalled();
    fail(true);
    expect(window.show).toHaveBeenCalledOnce();
    expect(told).toEqual(["window load -6"]);
  });

  it("is shown after a while when nothing was painted", () => {
    const { window } = setup();
    vi.advanceTimersByTime(60_000); // the page has not come yet
    expect(window.show).not.toHaveBeenCalled();
    window.webContents.emit("did-navigate");
    vi.advanceTimersByTime(15_000);
    expect(window.show).toHaveBeenCalledOnce();
  });

  it("is not shown again when the user has closed or seen it", () => {
    const [seen, closed] = [setup().window, setup().window];
    for (const { webContents } of [seen, closed]) webContents.emit("did-navigate");
    seen.emit("show");
    closed.emit("closed");
    vi.advanceTimersByTime(15_000);
    expect(seen.show).not.toHaveBeenCalled();
    expect(closed.show).not.toHaveBeenCalled();
  });

  it("that does not respond is noted", () => {
    const { window, told } = setup();
    window.emit("unresponsive");
    expect(told).toEqual(["window unresponsive"]);
  });
});
