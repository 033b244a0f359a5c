import { app, session } from "electron";
import { leaveOnSignal, leaveWhenPipeCloses, whenWritten } from "../cli/leaving.ts";
import { runCli } from "../cli/run.ts";
import { noticeLine } from "../cli/terminal.ts";
import { openedFolder, withOrganisation } from "../cli/with-organisation.ts";
import type { Notice } from "../contract/notice.ts";
import { applyLanguage } from "../desktop/language.ts";
import { networkOf } from "../desktop/network.ts";
import { forkParser } from "../desktop/processes.ts";
import { ProxySignIn } from "../desktop/proxy-sign-in.ts";
import { SettingsFile } from "../desktop/settings.ts";
import { managedSettings } from "../policy/policy.ts";
import { withConfigured } from "../zoho/accounts/data-centres.ts";
import { failCommand } from "./failures.ts";
import { credentialStoreOf, newSession, policyOfCompany, secretsOf } from "./stores.ts";

/** Runs the command line in its own process beside the app. */
export async function runCommand(words: readonly string[]): Promise<void> {
  process.on("uncaughtException", (error) => void failCommand(error));
  const leave = (code: number): void => {
    app.exit(code);
  };
  leaveWhenPipeCloses(leave);
  leaveOnSignal(leave);
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const onNotice = (notice: Notice): void => void say(noticeLine(notice));
  await applyLanguage("system"); // until the settings are read, and where they cannot be
  const policy = await policyOfCompany();
  const settings = new SettingsFile({
    folder: app.getPath("userData"),
    managed: managedSettings(policy),
    onNotice,
    onFailure: () => undefined,
  });
  await applyLanguage(settings.read().language);
  const credentialStore = credentialStoreOf(secretsOf(settings));
  const proxies = new ProxySignIn({
    secret: (proxy) => credentialStore.proxy(proxy),
    canAsk: () => false,
    onFailure: () => undefined,
  });
  const place = {
    dataFolder: app.getPath("userData"),
    credentialStore,
    dataCentres: withConfigured(settings.read().dataCentres),
    // Beside the app, whose session may be writing: one in memory.
    ...networkOf({ session: session.fromPartition("command"), newSession, proxies }),
    forkParser,
    settings: () => settings.read(),
    policy,
    onNotice,
  };
  const code = await runCli(words, {
    folder: process.cwd(),
    version: () => app.getVersion(),
    out: (line) => process.stdout.write(`${line}\n`),
    say,
    parsing: { fork: forkParser },
    withOrganisation: (given, which, work) =>
      withOrganisation(
        { ...place, dataFolder: openedFolder(place.dataFolder, given) },
        which,
        work,
      ),
  });
  await whenWritten(process.stdout);
  await whenWritten(process.stderr);
  app.exit(code);
}
