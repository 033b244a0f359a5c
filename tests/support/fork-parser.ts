import { fork } from "node:child_process";
import path from "node:path";
import { parserExecArgv, type ParserPort } from "../../electron/email/parser-client.ts";

const entry = path.join(import.meta.dirname, "../../electron/parser.ts");

/** The parser's real process, from its source: Node strips the types. */
export function forkParser(spoolFolder: string): ParserPort & { readonly pid: number | undefined } {
  const child = fork(entry, [spoolFolder], { serialization: "advanced", execArgv: [...parserExecArgv] });
  return {
    pid: child.pid,
    postMessage: (message) => void child.send(message as object),
    onMessage: (listener) => void child.on("message", listener),
    onExit: (listener) =>
      void child.on("exit", () => {
        listener();
      }),
    kill: () => void child.kill("SIGKILL"),
  };
}
