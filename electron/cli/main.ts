import { readFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { forkParser } from "./fork-parser.ts";
import { languageOf } from "./language.ts";
import { leaveOnSignal, leaveWhenPipeCloses } from "./leaving.ts";
import { postBytes } from "./post-bytes.ts";
import { runCli } from "./run.ts";
import { settingsIn } from "./settings.ts";
import { noticeLine } from "./terminal.ts";
import { withOrganisation } from "./with-organisation.ts";
import type { Notice } from "../contract/notice.ts";
import { speakInMain } from "../language/main-catalogs.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { dataFolder } from "../workspace/data/data-folder.ts";
import { CredentialStore } from "../workspace/sign-in/credential-store.ts";
import { dataCentres } from "../zoho/accounts/data-centres.ts";

const packageFile = path.join(import.meta.dirname, "../../package.json");
const parserCode = {
  entry: path.join(import.meta.dirname, "parser.js"),
  // Node reads the kind of a script's module in package.json.
  readable: [import.meta.dirname, packageFile],
};

/** The app uses one of Electron's utility processes instead. */
const fork = (spoolFolder: string) => forkParser(parserCode, spoolFolder);

/** Only Electron can open the key ring, so nobody is signed in here. */
const noCredentials = new CredentialStore(() => ({
  load: () => Promise.resolve(undefined),
  save: () => Promise.resolve(),
  remove: () => Promise.resolve(),
}));

const onNotice = (notice: Notice): void => void process.stderr.write(`${noticeLine(notice)}\n`);

const readJson = (file: string): unknown => JSON.parse(readFileSync(file, "utf8"));

const leave = (code: number) => process.exit(code);
leaveWhenPipeCloses(leave);
leaveOnSignal(leave);

await speakInMain(languageOf(process.env));
process.exitCode = await runCli(process.argv.slice(2), {
  folder: process.cwd(),
  version: () => z.object({ version: z.string() }).parse(readJson(packageFile)).version,
  out: (line) => process.stdout.write(`${line}\n`),
  say: (line) => process.stderr.write(`${line}\n`),
  parsing: { fork },
  withOrganisation: async (named, which, work) => {
    const folder = dataFolder(named);
    const policy = await readPolicy({
      ...{ platform: process.platform, dataFolder: folder, trial: "" },
    });
    return withOrganisation(
      {
        dataFolder: folder,
        policy,
        settings: () => settingsIn(folder, policy),
        credentialStore: noCredentials,
        dataCentres,
        fetch,
        postBytes,
        forkParser: fork,
        onNotice,
      },
      which,
      work,
    );
  },
});
