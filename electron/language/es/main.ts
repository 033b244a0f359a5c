import type { EnglishForMain } from "../en/main.ts";
import type { Translation } from "../pattern.ts";
import { meetings } from "./meetings.ts";
import { appMenu } from "./main/app-menu.ts";
import { commandLine } from "./main/command-line.ts";
import { notifications } from "./main/notifications.ts";
import { companies, filedMail, fileNames, mailFrame, signInPage } from "./main/outside.ts";
import { systemDialogs } from "./main/system-dialogs.ts";
import { told } from "./main/told.ts";
import { trayIcon } from "./main/tray-icon.ts";
import { spanishShared } from "./shared.ts";

export const spanishForMain = {
  ...spanishShared,
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
} satisfies Translation<EnglishForMain>;
