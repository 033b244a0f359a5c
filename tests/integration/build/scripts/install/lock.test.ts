import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { utimes } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { withLock } from "../../../../../build/scripts/install/lock.mjs";
import { checkout } from "../../../../support/checkout.ts";

describe("withLock", () => {
  it("lets one after the other in, and leaves no lock behind, also after a failure", async () => {
    const file = path.join(await checkout(), "lock");
    const steps: string[] = [];
    const work = (name: string) => async () => {
      steps.push(`${name} in`);
      await new Promise(setImmediate);
      steps.push(`${name} out`);
      if (name === "first") throw new Error("failed");
    };
    const [first] = await Promise.allSettled([
      withLock(file, work("first")),
      withLock(file, work("second")),
    ]);
    expect(first.status).toBe("rejected");
    expect(steps).toEqual(["first in", "first out", "second in", "second out"]);
    expect(existsSync(file)).toBe(false);
  });

  it("takes the lock of a process that died", async () => {
    const dead = spawnSync(process.execPath, ["--version"]).pid;
    const root = await checkout({ lock: String(dead) });
    await expect(withLock(path.join(root, "lock"), () => Promise.resolve("done"))).resolves.toBe(
      "done",
    );
  });

  it("takes a lock that nobody touched for long, though its process number is in use again", async () => {
    const root = await checkout({ lock: String(process.pid) });
    const file = path.join(root, "lock");
    const minuteAgo = Date.now() / 1000 - 60;
    await utimes(file, minuteAgo, minuteAgo);
    await expect(withLock(file, () => Promise.resolve("done"))).resolves.toBe("done");
  });
});
