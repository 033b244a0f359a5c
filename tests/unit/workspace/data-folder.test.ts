import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { dataFolder, isNewDataFolder } from "../../../electron/workspace/data/data-folder.ts";

const home = path.join("home", "sam");
const local = path.join("C:", "Local");

it.each([
  ["win32", { LOCALAPPDATA: local, APPDATA: "//server/roaming" }, path.join(local, "Mailpin")],
  ["win32", {}, path.join(home, "AppData", "Local", "Mailpin")],
  ["darwin", {}, path.join(home, "Library", "Application Support", "Mailpin")],
  ["linux", {}, path.join(home, ".config", "Mailpin")],
  ["linux", { XDG_CONFIG_HOME: "/xdg" }, path.join("/xdg", "Mailpin")],
] as const)("on %s with %j the data lies in %s", (platform, env, folder) => {
  expect(dataFolder(undefined, { env, platform, home })).toBe(folder);
  expect(dataFolder("elsewhere", { env, platform, home })).toBe(path.resolve("elsewhere"));
});

it("a data folder is new until Mailpin has kept settings or mails there", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "mailpin-data-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(path.join(folder, "Preferences"), ""); // Chromium's
  expect(isNewDataFolder(folder)).toBe(true);
  expect(isNewDataFolder(path.join(folder, "missing"))).toBe(true);
  writeFileSync(path.join(folder, "settings.json"), "{");
  expect(isNewDataFolder(folder)).toBe(false);
});
