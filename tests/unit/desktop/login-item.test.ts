import {
  existsSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ProblemError } from "../../../electron/contract/problem.ts";
import {
  entryOf,
  renewLoginItem,
  startAtLogin,
  startsAtLogin,
  wasStartedAtLogin,
} from "../../../electron/desktop/login-item.ts";
import { app } from "../../support/electron.ts";

vi.mock("electron", () => import("../../support/electron.ts"));

let folder: string;
const failures: unknown[] = [];

const entryFile = () => path.join(folder, "autostart", "mailpin.desktop");
const entry = () => readFileSync(entryFile(), "utf8");
const renew = () => {
  renewLoginItem((error) => failures.push(error));
};
const runOn = (
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv = {},
  execPath = "/opt/Mailpin/mailpin",
) => {
  vi.stubGlobal(
    "process",
    Object.create(process, {
      platform: { value: platform },
      env: { value: env },
      execPath: { value: execPath },
    }),
  );
};

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mailpin-login-"));
  app.folders.set("appData", folder);
  failures.splice(0);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.clearAllMocks();
  app.getLoginItemSettings.mockReset();
  app.isPackaged = true;
  app.folders.delete("appData");
  rmSync(folder, { recursive: true });
});

describe("a start at login on Linux", () => {
  beforeEach(() => {
    runOn("linux");
  });

  it("is an entry of the desktop, which comes and goes as the user wants it", () => {
    expect(startsAtLogin()).toBe(false);
    startAtLogin(true);
    expect(entry()).toContain('Exec="/opt/Mailpin/mailpin" --hidden\n');
    expect(startsAtLogin()).toBe(true);
    startAtLogin(false);
    expect([startsAtLogin(), existsSync(entryFile())]).toEqual([false, false]);
    startAtLogin(false);
  });

  it.each(["Hidden=true", "X-GNOME-Autostart-enabled = false"])(
    "is off where the user has switched the entry off in the desktop's own settings: %s",
    (line) => {
      startAtLogin(true);
      writeFileSync(entryFile(), `${entry()}${line}\n`);
      expect(startsAtLogin()).toBe(false);
      renew();
      expect(entry()).toContain(line);
      startAtLogin(true);
      expect(startsAtLogin()).toBe(true);
    },
  );

  it("starts the AppImage, and after an update the one that was started last", () => {
    const runFrom = (file: string) => {
      runOn(
        "linux",
        { APPIMAGE: file, APPDIR: folder },
        path.join(realpathSync(folder), "mailpin"),
      );
    };
    runFrom("/home/sam/Mailpin-1.AppImage");
    startAtLogin(true);
    expect(entry()).toContain('Exec="/home/sam/Mailpin-1.AppImage" --hidden\n');
    runFrom("/home/sam/Mailpin-2.AppImage");
    renew();
    expect(entry()).toContain('Exec="/home/sam/Mailpin-2.AppImage" --hidden\n');
    expect(failures).toEqual([]);
  });

  it("starts Mailpin, and not the AppImage of another program that has started it", () => {
    runOn("linux", { APPIMAGE: "/home/sam/Other.AppImage", APPDIR: folder });
    startAtLogin(true);
    expect(entry()).toContain('Exec="/opt/Mailpin/mailpin" --hidden\n');
  });

  it("is the desktop's own matter for a Flatpak, which has no way to its settings", () => {
    startAtLogin(true);
    runOn("linux", { FLATPAK_ID: "app.mailpin.desktop" });
    expect(startsAtLogin()).toBe(false);
    expect(() => {
      startAtLogin(true);
    }).toThrow(new ProblemError({ code: "login-of-desktop" }));
  });

  it("that was never wanted is not made by a start", () => {
    renew();
    expect(existsSync(entryFile())).toBe(false);
  });

  it("keeps the signs of a path that mean something in an entry", () => {
    const [, exec] = /^Exec=(.*)$/m.exec(entryOf('/a "b"/$c`\\50%/mailpin')) ?? [];
    expect(exec).toBe(
      String.raw`"/a \\"b\\"/\\$c\\` + "`" + String.raw`\\\\50%%/mailpin" --hidden`,
    );
  });

  it("fails with the reason where the folder cannot be made", () => {
    writeFileSync(path.join(folder, "autostart"), "a file");
    expect(() => {
      startAtLogin(true);
    }).toThrow(/EEXIST|ENOTDIR/);
    expect(startsAtLogin()).toBe(false);
  });
});

describe.each(["win32", "darwin"] as const)("a start at login on %s", (platform) => {
  beforeEach(() => {
    runOn(platform);
  });

  const item = { path: "/opt/Mailpin/mailpin", args: ["--hidden"] };

  it("is the system's matter, with the switch that opens no window", () => {
    startAtLogin(true);
    startAtLogin(false);
    expect(app.setLoginItemSettings.mock.calls).toEqual([
      [{ openAtLogin: true, ...item }],
      [{ openAtLogin: false, ...item }],
    ]);
    app.getLoginItemSettings.mockReturnValue({ openAtLogin: true, wasOpenedAtLogin: true });
    expect(startsAtLogin()).toBe(true);
    expect(app.getLoginItemSettings.mock.lastCall).toEqual([item]);
    expect(wasStartedAtLogin()).toBe(platform === "darwin");
    renew();
    expect(existsSync(entryFile())).toBe(false);
  });
});

it.each([
  ["Mailpin", "E:\\mailpin-portable.exe"],
  ["Other", "/opt/Mailpin/mailpin"],
])("what starts at login on Windows in the portable app %s: %s", (name, file) => {
  runOn("win32", {
    PORTABLE_EXECUTABLE_APP_FILENAME: name,
    PORTABLE_EXECUTABLE_FILE: "E:\\mailpin-portable.exe",
  });
  startAtLogin(true);
  expect(app.setLoginItemSettings.mock.lastCall?.[0].path).toBe(file);
});

it("only an installed Mailpin starts at login, and the user is told so", () => {
  app.isPackaged = false;
  expect(startsAtLogin()).toBe(false);
  expect(() => {
    startAtLogin(true);
  }).toThrow(new ProblemError({ code: "not-installed" }));
});
