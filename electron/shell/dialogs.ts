import { dialog, shell, type BrowserWindow } from "electron";
import path from "node:path";
import type { OrganisationView } from "../contract/connection.ts";
import { ProblemError } from "../contract/problem.ts";
import type { SettingsFile } from "./settings.ts";

/** @returns the chosen paths; none when the user thinks better of it */
export async function chooseMailFiles(window: BrowserWindow, settings: SettingsFile): Promise<string[]> {
  const { lastFolder } = settings.read();
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: "Open emails",
    ...(lastFolder === undefined ? {} : { defaultPath: lastFolder }),
    properties: ["openFile", "multiSelections"],
    // Some mail clients save without an extension, hence the second choice.
    filters: [
      { name: "Emails", extensions: ["eml", "msg", "oft", "emlx", "mbox", "txt"] },
      { name: "All files", extensions: ["*"] },
    ],
  });
  if (canceled || filePaths[0] === undefined) return [];
  settings.write("lastFolder", path.dirname(filePaths[0]));
  return filePaths;
}

const openable = new Set(["http:", "https:", "mailto:"]);

/**
 * Opens a link of a mail in the system's browser, after showing where it really leads: the text of a link in a phishing mail
 * says something else.
 *
 * @throws ProblemError `link-refused` for an address that is none, or of a kind that could start a program
 */
export async function openLinkIfAgreed(window: BrowserWindow, address: string): Promise<void> {
  const url = URL.parse(address);
  if (url === null || !openable.has(url.protocol)) {
    throw new ProblemError({
      code: "link-refused",
      message: "This link does not lead to a web page, so Mailpin does not open it.",
    });
  }
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    message: url.protocol === "mailto:" ? "Write to this address?" : `Open a page of ${url.host}?`,
    detail: url.href,
    buttons: ["Open", "Cancel"],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  if (response === 0) await shell.openExternal(url.href);
}

/** @returns whether the user wants Mailpin's access to the organisation to end */
export async function confirmSignOut(window: BrowserWindow, organisation: OrganisationView | undefined): Promise<boolean> {
  if (organisation === undefined) return false;
  const { name, waiting } = organisation;
  const mails = waiting === 1 ? "1 mail that is not filed yet stays" : `${waiting} mails that are not filed yet stay`;
  const { response } = await dialog.showMessageBox(window, {
    type: "question",
    message: `Sign out of ${name}?`,
    detail:
      waiting === 0
        ? "Mailpin's access ends, and its copy of records and its history of this organisation are removed from this computer. What is filed stays in Zoho."
        : `Mailpin's access ends. ${mails} on this computer, and can be filed when you sign in again.`,
    buttons: ["Sign out", "Cancel"],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}
