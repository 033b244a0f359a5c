import { fork } from "node:child_process";
import { mkdirSync } from "node:fs";
import type { ParserPort } from "../mail/process/parser-client.ts";
import { parserEnvironment, parserV8Flags } from "../mail/process/parser-process.ts";
import { processorMsOf } from "./processor-time.ts";

/** Where the reader's code is. */
export type ParserCode = {
  /** The script to start. */
  readonly entry: string;
  /** Folders and files that it is loaded from. */
  readonly readable: readonly string[];
};

/**
 * Starts the process that reads mail on plain Node, where Node's permission model limits it: it
 * reads its code and the spool, writes the spool, and starts no process, no thread and no native
 * code. Node 24 cannot keep it from the network; later versions do so by the same flag.
 *
 * @param spoolFolder made when it is missing, because Node checks these paths when it starts
 * @see https://nodejs.org/docs/latest-v24.x/api/permissions.html
 */
export function forkParser(
  { entry, readable }: ParserCode,
  spoolFolder: string,
): ParserPort & { readonly pid: number | undefined } {
  mkdirSync(spoolFolder, { recursive: true, mode: 0o700 });
  const child = fork(entry, [spoolFolder], {
    env: parserEnvironment(process.env),
    execArgv: [...parserV8Flags, ...permissions([...readable, spoolFolder], spoolFolder)],
    serialization: "advanced",
    stdio: "ignore",
  });
  return {
    pid: child.pid,
    postMessage: (message) => {
      child.send(message as object);
    },
    onMessage: (listener) => {
      child.on("message", listener);
    },
    onExit: (listener) => {
      child.on("exit", () => {
        listener();
      });
    },
    kill: () => {
      child.kill("SIGKILL");
    },
    processorMs: () => processorMsOf(child.pid),
  };
}

const permissions = (readable: readonly string[], writable: string): string[] => [
  "--permission",
  ...readable.map((place) => `--allow-fs-read=${place}`),
  `--allow-fs-write=${writable}`,
];
