import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Notice } from "../../../electron/contract/notice.ts";
import { SettingsFile } from "../../../electron/desktop/settings.ts";

/** electron-store only adds Electron's folder to conf; here it is given. */
vi.mock("electron-store", async () => {
  const { default: Conf } = await import("conf");
  return {
    default: class extends Conf {
      constructor({ name, ...options }: { name: string }) {
        super({ ...options, configName: name });
      }
    },
  };
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mailpin-settings-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

const file = () => path.join(folder, "settings.json");
const onDisk = (): unknown => JSON.parse(readFileSync(file(), "utf8"));
const asides = () =>
  readdirSync(folder).filter((name) => name.startsWith("settings.json.damaged-"));

/** As the next start of Mailpin opens them. */
function opened() {
  const notices: Notice[] = [];
  const failures: unknown[] = [];
  const settings = new SettingsFile({
    folder,
    onNotice: (notice) => notices.push(notice),
    onFailure: (error) => failures.push(error),
  });
  return { settings, notices, failures };
}

const bounds = { x: 10, y: 20, width: 900, height: 700 };

describe("settings", () => {
  it("are the defaults until they are changed, and survive a restart", () => {
    const { settings, notices, failures } = opened();
    expect(settings.read()).toMatchObject({ holdSeconds: 10, keepSignInInFile: false });
    settings.write("window", bounds);
    settings.write("keepSignInInFile", true);
    expect(opened().settings.read()).toMatchObject({ window: bounds, keepSignInInFile: true });
    expect([notices, failures]).toEqual([[], []]);
    if (process.platform !== "win32") expect(statSync(file()).mode & 0o777).toBe(0o600);
  });

  it("keep unknown keys, and fall back one by one", () => {
    writeFileSync(
      file(),
      '\uFEFF{"holdSeconds":"soon","ofALaterVersion":[1],"keepSignInInFile":true}',
    );
    const { settings, notices } = opened();
    expect(settings.read()).toMatchObject({ holdSeconds: 10, keepSignInInFile: true });
    settings.write("window", bounds);
    expect(onDisk()).toMatchObject({ ofALaterVersion: [1], window: bounds });
    expect(notices).toEqual([]);
  });

  it("that were longer in an earlier version are as long as they may be", () => {
    writeFileSync(file(), '{"holdSeconds":120}');
    expect(opened().settings.read().holdSeconds).toBe(60);
  });

  it("follow the system's appearance unless the user chose one", () => {
    writeFileSync(file(), '{"appearance":"blue"}');
    expect(opened().settings.read().appearance).toBe("system");
    opened().settings.change({ appearance: "dark" });
    expect(opened().settings.read().appearance).toBe("dark");
  });

  it("change together; those that are not given stay", () => {
    const { settings } = opened();
    settings.change({ holdSeconds: 0, notifications: false, grouping: undefined });
    expect(onDisk()).toEqual({ holdSeconds: 0, notifications: false });
    expect(settings.read()).toMatchObject({ grouping: "none", holdSeconds: 0 });
  });

  it.each(["", "{", '{"holdSeconds":5', "[]", "5", "null", "\u0000\u0000"])(
    "start with the defaults when the file holds %j, keep the file, and tell the user where",
    (content) => {
      writeFileSync(file(), content);
      const { settings, notices } = opened();
      expect(settings.read()).toMatchObject({ holdSeconds: 10 });
      const [aside] = asides();
      expect(readFileSync(path.join(folder, aside!), "utf8")).toBe(content);
      expect(notices).toMatchObject([{ code: "settings-damaged" }]);
      expect(notices[0]!.message).toContain(path.join(folder, aside!));
      settings.write("window", bounds);
      expect(onDisk()).toEqual({ window: bounds });
      expect(opened().notices).toEqual([]);
    },
  );

  it("start with the defaults where a folder is in their place, and keep the folder", () => {
    mkdirSync(file());
    writeFileSync(path.join(file(), "a.txt"), "kept");
    const { settings, notices } = opened();
    expect(settings.read()).toMatchObject({ holdSeconds: 10 });
    expect(notices).toMatchObject([{ code: "settings-damaged" }]);
    expect(readFileSync(path.join(folder, asides()[0]!, "a.txt"), "utf8")).toBe("kept");
    settings.write("window", bounds);
    expect(opened().settings.read()).toMatchObject({ window: bounds });
  });

  it("that cannot be written apply until Mailpin is closed, and are written with the next value", () => {
    const { settings, failures } = opened();
    mkdirSync(file());
    settings.write("window", bounds);
    expect(settings.read()).toMatchObject({ window: bounds });
    expect(failures.length).toBeGreaterThan(0);
    rmSync(file(), { recursive: true });
    settings.write("keepSignInInFile", true);
    expect(onDisk()).toEqual({ window: bounds, keepSignInInFile: true });
  });

  it("that cannot be written are told once, and again after some could be written", () => {
    const { settings, notices } = opened();
    for (const round of [1, 2]) {
      rmSync(file(), { force: true });
      mkdirSync(file());
      settings.write("holdSeconds", 5);
      settings.write("holdSeconds", 7);
      expect(notices.map(({ code }) => code)).toEqual(Array(round).fill("settings-unsaved"));
      rmSync(file(), { recursive: true });
      settings.write("holdSeconds", 9);
    }
    expect(notices[0]?.message).toContain("until Mailpin closes");
  });

  it("that are damaged while Mailpin runs keep their last values", () => {
    writeFileSync(file(), '{"holdSeconds":42}');
    const { settings } = opened();
    expect(settings.read().holdSeconds).toBe(42);
    writeFileSync(file(), "{");
    expect(settings.read().holdSeconds).toBe(42);
    settings.write("window", bounds);
    expect(readFileSync(file(), "utf8")).toBe("{");
  });

  it.skipIf(process.platform === "win32" || process.getuid?.() === 0)(
    "that the user may not read are neither moved nor written over, and the user is told",
    () => {
      writeFileSync(file(), '{"holdSeconds":42}');
      chmodSync(file(), 0o000);
      const { settings, notices } = opened();
      expect(settings.read().holdSeconds).toBe(10);
      expect(notices).toMatchObject([{ code: "settings-unreadable" }]);
      expect(notices[0]!.message).toContain(file());
      settings.write("window", bounds);
      chmodSync(file(), 0o600);
      expect(onDisk()).toEqual({ holdSeconds: 42 });
      expect(asides()).toEqual([]);
    },
  );
});
