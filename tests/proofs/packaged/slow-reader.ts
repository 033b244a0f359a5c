import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { setImmediate as turn } from "node:timers/promises";

/** Programs run here, so that the names of mails are short: Windows takes 8,191 characters. */
export const root = path.join(import.meta.dirname, "../../..");

export type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** What takes longer hangs, on the slowest machine. In ms. */
export const limitMs = 180_000;

/**
 * Runs a program, and reads what it prints in small pieces, slower than it prints: a program that
 * exits before all has left would be found out.
 *
 * @param env is added to ours; undefined takes a variable out
 * @throws Error when it does not end
 */
export async function readSlowly(
  command: string,
  words: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<Ended> {
  const child = spawn(commandFor(command), words.map(wordFor(command)), {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...env },
    cwd: root,
    shell: command.endsWith(".cmd"), // Node starts batch files through a shell alone
    windowsHide: true,
  });
  const limit = setTimeout(() => child.kill("SIGKILL"), limitMs);
  const exit = once(child, "exit") as Promise<[number | null]>;
  const [stdout, stderr, [code]] = await Promise.all([
    inPieces(child.stdout),
    inPieces(child.stderr),
    exit,
  ]);
  clearTimeout(limit);
  if (code === null) throw new Error(`${command} ${words[0] ?? ""} did not end. ${stderr}`);
  return { code, stdout, stderr };
}

const commandFor = (command: string) => (command.endsWith(".cmd") ? `"${command}"` : command);

/** The shell of Windows takes a word with blanks apart unless it is quoted. */
const wordFor = (command: string) => (word: string) =>
  command.endsWith(".cmd") && /\s/.test(word) ? `"${word}"` : word;

async function inPieces(stream: NodeJS.ReadableStream): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of stream as AsyncIterable<Buffer>) {
    pieces.push(piece);
    await turn();
  }
  return Buffer.concat(pieces).toString();
}
