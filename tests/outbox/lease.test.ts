import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeLease, whenLeased, type Lease } from "../../electron/outbox/lease.ts";
import { runScript } from "./processes.ts";
import { Clock } from "./world.ts";

let folder = "";
let file = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "mailpin-lease-"));
  file = path.join(folder, "organisation", "worker.lock");
});
afterEach(() => {
  rmSync(folder, { recursive: true, maxRetries: 5 });
});

describe("takeLease", () => {
  it("gives the lease to one, and to the next after it was released", () => {
    const lease = takeLease(file);
    expect(lease).toBeDefined();
    expect(takeLease(file)).toBeUndefined();
    lease?.release();
    lease?.release();
    const next = takeLease(file);
    expect(next).toBeDefined();
    next?.release();
  });

  it("is refused to another process, and given to it after release", { timeout: 20_000 }, async () => {
    const lease = takeLease(file);
    await runScript("script-lease.ts", file).line("refused");
    lease?.release();
    const other = runScript("script-lease.ts", file);
    await other.line("taken");
    expect(takeLease(file)).toBeUndefined();
    other.child.stdin?.end();
    await other.ended;
  });

  it("is free again the moment its process is killed", { timeout: 20_000 }, async () => {
    const other = runScript("script-lease.ts", file);
    await other.line("taken");
    expect(takeLease(file)).toBeUndefined();
    other.child.kill("SIGKILL");
    await other.ended;
    const lease = takeLease(file);
    expect(lease).toBeDefined();
    lease?.release();
  });

  it("does not take a file that it cannot write for a lease that somebody has", () => {
    mkdirSync(file, { recursive: true });
    expect(() => takeLease(file)).toThrow();
  });
});

describe("whenLeased", () => {
  it("takes the lease at once if it is free", () => {
    const clock = new Clock();
    const leases: Lease[] = [];
    whenLeased(file, clock.setTimer, (lease) => leases.push(lease));
    expect(leases).toHaveLength(1);
    expect(clock.timers).toEqual([]);
    leases[0]?.release();
  });

  it("takes it as soon as it becomes free, once", async () => {
    const clock = new Clock();
    const leases: Lease[] = [];
    const first = takeLease(file);
    whenLeased(file, clock.setTimer, (lease) => leases.push(lease));
    await clock.pass(10_000);
    expect(leases).toEqual([]);
    first?.release();
    await clock.pass(10_000);
    expect(leases).toHaveLength(1);
    leases[0]?.release();
  });

  it("no longer waits when told so", async () => {
    const clock = new Clock();
    const leases: Lease[] = [];
    const first = takeLease(file);
    const giveUp = whenLeased(file, clock.setTimer, (lease) => leases.push(lease));
    giveUp();
    first?.release();
    await clock.pass(10_000);
    expect(leases).toEqual([]);
  });

  it("tells of a file that cannot be written, and tries on", async () => {
    const clock = new Clock();
    const leases: Lease[] = [];
    const errors: unknown[] = [];
    mkdirSync(file, { recursive: true });
    whenLeased(
      file,
      clock.setTimer,
      (lease) => leases.push(lease),
      (error) => errors.push(error),
    );
    expect(errors).toHaveLength(1);
    rmSync(file, { recursive: true });
    await clock.pass(10_000);
    expect(leases).toHaveLength(1);
    leases[0]?.release();
  });
});
