import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { catalogOf } from "../../../support/all-messages.ts";
import { speak } from "../../../../electron/language/text.ts";
import { capsOf } from "../../../../renderer/lib/key-caps.ts";
import { areas, deedOf, intentOf, placeOfDigit, waysOf } from "../../../../renderer/lib/keys.ts";

const press = (
  key: string,
  held: Partial<Record<"ctrl" | "meta" | "shift" | "alt", boolean>> = {},
) => ({
  key,
  ctrlKey: held.ctrl === true,
  metaKey: held.meta === true,
  shiftKey: held.shift === true,
  altKey: held.alt === true,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
});

describe("the keys", () => {
  it("mean one thing each in their part of the window", () => {
    for (const { shortcuts } of Object.values(areas)) {
      const keys = shortcuts.flatMap((shortcut): readonly string[] => shortcut.keys);
      expect(keys).toEqual([...new Set(keys)]);
    }
  });

  it("count with exactly the keys held that they name, Ctrl or Command", () => {
    expect(intentOf(press("z", { ctrl: true }), null, true)).toBe("undo");
    expect(intentOf(press("Z", { meta: true }), null, true)).toBe("undo");
    expect(intentOf(press("Z", { ctrl: true, shift: true }), null, true)).toBeUndefined();
    expect(intentOf(press("f", { ctrl: true, alt: true }), null, true)).toBeUndefined();
    expect(intentOf(press("F6", { shift: true }), null, true)).toBe("previous-place");
    expect(deedOf("tray", press("ArrowDown", { shift: true }))).toBe("add-next");
  });

  it("that are signs count with Shift or without, as the layout needs it", () => {
    expect(intentOf(press("?", { shift: true }), null, true)).toBe("shortcuts");
    expect(intentOf(press("?"), null, true)).toBe("shortcuts");
  });

  it("that write a sign can be turned off, and those with Ctrl and names stay", () => {
    expect(intentOf(press("3"), null, true)).toBe("choose");
    expect(placeOfDigit(press("3"))).toBe(2);
    for (const key of ["3", "?"]) expect(intentOf(press(key), null, false)).toBeUndefined();
    expect(intentOf(press("z", { ctrl: true }), null, false)).toBe("undo");
    expect(intentOf(press("Enter"), null, false)).toBe("file");
  });

  it("that are held file no second mail", () => {
    expect(intentOf(press("Enter"), null, true)).toBe("file");
    expect(intentOf({ ...press("Enter"), repeat: true }, null, true)).toBeUndefined();
  });

  it("are listed while they count: single ones only as long as they are on", () => {
    const waysTo = (name: string, singleKeys: boolean) =>
      areas.window.shortcuts
        .filter(({ does }) => does === name)
        .flatMap((shortcut) => waysOf(shortcut, singleKeys));
    expect(waysTo("choose", true)).toEqual(["1 – 9"]);
    expect(waysTo("shortcuts", true)).toEqual(["?", "F1"]);
    expect(waysTo("choose", false)).toEqual([]);
    expect(waysTo("shortcuts", false)).toEqual(["F1"]);
    expect(waysTo("settings", false)).toEqual(["Mod+,"]);
  });

  it("that point to a side point to the other one where one reads from right to left", async () => {
    const waysToUnfold = () =>
      areas.tray.shortcuts
        .filter(({ does }) => does === "unfold")
        .flatMap((shortcut) => waysOf(shortcut, true));
    expect(deedOf("tray", press("ArrowRight"))).toBe("unfold");
    expect(waysToUnfold()).toEqual(["ArrowRight"]);
    speak("ar", await catalogOf("ar"));
    expect(deedOf("tray", press("ArrowLeft"))).toBe("unfold");
    expect(deedOf("tray", press("ArrowRight", { shift: true }))).toBe("add-previous");
    expect(deedOf("preview", press("ArrowLeft"))).toBe("next");
    expect(waysToUnfold()).toEqual(["ArrowLeft"]);
    speak("en", await catalogOf("en"));
  });

  it("are named as their caps are, also in other languages", async () => {
    expect(capsOf("Mod+Shift+ArrowDown")).toEqual(["Ctrl", "Shift", "Down"]);
    speak("de", await catalogOf("de"));
    expect(capsOf("Mod+Delete")).toEqual(["Strg", "Entf"]);
    speak("en", await catalogOf("en"));
  });
});

describe("the keys for assistive technology", () => {
  const renderer = path.join(import.meta.dirname, "../../../../renderer");

  afterEach(() => {
    vi.unstubAllGlobals();
    vi.resetModules();
  });

  it.each([
    ["X11; Linux", ["Control+,", "Control+Z", "Control+F Control+K", "Control+Enter"]],
    ["Macintosh", ["Meta+,", "Meta+Z", "Meta+F Meta+K", "Meta+Enter"]],
  ])("are those that work: on %s", async (userAgent, keys) => {
    vi.stubGlobal("navigator", { userAgent });
    vi.resetModules();
    const { ariaKeysOf } = await import("../../../../renderer/lib/keys.ts");
    expect((["settings", "undo", "find", "file-all"] as const).map(ariaKeysOf)).toEqual(keys);
  });

  it("are written by hand only where they are the same on each system", () => {
    const written = globSync("**/*.svelte", { cwd: renderer }).flatMap((file) =>
      [
        ...readFileSync(path.join(renderer, file), "utf8").matchAll(/aria-keyshortcuts="([^"]*)"/g),
      ].map(([, keys]) => keys),
    );
    expect(new Set(written)).toEqual(new Set(["Enter", "Escape"]));
  });
});
