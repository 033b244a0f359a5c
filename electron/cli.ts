import { fork } from "node:child_process";
import path from "node:path";
import { leaveWhenPipeCloses } from "./cli/closed-pipe.ts";
import { runCli } from "./cli/run.ts";
import { dataFolderOf, withOrganisation } from "./cli/with-organisation.ts";
import { parserExecArgv } from "./email/parser-client.ts";
import { Vault } from "./organisation/vault.ts";
import { dataCentres } from "./zoho/accounts/data-centres.ts";

/** A parser of our own for plain Node; the app has one of Electron's utility processes for it. */
function forkParser(spoolFolder: string) {
  const child = fork(path.join(import.meta.dirname, "parser.js"), [spoolFolder], {
    execArgv: [...parserExecArgv],
    serialization: "advanced",
    stdio: "ignore",
  });
  return {
    postMessage: (message: unknown): void => {
      child.send(message as object);
    },
    onMessage: (listener: (message: unknown) => void): void => {
      child.on("message", listener);
    },
    onExit: (listener: () => void): void => {
      child.on("exit", listener);
    },
    kill: (): void => {
      child.kill("SIGKILL");
    },
  };
}

/** The key ring is Electron's to open: here nobody is signed in. */
const noVault = new Vault(() => ({
  load: () => Promise.resolve(undefined),
  save: () => Promise.resolve(),
  remove: () => Promise.resolve(),
}));

leaveWhenPipeCloses((code) => process.exit(code));

process.exitCode = await runCli(process.argv.slice(2), {
  folder: process.cwd(),
  out: (line) => process.stdout.write(`${line}\n`),
  say: (line) => process.stderr.write(`${line}\n`),
  parsing: { fork: forkParser },
  withOrganisation: (folder, which, work) =>
    withOrganisation({ dataFolder: dataFolderOf(folder), vault: noVault, dataCentres, fetch, forkParser }, which, work),
});
