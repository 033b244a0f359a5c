import { rm } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it, vi } from "vitest";
import { ensureInstalled } from "../../../../../build/scripts/install/install.mjs";
import { checkout, put } from "../../../../support/checkout.ts";

type Locked = { version: string; integrity?: string; optional?: boolean };
const lock = (packages: Record<string, Locked>) =>
  JSON.stringify({ packages: { "": {}, ...packages } });
const wanted = { "node_modules/zod": { version: "4.0.0", integrity: "sha512-a" } };

const fakeNpm = (installs: Record<string, Locked>) =>
  vi.fn(async (root: string) => {
    await put(root, "node_modules/.package-lock.json", lock(installs));
  });

describe("ensureInstalled", () => {
  it("installs in a fresh clone, and does nothing the second time", async () => {
    const root = await checkout({ "package-lock.json": lock(wanted) });
    const npm = fakeNpm(wanted);
    await ensureInstalled(root, npm);
    await ensureInstalled(root, npm);
    expect(npm).toHaveBeenCalledTimes(1);
  });

  it.each([
    ["another version", { "node_modules/zod": { version: "4.0.1", integrity: "sha512-b" } }],
    [
      "the same version with other content",
      { "node_modules/zod": { version: "4.0.0", integrity: "sha512-b" } },
    ],
    ["one more package", { ...wanted, "node_modules/hono": { version: "4.0.0" } }],
  ])("installs again when the lock file asks for %s", async (_, then) => {
    const root = await checkout({
      "package-lock.json": lock(then),
      "node_modules/.package-lock.json": lock(wanted),
    });
    const npm = fakeNpm(then);
    await ensureInstalled(root, npm);
    expect(npm).toHaveBeenCalledTimes(1);
  });

  it("installs again after an install that broke off, which leaves no record of what is installed", async () => {
    const root = await checkout({
      "package-lock.json": lock(wanted),
      "node_modules/zod/package.json": "{}",
    });
    const npm = fakeNpm(wanted);
    await ensureInstalled(root, npm);
    expect(npm).toHaveBeenCalledTimes(1);
  });

  it("is content without an optional package for another platform, and with one that a developer added", async () => {
    const root = await checkout({
      "package-lock.json": lock({
        ...wanted,
        "node_modules/node-other-cpu": { version: "24.0.0", optional: true },
      }),
      "node_modules/.package-lock.json": lock({
        ...wanted,
        "node_modules/extra": { version: "1.0.0" },
      }),
    });
    const npm = fakeNpm(wanted);
    await ensureInstalled(root, npm);
    expect(npm).not.toHaveBeenCalled();
  });

  it("installs again when npm left out this platform's Node, as it does silently when a download fails", async () => {
    const node = `node_modules/node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
    const root = await checkout({
      "package-lock.json": lock({ ...wanted, [node]: { version: "24.0.0", optional: true } }),
      "node_modules/.package-lock.json": lock(wanted),
    });
    const npm = fakeNpm(wanted);
    await ensureInstalled(root, npm);
    expect(npm).toHaveBeenCalledTimes(1);
  });

  it("installs once when two commands start at once", async () => {
    const root = await checkout({ "package-lock.json": lock(wanted) });
    const npm = fakeNpm(wanted);
    await Promise.all([ensureInstalled(root, npm), ensureInstalled(root, npm)]);
    expect(npm).toHaveBeenCalledTimes(1);
  });

  it("passes a failure of npm on, and tries again the next time", async () => {
    const root = await checkout({ "package-lock.json": lock(wanted) });
    await expect(
      ensureInstalled(root, () => Promise.reject(new Error("no network"))),
    ).rejects.toThrow("no network");
    const npm = fakeNpm(wanted);
    await ensureInstalled(root, npm);
    expect(npm).toHaveBeenCalledTimes(1);
  });

  it("installs again when node_modules was deleted", async () => {
    const root = await checkout({ "package-lock.json": lock(wanted) });
    const npm = fakeNpm(wanted);
    await ensureInstalled(root, npm);
    await rm(path.join(root, "node_modules"), { recursive: true });
    await ensureInstalled(root, npm);
    expect(npm).toHaveBeenCalledTimes(2);
  });
});
