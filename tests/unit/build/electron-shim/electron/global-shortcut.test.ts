/** Behaviours that Electron's shell/browser/api/electron_api_global_shortcut.cc has. */
import { describe, expect, test } from "vitest";
import { ShimGlobalShortcut } from "../../../../../build/electron-shim/electron/global-shortcut.ts";

const press = () => undefined;
const readyOne = () => new ShimGlobalShortcut(() => true);

describe("the global shortcuts of the shim", () => {
  test("are not there before the app is ready", () => {
    const shortcuts = new ShimGlobalShortcut(() => false);
    for (const early of [
      () => shortcuts.register("Alt+A", press),
      () => shortcuts.isRegistered("Alt+A"),
      () => {
        shortcuts.unregisterAll();
      },
    ])
      expect(early).toThrow("globalShortcut cannot be used before the app is ready");
  });

  test.for(["", "Control", "Hyper+A", "Control+Ü", "Control+AB", "Control+"])(
    "refuse what is no accelerator: %s",
    (keys) => {
      expect(() => readyOne().register(keys, press)).toThrow("conversion failure");
    },
  );

  test("are registered once, until they are given back", () => {
    const shortcuts = readyOne();
    expect(shortcuts.register("Control+Alt+P", press)).toBe(true);
    expect(shortcuts.register("control+alt+p", press)).toBe(false);
    expect(shortcuts.isRegistered("Control+Alt+P")).toBe(true);
    shortcuts.unregister("Control+Alt+P");
    expect(shortcuts.isRegistered("Control+Alt+P")).toBe(false);
  });

  test("are registered together or not at all, and not while they are suspended", () => {
    const shortcuts = readyOne();
    shortcuts.register("Alt+B", press);
    shortcuts.registerAll(["Alt+A", "Alt+B"], press);
    expect(shortcuts.isRegistered("Alt+A")).toBe(false);
    shortcuts.setSuspended(true);
    expect(shortcuts.register("Alt+A", press)).toBe(false);
    shortcuts.setSuspended(false);
    expect(shortcuts.register("Alt+A", press)).toBe(true);
  });
});
