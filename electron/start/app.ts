import { app } from "electron";
import path from "node:path";
import { runInBackground } from "../desktop/background.ts";
import type { Desktop } from "../desktop/desktop.ts";
import { devServerOf } from "../desktop/dev-server.ts";
import type { FilesToOpen } from "../desktop/files-to-open.ts";
import { guardPages } from "../desktop/guards.ts";
import { renewLoginItem, wasStartedAtLogin } from "../desktop/login-item.ts";
import { setMenu } from "../desktop/menu.ts";
import type { PreviewSource } from "../desktop/pages.ts";
import { servePages } from "../desktop/protocol.ts";
import { printStart, type StartMarks } from "../desktop/start-marks.ts";
import { askToRetry, retryDiskProblems } from "../desktop/start-up.ts";
import { updatesItself } from "../desktop/updates.ts";
import type { SampleMail } from "../practice-crm/sample-company/samples.ts";
import { closeBeforeQuit } from "./closing.ts";
import { makeParts, type Parts } from "./parts.ts";
import { saveMemory } from "./save-memory.ts";
import { watchSystemEvents } from "./system-events.ts";

export type AppStart = {
  readonly files: FilesToOpen;
  /** Without a window, as at login. */
  readonly isHidden: boolean;
  readonly marks: StartMarks;
};

/**
 * Starts the app step by step. The window opens only after the data; nothing waits for the network.
 */
export async function runApp({ marks, ...start }: AppStart): Promise<void> {
  marks.mark("ready");
  const parts = await makeParts(marks);
  const { log, settings, organisations, watch, sent, updates, desktop } = parts;
  const { practice, drawing, onFailure } = parts;
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
  marks.mark("data-open");
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
  const { files, isWanted } = start.files.take((more, hidden) => {
    if (!hidden) desktop.show();
    void desktop.openFiles(more);
  });
  const atLogin = start.isHidden || wasStartedAtLogin();
  const isHidden = atLogin && files.length === 0 && !isWanted;
  if (isHidden) drawing.end();
  else desktop.show();
  showMenu(desktop);
  void desktop.openFiles(files);
  watchSystemEvents(desktop, organisations);
  void drawing.over.then(() => settle(parts, marks));
  const { isSeen, stop } = runInBackground({ desktop, organisations, settings, onFailure });
  if (isHidden && !isSeen) desktop.show();
  const stopDesktop = () => {
    desktop.stop();
    stop();
  };
  const closePractice = practice.close;
  closeBeforeQuit({ organisations, watch, sent, log, updates, stop: stopDesktop, closePractice });
}

/** What the window can do without until it is drawn. */
async function settle({ watch, sent, updates, onFailure }: Parts, marks: StartMarks) {
  const failed = (where: string) => (error: unknown) => {
    onFailure(where, error);
  };
  const watching = [watch.start().catch(failed("watch")), sent.start().catch(failed("sent"))];
  renewLoginItem(failed("login-item"));
  await Promise.all(watching);
  if (updatesItself()) updates.start();
  saveMemory();
  marks.mark("settled");
  printStart(marks);
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
  const { sampleMails } = await import("../practice-crm/sample-company/samples.ts");
  return sampleMails(new Date());
}
