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
    throw new ProblemError({ code: "file-gone" }, { cause });
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new ProblemError({ code: "not-a-file" });
    refuseSize(stat.size);
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}

/** @throws ProblemError `empty-file`, `file-too-large` */
export function refuseSize(bytes: number): void {
  if (bytes === 0) throw new ProblemError({ code: "empty-file" });
  if (bytes > mailLimitBytes)
    throw new ProblemError({ code: "file-too-large", values: { limit: mailLimitBytes } });
}
