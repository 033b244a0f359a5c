import { open } from "node:fs/promises";
import { mailLimitBytes } from "../contract/limits.ts";
import { ProblemError } from "../contract/problem.ts";

/**
 * Reads a regular file up to the size limit. It opens the file once, so that it reads what it has
 * checked.
 *
 * @throws ProblemError `file-gone`, `not-a-file`, `empty-file`, `file-too-large`
 */
export async function readMailFile(file: string): Promise<Uint8Array> {
  const handle = await open(file).catch((cause: unknown) => {
    throw new ProblemError(
      {
        code: "file-gone",
        message:
          "This file could not be opened. Check that it is still there and that you may read it.",
      },
      { cause },
    );
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile())
      throw new ProblemError({
        code: "not-a-file",
        message: "This is not a file. Open the emails in the folder instead.",
      });
    refuseSize(stat.size);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** @throws ProblemError `empty-file`, `file-too-large` */
export function refuseSize(bytes: number): void {
  if (bytes === 0) {
    throw new ProblemError({
      code: "empty-file",
      message:
        "This file is empty. Save the email again in your mail program, then drop the saved file.",
    });
  }
  if (bytes > mailLimitBytes) {
    const megabytes = Math.round(mailLimitBytes / 1024 / 1024);
    throw new ProblemError({
      code: "file-too-large",
      message: `This file is larger than ${megabytes} MB, the most that Mailpin opens as an email.`,
    });
  }
}
