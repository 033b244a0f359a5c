import { app, BrowserWindow, dialog, net, powerMonitor } from "electron";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { isVerb } from "./cli/words.ts";
import { practiceAccount, type PracticeAccount } from "./contract/practice-account.ts";
import { problemIn } from "./contract/problem.ts";
import { openOrganisation, type Organisation } from "./organisation/organisation.ts";
import { sampleMails } from "./practice/samples.ts";
import { ownArguments, readArguments } from "./shell/arguments.ts";
import { Desktop, leaveWhenQuiet } from "./shell/desktop.ts";
import { guardPages } from "./shell/guards.ts";
import { Log } from "./shell/log.ts";
import { setMenu } from "./shell/menu.ts";
import { forkParser, PracticeProcess } from "./shell/processes.ts";
import { registerScheme, servePages } from "./shell/protocol.ts";
import { Secrets } from "./shell/secrets.ts";
import { SettingsFile } from "./shell/settings.ts";

const startSchema = z.object({ files: z.array(z.string()) });

// Before `ready`, in this order: the data folder, on which the lock and all else depends; the scheme; then who is first.
const dataFolder = app.commandLine.getSwitchValue("user-data-dir");
if (dataFolder !== "") app.setPath("userData", path.resolve(dataFolder));
app.enableSandbox();
app.setAppUserModelId("app.mailpin.desktop"); // the installer's, for the taskbar and notifications of Windows
registerScheme();
const words = ownArguments(process.argv, app.isPackaged);
const start = readArguments(words, process.cwd());
/** macOS names files by an event, which may come before `ready`. */
const waiting = [...start.files];
let openFile = (file: string): void => {
  waiting.push(file);
};
app.on("open-file", (event, file) => {
  event.preventDefault();
  openFile(file);
});
if (isVerb(words[0])) void app.whenReady().then(runCommand).catch(giveUp);
else if (app.requestSingleInstanceLock(start)) void app.whenReady().then(run).catch(giveUp);
else {
  process.stdout.write("Mailpin is already running; its window comes to the front.\n");
  app.quit();
}

/** A start that fails must say so: a newer Mailpin's database, a disk that cannot be written. */
function giveUp(error: unknown): void {
  const sentence =
    problemIn(error)?.message ?? "Something is wrong with its data folder or its installation. Nothing was changed.";
  dialog.showErrorBox("Mailpin cannot start", sentence);
  app.exit(1);
}

/** The command line, in a process of its own beside the app's; loaded only when it is asked for. */
async function runCommand(): Promise<void> {
  const [{ runCli }, { withPracticeCompany }] = await Promise.all([import("./cli/run.ts"), import("./cli/practice-company.ts")]);
  const code = await runCli(words, {
    folder: process.cwd(),
    out: (line) => process.stdout.write(`${line}\n`),
    say: (line) => process.stderr.write(`${line}\n`),
    parsing: { fork: forkParser },
    withPractice: (_folder, work) => withPracticeCompany(app.getPath("userData"), forkParser, work),
  });
  app.exit(code);
}

/** Start-up, a step a line. The window opens before anything was asked of the network. */
function run(): void {
  const log = new Log(app.getPath("logs"));
  const practice = connectPracticeCrm();
  const organisation = openPracticeCompany(practice.account, log);
  const desktop = new Desktop(organisation, new SettingsFile(), log);

  guardPages((url) => {
    desktop.openLink(url);
  });
  servePages(path.join(import.meta.dirname, "../renderer"), organisation.preview);
  desktop.serve(() => organisation.openFiles(sampleMails(new Date())));
  setMenu(() => void desktop.chooseMails());
  desktop.show();
  organisation.start();
  void desktop.openFiles(waiting);
  hearTheSystem(desktop, organisation);
  leaveInOrder(organisation, practice.close);
}

/** The embedded practice CRM, or with `--practice-crm=FILE` one that runs by itself on this machine. */
function connectPracticeCrm(): { account: Promise<PracticeAccount>; close: () => void } {
  const file = app.commandLine.getSwitchValue("practice-crm");
  if (file !== "") return { account: readAccount(file), close: () => undefined };
  const embedded = new PracticeProcess(path.join(app.getPath("userData"), "practice-crm"));
  return {
    account: embedded.start(),
    close: () => {
      embedded.close();
    },
  };
}

const readAccount = async (file: string): Promise<PracticeAccount> =>
  practiceAccount.parse(JSON.parse(await readFile(file, "utf8")));

function openPracticeCompany(account: Promise<PracticeAccount>, log: Log): Organisation {
  const folder = path.join(app.getPath("userData"), "organisations", "practice");
  return openOrganisation({
    view: { id: "practice", name: "Practice company", type: "practice" },
    folder,
    account,
    tokens: new Secrets(folder).store("access-token"),
    fetch: (input, init) => net.fetch(input instanceof URL ? input.href : input, init),
    now: Date.now,
    forkParser,
    onFailure: (where, error) => {
      log.failure(where, error);
    },
  });
}

/** Second starts, files from the Finder, dock clicks, and every sign that the network may be back. */
function hearTheSystem(desktop: Desktop, organisation: Organisation): void {
  app.on("second-instance", (_event, _argv, _folder, handedOver) => {
    desktop.show();
    void desktop.openFiles(startSchema.safeParse(handedOver).data?.files ?? []);
  });
  openFile = (file) => {
    desktop.show();
    void desktop.openFiles([file]);
  };
  app.on("activate", () => {
    desktop.show();
  });
  const wake = () => {
    organisation.wake();
  };
  powerMonitor.on("resume", wake);
  powerMonitor.on("unlock-screen", wake);
  app.on("browser-window-focus", wake);
}

/** Nothing is lost by a hard end; an orderly one spares the next start the question of what went out. */
function leaveInOrder(organisation: Organisation, closePractice: () => void): void {
  leaveWhenQuiet(organisation, () => BrowserWindow.getAllWindows().length > 0);
  let closed = false;
  app.on("will-quit", (event) => {
    if (closed) return;
    event.preventDefault();
    void organisation.close().finally(() => {
      closed = true;
      closePractice();
      app.quit();
    });
  });
}
