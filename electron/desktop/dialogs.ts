import { app, dialog, type BrowserWindow, type FileFilter } from "electron";
import path from "node:path";
import type { OrganisationView } from "../contract/connection.ts";
import { ProblemError } from "../contract/problem.ts";
import { describeLink } from "./links.ts";
import { linkRefused, openOutside } from "./open-outside.ts";
import type { SettingsFile } from "./settings.ts";

/** @returns the chosen paths; none when the user cancels */
export async function chooseMailFiles(
  window: BrowserWindow,
  settings: SettingsFile,
): Promise<string[]> {
  const { lastFolder } = settings.read();
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: "Open emails",
    ...(lastFolder === undefined ? {} : { defaultPath: lastFolder }),
    properties: ["openFile", "multiSelections"],
    // Some mail clients save without an extension, so all files can be shown.
    filters: [
      { name: "Emails", extensions: ["eml", "msg", "oft", "emlx", "mbox", "txt"] },
      { name: "All files", extensions: ["*"] },
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
    title: "Folder to watch",
    buttonLabel: "Watch",
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
    title: kind === "file" ? "Mailbox of sent emails" : "Folder of sent emails",
    buttonLabel: "Watch",
    // Mail programs keep mailboxes in hidden folders, without an extension.
    properties: [kind === "file" ? "openFile" : "openDirectory", "showHiddenFiles"],
  });
  return canceled ? undefined : filePaths[0];
}

const saved = {
  csv: { name: "Table (CSV)", extensions: ["csv"] },
  json: { name: "JSON", extensions: ["json"] },
  eml: { name: "Email", extensions: ["eml"] },
  msg: { name: "Outlook email", extensions: ["msg"] },
};
export type SavedFormat = keyof typeof saved;

/**
 * @param name without its extension, as a proposal
 * @returns the chosen path; undefined when the user cancels
 */
export const chooseFileToSave = (
  window: BrowserWindow,
  format: SavedFormat,
  name: string,
): Promise<string | undefined> => choosePath(window, `${name}.${format}`, [saved[format]]);

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
    title: "Save",
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
  if (await agrees(window, { message, detail, buttons: ["Open", "Cancel"] }))
    await openOutside(opens);
}

/** @returns whether the user confirms the sign-out */
export async function confirmSignOut(
  window: BrowserWindow,
  organisation: OrganisationView | undefined,
): Promise<boolean> {
  if (organisation === undefined) return false;
  const { name, waiting } = organisation;
  const mails =
    waiting === 1
      ? "1 mail that is not filed yet stays"
      : `${waiting} mails that are not filed yet stay`;
  return agrees(window, {
    message: `Sign out of ${name}?`,
    detail:
      waiting === 0
        ? "Mailpin's access ends, and its copy of the records and its history of this organisation are removed from this computer. What you filed stays in Zoho."
        : `Mailpin's access ends. ${mails} on this computer, and can be filed when you sign in again.`,
    buttons: ["Sign out", "Cancel"],
  });
}

/** @returns whether the user wants the copy of the records removed */
export const confirmClear = (
  window: BrowserWindow,
  until: "next-sync" | "for-good",
): Promise<boolean> =>
  agrees(window, {
    message: "Remove the records from this computer?",
    detail:
      until === "for-good"
        ? "From now on Mailpin searches the CRM itself, which takes a network, and keeps only the records that are found. Emails, history and favourites stay."
        : "Until the next synchronisation Mailpin searches the CRM itself, which takes a network. Emails, history and favourites stay.",
    buttons: ["Remove", "Cancel"],
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
