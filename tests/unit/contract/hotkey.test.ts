import { expect, it } from "vitest";
import { isHotkey } from "../../../electron/contract/hotkey.ts";
import { settingsChange } from "../../../electron/contract/settings.ts";

it.each([
  ...["Control+Alt+P", "Control+Shift+M", "Alt+Shift+Space", "Control+Alt+Shift+Command+9"],
  ...["Control+F9", "Alt+F12", "Alt+Command+Home"],
])("may be %s", (keys) => {
  expect(isHotkey(keys)).toBe(true);
});

it.each([
  // What people type, copy with, or close windows with.
  ...["M", "Shift+M", "F5", "Shift+F5", "Control+C", "Alt+Space", "Alt+F4", "Control+Home"],
  // No key, no key of ours, or another spelling.
  ...["Control+Alt", "Control+Alt+", "Control+Alt+Escape", "Control+Alt+Delete", "Control+Alt+Ü"],
  ...["Alt+Control+P", "control+alt+p", "Control+Alt+PP", "Control+Alt+P\n", " Control+Alt+P"],
  ...["CmdOrCtrl+Alt+P", "Control+Control+P", "Control+Alt+MediaPlayPause", "Control+Alt+F25"],
])("is never %j", (keys) => {
  expect(isHotkey(keys)).toBe(false);
  expect(settingsChange.safeParse({ hotkey: keys }).success).toBe(false);
});

it("is not taken by a window that says so", () => {
  expect(settingsChange.parse({ hotkey: "", isHotkeyTaken: true })).toEqual({ hotkey: "" });
});
