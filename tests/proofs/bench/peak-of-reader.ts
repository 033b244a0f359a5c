import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import type { ReaderName } from "./readers.ts";

const reading = path.join(import.meta.dirname, "read-once.ts");

/**
 * Peak memory of a process of its own that reads a file, in bytes: including the file, without what
 * the process needs before that.
 */
export async function peakMemory(reader: ReaderName, file: string): Promise<number> {
  const child = fork(reading, [reader, file], { serialization: "advanced" });
  const exit = once(child, "exit");
  const [{ before, peak }] = (await Promise.race([
    once(child, "message"),
    exit.then(gaveUp(reader)),
  ])) as [Memory];
  await exit;
  return peak - before;
}

export type Memory = { readonly before: number; readonly peak: number };

const gaveUp = (reader: string) => (): never => {
  throw new Error(`${reader} did not read the file`);
};
