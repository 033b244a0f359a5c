import { describe, expect, it } from "vitest";
import { isHotkey } from "../../../../electron/contract/hotkey.ts";
import {
  choosingOf,
  heldKeys,
  hotkeyWords,
  suggestedHotkey,
} from "../../../../renderer/lib/hotkey.ts";

type Held = "ctrl" | "alt" | "shift" | "meta" | "altGraph";

const choosing = (key: string, code: string, ...held: readonly Held[]) =>
  choosingOf({
    ...{ key, code },
    ctrlKey: held.includes("ctrl"),
    altKey: held.includes("alt"),
    shiftKey: held.includes("shift"),
    metaKey: held.includes("meta"),
    getModifierState: () => held.includes("altGraph"),
  });

describe("a press while the user chooses a hotkey", () => {
  it.each([
    ["p", "KeyP", ["ctrl", "alt"], "Control+Alt+P"],
    ["M", "KeyM", ["shift", "ctrl"], "Control+Shift+M"],
    // The layout says which letter a key is, unless it writes none of ours.
    ["a", "KeyQ", ["ctrl", "alt"], "Control+Alt+A"],
    ["ь", "KeyM", ["ctrl", "alt"], "Control+Alt+M"],
    ["!", "Digit1", ["ctrl", "shift"], "Control+Shift+1"],
    ["ArrowUp", "ArrowUp", ["ctrl", "alt"], "Control+Alt+Up"],
    [" ", "Space", ["ctrl", "shift"], "Control+Shift+Space"],
    ["F9", "F9", ["alt"], "Alt+F9"],
  ] as const)("%s (%s) with %j chooses %s", (key, code, held, keys) => {
    expect(choosing(key, code, ...held)).toEqual({ does: "choose", keys });
  });

  it.each([
    ["p", "KeyP", ["shift"]],
    ["c", "KeyC", ["ctrl"]],
    ["@", "KeyQ", ["ctrl", "alt", "altGraph"]],
    ["p", "KeyP", ["meta", "shift"]],
    ["Enter", "Enter", ["ctrl", "alt"]],
    ["ü", "BracketLeft", ["ctrl", "alt"]],
  ] as const)("%s (%s) with %j is refused", (key, code, held) => {
    expect(choosing(key, code, ...held)).toEqual({ does: "refuse" });
  });

  it("waits for a key, goes on by Tab, cancels by Escape and clears by Backspace", () => {
    expect(choosing("Control", "ControlLeft", "ctrl").does).toBe("wait");
    expect(choosing("Tab", "Tab", "shift").does).toBe("leave");
    expect(choosing("Escape", "Escape").does).toBe("cancel");
    expect(choosing("Backspace", "Backspace").does).toBe("clear");
    expect(choosing("Backspace", "Backspace", "ctrl", "alt").does).toBe("refuse");
  });
});

it("is suggested as one that may be taken, in the words of the keyboard", () => {
  expect(isHotkey(suggestedHotkey)).toBe(true);
  expect(hotkeyWords("Control+Shift+Up")).toBe("Ctrl+Shift+Up");
  expect(heldKeys()).toBe("Ctrl, Alt, and Shift");
});
