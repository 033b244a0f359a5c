import { app, dialog, type BrowserWindow, type FileFilter } from "electron";
import path from "node:path";
import type { OrganisationView } from "../contract/connection.ts";
import { ProblemError } from "../contract/problem.ts";
import { describeLink } from "./links.ts";
import { linkRefused, openOutside } from "./open-outside.ts";
import type { SettingsFile } from "./settings.ts";
import { text } from "../language/text.ts";

/** @returns the chosen paths; none when the user cancels */
export async function chooseMailFiles(
  window: BrowserWindow,
  settings: SettingsFile,
): Promise<string[]> {
  const { lastFolder } = settings.read();
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: text("systemDialogs.open-mails"),
    ...(lastFolder === undefined ? {} : { defaultPath: lastFolder }),
    properties: ["openFile", "multiSelections"],
    // Some mail clients save without an extension, so all files can be shown.
    filters: [
      {
        name: text("systemDialogs.mails"),
        extensions: ["eml", "msg", "oft", "emlx", "mbox", "txt"],
      },
      { name: text("systemDialogs.all-files"), extensions: ["*"] },
    ],
  });
  if (canceled || filePaths[0] === undefined) return [];
  settings.write("lastFolder", path.dirname(filePaths[0]));
  return filePaths;
}

/** @returns the chosen folder; undefined when the user cancels */
export async function chooseFolder(
  window: BrowserWindow,
  defaultPath: string,
): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: text("systemDialogs.folder-to-watch"),
    buttonLabel: text("systemDialogs.watch"),
    defaultPath,
    properties: ["openDirectory"],
  });
  return canceled ? undefined : filePaths[0];
}

/** @returns the chosen mailbox or folder of sent mails; undefined when the user cancels */
export async function chooseSent(
  window: BrowserWindow,
  kind: "file" | "folder",
): Promise<string | undefined> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: text(kind === "file" ? "systemDialogs.sent-mailbox" : "systemDialogs.sent-folder"),
    buttonLabel: text("systemDialogs.watch"),
    // Mail programs keep mailboxes in hidden folders, without an extension.
    properties: [kind === "file" ? "openFile" : "openDirectory", "showHiddenFiles"],
  });
  return canceled ? undefined : filePaths[0];
}

const formats = {
  csv: "systemDialogs.table",
  json: "systemDialogs.json",
  txt: "systemDialogs.text",
  eml: "systemDialogs.mail",
  msg: "systemDialogs.outlook-mail",
} as const;
export type SavedFormat = keyof typeof formats;

/**
 * @param name without its extension, as a proposal
 * @returns the chosen path; undefined when the user cancels
 */
export const chooseFileToSave = (
  window: BrowserWindow,
  format: SavedFormat,
  name: string,
): Promise<string | undefined> =>
  choosePath(window, `${name}.${format}`, [{ name: text(formats[format]), extensions: [format] }]);

/**
 * @param name of the attachment, as a proposal: a file's name without a folder
 * @returns the chosen path; undefined when the user cancels
 */
export const chooseAttachmentToSave = (
  window: BrowserWindow,
  name: string,
): Promise<string | undefined> => choosePath(window, name, []);

async function choosePath(
  window: BrowserWindow,
  name: string,
  filters: FileFilter[],
): Promise<string | undefined> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: text("systemDialogs.save"),
    defaultPath: path.join(app.getPath("documents"), name),
    filters,
    properties: ["createDirectory", "showOverwriteConfirmation"],
  });
  return canceled ? undefined : filePath;
}

/**
 * Opens a link from a mail in the system's browser or mail program, after showing its real target.
 *
 * @throws ProblemError `link-refused`, `link-failed`
 */
export async function openLinkIfAgreed(window: BrowserWindow, address: string): Promise<void> {
  const link = describeLink(address);
  if (link === undefined) throw new ProblemError(linkRefused);
  const { opens, message, detail } = link;
  if (
    await agrees(window, {
      message,
      detail,
      buttons: [text("systemDialogs.open"), text("systemDialogs.cancel")],
    })
  )
    await openOutside(opens);
}

/** @returns whether the user confirms the sign-out */
export async function confirmSignOut(
  window: BrowserWindow,
  organisation: OrganisationView | undefined,
): Promise<boolean> {
  if (organisation === undefined) return false;
  const { name, waiting } = organisation;
  return agrees(window, {
    message: text("systemDialogs.sign-out-of", { name }),
    detail:
      waiting === 0
        ? text("systemDialogs.sign-out-removes")
        : text("systemDialogs.sign-out-keeps", { count: waiting }),
    buttons: [text("systemDialogs.sign-out"), text("systemDialogs.cancel")],
  });
}

/** @returns whether the user wants the copy of the records removed */
export const confirmClear = (
  window: BrowserWindow,
  until: "next-sync" | "for-good",
): Promise<boolean> =>
  agrees(window, {
    message: text("systemDialogs.remove-records"),
    detail:
      until === "for-good"
        ? text("systemDialogs.removed-for-good")
        : text("systemDialogs.removed-until-sync"),
    buttons: [text("systemDialogs.remove"), text("systemDialogs.cancel")],
  });

/** @returns whether the user wants the history of the organisation forgotten */
export const confirmForget = (
  window: BrowserWindow,
  organisation: OrganisationView | undefined,
): Promise<boolean> =>
  agrees(window, {
    message: text("systemDialogs.forget-history", { name: organisation?.name ?? "" }),
    detail: text("systemDialogs.forget-history-text"),
    buttons: [text("systemDialogs.forget"), text("systemDialogs.cancel")],
  });

/** @returns whether the window is to close with so many dropped files that are not read yet */
export const confirmClose = (window: BrowserWindow, files: number): Promise<boolean> =>
  agrees(window, {
    message: text("systemDialogs.still-reading", { files }),
    detail: text("systemDialogs.drop-them-again"),
    buttons: [text("systemDialogs.close-anyway"), text("systemDialogs.keep-open")],
  });

type Question = {
  readonly message: string;
  readonly detail: string;
  readonly buttons: readonly [agree: string, cancel: string];
};

/** Return, Escape and closing the dialog mean Cancel. */
async function agrees(window: BrowserWindow, { buttons, ...words }: Question): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    ...words,
    type: "question",
    buttons: [...buttons],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
