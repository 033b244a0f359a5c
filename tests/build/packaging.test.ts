import { extractFile, listPackage } from "@electron/asar";
import { build, Platform } from "electron-builder";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt } from "../../build/launcher/build-app.mjs";

const root = path.join(import.meta.dirname, "../..");
let folder = "";
let asar = "";
let names: string[] = [];

/** What electron-builder expects of an unpacked Electron; the executable is never run here. */
async function stubElectron(): Promise<string> {
  const dist = path.join(folder, "electron");
  await mkdir(path.join(dist, "resources"), { recursive: true });
  await mkdir(path.join(dist, "locales"));
  await writeFile(path.join(dist, "electron"), "#!/bin/sh\n", { mode: 0o755 });
  await writeFile(path.join(dist, "LICENSE"), "");
  await writeFile(path.join(dist, "LICENSES.chromium.html"), "");
  await writeFile(path.join(dist, "version"), "45.0.0");
  return dist;
}

beforeAll(async () => {
  await ensureBuilt();
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-packaging-"));
  await build({
    projectDir: root,
    targets: Platform.LINUX.createTarget("dir"),
    publish: "never",
    config: {
      extends: "build/electron-builder.yml",
      directories: { output: path.join(folder, "dist") },
      electronDist: await stubElectron(),
      electronVersion: "45.0.0",
      electronFuses: null, // they are set in the bytes of a real Electron
    },
  });
  asar = path.join(folder, "dist", "linux-unpacked", "resources", "app.asar");
  names = listPackage(asar, { isPack: false }).map((name) => name.split(path.sep).join("/"));
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("the packed app", () => {
  it("starts at a main script that is there", () => {
    const { main } = JSON.parse(extractFile(asar, "package.json").toString()) as { main: string };
    expect(main).toBe("out/main/main.js");
    expect(names).toContain(`/${main}`);
  });

  it("has its helper processes, its preload script and its window", () => {
    expect(names).toEqual(
      expect.arrayContaining([
        "/out/main/parser.js",
        "/out/main/practice-crm.js",
        "/out/main/cli.js",
        "/out/preload/preload.cjs",
        "/out/renderer/index.html",
        "/out/renderer/icons/tray.png",
      ]),
    );
  });

  it("holds nothing but the build and its package.json", () => {
    const others = names.filter((name) => !/^\/(out(\/(main|preload|renderer)(\/.*)?)?|package\.json)$/.test(name));
    expect(others).toEqual([]);
  });

  it("carries no dependencies, sources, source maps or stamps", () => {
    expect(names.filter((name) => /node_modules|\.ts$|\.svelte$|\.map$|\.stamp$/.test(name))).toEqual([]);
  });

  it("is named, and known to the desktop, as Mailpin", async () => {
    const { productName, desktopName } = JSON.parse(extractFile(asar, "package.json").toString()) as Record<string, unknown>;
    expect({ productName, desktopName }).toEqual({ productName: "Mailpin", desktopName: "mailpin.desktop" });
    await expect(readFile(path.join(folder, "dist", "linux-unpacked", "mailpin"), "utf8")).resolves.toBe("#!/bin/sh\n");
  });
});
