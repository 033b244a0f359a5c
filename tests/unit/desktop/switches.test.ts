import { close, open } from "node:inspector";
import { beforeEach, expect, it, vi } from "vitest";
import { removeSwitches } from "../../../electron/desktop/switches.ts";
import { app } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

beforeEach(() => {
  vi.clearAllMocks();
});

const removed = () => app.commandLine.removeSwitch.mock.calls.map(([name]) => name);

it("a packaged app lets nobody debug it, run code in its name, or read its lines", () => {
  app.isPackaged = true;
  removeSwitches();
  // All of them: each one alone would be a way in.
  expect(removed().toSorted()).toEqual([
    ...["allow-file-access-from-files", "allow-insecure-localhost", "browser-subprocess-path"],
    ...["disable-extensions-except", "disable-site-isolation-trials", "disable-web-security"],
    ...["gpu-launcher", "host-resolver-rules", "host-rules", "ignore-certificate-errors"],
    ...["ignore-certificate-errors-spki-list", "inspect", "inspect-brk", "inspect-port"],
    ...["inspect-publish-uid", "js-flags", "load-extension", "log-net-log"],
    ...["net-log-capture-mode", "ppapi-plugin-launcher", "remote-allow-origins"],
    ...["remote-debugging-address", "remote-debugging-pipe", "remote-debugging-port"],
    ...["renderer-cmd-prefix", "ssl-key-log-file", "unsafely-treat-insecure-origin-as-secure"],
    "utility-cmd-prefix",
  ]);
});

it("an app that is being developed keeps its switches", () => {
  app.isPackaged = false;
  removeSwitches();
  expect(removed()).toEqual([]);
});

it("a package for tests, whose fuses let a debugger in, keeps them as well", () => {
  app.isPackaged = true;
  open(0, "127.0.0.1");
  try {
    removeSwitches();
  } finally {
    close();
  }
  expect(removed()).toEqual([]);
});
