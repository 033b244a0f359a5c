import { extractAll, extractFile } from "@electron/asar";
import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ensureBuilt } from "../../../build/scripts/app/build-app.mjs";
import { node24 } from "../../../build/scripts/install/node24.mjs";
import { bytesOf, shipped } from "../../proofs/packaged/fuses.ts";
import { inAsar, inFolder } from "../../proofs/packages/contents.ts";
import { pack, root, type Packed } from "../../proofs/packages/pack.ts";
import { ownSteps } from "../../proofs/packages/steps.ts";

let folder = "";
let packed: Packed;

// Each system packs for itself, with its own Node; the workflow does so on the others.
describe.runIf(process.platform === "linux")("on Linux", () => {
  beforeAll(async () => {
    await ensureBuilt();
    folder = await mkdtemp(path.join(tmpdir(), "mailpin-packaging-"));
    packed = await pack(folder);
  }, 120_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  describe("the packed app", () => {
    // The same as in `npm run pack:check`, which also makes and installs packages of it.
    it.each(ownSteps)("is as it ships: $name", async ({ run }) => {
      await expect(run(packed)).resolves.toBeTypeOf("string");
    });

    it("has its helper processes, its preload scripts and its windows", () => {
      const names = inAsar(packed.asar).map((file) => file.path);
      expect(names).toEqual(
        expect.arrayContaining([
          ...["main", "parser", "sent-reader", "practice-crm", "cli"].map(
            (name) => `out/main/${name}.js`,
          ),
          ...["out/preload/preload.cjs", "out/preload/strip-preload.cjs"],
          ...["out/renderer/index.html.br", "out/renderer/strip/index.html.br"],
          ...["tray", "tray@2x", "trayTemplate", "trayTemplate@2x"].map(
            (name) => `out/renderer/icons/${name}.png`,
          ),
        ]),
      );
    });

    it("has the window as it was built, compressed", () => {
      const page = extractFile(packed.asar, "out/renderer/index.html.br");
      expect(brotliDecompressSync(page)).toEqual(
        readFileSync(path.join(root, "out/renderer/index.html")),
      );
    });

    it("names functions in the stacks of its errors", () => {
      const main = extractFile(packed.asar, "out/main/main.js").toString();
      expect(main).toMatch(/function leaveToFirst\(/);
    });

    it("brings the licences of all that its sources import", async () => {
      const licenses = path.join(packed.app, "resources/licenses");
      const lists = (await inFolder(licenses)).filter((file) => file.path.endsWith(".md"));
      const named = lists.flatMap((file) =>
        readFileSync(path.join(licenses, file.path), "utf8")
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
    });

    it("is named, and known to the desktop, as Mailpin", async () => {
      const { productName, desktopName } = JSON.parse(
        extractFile(packed.asar, "package.json").toString(),
      ) as Record<string, unknown>;
      expect({ productName, desktopName }).toEqual({
        productName: "Mailpin",
        desktopName: "mailpin.desktop",
      });
      await expect(readFile(path.join(packed.app, "mailpin"), "utf8")).resolves.toMatch(/^#!/);
    });
  });

  describe("the command of the packed app", () => {
    const mail = path.join(root, "tests/fixtures/mails/offer.eml");
    const launcher = () => path.join(packed.app, "resources/cli/mailpin");

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

  /** The shim in the place of Electron, which starts the packed code as a packaged app. */
  async function putShimInPlace(app: string): Promise<void> {
    extractAll(packed.asar, path.join(app, "resources/app"));
    const executable = path.join(app, "mailpin");
    const shim = [node24(), path.join(root, "build/electron-shim/run.ts")];
    const words = [...shim, "--no-open", "--executable", executable].map((word) => `'${word}'`);
    // As the fuses say: NODE_OPTIONS is not for the app.
    const script = `#!/bin/sh\nunset NODE_OPTIONS\nexec ${words.join(" ")} -- "$@"\n`;
    await writeFile(executable, `${script}${bytesOf(shipped)}\n`);
  }

  // The last: what starts is no stub from here on.
  describe("the packed app as a whole", () => {
    it("lives: reads, starts, takes a file from a second start, quits, and keeps it", async () => {
      await putShimInPlace(packed.app);
      const proof = path.join(root, "tests/proofs/packaged/run.ts");
      const words = [proof, "--app", packed.app, "--json"];
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
});

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

const run = (command: string, words: readonly string[], env?: NodeJS.ProcessEnv) =>
  new Promise<Ended>((resolve) => {
    const options = env === undefined ? {} : { env };
    execFile(command, [...words], options, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
