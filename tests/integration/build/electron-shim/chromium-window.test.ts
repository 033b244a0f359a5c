import { chmod, readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findBrowser } from "../../../../build/scripts/install/browser.mjs";
import {
  gone,
  inElectron,
  isAlive,
  startFixture,
  temporaryFolder,
  type RunningFixture,
} from "./fixture.ts";

/** The app with its window in a Chromium that draws nowhere, and the id of that Chromium. */
async function open(
  words: string[] = [],
): Promise<{ fixture: RunningFixture; browserPid: number; temporary: string; args: string }> {
  const temporary = await temporaryFolder();
  const browser = path.join(temporary, "browser");
  const note = path.join(temporary, "note");
  await writeFile(
    browser,
    `#!/bin/sh\necho "$$ $@" >"${note}"\nexec "${findBrowser() ?? ""}" --headless=new "$@"\n`,
  );
  await chmod(browser, 0o700);
  const fixture = await startFixture({
    flags: ["--open"],
    words,
    env: { MAILPIN_BROWSER: browser, TMPDIR: temporary },
  });
  await fixture.event("loaded");
  const [pid, ...args] = (await readFile(note, "utf8")).split(" ");
  return { fixture, browserPid: Number(pid), temporary, args: args.join(" ") };
}

const profiles = async (folder: string) =>
  (await readdir(folder)).filter((name) => name.startsWith("shim-profile-"));

// Electron needs no browser.
describe.skipIf(process.platform === "win32" || inElectron)("the window in Chromium", () => {
  test("has a profile of its own, and closing it closes the app's window", async () => {
    const { fixture, browserPid, temporary } = await open(["--quit-when-closed"]);
    await expect(profiles(temporary)).resolves.toHaveLength(1);
    process.kill(browserPid, "SIGTERM");
    await fixture.event("quit");
    const events = fixture.events.map(({ event }) => event);
    expect(events.filter((event) => event !== "ready-to-show")).toEqual([
      "ready",
      "close",
      "closed",
      "window-all-closed",
      "before-quit",
      "will-quit",
    ]);
    await fixture.end("SIGTERM");
    await expect(profiles(temporary)).resolves.toEqual([]);
  });

  test("is opened with an address that is good for one visit", async () => {
    const { fixture, args } = await open();
    const used = /--app=(\S+)/.exec(args)?.[1] ?? "";
    expect((await fetch(used, { redirect: "manual" })).status).toBe(403);
    expect((await fetch(await fixture.address(), { redirect: "manual" })).status).toBe(303);
  });

  test("lets a debugger attach at the port that the app was given", async () => {
    const { args } = await open(["--remote-debugging-port=0"]);
    expect(args).toContain("--remote-debugging-port=0");
  });

  test("ends with an app that is killed", async () => {
    const { fixture, browserPid } = await open();
    await fixture.end("SIGKILL");
    await expect(gone(browserPid)).resolves.toBe(true);
  });

  test("ends with the app", async () => {
    const { fixture, browserPid, temporary } = await open();
    await expect(fixture.end("SIGINT")).resolves.toBe(0);
    expect(isAlive(browserPid)).toBe(false);
    await expect(profiles(temporary)).resolves.toEqual([]);
  });

  test("is closed when the app closes it", async () => {
    const { fixture, browserPid } = await open(["--close-after-load", "--quit-when-closed"]);
    await fixture.event("quit");
    await fixture.end("SIGTERM");
    expect(isAlive(browserPid)).toBe(false);
  });
});
