import { existsSync } from "node:fs";
import path from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import {
  electronExecutable,
  ensureElectron,
  runDownloader,
} from "../../../../../build/scripts/install/electron-runtime.mjs";
import { checkout, put } from "../../../../support/checkout.ts";

const hourMs = 60 * 60 * 1000;
const noon = Date.UTC(2026, 10, 22, 12);
const electron = { "node_modules/electron/package.json": '{"version":"45.4.1"}' };

async function putRuntime(root: string) {
  await put(root, "node_modules/electron/dist/electron", "");
  await put(root, "node_modules/electron/path.txt", "electron");
}

beforeEach(() => {
  vi.stubEnv("CI", "");
  vi.stubEnv("ELECTRON_OVERRIDE_DIST_PATH", undefined);
  return () => vi.unstubAllEnvs();
});

describe("electronExecutable", () => {
  it("is the one that Electron's downloader put in place", async () => {
    const root = await checkout(electron);
    expect(electronExecutable(root)).toBeUndefined();
    await putRuntime(root);
    expect(electronExecutable(root)).toBe(path.join(root, "node_modules/electron/dist/electron"));
  });

  it("is the one in the folder that ELECTRON_OVERRIDE_DIST_PATH names", async () => {
    const root = await checkout({ ...electron, "elsewhere/electron": "" });
    vi.stubEnv("ELECTRON_OVERRIDE_DIST_PATH", path.join(root, "elsewhere"));
    expect(electronExecutable(root)).toBe(path.join(root, "elsewhere/electron"));
  });
});

describe("ensureElectron", () => {
  const failing = () => vi.fn(() => Promise.resolve(false));

  it("downloads the runtime once", async () => {
    const root = await checkout(electron);
    const download = vi.fn(async (place: string) => {
      await putRuntime(place);
      return true;
    });
    await expect(ensureElectron(root, { download })).resolves.toContain("electron");
    await expect(ensureElectron(root, { download })).resolves.toContain("electron");
    expect(download).toHaveBeenCalledTimes(1);
  });

  it("remembers a failed download for a day", async () => {
    const root = await checkout(electron);
    const download = failing();
    for (const hours of [0, 1, 23]) {
      await expect(
        ensureElectron(root, { nowMs: noon + hours * hourMs, download }),
      ).resolves.toBeUndefined();
    }
    expect(download).toHaveBeenCalledTimes(1);
    await ensureElectron(root, { nowMs: noon + 24 * hourMs, download });
    expect(download).toHaveBeenCalledTimes(2);
  });

  it("tries again at once when Electron's version has changed", async () => {
    const root = await checkout(electron);
    const download = failing();
    await ensureElectron(root, { nowMs: noon, download });
    await put(root, "node_modules/electron/package.json", '{"version":"45.5.0"}');
    await ensureElectron(root, { nowMs: noon, download });
    expect(download).toHaveBeenCalledTimes(2);
  });

  it("does not remember a download that the user broke off", async () => {
    const root = await checkout(electron);
    await expect(
      ensureElectron(root, { download: () => Promise.reject(new Error("interrupted")) }),
    ).rejects.toThrow();
    const download = failing();
    await ensureElectron(root, { download });
    expect(download).toHaveBeenCalledTimes(1);
  });

  it("does not try on a CI machine", async () => {
    const root = await checkout(electron);
    vi.stubEnv("CI", "true");
    const download = failing();
    await expect(ensureElectron(root, { download })).resolves.toBeUndefined();
    expect(download).not.toHaveBeenCalled();
  });
});

describe("runDownloader", () => {
  const patienceMs = 600;
  const run = async (script: string, patience = patienceMs) => {
    const root = await checkout({ "download.cjs": script });
    const startedAt = Date.now();
    const ok = await runDownloader(root, path.join(root, "download.cjs"), patience);
    return { ok, tookMs: Date.now() - startedAt, root };
  };

  it("gives up a download that does not get on", async () => {
    const { ok, tookMs, root } = await run("setInterval(() => {}, 1000)");
    expect(ok).toBe(false);
    expect(tookMs).toBeGreaterThanOrEqual(patienceMs);
    expect(existsSync(path.join(root, ".cache/electron-download"))).toBe(false);
  });

  it("lets a slow one go on while its partial file grows", async () => {
    const slow = `
      const file = require("node:path").join(require("node:os").tmpdir(), "partial.zip");
      let parts = 0;
      setInterval(() => { require("node:fs").appendFileSync(file, "part"); if (++parts === 25) process.exit(0); }, 100);`;
    const patience = 2_000; // a busy computer takes a second to start a process
    const { ok, tookMs } = await run(slow, patience);
    expect(ok).toBe(true);
    expect(tookMs).toBeGreaterThan(patience);
  });

  it("says when the downloader failed", async () => {
    await expect(run("process.exit(1)")).resolves.toMatchObject({ ok: false });
  });
});
