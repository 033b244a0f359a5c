import { setImmediate as turn } from "node:timers/promises";
import type { EventEmitter } from "node:events";
import type { Opening } from "../../contract/opening.ts";
import { ProblemError, type Problem } from "../../contract/problem.ts";
import type { DraftFile, DraftStore } from "../../drafts/drafts.ts";
import {
  nothingOpened,
  type DroppedFile,
  type Follow,
  type Intake,
  type Opened,
} from "../../drafts/intake.ts";
import type { Spool } from "../../storage/spool.ts";
import { attachmentOf } from "./compose-mails.ts";
import type { Changes, OrganisationNews } from "../news/organisation-news.ts";
import { Openings } from "./openings.ts";

export type MailOpeningParts = {
  readonly intake: Intake;
  readonly drafts: DraftStore;
  readonly spool: Spool;
  readonly news: OrganisationNews;
  readonly changes: EventEmitter<Changes>;
  /** Why no mail can be opened here. */
  readonly refusal: Problem | undefined;
};

/** So many drafts are checked in a turn. */
const pageSize = 50;

/** Opens files as drafts. */
export class MailOpening {
  readonly #parts: MailOpeningParts;
  readonly #openings: Openings;
  #underWay = 0;

  constructor(parts: MailOpeningParts) {
    this.#parts = parts;
    this.#openings = new Openings((openings) => {
      parts.changes.emit("openings", openings);
      // The tray shows mails as they come.
      if (openings.some(({ mails }) => mails > 0)) parts.news.emitChanges();
    });
  }

  /** How many groups of files are being read. */
  get underWay(): number {
    return this.#underWay;
  }

  /** Those that the window shows. */
  list(): Opening[] {
    return this.#openings.list();
  }

  /** Stops openings. What they have read stays. @returns how far they came */
  stop(ids: readonly string[]): Promise<Opening[]> {
    return this.#openings.stop(ids);
  }

  /**
   * @param id by which the window knows the opening, where it began it; also below
   * @throws ProblemError where no mail can be opened; also below
   */
  openFiles(files: readonly DroppedFile[], id?: string): Promise<Opened> {
    return this.#followed(files, (follow) => this.#parts.intake.openFiles(files, follow), id);
  }

  openPaths(paths: readonly string[], id?: string): Promise<Opened> {
    return this.#followed(paths, (follow) => this.#parts.intake.openPaths(paths, follow), id);
  }

  /** Reads mails of the spool again whose rows cannot be read. */
  async reopenUnread(): Promise<Opened> {
    const { intake, drafts } = this.#parts;
    const unread: DraftFile[] = [];
    for (let at: number | undefined = 0; at !== undefined;) {
      const { files, next } = drafts.unread(at, pageSize);
      unread.push(...files);
      at = next;
      await turn();
    }
    return this.#opened(intake.openSpooled(unread));
  }

  /** Opens an attached mail like a dropped one. See attached. */
  async openAttached(draftId: string, position: number, id?: string): Promise<Opened> {
    return this.openFiles([await this.attached(draftId, position)], id);
  }

  /**
   * A file that is attached to the mail of a draft.
   *
   * @param position among the attachments of the draft's mail
   * @throws ProblemError when there is no such draft or attachment; SpoolError when its bytes are
   *   missing or damaged
   */
  async attached(draftId: string, position: number): Promise<DroppedFile> {
    const { drafts, spool } = this.#parts;
    const file = attachmentOf(drafts, draftId, position);
    return { name: file.name, bytes: await spool.read(file.sha256) };
  }

  close(): void {
    this.#openings.close();
  }

  async #followed(
    files: readonly unknown[],
    open: (follow: Follow) => Promise<Opened>,
    id: string | undefined,
  ): Promise<Opened> {
    if (files.length === 0) return nothingOpened();
    const { refusal } = this.#parts;
    if (refusal !== undefined) throw new ProblemError(refusal);
    return this.#opened(this.#openings.follow(files.length, open, id));
  }

  async #opened(opening: Promise<Opened>): Promise<Opened> {
    this.#underWay += 1;
    try {
      const opened = await opening;
      if (opened.drafts.length > 0) this.#parts.news.emitChanges();
      return opened;
    } finally {
      this.#underWay -= 1;
    }
  }
}
