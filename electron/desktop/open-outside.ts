import { shell } from "electron";
import { ProblemError, type Problem } from "../contract/problem.ts";
import { isOpenable } from "./links.ts";

/**
 * Opens an address in the system: a web page in the browser, `mailto:` in the mail program. Nothing
 * else leaves Mailpin's window.
 *
 * @throws ProblemError `link-refused` for any other scheme, since it could start a program;
 *   `link-failed` when the system cannot open it
 */
export async function openOutside(address: string): Promise<void> {
  if (!isOpenable(address)) throw new ProblemError(linkRefused);
  try {
    await shell.openExternal(address);
  } catch (cause) {
    throw new ProblemError(linkFailed, { cause });
  }
}

/** Shows a folder of Mailpin itself in the system's window of files; nothing of it is opened. */
export const showInFolder = (folder: string): void => {
  shell.showItemInFolder(folder);
};

export const linkRefused: Problem = { code: "link-refused", kind: "address" };
const linkFailed: Problem = { code: "link-failed" };
