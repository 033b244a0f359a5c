import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { ensureBuilt } from "../../../build/scripts/app/build-app.mjs";
import { app, BrowserWindow, session } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

let folder: string;
let argv: string[];
let printed = "";
/** How often the app had been told to exit while the pipe still held what was written. */
let exitsBefore: number;
/** Vitest forgets between two tests what a double was asked. */
let sessions: string[];
let windows: number;

/** Runs a command in the built app, with a double of Electron. */
beforeAll(async () => {
  await ensureBuilt();
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-command-"));
  app.commandLine.getSwitchValue.mockImplementation((name) =>
    name === "user-data-dir" ? folder : "",
  );
  argv = process.argv;
  process.argv = [process.execPath, "status", "--json", `--user-data-dir=${folder}`];
  // A pipe whose reader is slow: it says that a text has left when it is let.
  const held: (() => void)[] = [];
  let isAskedWhetherAllHasLeft = false;
  const write = vi.spyOn(process.stdout, "write").mockImplementation(((
    text: string,
    done?: () => void,
  ) => {
    printed += text;
    if (text === "") isAskedWhetherAllHasLeft = true;
    if (done !== undefined) held.push(done);
    return false;
  }) as typeof process.stdout.write);
  const exits = () => app.exit.mock.calls.length;
  await import(/* @vite-ignore */ path.join(import.meta.dirname, "../../../out/main/main.js"));
  app.ready.resolve(undefined);
  await vi.waitUntil(() => isAskedWhetherAllHasLeft || exits() > 0, { timeout: 60_000 });
  exitsBefore = exits();
  for (const done of held) done();
  await vi.waitUntil(() => exits() > 0, { timeout: 60_000 });
  write.mockRestore();
  sessions = session.fromPartition.mock.calls.map(([name]) => name);
  windows = BrowserWindow.opened.length;
}, 120_000);

afterAll(async () => {
  process.argv = argv;
  await rm(folder, { recursive: true, maxRetries: 3 });
});

it("a command waits until all it said has left before the app exits, and opens no window", () => {
  expect(JSON.parse(printed)).toMatchObject({ drafts: 0, jobs: [] });
  expect(exitsBefore).toBe(0);
  expect(windows).toBe(0);
});

// Two processes must not share a Chromium profile; one without "persist:" is in memory
// (docs/api/session.md of Electron, session.fromPartition).
it("a command keeps away from the profile of the app that may run beside it", () => {
  expect(sessions).toContain("command");
  expect(sessions.filter((name) => name === "" || name.startsWith("persist:"))).toEqual([]);
});
