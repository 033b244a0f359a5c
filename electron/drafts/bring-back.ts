import type { DraftStore } from "./drafts.ts";
import { notAMail, type Intake } from "./intake.ts";
import { text } from "../language/text.ts";

export type BringBackTools = {
  readonly intake: Intake;
  readonly drafts: DraftStore;
  /** Moves bytes out of the spool, to where no sweep removes them. */
  readonly moveOut: (sha256: string) => Promise<void>;
};

/**
 * Creates drafts of mails in the spool that no row references: their rows were lost with the
 * database, or a process died before it wrote them. The spool also holds attachments: files that
 * are not mails are skipped, and mails attached to another mail do not become drafts.
 *
 * @param strays names of files in the spool
 * @returns how many drafts came back, and how many files cannot be read and were moved out
 */
export async function bringBack(
  strays: readonly string[],
  tools: BringBackTools,
): Promise<{ back: number; unreadable: number }> {
  const { intake, drafts, moveOut } = tools;
  let back = 0;
  let unreadable = 0;
  for (const sha256 of strays) {
    const { drafts: opened, refused } = await intake.openSpooled([
      { fileName: text("fileNames.recovered"), sha256 },
    ]);
    back += opened.length;
    if (opened.length > 0 || refused.every(({ problem }) => problem.code === notAMail)) continue;
    await moveOut(sha256);
    unreadable += 1;
  }
  const attached = drafts.attachedToOthers(strays).map(({ id }) => id);
  drafts.discard(attached);
  return { back: back - attached.length, unreadable };
}
