import { app } from "electron";
import path from "node:path";
import { runInBackground } from "../desktop/background.ts";
import type { Desktop } from "../desktop/desktop.ts";
import { renewLoginItem } from "../desktop/login-item.ts";
import type { MainWindow } from "../desktop/main-window.ts";
import { setMenu } from "../desktop/menu.ts";
import { answerPages, type PreviewSource } from "../desktop/pages.ts";
import { printStart } from "../desktop/start-marks.ts";
import { askToRetry, retryDiskProblems } from "../desktop/start-up.ts";
import { drawsTray } from "../desktop/tray-host.ts";
import { updatesItself } from "../desktop/updates.ts";
import type { SampleMail } from "../practice-crm/sample-company/samples.ts";
import type { Organisations } from "../workspace/organisations.ts";
import { closeBeforeQuit } from "./closing.ts";
import type { First } from "./first-window.ts";
import { makeParts, type Parts } from "./parts.ts";
import { saveMemory } from "./save-memory.ts";
import { watchSystemEvents } from "./system-events.ts";

/**
 * Starts the app behind its first window, step by step. The window is shown only after the data are
 * open; nothing waits for the network.
 */
export async function runApp(first: First): Promise<void> {
  const { log, settings, window, drawing, marks, onFailure } = first;
  const parts = makeParts(first);
  const { organisations, watch, sent, updates, desktop, practice } = parts;
  const speakMenu = () => {
    showMenu(window, desktop);
  };
  desktop.changes.on("language", speakMenu);

  const openData = () => {
    organisations.start();
  };
  if (!(await retryDiskProblems(openData, askToRetry))) {
    app.exit(1);
    return;
  }
  marks.mark("data-open");
  desktop.serve(samples);
  first.answerPages(answerPages(pagesFolder, previewOf(organisations), first.devServer));
  const isWanted = first.files.needWindow;
  const files = first.files.take((more, hidden) => {
    if (!hidden) window.show();
    void desktop.openFiles(more);
  });
  if (window.current === undefined) {
    if (isWanted) window.show();
    else drawing.end();
  }
  speakMenu();
  void desktop.openFiles(files);
  watchSystemEvents(window, organisations);
  void drawing.over.then(() => settle(parts, first));
  const { changes } = desktop;
  const { seen, stop } = runInBackground({
    ...{ window, changes, organisations, settings, onFailure },
    drawsTray: drawing.over.then(drawsTray),
  });
  void seen.then((isSeen) => {
    if (!isSeen && window.current === undefined) window.show();
  });
  const stopDesktop = () => {
    desktop.stop();
    stop();
  };
  const closePractice = practice.close;
  closeBeforeQuit({ organisations, watch, sent, log, updates, stop: stopDesktop, closePractice });
}

const pagesFolder = path.join(import.meta.dirname, "../renderer");

const previewOf = (organisations: Organisations): PreviewSource => ({
  body: (draftId) => organisations.active.preview.body(draftId),
  image: (draftId, sha256) => organisations.active.preview.image(draftId, sha256),
  attached: (draftId, position) => organisations.active.preview.attached(draftId, position),
});

/** What the window can do without until it is drawn. */
async function settle({ watch, sent, updates }: Parts, { marks, onFailure }: First) {
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

const showMenu = (window: MainWindow, desktop: Desktop): void => {
  setMenu({
    openMails: () => void desktop.chooseMails(),
    openSettings: () => {
      window.show("settings");
    },
    openShortcuts: () => {
      window.show("shortcuts");
    },
    openMailHelp: () => {
      window.show("mail-help");
    },
  });
};

/** Loaded when they are asked for: their writer would slow every start down. */
async function samples(): Promise<SampleMail[]> {
  const { sampleMails } = await import("../practice-crm/sample-company/samples.ts");
  return sampleMails(new Date());
}
