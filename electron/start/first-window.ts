import { app } from "electron";
import { applyAppearance } from "../desktop/appearance.ts";
import { devServerOf } from "../desktop/dev-server.ts";
import { DropStrip } from "../desktop/drop-strip.ts";
import type { FilesToOpen } from "../desktop/files-to-open.ts";
import { FirstDrawing } from "../desktop/first-drawing.ts";
import { guardPages } from "../desktop/guards.ts";
import { applyLanguage } from "../desktop/language.ts";
import { HeldFiles } from "../desktop/held-files.ts";
import { Log } from "../desktop/log.ts";
import { wasStartedAtLogin } from "../desktop/login-item.ts";
import { MainWindow } from "../desktop/main-window.ts";
import { Notices } from "../desktop/notices.ts";
import { servePages } from "../desktop/protocol.ts";
import { SettingsFile } from "../desktop/settings.ts";
import type { StartMarks } from "../desktop/start-marks.ts";
import { watchForUncaught } from "../desktop/uncaught.ts";
import { managedSettings } from "../policy/policy.ts";
import { isNewDataFolder } from "../workspace/data/data-folder.ts";
import { policyOfCompany } from "./stores.ts";

export type AppStart = {
  readonly files: FilesToOpen;
  /** Without a window, as at login. */
  readonly isHidden: boolean;
  readonly marks: StartMarks;
};

export type First = Awaited<ReturnType<typeof openFirstWindow>>;

/**
 * Opens the window with little code. While Chromium makes its process, the rest of the code is
 * loaded and the data are opened. The window stays hidden, and its page waits, until
 * `answerPages` says how to answer.
 *
 * @throws ProblemError `policy-broken`
 */
export async function openFirstWindow({ files, isHidden, marks }: AppStart) {
  const log = new Log(app.getPath("logs"));
  const notices = new Notices();
  const onFailure = (where: string, error: unknown): void => {
    log.failure(where, error);
  };
  watchForUncaught({ onFailure, onNotice: notices.notify });
  const { policy, settings } = await readSettings(notices, onFailure);
  marks.mark("settings-read");

  const drawing = new FirstDrawing();
  const held = new HeldFiles();
  const strip = new DropStrip({
    settings,
    held,
    onFailure: (error) => {
      onFailure("strip", error);
    },
    now: () => performance.now(),
  });
  const window = new MainWindow({ settings, strip, log, notices, held, marks });
  window.changes.on("closed", drawing.end);
  const devServer = devServerOf(process.env, app.isPackaged);
  guardPages((url) => {
    window.openLink(url);
  }, devServer);
  const pages = Promise.withResolvers<(request: Request) => Promise<Response>>();
  servePages(pages.promise);
  const staysHidden = (isHidden || wasStartedAtLogin()) && !files.needWindow;
  if (!staysHidden) window.show();
  const parts = { log, notices, onFailure, policy, settings, drawing, held, strip, window, marks };
  return { ...parts, files, devServer, answerPages: pages.resolve };
}

async function readSettings(notices: Notices, onFailure: (where: string, error: unknown) => void) {
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
  const { language, appearance } = settings.read();
  await applyLanguage(language);
  applyAppearance(appearance);
  return { policy, settings };
}
