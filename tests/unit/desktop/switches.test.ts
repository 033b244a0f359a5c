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
  expect(removed()).toEqual(
    expect.arrayContaining([
      ...["remote-debugging-port", "remote-debugging-pipe", "renderer-cmd-prefix", "js-flags"],
      ...["host-resolver-rules", "ignore-certificate-errors", "ssl-key-log-file"],
    ]),
  );
  expect(removed()).not.toContain("user-data-dir");
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
