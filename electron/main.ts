import { app } from "electron";
import path from "node:path";
import { isCommand } from "./cli/words.ts";
import { ownArguments, readArguments } from "./desktop/arguments.ts";
import { FilesToOpen } from "./desktop/files-to-open.ts";
import { useKeysOfPortal } from "./desktop/hotkey.ts";
import { applyLanguage } from "./desktop/language.ts";
import { registerScheme } from "./desktop/protocol.ts";
import { StartMarks } from "./desktop/start-marks.ts";
import { removeSwitches } from "./desktop/switches.ts";
import { text } from "./language/text.ts";
import { failCommand, failStart } from "./start/failures.ts";
import { dataFolder } from "./workspace/data/data-folder.ts";

const marks = new StartMarks();

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
const files = new FilesToOpen(start.files);
if (isCommand(words)) void startCommand().catch(failCommand);
else if (app.requestSingleInstanceLock(start)) void startApp().catch(failStart);
else void leaveToFirst();

/** Its code is loaded by itself: a second start and a command do without it. */
async function startApp(): Promise<void> {
  const { openFirstWindow } = await import("./start/first-window.ts");
  await app.whenReady();
  marks.mark("ready");
  const first = await openFirstWindow({ files, isHidden: start.isHidden, marks });
  const { runApp } = await import("./start/app.ts");
  marks.mark("code-loaded");
  await runApp(first);
}

async function startCommand(): Promise<void> {
  const { runCommand } = await import("./start/command.ts");
  await app.whenReady();
  await runCommand(words);
}

async function leaveToFirst(): Promise<void> {
  await applyLanguage("system");
  process.stdout.write(`${text("commandLine.runs-already")}\n`);
  app.quit();
}
