import type { DraftStore } from "./drafts.ts";
import { notAMail, type Intake } from "./intake.ts";

/** Nobody knows what it was called when it was dropped. */
const fileName = "Recovered email";

export type BringBackTools = {
  readonly intake: Intake;
  readonly drafts: DraftStore;
  /** Takes bytes out of the spool, to where nothing sweeps them. */
  readonly moveOut: (sha256: string) => Promise<void>;
};

/**
 * Makes drafts of the mails in the spool that no row names: their rows were lost with the database,
 * or a process died before it wrote them. The spool holds attachments, too: what is no mail is
 * passed over, and a mail that is attached to another one is no draft.
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
    const { drafts: opened, refused } = await intake.openSpooled([{ fileName, sha256 }]);
    back += opened.length;
    if (opened.length > 0 || refused.every(({ problem }) => problem.code === notAMail)) continue;
    await moveOut(sha256);
    unreadable += 1;
  }
  for (const { id } of drafts.attachedToOthers(strays)) {
    drafts.discard(id);
    back -= 1;
  }
  return { back, unreadable };
}
