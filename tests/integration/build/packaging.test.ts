import { extractAll, extractFile, listPackage } from "@electron/asar";
import { build, Platform } from "electron-builder";
import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt } from "../../../build/scripts/app/build-app.mjs";
import { bytesOf, delivered, fusesIn, shipped } from "../../proofs/packaged/fuses.ts";
import { node24 } from "../../../build/scripts/install/node24.mjs";

const root = path.join(import.meta.dirname, "../../..");
let folder = "";
let asar = "";
let names: string[] = [];

/**
 * What electron-builder expects of an unpacked Electron. The executable has fuses to be set, and
 * prints the words that it is started with.
 */
async function stubElectron(): Promise<string> {
  const dist = path.join(folder, "electron");
  await mkdir(path.join(dist, "resources"), { recursive: true });
  await mkdir(path.join(dist, "locales"));
  const printWords = `#!/bin/sh\nprintf '%s\\n' "$@"\nexit 3\n`;
  await writeFile(path.join(dist, "electron"), `${printWords}${bytesOf(delivered)}\n`, {
    mode: 0o755,
  });
  await writeFile(path.join(dist, "LICENSE"), "");
  await writeFile(path.join(dist, "LICENSES.chromium.html"), "");
  await writeFile(path.join(dist, "version"), "45.0.0");
  return dist;
}

// Each system packs for itself, with its own Node; the workflow does so on the others.
describe.runIf(process.platform === "linux")("on Linux", () => {
  beforeAll(async () => {
    await ensureBuilt();
    folder = await mkdtemp(path.join(tmpdir(), "mailpin-packaging-"));
    await build({
      projectDir: root,
      targets: Platform.LINUX.createTarget("dir"),
      publish: "never",
      config: {
        extends: "build/packaging/electron-builder.yml",
        directories: { output: path.join(folder, "dist") },
        electronDist: await stubElectron(),
        electronVersion: "45.0.0",
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
          ...["/out/preload/preload.cjs", "/out/preload/strip-preload.cjs"],
          "/out/renderer/strip/index.html",
          "/out/renderer/index.html",
          ...["tray", "tray@2x", "trayTemplate", "trayTemplate@2x"].map(
            (name) => `/out/renderer/icons/${name}.png`,
          ),
        ]),
      );
    });

    it("holds nothing but the build and its package.json", () => {
      const others = names.filter(
        (name) => !/^\/(out(\/(main|preload|renderer)(\/.*)?)?|package\.json)$/.test(name),
      );
      expect(others).toEqual([]);
    });

    it("carries no dependencies, sources, source maps or stamps", () => {
      expect(
        names.filter((name) => /node_modules|\.ts$|\.svelte$|\.map$|\.stamp$/.test(name)),
      ).toEqual([]);
    });

    it("brings the licences of all that it holds", async () => {
      const named = ["main", "renderer", "renderer/strip"].flatMap((part) =>
        extractFile(asar, `out/${part}/licenses.md`)
          .toString()
          .matchAll(/^## (\S+) - /gm)
          .map(([, name]) => name)
          .toArray(),
      );
      // Others bring packages of their own; the build collects those, too.
      const wanted = globSync(["electron/**/*.ts", "renderer/**/*.{ts,svelte}"], { cwd: root })
        .flatMap((file) => readFileSync(path.join(root, file), "utf8"))
        .flatMap((code) => [
          ...code.matchAll(/^\s*import (?!type)[^;]*?from "((?:@[\w-]+\/)?[\w-]+)["/]/gm),
        ])
        .map(([, name = ""]) => name)
        .filter((name) => !["electron", "pdfjs-dist"].includes(name));
      expect(wanted).toContain("mailparser");
      expect(named).toEqual(expect.arrayContaining([...new Set(wanted)]));
      const licenses = path.join(folder, "dist/linux-unpacked/resources/licenses");
      expect(await readdir(licenses, { recursive: true })).toEqual(
        expect.arrayContaining(["LICENSE", "pdfjs-dist/LICENSE", "pdfjs-dist/wasm/LICENSE_JBIG2"]),
      );
    });

    it("is named, and known to the desktop, as Mailpin", async () => {
      const { productName, desktopName } = JSON.parse(
        extractFile(asar, "package.json").toString(),
      ) as Record<string, unknown>;
      expect({ productName, desktopName }).toEqual({
        productName: "Mailpin",
        desktopName: "mailpin.desktop",
      });
      await expect(
        readFile(path.join(folder, "dist", "linux-unpacked", "mailpin"), "utf8"),
      ).resolves.toMatch(/^#!/);
    });

    it("cannot be made to run other code: not by environment, not by switches, not by other files", async () => {
      expect(await fusesIn(path.join(folder, "dist/linux-unpacked/mailpin"))).toEqual(shipped);
    });
  });

  /** The shim in the place of Electron, which starts the packed code as a packaged app. */
  async function putShimInPlace(app: string): Promise<void> {
    extractAll(asar, path.join(app, "resources/app"));
    const executable = path.join(app, "mailpin");
    const shim = [node24(), path.join(root, "build/electron-shim/run.ts")];
    const words = [...shim, "--no-open", "--executable", executable].map((word) => `'${word}'`);
    // As the fuses say: NODE_OPTIONS is not for the app.
    const script = `#!/bin/sh\nunset NODE_OPTIONS\nexec ${words.join(" ")} -- "$@"\n`;
    await writeFile(executable, `${script}${bytesOf(shipped)}\n`);
  }

  describe("the packed app as a whole", () => {
    it("lives: reads, starts, takes a file from a second start, quits, and keeps it", async () => {
      const app = path.join(folder, "dist/linux-unpacked");
      await cp(app, path.join(folder, "whole"), { recursive: true });
      await putShimInPlace(path.join(folder, "whole"));
      const proof = path.join(root, "tests/proofs/packaged/run.ts");
      const words = [proof, "--app", path.join(folder, "whole"), "--json"];
      const { stdout } = await run(node24(), words, { ...process.env, DISPLAY: ":99" });
      const { passed, failed, steps } = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as {
        passed: number;
        failed: number;
        steps: { problem?: string }[];
      };
      expect(steps.flatMap(({ problem }) => problem ?? [])).toEqual([]);
      expect({ passed, failed }).toEqual({ passed: 6, failed: 0 });
    });
  });

  describe("the command of the packed app", () => {
    const mail = path.join(root, "tests/fixtures/mails/offer.eml");
    const launcher = () => path.join(folder, "dist/linux-unpacked/resources/cli/mailpin");

    it("reads mails without Electron, byte for byte as the build does", async () => {
      const built = await run(node24(), [path.join(root, "out/main/cli.js"), "parse", mail]);
      expect(built.stdout).toContain('"subject"');
      expect(await run(launcher(), ["parse", mail], { PATH: "/usr/bin:/bin" })).toEqual(built);
    });

    it("gives what needs the key ring to the app, and passes its answer on", async () => {
      const words = ["find", "Re:Offer", "--module", "Deals"];
      expect(await run(launcher(), words, { DISPLAY: ":99" })).toMatchObject({
        code: 3,
        stdout: ["--", ...words, ""].join("\n"),
      });
    });

    it("says what is missing where there is no display", async () => {
      expect(await run(launcher(), ["status"], {})).toMatchObject({
        code: 1,
        stdout: "",
        stderr: expect.stringContaining("no display here") as string,
      });
    });

    it("runs through a link, as in /usr/local/bin", async () => {
      const link = path.join(folder, "mailpin");
      await symlink(launcher(), link);
      expect(await run(link, ["help"], {})).toMatchObject({ code: 0 });
    });
  });
});

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

const run = (command: string, words: readonly string[], env?: NodeJS.ProcessEnv) =>
  new Promise<Ended>((resolve) => {
    const options = env === undefined ? {} : { env };
    execFile(command, [...words], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
