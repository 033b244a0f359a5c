import { shell } from "electron";
import { ProblemError } from "../contract/problem.ts";
import { isOpenable } from "./links.ts";

/**
 * Hands an address to the system: a page to the browser, `mailto:` to the mail program. It is the
 * only way out of Mailpin's window.
 *
 * @throws ProblemError `link-refused` for every other scheme, since it could start a program;
 *   `link-failed` when the system opens nothing
 */
export async function openOutside(address: string): Promise<void> {
  if (!isOpenable(address)) throw new ProblemError(linkRefused);
  try {
    await shell.openExternal(address);
  } catch (cause) {
    throw new ProblemError(linkFailed, { cause });
  }
}

export const linkRefused = {
  code: "link-refused",
  message: "This link does not lead to a web page, so Mailpin does not open it.",
};

const linkFailed = {
  code: "link-failed",
  message:
    "Your computer could not open this link. It may be too long, or there is no program for it.",
};
