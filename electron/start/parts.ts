import { app, session } from "electron";
import { Desktop } from "../desktop/desktop.ts";
import { FirstDrawing } from "../desktop/first-drawing.ts";
import { FolderWatch } from "../desktop/folder-watch.ts";
import { applyLanguage } from "../desktop/language.ts";
import { Log } from "../desktop/log.ts";
import { networkOf } from "../desktop/network.ts";
import { Notices } from "../desktop/notices.ts";
import { forkSentReader } from "../desktop/processes.ts";
import { ProxySignIn } from "../desktop/proxy-sign-in.ts";
import { SentWatch } from "../desktop/sent-watch.ts";
import { SettingsFile } from "../desktop/settings.ts";
import type { StartMarks } from "../desktop/start-marks.ts";
import { watchForUncaught } from "../desktop/uncaught.ts";
import { loadUpdater, Updates } from "../desktop/updates.ts";
import { managedSettings } from "../policy/policy.ts";
import { isNewDataFolder } from "../workspace/data/data-folder.ts";
import { connectOrganisations } from "./organisations.ts";
import { practiceCrm } from "./practice.ts";
import { credentialStoreOf, newSession, policyOfCompany, secretsOf } from "./stores.ts";

export type Parts = Awaited<ReturnType<typeof makeParts>>;

/**
 * Makes the parts of the app, and hands them to each other. Nothing is opened yet but the settings.
 *
 * @throws ProblemError `policy-broken`
 */
export async function makeParts(marks: StartMarks) {
  const log = new Log(app.getPath("logs"));
  const notices = new Notices();
  const onFailure = (where: string, error: unknown): void => {
    log.failure(where, error);
  };
  await applyLanguage("system"); // until the settings are read, and where they cannot be
  const isNew = isNewDataFolder(app.getPath("userData"));
  const policy = await policyOfCompany();
  const settings = new SettingsFile({
    folder: app.getPath("userData"),
    managed: managedSettings(policy),
    onNotice: notices.notify,
    onFailure: (error) => {
      onFailure("settings", error);
    },
  });
  if (isNew) settings.write("firstStep", policy.practice === false ? "connect" : "practice");
  await applyLanguage(settings.read().language);
  marks.mark("settings-read");
  const secrets = secretsOf(settings);
  const credentialStore = credentialStoreOf(secrets);
  const proxies = new ProxySignIn({
    secret: (proxy) => credentialStore.proxy(proxy),
    canAsk: () => desktop.isOpen,
    onFailure,
  });
  const practice = practiceCrm();
  const drawing = new FirstDrawing();
  const { notify: onNotice } = notices;
  watchForUncaught({ onFailure, onNotice });
  const organisations = connectOrganisations({
    policy,
    settings,
    credentialStore,
    network: networkOf({ session: session.defaultSession, newSession, proxies }),
    practice: () => drawing.over.then(practice.start),
    whenDrawn: drawing.over,
    onNotice,
    onFailure,
  });
  const watch = new FolderWatch({
    dataFolder: app.getPath("userData"),
    settings,
    open: (files, from) => desktop.takeFrom(from, files),
    onChange: () => {
      desktop.sendWatchedFolder();
    },
    onFailure: (error) => {
      onFailure("watch", error);
    },
  });
  const sent = new SentWatch({
    dataFolder: app.getPath("userData"),
    settings,
    organisations,
    fork: forkSentReader,
    onChange: () => {
      desktop.sendSentMails();
    },
    onFailure: (error) => {
      onFailure("sent", error);
    },
  });
  const updates = new Updates({
    channel: () => settings.read().updates,
    load: loadUpdater,
    whenQuiet: () => organisations.whenQuiet(),
    isSending: () => organisations.outbox.sending > 0,
    onReady: (version) => {
      notices.send({ name: "updateReady", value: { version } });
    },
    onFailure: (error) => {
      onFailure("updates", error);
    },
  });
  const desktop: Desktop = new Desktop({
    organisations,
    settings,
    policy,
    secrets,
    proxies,
    watch,
    sent,
    log,
    notices,
    updates,
    marks,
    onDrawn: drawing.end,
  });
  return {
    log,
    onFailure,
    settings,
    practice,
    drawing,
    organisations,
    watch,
    sent,
    updates,
    desktop,
  };
}
