import { app, net, powerMonitor, session } from "electron";
import { readFile } from "node:fs/promises";
import { userInfo } from "node:os";
import path from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { z } from "zod";
import { leaveOnSignal, leaveWhenPipeCloses, whenWritten } from "./cli/leaving.ts";
import { isVerb } from "./cli/words.ts";
import { problemText } from "./contract/messages/problems.ts";
import type { Notice } from "./contract/notice.ts";
import { text } from "./language/text.ts";
import type { SampleMail } from "./practice-crm/sample-company/samples.ts";
import { accessRules } from "./policy/access-rules.ts";
import { managedSettings, type Policy } from "./policy/policy.ts";
import { readPolicy } from "./policy/read-policy.ts";
import { practiceAccount, type PracticeAccount } from "./workspace/sign-in/practice-account.ts";
import { dataFolder, isNewDataFolder } from "./workspace/data/data-folder.ts";
import { Organisations } from "./workspace/organisations.ts";
import { CredentialStore } from "./workspace/sign-in/credential-store.ts";
import { ownArguments, readArguments } from "./desktop/arguments.ts";
import { runInBackground } from "./desktop/background.ts";
import { Desktop } from "./desktop/desktop.ts";
import { devServerOf } from "./desktop/dev-server.ts";
import { FolderWatch } from "./desktop/folder-watch.ts";
import { FirstDrawing } from "./desktop/first-drawing.ts";
import { guardPages } from "./desktop/guards.ts";
import { Log } from "./desktop/log.ts";
import { applyLanguage } from "./desktop/language.ts";
import { useKeysOfPortal } from "./desktop/hotkey.ts";
import { renewLoginItem, wasStartedAtLogin } from "./desktop/login-item.ts";
import { setMenu } from "./desktop/menu.ts";
import { Notices } from "./desktop/notices.ts";
import { openOutside } from "./desktop/open-outside.ts";
import type { PreviewSource } from "./desktop/pages.ts";
import { networkOf, type Network } from "./desktop/network.ts";
import { forkParser, forkSentReader, PracticeProcess } from "./desktop/processes.ts";
import { ProxySignIn } from "./desktop/proxy-sign-in.ts";
import { registerScheme, servePages } from "./desktop/protocol.ts";
import { Secrets } from "./desktop/secrets.ts";
import { SentWatch } from "./desktop/sent-watch.ts";
import { SettingsFile } from "./desktop/settings.ts";
import {
  askToRetry,
  showStartProblem,
  startProblem,
  retryDiskProblems,
} from "./desktop/start-up.ts";
import { watchForUncaught } from "./desktop/uncaught.ts";
import { removeSwitches } from "./desktop/switches.ts";
import { watchNetwork } from "./scheduling/network-watch.ts";
import { setTimer } from "./scheduling/set-timer.ts";
import { withConfigured } from "./zoho/accounts/data-centres.ts";

const closeLimitMs = 10_000;
const startSchema = z.object({ files: z.array(z.string()), isHidden: z.boolean() });

// Before `ready`, in this order: the data folder, because the lock depends on it; the scheme; the
// single-instance lock.
app.setPath("userData", dataFolder(app.commandLine.getSwitchValue("user-data-dir") || undefined));
// With the rest of the data, also on macOS.
app.setAppLogsPath(path.join(app.getPath("userData"), "logs"));
app.enableSandbox();
removeSwitches();
useKeysOfPortal();
// Where QUIC breaks, Chromium sends a request once more by TCP; see desktop/fresh-connections.ts.
app.commandLine.appendSwitch("disable-quic");
// The installer's id, for the taskbar and notifications of Windows.
app.setAppUserModelId("app.mailpin.desktop");
registerScheme();
const words = ownArguments(process.argv, app.isPackaged);
const start = readArguments(words, process.cwd());
/** macOS passes files by an event, which may fire before `ready`. */
const filesToOpen = [...start.files];
let openFile = (file: string): void => {
  filesToOpen.push(file);
};
app.on("open-file", (event, file) => {
  event.preventDefault();
  openFile(file);
});
if (isVerb(words[0])) void app.whenReady().then(runCommand).catch(failCommand);
else if (app.requestSingleInstanceLock(start)) void app.whenReady().then(run).catch(failStart);
else void leaveToFirst();

async function leaveToFirst(): Promise<void> {
  await applyLanguage("system");
  process.stdout.write(`${text("commandLine.runs-already")}\n`);
  app.quit();
}

/** Tells the user why the start failed, e.g. a database of a newer version, or a missing part. */
async function failStart(error: unknown): Promise<void> {
  const log = new Log(app.getPath("logs"));
  log.failure("start", error);
  showStartProblem(startProblem(error, app.getAppPath()));
  await Promise.race([log.written(), delay(closeLimitMs)]);
  app.exit(1);
}

/** A command fails where it was typed: a dialog would wait for somebody to close it. */
async function failCommand(error: unknown): Promise<void> {
  const log = new Log(app.getPath("logs"));
  log.failure("command", error);
  process.stderr.write(`${problemText(startProblem(error, app.getAppPath()))}\n`);
  await Promise.race([log.written(), delay(closeLimitMs)]);
  await whenWritten(process.stderr);
  app.exit(1);
}

/** Runs the command line in its own process beside the app. Its code is loaded on demand. */
async function runCommand(): Promise<void> {
  process.on("uncaughtException", (error) => void failCommand(error));
  const [{ runCli }, { noticeLine }, { openedFolder, withOrganisation }] = await Promise.all([
    import("./cli/run.ts"),
    import("./cli/terminal.ts"),
    import("./cli/with-organisation.ts"),
  ]);
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
    mayKeepRecords: () => settings.read().keepRecords,
    policy,
    onNotice,
  };
  const code = await runCli(words, {
    folder: process.cwd(),
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

/**
 * Starts the app step by step. The window opens only after the data; nothing waits for the network.
 */
async function run(): Promise<void> {
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
    onDrawn: drawing.end,
  });
  desktop.changes.on("language", () => {
    showMenu(desktop);
  });

  const openData = () => {
    organisations.start();
  };
  if (!(await retryDiskProblems(openData, askToRetry))) {
    app.exit(1);
    return;
  }
  const devServer = devServerOf(process.env, app.isPackaged);
  guardPages((url) => {
    desktop.openLink(url);
  }, devServer);
  const preview: PreviewSource = {
    body: (draftId) => organisations.active.preview.body(draftId),
    image: (draftId, sha256) => organisations.active.preview.image(draftId, sha256),
    attached: (draftId, position) => organisations.active.preview.attached(draftId, position),
  };
  servePages(path.join(import.meta.dirname, "../renderer"), preview, devServer);
  desktop.serve(samples);
  const isHidden = filesToOpen.length === 0 && (start.isHidden || wasStartedAtLogin());
  if (isHidden) drawing.end();
  else desktop.show();
  showMenu(desktop);
  void desktop.openFiles(filesToOpen);
  watchSystemEvents(desktop, organisations);
  void drawing.over.then(() => {
    watch.start().catch((error: unknown) => {
      onFailure("watch", error);
    });
    sent.start().catch((error: unknown) => {
      onFailure("sent", error);
    });
    renewLoginItem((error) => {
      onFailure("login-item", error);
    });
  });
  const { isSeen, stop } = runInBackground({ desktop, organisations, settings, onFailure });
  if (isHidden && !isSeen) desktop.show();
  const stopDesktop = () => {
    desktop.stop();
    stop();
  };
  const closePractice = practice.close;
  closeBeforeQuit({ organisations, watch, sent, log, stop: stopDesktop, closePractice });
}

const showMenu = (desktop: Desktop): void => {
  setMenu({
    openMails: () => void desktop.chooseMails(),
    openSettings: () => {
      desktop.show("settings");
    },
    openShortcuts: () => {
      desktop.show("shortcuts");
    },
    openMailHelp: () => {
      desktop.show("mail-help");
    },
  });
};

/** Loaded when they are asked for: their writer would slow every start down. */
async function samples(): Promise<SampleMail[]> {
  const { sampleMails } = await import("./practice-crm/sample-company/samples.ts");
  return sampleMails(new Date());
}

/** In memory, as none of its name begins with "persist:". */
const newSession = (number: number): Electron.Session => session.fromPartition(`fresh-${number}`);

const organisationsFolder = () => path.join(app.getPath("userData"), "organisations");

const secretsOf = (settings: SettingsFile): Secrets =>
  new Secrets({ folder: organisationsFolder(), agreed: () => settings.read().keepSignInInFile });

const credentialStoreOf = (secrets: Secrets): CredentialStore =>
  new CredentialStore((folder, name) => secrets.store(folder, name));

/**
 * The embedded practice CRM, or with `--practice-crm=FILE` a separate one on this machine. It
 * starts on demand.
 */
function practiceCrm(): { start: () => Promise<PracticeAccount>; close: () => void } {
  const file = app.commandLine.getSwitchValue("practice-crm");
  if (file !== "") return { start: () => readAccount(file), close: () => undefined };
  const embedded = new PracticeProcess(path.join(app.getPath("userData"), "practice-crm"));
  return {
    start: () => embedded.start(),
    close: () => {
      embedded.close();
    },
  };
}

const readAccount = async (file: string): Promise<PracticeAccount> =>
  practiceAccount.parse(JSON.parse(await readFile(file, "utf8")));

const policyOfCompany = () =>
  readPolicy({
    platform: process.platform,
    dataFolder: app.getPath("userData"),
    trial: app.commandLine.getSwitchValue("policy"),
  });

type OrganisationParts = {
  readonly policy: Policy;
  readonly settings: SettingsFile;
  readonly credentialStore: CredentialStore;
  readonly network: Network;
  readonly practice: () => Promise<PracticeAccount>;
  readonly whenDrawn: Promise<void>;
  readonly onNotice: (notice: Notice) => void;
  readonly onFailure: (where: string, error: unknown) => void;
};

function connectOrganisations({ settings, network, ...parts }: OrganisationParts): Organisations {
  const { dataCentres, redirectPorts, recordLink } = settings.read();
  return new Organisations({
    folder: organisationsFolder(),
    ...parts,
    rules: accessRules(parts.policy, () => userInfo().username),
    dataCentres: withConfigured(dataCentres),
    redirectPorts,
    linkTemplate: recordLink,
    openBrowser: openOutside,
    ...network,
    now: Date.now,
    monotonic: () => performance.now(),
    forkParser,
    repair: true,
    historyDays: () => settings.read().historyDays,
    keepFiledDays: () => settings.read().keepFiledDays,
    nameLeftOut: () => settings.read().nameLeftOut,
    mayKeepRecords: () => settings.read().keepRecords,
  });
}

/**
 * Handles second starts, files from the Finder, dock clicks, and signs that the network may be
 * back.
 */
function watchSystemEvents(desktop: Desktop, organisations: Organisations): void {
  app.on("second-instance", (_event, _argv, _folder, handedOver) => {
    const { files = [], isHidden = false } = startSchema.safeParse(handedOver).data ?? {};
    if (!isHidden) desktop.show();
    void desktop.openFiles(files);
  });
  openFile = (file) => {
    desktop.show();
    void desktop.openFiles([file]);
  };
  app.on("activate", () => {
    desktop.show();
  });
  // A link `mailpin:` on macOS. Elsewhere it is a second start.
  app.on("open-url", (event) => {
    event.preventDefault();
    desktop.show();
  });
  const wake = () => {
    organisations.wake();
  };
  powerMonitor.on("resume", wake);
  powerMonitor.on("unlock-screen", wake);
  app.on("browser-window-focus", wake);
  watchNetwork({ isOnline: () => net.isOnline(), setTimer, onBack: wake });
}

type Running = {
  readonly organisations: Organisations;
  readonly watch: FolderWatch;
  readonly sent: SentWatch;
  readonly log: Log;
  /** What goes on beside the window. */
  readonly stop: () => void;
  readonly closePractice: () => void;
};

/**
 * Closes everything before quitting. A hard exit loses nothing, but the next start must then check
 * what was sent.
 */
function closeBeforeQuit({ log, stop, closePractice, ...open }: Running): void {
  let closed = false;
  app.on("will-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    stop();
    // A key ring that waits for the user, or a silent connection, must not block a shutdown.
    void Promise.race([closeAll(open, log), delay(closeLimitMs)]).finally(() => {
      closed = true;
      closePractice();
      app.quit();
    });
  });
}

type Open = Pick<Running, "organisations" | "watch" | "sent">;

async function closeAll({ organisations, watch, sent }: Open, log: Log): Promise<void> {
  try {
    await Promise.all([watch.close(), sent.close()]);
    await organisations.close();
  } finally {
    await log.written();
  }
}
