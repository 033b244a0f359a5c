import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { takeLease, whenLeased, type Lease } from "../../../electron/storage/lease.ts";
import { runScript } from "../outbox/processes.ts";
import { Clock } from "../../support/outbox/world.ts";

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

  it("is refused to another process, and given to it after release", async () => {
    const lease = takeLease(file);
    await runScript("script-lease.ts", file).line("refused");
    lease?.release();
    const other = runScript("script-lease.ts", file);
    await other.line("taken");
    expect(takeLease(file)).toBeUndefined();
    other.child.stdin?.end();
    await other.ended;
  });

  it("is free again the moment its process is killed", async () => {
    const other = runScript("script-lease.ts", file);
    await other.line("taken");
    expect(takeLease(file)).toBeUndefined();
    other.child.kill("SIGKILL");
    await other.ended;
    const lease = takeLease(file);
    expect(lease).toBeDefined();
    lease?.release();
  });

  it("is kept although nobody refers to it any more", () => {
    takeLease(file);
    setFlagsFromString("--expose-gc");
    (runInNewContext("gc") as () => void)();
    expect(takeLease(file)).toBeUndefined();
  });

  // Windows has no such modes.
  it.skipIf(process.platform === "win32")("keeps its file to the user", () => {
    const lease = takeLease(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    lease?.release();
    chmodSync(file, 0o644);
    takeLease(file)?.release();
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it.each([
    ["garbage", "not a database ".repeat(100)],
    ["a single sign", "x"],
    ["the beginning of a database", `SQLite format 3\0${"\x07".repeat(600)}`],
  ])("makes the file anew that holds %s, and has its lock then", async (_, content) => {
    mkdirSync(path.dirname(file));
    writeFileSync(file, content);
    const lease = takeLease(file);
    expect(lease).toBeDefined();
    await runScript("script-lease.ts", file).line("refused");
    lease?.release();
    expect(takeLease(file)).toBeDefined();
  });

  it("gives a file of garbage to one of two processes that find it at once", async () => {
    mkdirSync(path.dirname(file));
    writeFileSync(file, "not a database ".repeat(100));
    const both = [runScript("script-lease.ts", file), runScript("script-lease.ts", file)];
    const said = await Promise.all(both.map(({ line }) => line("")));
    expect(said.sort()).toEqual(["refused", "taken"]);
    for (const { child } of both) child.stdin?.end();
    await Promise.all(both.map(({ ended }) => ended));
  });

  it("leaves a lease to its living holder when the file is overwritten", async () => {
    const other = runScript("script-lease.ts", file);
    await other.line("taken");
    writeFileSync(file, "not a database ".repeat(100));
    expect(takeLease(file)).toBeUndefined();
    other.child.kill("SIGKILL");
    await other.ended;
    const lease = takeLease(file);
    expect(lease).toBeDefined();
    lease?.release();
  });

  it("moves a folder of its name aside, with what is in it", () => {
    mkdirSync(file, { recursive: true });
    writeFileSync(path.join(file, "note.txt"), "somebody's");
    const lease = takeLease(file);
    expect(lease).toBeDefined();
    const aside = readdirSync(path.dirname(file)).find((name) => name.endsWith(".aside"))!;
    expect(readdirSync(path.join(path.dirname(file), aside))).toEqual(["note.txt"]);
    lease?.release();
  });

  it("does not take a file that it cannot lock for a lease that somebody has", () => {
    mkdirSync(`${file}-journal`, { recursive: true });
    expect(() => takeLease(file)).toThrow();
  });
});

describe("whenLeased", () => {
  const onError = (error: unknown) => {
    throw error;
  };

  it("takes the lease at once if it is free", () => {
    const clock = new Clock();
    const leases: Lease[] = [];
    whenLeased(file, clock.setTimer, { onLease: (lease) => leases.push(lease), onError });
    expect(leases).toHaveLength(1);
    expect(clock.timers).toEqual([]);
    leases[0]?.release();
  });

  it("takes it as soon as it becomes free, once", async () => {
    const clock = new Clock();
    const leases: Lease[] = [];
    const first = takeLease(file);
    whenLeased(file, clock.setTimer, { onLease: (lease) => leases.push(lease), onError });
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
    const giveUp = whenLeased(file, clock.setTimer, {
      onLease: (lease) => leases.push(lease),
      onError,
    });
    giveUp();
    first?.release();
    await clock.pass(10_000);
    expect(leases).toEqual([]);
  });

  it("tells once of a file that cannot be locked, tries on, and tells when that is over", async () => {
    const clock = new Clock();
    const leases: Lease[] = [];
    const told: unknown[] = [];
    mkdirSync(`${file}-journal`, { recursive: true });
    whenLeased(file, clock.setTimer, {
      onLease: (lease) => leases.push(lease),
      onError: (error) => told.push(error),
    });
    await clock.pass(60_000);
    expect(told).toEqual([expect.any(Error)]);
    rmSync(`${file}-journal`, { recursive: true });
    await clock.pass(10_000);
    expect(told).toEqual([expect.any(Error), undefined]);
    expect(leases).toHaveLength(1);
    leases[0]?.release();
  });

  it("tells that the trouble is over also when somebody else has the lease then", async () => {
    const clock = new Clock();
    const told: unknown[] = [];
    mkdirSync(`${file}-journal`, { recursive: true });
    const giveUp = whenLeased(file, clock.setTimer, {
      onLease: () => undefined,
      onError: (error) => told.push(error),
    });
    rmSync(`${file}-journal`, { recursive: true });
    const first = takeLease(file);
    await clock.pass(10_000);
    expect(told).toEqual([expect.any(Error), undefined]);
    giveUp();
    first?.release();
  });
});
