import type { Browser, Page } from "playwright";
import { setTimeout as pause } from "node:timers/promises";
import { readdir, stat } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  gone,
  inElectron,
  isAlive,
  launchBrowser,
  openPage,
  startFixture,
  temporaryFolder,
  type RunningFixture,
} from "./fixture.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function open(words: string[] = []): Promise<{ page: Page; fixture: RunningFixture }> {
  const fixture = await startFixture({ words });
  return { fixture, page: await openPage(browser, fixture) };
}

const names = (fixture: RunningFixture) => fixture.events.map(({ event }) => event);

describe("utility processes", () => {
  test("talk through process.parentPort and end with their own code", async () => {
    const { page } = await open();
    const message = { path: "/tmp/é", bytes: new Uint8Array([1, 2]), when: new Date(3) };
    await expect(
      page.evaluate(() =>
        bridge.invoke("fork", { path: "/tmp/é", bytes: new Uint8Array([1, 2]), when: new Date(3) }),
      ),
    ).resolves.toEqual({
      code: 7,
      replies: ["started", { task: "one", data: message }, "second"],
      pid: undefined,
    });
  });

  test("hear V8's flags, and have the app's environment unless they are given one that is not empty", async () => {
    const { page } = await open();
    const report = (options: object) =>
      page.evaluate((given) => bridge.invoke("fork-with", given), options) as Promise<{
        heapMb: number;
        environment: string[];
      }>;
    const { heapMb, environment } = await report({
      execArgv: ["--js-flags=--max-old-space-size=64"],
      env: { ONE: "1" },
    });
    expect(heapMb).toBeLessThan(512); // the young generation counts, too
    expect(environment).toContain("ONE");
    expect(environment).not.toContain("PATH");
    expect((await report({ env: {} })).environment).toContain("PATH");
    expect((await report({})).environment).toContain("PATH");
  });

  // docs/api/utility-process.md, "`child.kill()`" and "`child.pid`"; spec/api-utility-process-spec.ts,
  // "is undefined before the child process is spawned succesfully".
  test("are not killed before they are spawned, nor after their end", async () => {
    const { page } = await open();
    await expect(page.evaluate(() => bridge.invoke("fork-and-kill-at-once"))).resolves.toEqual({
      early: { pid: undefined, killed: false },
      message: "started",
      late: { isRunning: true, killed: true },
      after: { pid: undefined, killed: false },
    });
  });

  // spec/api-utility-process-spec.ts, "supports generating snapshots via
  // v8.setHeapSnapshotNearHeapLimit": the event `error` is for V8's other fatal errors; and
  // "app 'child-process-gone' event with default serviceName".
  test("that run out of memory tell of their end alone, and the app knows their name", async () => {
    const { page } = await open();
    await expect(page.evaluate(() => bridge.invoke("fork-and-starve"))).resolves.toEqual([
      ...["crashed", "Node Utility Process", "exit"],
    ]);
  });

  test("can be killed while they hang", async () => {
    const { page, fixture } = await open();
    const pid = (await page.evaluate(() => bridge.invoke("fork-and-keep", "hang"))) as number;
    await expect(page.evaluate(() => bridge.invoke("kill"))).resolves.toBe(true);
    // As Electron counts an end that the app asked for.
    await expect(fixture.event("helper-exit")).resolves.toBe(0);
    await expect(gone(pid)).resolves.toBe(true);
  });

  test.for(["wait", "hang"])(
    "end with a main process that is killed, even when they %s",
    async (task) => {
      const { page, fixture } = await open();
      const pid = (await page.evaluate(
        (name) => bridge.invoke("fork-and-keep", name),
        task,
      )) as number;
      expect(isAlive(pid)).toBe(true);
      await fixture.end("SIGKILL");
      await expect(gone(pid)).resolves.toBe(true);
    },
  );
});

describe("the end", () => {
  test.for(["SIGINT", "SIGTERM"] as const)(
    "by %s tells the app first, and leaves no process",
    async (signal) => {
      const { page, fixture } = await open();
      const pid = (await page.evaluate(() => bridge.invoke("fork-and-keep", "wait"))) as number;
      await expect(fixture.end(signal)).resolves.toBe(0);
      expect(
        names(fixture).filter(
          (name) => !["ready", "loaded", "ready-to-show", "helper-exit"].includes(name),
        ),
      ).toEqual(["before-quit", "close", "closed", "will-quit", "quit"]);
      await expect(gone(pid)).resolves.toBe(true);
      // In Electron the page is gone with its window.
      if (!inElectron) await page.getByText("Electron has closed this window.").waitFor();
    },
  );

  // Windows has no signals.
  test.skipIf(process.platform === "win32")(
    "by a signal is the app's own affair where it listens for it",
    async () => {
      const { fixture } = await open(["--own-signals"]);
      await expect(fixture.end("SIGINT")).resolves.toBe(9);
      expect(names(fixture)).not.toContain("before-quit");
    },
  );

  test("of the window is not the end of the app, unless the app quits then", async () => {
    const { page, fixture } = await open(["--quit-when-closed"]);
    await page.evaluate(() => {
      bridge.send("close-window");
    });
    await fixture.event("quit");
    expect(
      names(fixture).filter((name) => !["ready", "loaded", "ready-to-show"].includes(name)),
    ).toEqual(["close", "closed", "window-all-closed", "before-quit", "will-quit"]);
  });

  // Electron's window is no tab.
  test.skipIf(inElectron)(
    "of a tab is not the end of the window: the address opens it again",
    async () => {
      const { page, fixture } = await open(["--quit-when-closed"]);
      await page.close();
      await pause(2_500); // longer than a reload may take, after which the page is taken for gone
      expect(names(fixture)).not.toContain("closed");
      const again = await openPage(browser, fixture);
      await expect(again.evaluate(() => bridge.invoke("echo", 1))).resolves.toBe(1);
    },
  );

  test.skipIf(inElectron)("of one window leaves the address to the next", async () => {
    const { page, fixture } = await open();
    await page.evaluate(() => {
      bridge.send("reopen");
    });
    await fixture.event("closed");
    const again = await openPage(browser, fixture);
    await expect(again.evaluate(() => bridge.invoke("sender"))).resolves.toMatchObject({
      isWindow: true,
    });
  });
});

describe("the single instance", () => {
  test("is told what a second start was asked to do, and the second ends", async () => {
    const folder = await temporaryFolder();
    const cwd = await temporaryFolder();
    const first = await startFixture({ folder });
    await first.event("ready");
    const second = await startFixture({ folder, cwd, words: ["ä b.eml"] });
    await second.event("not-first");
    await expect(first.event("second-instance")).resolves.toEqual({
      // "This order might change": docs/api/app.md, "Event: 'second-instance'".
      argv: expect.arrayContaining([`--user-data-dir=${folder}`, "ä b.eml"]) as unknown,
      workingDirectory: cwd,
      additionalData: { files: ["é.eml"], pid: second.child.pid },
    });
    await second.event("quit");
    expect(names(second)).not.toContain("ready");
  });

  // Electron's own lock is three files.
  test.skipIf(inElectron)("writes no file beside its lock, for the disk may be full", async () => {
    const folder = await temporaryFolder();
    const fixture = await startFixture({ folder });
    await fixture.event("ready");
    expect((await readdir(folder)).filter((name) => name.startsWith("stand-in.lock"))).toEqual([
      "stand-in.lock",
    ]);
  });

  test("can start again at once after a SIGKILL", async () => {
    const folder = await temporaryFolder();
    const first = await startFixture({ folder });
    await first.event("ready");
    await first.end("SIGKILL");
    const second = await startFixture({ folder });
    await second.event("ready");
    expect(names(second)).not.toContain("second-instance");
  });
});

describe("the app", () => {
  // Electron keeps its key in the system's key ring.
  test.skipIf(inElectron)("keeps secrets that only it can read, and notices damage", async () => {
    const folder = await temporaryFolder();
    const fixture = await startFixture({ folder });
    const page = await openPage(browser, fixture);
    await expect(page.evaluate(() => bridge.invoke("secret"))).resolves.toEqual({
      result: "refresh token é漢",
      shouldReEncrypt: false,
      hidden: true,
      refused: true,
    });
    const { mode } = await stat(path.join(folder, "stand-in.key"));
    expect(mode & 0o777).toBe(0o600);
  });

  test("finds everything in the default import as well, with its own words and folder", async () => {
    const { page, fixture } = await open(["a.eml"]);
    await expect(page.evaluate(() => bridge.invoke("default-import"))).resolves.toBe("Electron");
    const ready = (await fixture.event("ready")) as { argv: string[]; userData: string };
    expect(ready.argv).toEqual([`--user-data-dir=${ready.userData}`, "a.eml"]);
  });
});
