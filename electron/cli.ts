import path from "node:path";
import { forkParser } from "./cli/fork-parser.ts";
import { leaveOnSignal, leaveWhenPipeCloses } from "./cli/leaving.ts";
import { runCli } from "./cli/run.ts";
import { dataFolderOf, withOrganisation } from "./cli/with-organisation.ts";
import { Vault } from "./organisation/vault.ts";
import { dataCentres } from "./zoho/accounts/data-centres.ts";

/** The app has one of Electron's utility processes for it. */
const fork = (spoolFolder: string) =>
  forkParser(
    // Node looks into package.json for what kind of module a script is.
    { entry: path.join(import.meta.dirname, "parser.js"), readable: [import.meta.dirname, packageJson] },
    spoolFolder,
  );
const packageJson = path.join(import.meta.dirname, "../../package.json");

/** The key ring is Electron's to open: here nobody is signed in. */
const noVault = new Vault(() => ({
  load: () => Promise.resolve(undefined),
  save: () => Promise.resolve(),
  remove: () => Promise.resolve(),
}));

const leave = (code: number) => process.exit(code);
leaveWhenPipeCloses(leave);
leaveOnSignal(leave);

process.exitCode = await runCli(process.argv.slice(2), {
  folder: process.cwd(),
  out: (line) => process.stdout.write(`${line}\n`),
  say: (line) => process.stderr.write(`${line}\n`),
  parsing: { fork },
  withOrganisation: (folder, which, work) =>
    withOrganisation({ dataFolder: dataFolderOf(folder), vault: noVault, dataCentres, fetch, forkParser: fork }, which, work),
});
