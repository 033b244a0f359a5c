import path from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { ReaderPool, type PoolOptions } from "../../support/reader/reader-pool.ts";

const pools: ReaderPool[] = [];
const script = path.join(import.meta.dirname, "script-reader.ts");

function poolOf(options: PoolOptions): ReaderPool {
  const pool = new ReaderPool({ processes: 1, script, ...options });
  pools.push(pool);
  return pool;
}

afterEach(() => {
  for (const pool of pools.splice(0)) pool.close();
});

const kinds = async (pool: ReaderPool, ...commands: string[]) =>
  Promise.all(commands.map(async (command) => (await pool.read(Buffer.from(command))).kind));

describe("a reading process", () => {
  it("that exceeds a file's processor time is a hang, and does not affect other files", async () => {
    expect(await kinds(poolOf({ limitMs: () => 300 }), "one", "spin", "two")).toEqual([
      "refused",
      "hang",
      "refused",
    ]);
  });

  it("that takes long, but little processor time, is not a hang", async () => {
    expect(await kinds(poolOf({ limitMs: () => 300 }), "rest", "one")).toEqual([
      "refused",
      "refused",
    ]);
  });

  it("that uses no processor time for long is a hang", async () => {
    expect(await kinds(poolOf({ patienceMs: 10_000 }), "one", "wait", "two")).toEqual([
      "refused",
      "hang",
      "refused",
    ]);
  });

  it("that ends is a crash", async () => {
    expect(await kinds(poolOf({}), "one", "exit", "two")).toEqual(["refused", "crash", "refused"]);
  });
});
