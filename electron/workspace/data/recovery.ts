import path from "node:path";
import type { Notice } from "../../contract/notice.ts";
import { bringBack } from "../../drafts/bring-back.ts";
import type { DraftStore } from "../../drafts/drafts.ts";
import type { Intake } from "../../drafts/intake.ts";
import type { OutboxStore } from "../../outbox/store.ts";
import type { Restored } from "../../storage/restore.ts";
import type { Spool } from "../../storage/spool.ts";
import type { MailOpening } from "../mails/mail-opening.ts";
import type { OrganisationNews } from "../news/organisation-news.ts";
import { lostNotice, recoveryNotice } from "./recovery-notice.ts";
import type { SpoolCleaner } from "./spool-cleaner.ts";

export type RecoveryTools = {
  readonly folder: string;
  readonly restored: Restored | undefined;
  readonly spool: Spool;
  readonly drafts: DraftStore;
  readonly outbox: OutboxStore;
  readonly intake: Intake;
  readonly opening: MailOpening;
  readonly cleaner: SpoolCleaner;
  readonly news: OrganisationNews;
  readonly onNotice?: ((notice: Notice) => void) | undefined;
};

/**
 * Recovers mails in the spool that have no readable row: drafts of an earlier version, drafts with
 * a damaged row, and mails whose rows were lost. Nothing may be removed from the spool before.
 */
export async function recover(tools: RecoveryTools): Promise<void> {
  const { restored, opening, onNotice } = tools;
  const { refused } = await opening.reopenUnread();
  if (refused.length > 0) onNotice?.(lostNotice(refused.map(({ fileName }) => fileName)));
  const found = await bringBackStrays(tools);
  if (restored !== undefined || found.back + found.unreadable > 0)
    onNotice?.(recoveryNotice({ ...found, restored, folder: unreadableIn(tools.folder) }));
}

async function bringBackStrays(
  tools: RecoveryTools,
): Promise<{ back: number; unreadable: number }> {
  const { folder, spool, drafts, outbox, intake, cleaner, news } = tools;
  const strays = await spool.strays((name) => cleaner.isNamed(name) || outbox.hasFiled(name));
  if (strays.length === 0) return { back: 0, unreadable: 0 };
  const moveOut = (sha256: string) => spool.moveOut(sha256, unreadableIn(folder));
  const found = await bringBack(strays, { intake, drafts, moveOut });
  news.emitChanges();
  return found;
}

/** The folder of unreadable files that may be mails; nothing removes them. */
const unreadableIn = (folder: string): string => path.join(folder, "unreadable");
