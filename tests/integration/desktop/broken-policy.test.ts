import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { ensureBuilt } from "../../../build/scripts/app/build-app.mjs";
import { app, BrowserWindow, dialog } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

let folder: string;
let data: string;
let exits: (number | undefined)[];
let box: readonly string[];

/** Starts the built app, with a double of Electron, on a policy that nobody can understand. */
beforeAll(async () => {
  await ensureBuilt();
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-broken-policy-"));
  data = path.join(folder, "data");
  const policy = path.join(folder, "policy.json");
  await writeFile(policy, '{ "neverFiled": ["bank.example"] }');
  const switches: Readonly<Record<string, string>> = { "user-data-dir": data, policy };
  app.commandLine.getSwitchValue.mockImplementation((name) => switches[name] ?? "");
  await import(/* @vite-ignore */ path.join(import.meta.dirname, "../../../out/main/main.js"));
  app.ready.resolve(undefined);
  await vi.waitUntil(() => app.exit.mock.calls.length > 0, { timeout: 60_000 });
  exits = app.exit.mock.calls.map(([code]) => code);
  box = dialog.showErrorBox.mock.calls.flat();
}, 120_000);

afterAll(async () => {
  await rm(folder, { recursive: true, maxRetries: 3 });
});

it("does not start with a policy that it cannot understand, and says where to look", () => {
  expect(exits).toEqual([1]);
  const [title, words] = box;
  expect(title).toBe("Mailpin cannot start");
  expect(words).toContain("policy.json (neverFiled)");
  expect(words).toContain("administrator");
});

it("opens no window, and touches no data", () => {
  expect(BrowserWindow.getAllWindows()).toEqual([]);
  expect(existsSync(data)).toBe(false);
});
