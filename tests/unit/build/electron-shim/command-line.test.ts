import path from "node:path";
import { expect, test } from "vitest";
import { hasDisplay, readCommandLine } from "../../../../build/electron-shim/command-line.ts";
import { isPackagedName } from "../../../../build/electron-shim/packaged.ts";

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

/** docs/api/app.md, "`app.isPackaged`"; shell/browser/api/electron_api_app.cc, `App::IsPackaged`. */
test("finds a packaged app beside an executable that is not called electron", () => {
  const place = process.platform === "darwin" ? "/opt/Resources" : "/opt/Mailpin/resources";
  expect(readCommandLine(["--executable", "/opt/Mailpin/mailpin", "--", "a.eml"], false)).toEqual({
    open: false,
    app: path.join(place, "app"),
    words: ["a.eml"],
    executable: "/opt/Mailpin/mailpin",
    resources: place,
  });
  expect(isPackagedName("/opt/Electron", "linux")).toBe(false);
  expect(isPackagedName("/opt/electron.exe", "win32")).toBe(false);
  expect(isPackagedName("/opt/electron.exe", "linux")).toBe(true);
  expect(isPackagedName(undefined, "linux")).toBe(false);
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
