import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { ensureBuilt } from "../../../build/scripts/app/build-app.mjs";
import { app, dialog, session } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

let folder: string;
let argv: string[];
let said = "";
let uncaught: NodeJS.UncaughtExceptionListener[];
let exits: (number | undefined)[];
let boxes: number;

/** Runs a command in the built app, with a double of Electron in which it cannot even begin. */
beforeAll(async () => {
  await ensureBuilt();
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-failed-command-"));
  app.commandLine.getSwitchValue.mockImplementation((name) =>
    name === "user-data-dir" ? folder : "",
  );
  argv = process.argv;
  process.argv = [process.execPath, "status", `--user-data-dir=${folder}`];
  session.fromPartition.mockImplementation(() => {
    throw new Error("there is no session");
  });
  const write = vi.spyOn(process.stderr, "write").mockImplementation(((
    text: string,
    done?: () => void,
  ) => {
    said += text;
    done?.();
    return true;
  }) as typeof process.stderr.write);
  const before = process.listeners("uncaughtException");
  await import(/* @vite-ignore */ path.join(import.meta.dirname, "../../../out/main/main.js"));
  app.ready.resolve(undefined);
  await vi.waitUntil(() => app.exit.mock.calls.length > 0, { timeout: 60_000 });
  uncaught = process.listeners("uncaughtException").filter((one) => !before.includes(one));
  for (const listener of uncaught) listener(new Error("later"), "uncaughtException");
  await vi.waitUntil(() => app.exit.mock.calls.length > uncaught.length, { timeout: 60_000 });
  exits = app.exit.mock.calls.map(([code]) => code);
  boxes = dialog.showErrorBox.mock.calls.length;
  write.mockRestore();
}, 120_000);

afterAll(async () => {
  process.argv = argv;
  for (const listener of uncaught) process.off("uncaughtException", listener);
  await rm(folder, { recursive: true, maxRetries: 3 });
});

it("a command that fails says so where it was typed, and opens no box that waits for somebody", () => {
  expect(uncaught).toHaveLength(1);
  expect(exits).toEqual([1, 1]);
  expect(said).not.toBe("");
  expect(boxes).toBe(0);
});
