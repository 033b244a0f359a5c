import { dialog } from "electron";
import path from "node:path";
import { problemIn, type Problem } from "../contract/problem.ts";
import { diskProblem } from "../storage/disk-problem.ts";

const cannotStart = "Mailpin cannot start";

/**
 * Why Mailpin cannot start, for its user.
 *
 * @param installation the folder of Mailpin's own files
 */
export function startProblem(error: unknown, installation: string): Problem {
  return (
    problemIn(error) ??
    diskProblem(error) ??
    (isOfInstallation(error, installation) ? damagedInstallation : unforeseen)
  );
}

/**
 * Runs a step of the start. Where the disk is why it fails, the user can mend that and have it
 * tried again.
 *
 * @param wantsAnother asks the user
 * @returns false when the user gives up
 * @throws what the step throws, where the disk is not why
 */
export async function untilItWorks(
  step: () => void,
  wantsAnother: (problem: Problem) => Promise<boolean>,
): Promise<boolean> {
  for (;;) {
    try {
      step();
      return true;
    } catch (error) {
      const problem = diskProblem(error);
      if (problem === undefined) throw error;
      if (!(await wantsAnother(problem))) return false;
    }
  }
}

export async function askToTryAgain({ message }: Problem): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: "error",
    message: cannotStart,
    detail: message,
    buttons: ["Try again", "Quit"],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

export function sayWhy({ message }: Problem): void {
  dialog.showErrorBox(cannotStart, message);
}

/** A part of Mailpin that is missing, or is not what it was when it was built. */
function isOfInstallation(error: unknown, installation: string): boolean {
  if (!(error instanceof Error) || !("code" in error)) return false;
  if (
    ["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND", "ERR_DLOPEN_FAILED"].includes(String(error.code))
  )
    return true;
  return (
    error.code === "ENOENT" &&
    "path" in error &&
    String(error.path).startsWith(installation + path.sep)
  );
}

const damagedInstallation: Problem = {
  code: "installation-damaged",
  message:
    "A part of Mailpin is missing on this computer. Install Mailpin again; your mails and settings stay as they are.",
};

const unforeseen: Problem = {
  code: "internal",
  message:
    "Something went wrong inside Mailpin. Your mails are kept. Start Mailpin again; if that does not help, restart the computer or install Mailpin again.",
};
