import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { ensureBuilt } from "../../../build/scripts/app/build-app.mjs";
import { pathWithTray } from "../../support/path-with-tray.ts";
import { app, BrowserWindow, preventable, Tray } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

let folder: string;
let argv: string[];

beforeAll(async () => {
  await ensureBuilt();
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-hidden-"));
  app.commandLine.getSwitchValue.mockImplementation((name) =>
    name === "user-data-dir" ? folder : "",
  );
  vi.stubEnv("PATH", pathWithTray());
  for (const name of ["logs", "appData"]) app.folders.set(name, path.join(folder, name));
  argv = process.argv;
  process.argv = [process.execPath, "--hidden"];
  const main = path.join(import.meta.dirname, "../../../out/main/main.js");
  await import(/* @vite-ignore */ main);
  app.ready.resolve(undefined);
  await vi.waitUntil(() => app.listenerCount("will-quit") > 0, { timeout: 60_000 });
}, 120_000);

afterAll(async () => {
  process.argv = argv;
  vi.unstubAllEnvs();
  const left = new Promise<void>((resolve) => app.quit.mockImplementation(resolve));
  app.emit("will-quit", preventable({}));
  await left;
  await rm(folder, { recursive: true, maxRetries: 3 });
});

const secondStart = (isHidden: boolean) =>
  app.emit("second-instance", preventable({}), [], folder, { files: [], isHidden });

it("a start at login shows the icon in the tray, and no window before the user wants it", () => {
  expect([Tray.opened.length, BrowserWindow.opened.length]).toEqual([1, 0]);
  secondStart(true);
  expect(BrowserWindow.opened).toHaveLength(0);
  secondStart(false);
  expect(BrowserWindow.opened).toHaveLength(1);
});
