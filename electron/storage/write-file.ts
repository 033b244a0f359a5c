import { randomUUID } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { ProblemError } from "../contract/problem.ts";
import { diskProblem } from "./disk-problem.ts";
import { renamePatiently } from "./rename.ts";

/**
 * Writes a file that the user has chosen, piece by piece. The file appears, or is replaced, only
 * when it is complete. Readable by the user alone, as it may tell of mails.
 *
 * @throws ProblemError those of diskProblem, or `file-not-saved`; what `pieces` throws; a file of
 *   that name is kept then
 */
export async function writeFileInPieces(
  file: string,
  pieces: Iterable<string | Uint8Array> | AsyncIterable<string>,
): Promise<void> {
  const written = `${file}.${randomUUID()}.part`;
  try {
    const handle = await open(written, "wx", 0o600);
    try {
      for await (const piece of pieces) await handle.writeFile(piece);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renamePatiently(written, file);
  } catch (cause) {
    await rm(written, { force: true }).catch(() => undefined);
    if (!(cause instanceof Error && "syscall" in cause)) throw cause;
    const problem = diskProblem(cause) ?? { code: "file-not-saved", values: { file } };
    throw new ProblemError(problem, { cause });
  }
}
