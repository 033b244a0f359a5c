import { app, session } from "electron";
import { Desktop } from "../desktop/desktop.ts";
import { FolderWatch } from "../desktop/folder-watch.ts";
import { networkOf } from "../desktop/network.ts";
import { forkSentReader } from "../desktop/processes.ts";
import { ProxySignIn } from "../desktop/proxy-sign-in.ts";
import { SentWatch } from "../desktop/sent-watch.ts";
import { loadUpdater, Updates } from "../desktop/updates.ts";
import type { First } from "./first-window.ts";
import { connectOrganisations } from "./organisations.ts";
import { practiceCrm } from "./practice.ts";
import { credentialStoreOf, newSession, secretsOf } from "./stores.ts";

export type Parts = ReturnType<typeof makeParts>;

/** Makes the parts of the app, and hands them to each other. Nothing is opened yet. */
export function makeParts(first: First) {
  const { policy, settings, log, notices, held, window, strip, drawing, marks, onFailure } = first;
  const secrets = secretsOf(settings);
  const credentialStore = credentialStoreOf(secrets);
  const proxies = new ProxySignIn({
    secret: (proxy) => credentialStore.proxy(proxy),
    canAsk: () => window.current !== undefined,
    onFailure,
  });
  const practice = practiceCrm();
  const organisations = connectOrganisations({
    policy,
    settings,
    credentialStore,
    network: networkOf({ session: session.defaultSession, newSession, proxies }),
    practice: () => drawing.over.then(practice.start),
    whenDrawn: drawing.over,
    onNotice: notices.notify,
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
    held,
    window,
    strip,
    onDrawn: drawing.end,
  });
  window.changes.on("closed", () => {
    proxies.release();
  });
  return { practice, organisations, watch, sent, updates, desktop };
}
