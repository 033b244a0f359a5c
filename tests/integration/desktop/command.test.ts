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
/** What had been printed when the app was told to exit. */
let printedAtExit: string | undefined;
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
  const write = vi.spyOn(process.stdout, "write").mockImplementation(((
    text: string,
    done?: () => void,
  ) => {
    // A pipe takes a line later.
    setImmediate(() => {
      printed += text;
      done?.();
    });
    return false;
  }) as typeof process.stdout.write);
  const exit = new Promise<void>((resolve) => {
    app.exit.mockImplementation(() => {
      printedAtExit = printed;
      resolve();
    });
  });
  await import(/* @vite-ignore */ path.join(import.meta.dirname, "../../../out/main/main.js"));
  app.ready.resolve(undefined);
  await exit;
  write.mockRestore();
  sessions = session.fromPartition.mock.calls.map(([name]) => name);
  windows = BrowserWindow.opened.length;
}, 120_000);

afterAll(async () => {
  process.argv = argv;
  await rm(folder, { recursive: true, maxRetries: 3 });
});

it("a command says all before it makes the app exit, and opens no window", () => {
  expect(JSON.parse(printedAtExit ?? "")).toMatchObject({ drafts: 0, jobs: [] });
  expect(windows).toBe(0);
});

// Two processes must not share a Chromium profile; one without "persist:" is in memory
// (docs/api/session.md of Electron, session.fromPartition).
it("a command keeps away from the profile of the app that may run beside it", () => {
  expect(sessions).toContain("command");
  expect(sessions.filter((name) => name === "" || name.startsWith("persist:"))).toEqual([]);
});
