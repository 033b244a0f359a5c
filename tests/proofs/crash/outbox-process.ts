import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";
import type { Orders } from "./orders.ts";

const longestSilenceMs = 60_000;

/** What an outbox's process has said before its end. */
export type Said = {
  /** Numbers of the letters that it has taken over. */
  readonly stored: readonly number[];
  /** Subjects of letters that it takes for somebody else's. */
  readonly mistaken: readonly string[];
  /** Nothing was left to do. Otherwise it was killed. */
  readonly done: boolean;
};

/**
 * Runs an outbox until nothing is left to do, or until it is killed.
 *
 * @param killAfterMs counts from the first letter that it has stored; undefined: never
 * @throws Error when it ends by itself, or says nothing for a minute
 */
export async function runOutbox(
  folder: string,
  orders: Orders,
  killAfterMs?: number,
): Promise<Said> {
  const script = path.join(import.meta.dirname, "script-outbox.ts");
  const child = spawn(process.execPath, ["--no-warnings", script, folder, JSON.stringify(orders)], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const kill = () => child.kill("SIGKILL");
  const ended = once(child, "exit") as Promise<[number | null, NodeJS.Signals | null]>;
  const silent = new AbortController();
  const silence = setTimeout(() => {
    silent.abort();
    kill();
  }, longestSilenceMs);
  let killing: NodeJS.Timeout | undefined;
  const stored: number[] = [];
  const mistaken: string[] = [];
  let done = false;
  for await (const line of createInterface({ input: child.stdout })) {
    silence.refresh();
    const [word, ...rest] = line.split(" ");
    if (word === "stored") stored.push(Number(rest[0]));
    if (word === "mistaken") mistaken.push(rest.join(" "));
    if (word === "done") done = true;
    if (killAfterMs !== undefined) killing ??= setTimeout(kill, killAfterMs);
    if (done) kill();
  }
  const [code, signal] = await ended;
  clearTimeout(killing);
  if (signal !== "SIGKILL") throw new Error(`the outbox ended by itself with ${code ?? signal}`);
  clearTimeout(silence);
  if (silent.signal.aborted) throw new Error("the outbox was silent for a minute");
  return { stored, mistaken, done };
}
