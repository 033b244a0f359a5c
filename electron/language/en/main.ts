import type { Catalog } from "../pattern.ts";
import { meetings } from "./meetings.ts";
import { appMenu } from "./main/app-menu.ts";
import { commandLine } from "./main/command-line.ts";
import { notifications } from "./main/notifications.ts";
import { companies, filedMail, fileNames, mailFrame, signInPage } from "./main/outside.ts";
import { systemDialogs } from "./main/system-dialogs.ts";
import { told } from "./main/told.ts";
import { trayIcon } from "./main/tray-icon.ts";
import { englishShared } from "./shared.ts";

/** What main and the command line say: no words of the window, and more of their own. */
export const englishForMain = {
  ...englishShared,
  appMenu,
  commandLine,
  companies,
  fileNames,
  filedMail,
  mailFrame,
  meetings,
  notifications,
  signInPage,
  systemDialogs,
  told,
  trayIcon,
} as const satisfies Catalog;

export type EnglishForMain = typeof englishForMain;
