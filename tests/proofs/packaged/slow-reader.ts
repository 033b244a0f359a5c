import { spawn } from "node:child_process";
import { once } from "node:events";
import { setImmediate as turn } from "node:timers/promises";

export type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/**
 * Runs a program, and reads what it prints in small pieces, slower than it prints: a program that
 * exits before all has left would be found out.
 *
 * @param env is added to ours; undefined takes a variable out
 */
export async function readSlowly(
  command: string,
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<Ended> {
  const child = spawn(commandFor(command), words, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
    shell: command.endsWith(".cmd"), // Node starts batch files through a shell alone
    windowsHide: true,
  });
  const exit = once(child, "exit") as Promise<[number | null]>;
  const [stdout, stderr, [code]] = await Promise.all([
    inPieces(child.stdout),
    inPieces(child.stderr),
    exit,
  ]);
  return { code: code ?? -1, stdout, stderr };
}

const commandFor = (command: string) => (command.endsWith(".cmd") ? `"${command}"` : command);

async function inPieces(stream: NodeJS.ReadableStream): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stream as AsyncIterable<Buffer>) {
    pieces.push(piece);
    await turn();
  }
  return Buffer.concat(pieces).toString();
}
