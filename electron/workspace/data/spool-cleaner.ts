import type { DatabaseSync } from "node:sqlite";
import { setImmediate as turn } from "node:timers/promises";
import type { DraftStore } from "../../drafts/drafts.ts";
import type { OutboxStore } from "../../outbox/store.ts";
import type { Backup } from "../../storage/backup.ts";
import { forgetBeforeUpdate } from "../../storage/before-update.ts";
import type { Spool } from "../../storage/spool.ts";
import type { OrganisationSettings } from "../organisation-settings.ts";
import type { OrganisationNews } from "../news/organisation-news.ts";

const dayMs = 24 * 3_600_000;
/** For which the data can go back to the version before; it holds what was deleted since. */
const wayBackDays = 14;

export type SpoolCleanerParts = {
  readonly db: DatabaseSync;
  readonly spool: Spool;
  readonly drafts: DraftStore;
  readonly outbox: OutboxStore;
  readonly backup: Backup;
  readonly news: OrganisationNews;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly settings: () => Pick<OrganisationSettings, "historyDays" | "keepFiledDays">;
  readonly onFailure: (where: string, error: unknown) => void;
};

/** Removes bytes and history that are no longer needed. */
export class SpoolCleaner {
  readonly #parts: SpoolCleanerParts;

  constructor(parts: SpoolCleanerParts) {
    this.#parts = parts;
  }

  /** Whether a draft or a job needs these bytes, or they are a filed mail that is kept. */
  readonly isNamed = (sha256: string): boolean => {
    const { drafts, outbox } = this.#parts;
    return drafts.namesBytes(sha256) || outbox.namesBytes(sha256) || this.#isKept(sha256);
  };

  /** Removes the bytes of discarded and filed mails at once, without waiting for the next sweep. */
  release(names: readonly string[]): void {
    const { backup, spool, onFailure } = this.#parts;
    backup.note("removed");
    try {
      spool.release(names, this.isNamed);
    } catch (error) {
      onFailure("release", error);
    }
  }

  async sweep(): Promise<void> {
    const { db, spool, now, onFailure } = this.#parts;
    try {
      // It takes several turns, and the database may be closed meanwhile.
      await spool.sweep((sha256) => !db.isOpen || this.isNamed(sha256), now());
      await this.#forgetOld();
    } catch (error) {
      onFailure("sweep", error);
    }
  }

  /** Removes the whole history; the next sweep removes the files that were kept with it. */
  async forgetAll(): Promise<void> {
    const { db, news, now } = this.#parts;
    forgetBeforeUpdate(db);
    await this.#forget({ filed: now() + 1, takenBack: now() + 1 });
    news.emitChanges();
  }

  /** Whether it is the file of a mail that was filed in the last days that the setting names. */
  #isKept(sha256: string): boolean {
    const { outbox, now, settings } = this.#parts;
    const { keepFiledDays: days } = settings();
    return days > 0 && outbox.hasFiled(sha256, now() - days * dayMs);
  }

  /**
   * Removes history that is older than the user's setting, and cancelled filings that are no longer
   * shown.
   */
  async #forgetOld(): Promise<void> {
    const { db, now, settings } = this.#parts;
    if (db.isOpen) forgetBeforeUpdate(db, now() - wayBackDays * dayMs);
    await this.#forget({ filed: now() - settings().historyDays * dayMs, takenBack: now() - dayMs });
  }

  /** @param ends until when, for both, ms since the epoch */
  async #forget(ends: { readonly filed: number; readonly takenBack: number }): Promise<void> {
    const { db, outbox, backup, news } = this.#parts;
    while (db.isOpen && outbox.forget(ends) > 0) {
      backup.note("removed");
      await turn();
    }
    if (db.isOpen) news.pruneLogs();
  }
}
