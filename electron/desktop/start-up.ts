import { dialog } from "electron";
import path from "node:path";
import { problemText } from "../contract/messages/problems.ts";
import { problemIn, type Problem } from "../contract/problem.ts";
import { diskProblem } from "../storage/disk-problem.ts";
import { text } from "../language/text.ts";

/**
 * Why Mailpin cannot start, for the user.
 *
 * @param installation the folder of Mailpin's program files
 */
export function startProblem(error: unknown, installation: string): Problem {
  return (
    problemIn(error) ??
    diskProblem(error) ??
    (isOfInstallation(error, installation) ? damagedInstallation : unknownProblem)
  );
}

/**
 * Runs a step of the start-up. After a disk problem the user can fix it and retry.
 *
 * @param wantsRetry asks the user
 * @returns false when the user gives up
 * @throws any error of the step that is not a disk problem
 */
export async function retryDiskProblems(
  step: () => void,
  wantsRetry: (problem: Problem) => Promise<boolean>,
): Promise<boolean> {
  for (;;) {
    try {
      step();
      return true;
    } catch (error) {
      const problem = diskProblem(error);
      if (problem === undefined) throw error;
      if (!(await wantsRetry(problem))) return false;
    }
  }
}

export async function askToRetry(problem: Problem): Promise<boolean> {
  const { response } = await dialog.showMessageBox({
    type: "error",
    message: text("systemDialogs.cannot-start"),
    detail: problemText(problem),
    buttons: [text("systemDialogs.try-again"), text("systemDialogs.quit")],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  });
  return response === 0;
}

export function showStartProblem(problem: Problem): void {
  dialog.showErrorBox(text("systemDialogs.cannot-start"), problemText(problem));
}

/** Whether a part of Mailpin is missing or has changed since it was built. */
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

const damagedInstallation: Problem = { code: "installation-damaged" };
const unknownProblem: Problem = { code: "internal", kind: "start" };
