import { EventEmitter } from "node:events";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Updates, updatesItself, type Updater } from "../../../electron/desktop/updates.ts";
import { app } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

/** Plays electron-updater: its feeds offer what the test puts there. */
class PlayedUpdater extends EventEmitter {
  logger: unknown = console;
  allowDowngrade = false;
  autoInstallOnAppQuit = true;
  autoRunAppAfterInstall = true;
  /** On macOS: whether Squirrel has the file, which it installs at any end. */
  hasSquirrel = false;
  requestHeaders: Updater["requestHeaders"] = null;
  readonly looks: (string | null)[] = [];
  /** What the feed hears, of which the real one says its own header first. */
  heard: unknown;
  readonly installs: unknown[] = [];
  offered: string | Error | undefined;
  #channel: string | null = null;

  get channel(): string | null {
    return this.#channel;
  }

  /** As the real one. */
  set channel(channel: string | null) {
    this.#channel = channel;
    this.allowDowngrade = true;
  }

  checkForUpdates: Updater["checkForUpdates"] = () => {
    this.looks.push(this.channel);
    this.heard = { "x-user-staging-id": "1b4e28ba", ...this.requestHeaders };
    if (this.allowDowngrade) throw new Error("an older version would be installed");
    const { offered } = this;
    if (typeof offered === "string") this.emit("update-downloaded", { version: offered });
    this.hasSquirrel ||= typeof offered === "string" && this.autoInstallOnAppQuit;
    if (!(offered instanceof Error)) return Promise.resolve(null);
    this.emit("error", offered);
    return Promise.reject(offered);
  };

  quitAndInstall: Updater["quitAndInstall"] = (...how) => {
    this.installs.push(how);
  };
}

function world() {
  const updater = new PlayedUpdater();
  const asked = {
    channel: "stable" as "stable" | "beta" | "off",
    isSending: false,
    loads: 0,
    ready: [] as string[],
    failures: [] as unknown[],
  };
  const quiet = Promise.withResolvers<undefined>();
  const updates = new Updates({
    channel: () => asked.channel,
    load: () => {
      asked.loads += 1;
      return Promise.resolve(updater);
    },
    whenQuiet: () => quiet.promise,
    isSending: () => asked.isSending,
    onReady: (version) => asked.ready.push(version),
    onFailure: (error) => {
      asked.failures.push(error);
    },
  });
  return { updater, asked, updates, quiet };
}

const { platform, execPath } = process;
const on = (system: NodeJS.Platform) => {
  Object.defineProperty(process, "platform", { value: system });
};
afterEach(() => {
  on(platform);
});

const anyEnd = [
  ["nothing is being sent", { isSending: false, channel: "stable" }, true],
  ["a mail is being sent", { isSending: true, channel: "stable" }, false],
  ["they were switched off meanwhile", { isSending: false, channel: "off" }, false],
] as const;

describe("updates", () => {
  it("come from the channel that is chosen, each is told once, and none is asked for when off", async () => {
    const { updater, asked, updates } = world();
    asked.channel = "off";
    await updates.check();
    expect(asked.loads).toBe(0);
    asked.channel = "stable";
    updater.offered = "0.2.0";
    await updates.check();
    await updates.check();
    asked.channel = "beta";
    updater.offered = "0.3.0-beta.1";
    await updates.check();
    expect([asked.loads, updater.looks]).toEqual([1, ["latest", "latest", "beta"]]);
    expect([asked.ready, asked.failures]).toEqual([["0.2.0", "0.3.0-beta.1"], []]);
  });

  it("are asked for without a word of which computer asks", async () => {
    const { updater, updates } = world();
    await updates.check();
    expect(updater.heard).toEqual({ "x-user-staging-id": "none" });
  });

  it("that fail are for the log, and Mailpin goes on", async () => {
    const { updater, asked, updates } = world();
    updater.offered = new Error("no network");
    await updates.check();
    expect([asked.ready, asked.failures]).toEqual([[], [updater.offered]]);
    expect(updater.logger).toBeNull();
  });

  it.each(anyEnd)(
    "are installed when Mailpin ends while %s: %o",
    async (_when, state, isInstalled) => {
      on("win32");
      const { updater, asked, updates } = world();
      updater.offered = "0.2.0";
      await updates.check();
      Object.assign(asked, state);
      updates.stop();
      updates.leave();
      expect(updater.autoInstallOnAppQuit).toBe(isInstalled);
      expect(updater.installs).toEqual([]);
      expect(app.quit).toHaveBeenCalledTimes(1);
    },
  );

  it.each(anyEnd)(
    "are given to Squirrel on macOS when Mailpin ends while %s: %o",
    async (_when, state, isInstalled) => {
      on("darwin");
      const { updater, asked, updates } = world();
      updater.offered = "0.2.0";
      await updates.check();
      expect(updater.hasSquirrel).toBe(false);
      Object.assign(asked, state);
      updates.stop();
      expect(updater.installs).toEqual([]);
      updates.leave();
      expect(updater.installs).toEqual(isInstalled ? [[true, false]] : []);
      expect(app.quit).toHaveBeenCalledTimes(isInstalled ? 0 : 1);
      if (isInstalled) expect(updater.autoRunAppAfterInstall).toBe(false);
    },
  );

  it("that cannot be installed end Mailpin all the same", async () => {
    on("darwin");
    const { updater, updates } = world();
    await updates.check();
    updates.stop();
    updates.leave(); // none is there
    expect([app.quit.mock.calls.length, updater.installs]).toEqual([1, []]);
    updater.offered = "0.2.0";
    await updates.check();
    updates.leave();
    updater.emit("error", new Error("not signed"));
    expect(app.exit).toHaveBeenCalledTimes(1);
  });

  it("begin at once where the user wants that: after the sending, and when the data is closed", async () => {
    const { updater, updates, quiet } = world();
    updater.offered = "0.2.0";
    await updates.check();
    const restarted = updates.restart();
    expect(app.quit).not.toHaveBeenCalled();
    quiet.resolve(undefined);
    await restarted;
    expect(app.quit).toHaveBeenCalledTimes(1);
    updates.stop();
    expect(updater.installs).toEqual([]);
    updates.leave();
    expect(updater.installs).toEqual([[true, true]]);
  });
});

describe("an installation replaces itself", () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(path.join(realpathSync(tmpdir()), "mailpin-updates-"));
    app.isPackaged = true;
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
    Object.defineProperty(process, "execPath", { value: execPath });
    vi.unstubAllEnvs();
  });

  const replaces = (system: NodeJS.Platform, ...files: string[]) => {
    for (const file of files) writeFileSync(path.join(folder, file), "");
    on(system);
    Object.defineProperties(process, {
      execPath: { value: path.join(folder, "Mailpin.exe") },
      resourcesPath: { value: folder, configurable: true },
    });
    return updatesItself();
  };

  it("where its release names a feed, and nobody else brings its versions", () => {
    expect(replaces("darwin")).toBe(false);
    expect(replaces("darwin", "app-update.yml")).toBe(true);
    expect(replaces("win32")).toBe(false); // the MSI, and the portable one
    expect(replaces("win32", "Uninstall Mailpin.exe")).toBe(true);
    vi.stubEnv("APPIMAGE", undefined);
    expect(replaces("linux")).toBe(false);
    vi.stubEnv("APPIMAGE", "/home/sam/mailpin.AppImage");
    vi.stubEnv("APPDIR", tmpdir());
    expect(replaces("linux")).toBe(true);
    vi.stubEnv("APPDIR", path.join(folder, "of-another-program"));
    expect(replaces("linux")).toBe(false);
    vi.stubEnv("APPDIR", tmpdir());
    app.isPackaged = false;
    expect(replaces("linux")).toBe(false);
  });
});
