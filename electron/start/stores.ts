import { app, session } from "electron";
import path from "node:path";
import { Secrets } from "../desktop/secrets.ts";
import type { SettingsFile } from "../desktop/settings.ts";
import { readPolicy } from "../policy/read-policy.ts";
import { CredentialStore } from "../workspace/sign-in/credential-store.ts";

/** In memory, as none of its name begins with "persist:". */
export const newSession = (number: number): Electron.Session =>
  session.fromPartition(`fresh-${number}`);

export const organisationsFolder = (): string =>
  path.join(app.getPath("userData"), "organisations");

export const secretsOf = (settings: SettingsFile): Secrets =>
  new Secrets({ folder: organisationsFolder(), agreed: () => settings.read().keepSignInInFile });

export const credentialStoreOf = (secrets: Secrets): CredentialStore =>
  new CredentialStore((folder, name) => secrets.store(folder, name));

/** @throws ProblemError `policy-broken` */
export const policyOfCompany = () =>
  readPolicy({
    platform: process.platform,
    dataFolder: app.getPath("userData"),
    trial: app.commandLine.getSwitchValue("policy"),
  });
