import path from "node:path";
import { expect, it } from "vitest";
import { dataFolder } from "../../../electron/workspace/data/data-folder.ts";

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
