import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";

export const root = path.join(import.meta.dirname, "../../..");

/** An app on the shim, whose window any browser may open. */
export type ShimApp = {
  readonly child: ChildProcess;
  /** Of its window. */
  readonly address: string;
  end(): Promise<void>;
};

/**
 * All threads of Electron share one allocator. With the C library's each has a pool of its own, and
 * what they leave free there looks like growth.
 *
 * @see https://man7.org/linux/man-pages/man3/mallopt.3.html M_ARENA_MAX
 */
const oneAllocator = { MALLOC_ARENA_MAX: "1" };

/**
 * @param app its folder
 * @param nodeWords for the Node that it runs on
 */
export async function startOnShim(
  app: string,
  words: readonly string[],
  nodeWords: readonly string[] = [],
): Promise<ShimApp> {
  const shim = path.join(root, "build/electron-shim/run.ts");
  const child = spawn(process.execPath, [...nodeWords, shim, "--no-open", "--", app, ...words], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: { ...process.env, ...oneAllocator },
  });
  const gone = once(child, "exit");
  const end = async () => {
    child.kill();
    await gone;
  };
  try {
    return { child, address: await addressOf(child.stdout, gone), end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function addressOf(output: Readable | null, gone: Promise<unknown[]>): Promise<string> {
  if (output === null) throw new Error("the app was started without a pipe");
  const said: string[] = [];
  for await (const line of createInterface({ input: output })) {
    said.push(line);
    const address = /is at (\S+)$/.exec(line)?.[1];
    if (address !== undefined) return address;
  }
  const [code, signal] = await gone;
  const how = String(signal ?? code);
  throw new Error(`the app ended (${how}) before its window was there: ${said.join(" ")}`);
}
