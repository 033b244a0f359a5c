import { rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { ensureBuilt } from "../../../../../build/scripts/app/build-app.mjs";
import { checkout, put } from "../../../../support/checkout.ts";

const sources = {
  "electron/main.ts": "1",
  "electron/mail/parse.ts": "1",
  "renderer/App.svelte": "1",
  "package-lock.json": "{}",
};

const fakeVite = () =>
  vi.fn(async (root: string) => {
    for (const file of ["main/main.js", "preload/preload.cjs", "renderer/index.html"])
      await put(root, `out/${file}`, "built");
  });

async function builtCheckout() {
  const root = await checkout(sources);
  const vite = fakeVite();
  await ensureBuilt(root, vite);
  vite.mockClear();
  return { root, vite };
}

describe("ensureBuilt", () => {
  it("builds in a fresh clone", async () => {
    const root = await checkout(sources);
    const vite = fakeVite();
    await ensureBuilt(root, vite);
    expect(vite).toHaveBeenCalledTimes(1);
  });

  it("does nothing the second time, nor when a file was only written again", async () => {
    const { root, vite } = await builtCheckout();
    await ensureBuilt(root, vite);
    await put(root, "electron/main.ts", "1");
    await ensureBuilt(root, vite);
    expect(vite).not.toHaveBeenCalled();
  });

  it.each<[string, (root: string) => Promise<void>]>([
    ["a source changes", (root) => put(root, "electron/mail/parse.ts", "2")],
    ["a source comes", (root) => put(root, "renderer/New.svelte", "")],
    ["a source goes", (root) => rm(path.join(root, "electron/mail/parse.ts"))],
    ["the lock file changes", (root) => put(root, "package-lock.json", "{ }")],
    ["the build's settings change", (root) => put(root, "vite.config.ts", "2")],
    [
      "a built file was changed by other means",
      (root) => put(root, "out/main/main.js", "built otherwise"),
    ],
    ["out/ was deleted", (root) => rm(path.join(root, "out"), { recursive: true })],
  ])("builds again when %s, and then rests", async (_, change) => {
    const { root, vite } = await builtCheckout();
    await change(root);
    await ensureBuilt(root, vite);
    await ensureBuilt(root, vite);
    expect(vite).toHaveBeenCalledTimes(1);
  });

  it("does not take the remains of a failed build for a good one, even when the sources return to what they were", async () => {
    const { root, vite } = await builtCheckout();
    await put(root, "electron/main.ts", "broken");
    await expect(ensureBuilt(root, () => Promise.reject(new Error("syntax")))).rejects.toThrow(
      "syntax",
    );
    await put(root, "electron/main.ts", "1");
    await ensureBuilt(root, vite);
    expect(vite).toHaveBeenCalledTimes(1);
  });

  it("builds again what was edited while it was being built", async () => {
    const root = await checkout(sources);
    const vite = fakeVite();
    await ensureBuilt(root, async (place) => {
      await vite(place);
      await put(root, "electron/main.ts", "edited meanwhile");
    });
    await ensureBuilt(root, vite);
    expect(vite).toHaveBeenCalledTimes(2);
  });

  it("builds once when two commands start at once", async () => {
    const root = await checkout(sources);
    const vite = fakeVite();
    await Promise.all([ensureBuilt(root, vite), ensureBuilt(root, vite)]);
    expect(vite).toHaveBeenCalledTimes(1);
  });
});
