import path from "node:path";
import { expect, test } from "vitest";
import { hasDisplay, readCommandLine } from "../../../../build/electron-shim/command-line.ts";

test("reads the shim's words before -- and the app's after", () => {
  expect(readCommandLine(["--no-open", "--", "out/main.js", "--no-open", "a b.eml"], true)).toEqual(
    {
      open: false,
      app: path.resolve("out/main.js"),
      words: ["out/main.js", "--no-open", "a b.eml"],
    },
  );
});

test("finds the app after switches, and what the app is to take for Electron's executable", () => {
  expect(
    readCommandLine(["--executable", "/bin/electron", "--", "--switch", "app", "--open"], false),
  ).toEqual({
    open: false,
    app: path.resolve("app"),
    words: ["--switch", "app", "--open"],
    executable: "/bin/electron",
  });
});

test("opens a window where there is a display, unless told otherwise", () => {
  expect(readCommandLine(["--", "main.js"], true).open).toBe(true);
  expect(readCommandLine(["--", "main.js"], false).open).toBe(false);
  expect(readCommandLine(["--open", "--", "main.js"], false).open).toBe(true);
  expect(hasDisplay("linux", {})).toBe(false);
  expect(hasDisplay("linux", { WAYLAND_DISPLAY: "wayland-0" })).toBe(true);
  expect(hasDisplay("darwin", {})).toBe(true);
});

test("says what it does not understand", () => {
  expect(() => readCommandLine(["--", "--a-switch"], true)).toThrow("Name the main script");
  expect(() => readCommandLine(["--opne", "--", "main.js"], true)).toThrow("--opne");
  expect(() => readCommandLine(["main.js"], true)).toThrow("does not know main.js");
  expect(() => readCommandLine(["--no-open"], true)).toThrow("Name the main script");
});
