import { afterEach, expect, it, vi } from "vitest";
import { Hotkey, useKeysOfPortal } from "../../../electron/desktop/hotkey.ts";
import { app, globalShortcut } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

const { held, ofOthers } = globalShortcut;
const onPress = vi.fn<() => void>();

afterEach(() => {
  vi.clearAllMocks();
  vi.unstubAllGlobals();
  held.clear();
  ofOthers.clear();
});

it("is taken from all programs, replaced by others, and given back", () => {
  const hotkey = new Hotkey(onPress);
  hotkey.hold("Control+Alt+P");
  held.get("Control+Alt+P")?.();
  expect(onPress).toHaveBeenCalledOnce();
  hotkey.hold("Control+Shift+F9");
  expect([...held.keys()]).toEqual(["Control+Shift+F9"]);
  hotkey.hold("");
  expect([hotkey.held, ...held.keys()]).toEqual([""]);
  hotkey.hold("Control+Alt+P");
  hotkey.release();
  expect([...held.keys()]).toEqual([]);
});

it("stays what it was where another program has the new one", () => {
  ofOthers.add("Control+Alt+M");
  const hotkey = new Hotkey(onPress);
  hotkey.hold("Control+Alt+P");
  expect(() => {
    hotkey.hold("Control+Alt+M");
  }).toThrow("hotkey-taken");
  expect([hotkey.held, ...held.keys()]).toEqual(["Control+Alt+P", "Control+Alt+P"]);
});

it("comes from the desktop's portal on Wayland, beside the features that are wanted already", () => {
  vi.stubGlobal("process", Object.create(process, { platform: { value: "linux" } }));
  useKeysOfPortal();
  app.commandLine.getSwitchValue.mockReturnValueOnce("Vulkan");
  useKeysOfPortal();
  expect(app.commandLine.appendSwitch.mock.calls).toEqual([
    ["enable-features", "GlobalShortcutsPortal"],
    ["enable-features", "Vulkan,GlobalShortcutsPortal"],
  ]);
});
