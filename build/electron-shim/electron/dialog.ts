import { existsSync } from "node:fs";
import path from "node:path";
import type { DialogAnswer } from "../wire/messages.ts";
import { pageDialogs } from "./page-dialogs.ts";
import { keepUploads } from "./uploads.ts";

/** Electron's dialogs take the window first, or leave it out. */
type Asked<T> = [T] | [unknown, T];
const optionsOf = <T>(args: Asked<T>): T => (args.length === 1 ? args[0] : args[1]);

/**
 * `dialog`: the page draws it, because a browser's file dialogs give no paths and main cannot open
 * them.
 */
export const dialog = {
  showOpenDialog(
    ...args: Asked<Electron.OpenDialogOptions>
  ): Promise<Electron.OpenDialogReturnValue> {
    const options = optionsOf(args);
    if (options.properties !== undefined && !Array.isArray(options.properties))
      throw new TypeError("Properties must be an array");
    checkStrings(options, openWords);
    return askToOpen(options);
  },

  showSaveDialog(
    ...args: Asked<Electron.SaveDialogOptions>
  ): Promise<Electron.SaveDialogReturnValue> {
    const options = optionsOf(args);
    checkStrings(options, saveWords);
    return askToSave(options);
  },

  showMessageBox(
    ...args: Asked<Electron.MessageBoxOptions>
  ): Promise<Electron.MessageBoxReturnValue> {
    const options = optionsOf(args);
    if (!["none", "info", "warning", "error", "question"].includes(options.type ?? "none"))
      throw new TypeError("Invalid message box type");
    if (options.buttons !== undefined && !Array.isArray(options.buttons))
      throw new TypeError("Buttons must be an array");
    checkStrings(options, messageWords);
    return askMessage(options);
  },

  showErrorBox(...words: string[]): void {
    const wrong = [0, 1].find((at) => typeof words[at] !== "string");
    if (words.length < 2) throw new TypeError("Insufficient number of arguments.");
    if (wrong !== undefined)
      throw new TypeError(`Error processing argument at index ${wrong}, conversion failure`);
    const [title = "", content = ""] = words;
    say(title, content);
  },
} satisfies Partial<Electron.Dialog>;

async function askToOpen(
  options: Electron.OpenDialogOptions,
): Promise<Electron.OpenDialogReturnValue> {
  const properties = options.properties ?? ["openFile"];
  const title = options.message ?? options.title ?? "Open";
  const buttonLabel = options.buttonLabel ?? "Open";
  const answer = properties.includes("openDirectory")
    ? await pageDialogs.ask({ kind: "path", title, buttonLabel, path: options.defaultPath ?? "" })
    : await pageDialogs.ask({
        kind: "open-files",
        title,
        multiple: properties.includes("multiSelections"),
        accept: acceptOf(options.filters ?? []),
      });
  const filePaths = await pathsOf(answer);
  return { canceled: filePaths.length === 0, filePaths };
}

async function askToSave(
  options: Electron.SaveDialogOptions,
): Promise<Electron.SaveDialogReturnValue> {
  const title = options.message ?? options.title ?? "Save";
  const buttonLabel = options.buttonLabel ?? "Save";
  let given = options.defaultPath ?? "";
  for (;;) {
    const answer = await pageDialogs.ask({ kind: "path", title, buttonLabel, path: given });
    const [chosen] = await pathsOf(answer);
    if (chosen === undefined) return { canceled: true, filePath: "" };
    given = path.resolve(chosen);
    // GTK asks only then, and goes back to the dialog where the user declines.
    const asks = options.properties?.includes("showOverwriteConfirmation") === true;
    if (!asks || !existsSync(given) || (await mayReplace(given)))
      return { canceled: false, filePath: given };
  }
}

async function askMessage(
  options: Electron.MessageBoxOptions,
): Promise<Electron.MessageBoxReturnValue> {
  const buttons = options.buttons?.length ? options.buttons : ["OK"];
  const cancelId = options.cancelId ?? cancelOf(buttons);
  const checkboxChecked = options.checkboxChecked ?? false;
  // Without a window, as when a start fails, the sentence must not be lost.
  if (!pageDialogs.canAsk) say(options.message, options.detail ?? "");
  const answer = await pageDialogs.ask({
    kind: "message",
    message: options.message,
    detail: options.detail ?? "",
    buttons: buttons.map(labelOf),
    defaultId: options.defaultId ?? 0,
    cancelId,
    checkboxLabel: labelOf(options.checkboxLabel ?? ""),
    checkboxChecked,
  });
  if (answer.kind !== "message") return { response: cancelId, checkboxChecked };
  return { response: answer.response, checkboxChecked: answer.checkboxChecked };
}

function say(title: string, content: string): void {
  console.error(`${title}\n${content}`);
}

/** The options that Electron wants as strings, as its messages name them. */
const openWords = {
  title: "Title",
  buttonLabel: "Button label",
  defaultPath: "Default path",
  message: "Message",
};
const saveWords = { ...openWords, nameFieldLabel: "Name field label" };
const messageWords = {
  title: "Title",
  message: "Message",
  detail: "Detail",
  checkboxLabel: "checkboxLabel",
};

/** @throws TypeError at once, not by the promise, in Electron's words */
function checkStrings(options: object, words: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(options) as [string, unknown][])
    if (name in words && value !== undefined && typeof value !== "string")
      throw new TypeError(`${words[name] ?? name} must be a string`);
}

async function mayReplace(file: string): Promise<boolean> {
  const answer = await pageDialogs.ask({
    kind: "message",
    message: `A file named “${path.basename(file)}” already exists. Do you want to replace it?`,
    detail: "",
    buttons: ["Cancel", "Replace"],
    ...{ defaultId: 0, cancelId: 0, checkboxLabel: "", checkboxChecked: false },
  });
  return answer.kind === "message" && answer.response === 1;
}

/** Menus and buttons mark their access key with `&`. */
const labelOf = (label: string): string => label.replaceAll(/&(.)/g, "$1");

/** Without a cancelId Electron takes the button that says cancel or no, or the first. */
function cancelOf(buttons: readonly string[]): number {
  return Math.max(
    0,
    buttons.findIndex((label) => ["cancel", "no"].includes(label.toLowerCase())),
  );
}

function acceptOf(filters: readonly Electron.FileFilter[]): string {
  const extensions = filters.flatMap((filter) => filter.extensions);
  return extensions.includes("*") ? "" : extensions.map((extension) => `.${extension}`).join(",");
}

async function pathsOf(answer: DialogAnswer): Promise<string[]> {
  switch (answer.kind) {
    case "open-files":
      return keepUploads(answer.files);
    case "path":
      return [answer.path];
    case "message":
    case "cancelled":
      return [];
  }
}
