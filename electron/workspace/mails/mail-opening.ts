import { setImmediate as turn } from "node:timers/promises";
import { ProblemError, type Problem } from "../../contract/problem.ts";
import type { DraftFile, DraftStore } from "../../drafts/drafts.ts";
import type { DroppedFile, Intake, Opened } from "../../drafts/intake.ts";
import type { Spool } from "../../storage/spool.ts";
import { draftGone } from "./compose-mails.ts";
import type { OrganisationNews } from "../news/organisation-news.ts";

export type MailOpeningParts = {
  readonly intake: Intake;
  readonly drafts: DraftStore;
  readonly spool: Spool;
  readonly news: OrganisationNews;
};

/** So many drafts are checked in a turn. */
const pageSize = 50;

/** Opens files as drafts. */
export class MailOpening {
  readonly #parts: MailOpeningParts;
  #underWay = 0;

  constructor(parts: MailOpeningParts) {
    this.#parts = parts;
  }

  /** How many groups of files are being read. */
  get underWay(): number {
    return this.#underWay;
  }

  openFiles(files: readonly DroppedFile[]): Promise<Opened> {
    return this.#opened(this.#parts.intake.openFiles(files));
  }

  openPaths(paths: readonly string[]): Promise<Opened> {
    return this.#opened(this.#parts.intake.openPaths(paths));
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

  /**
   * Opens an attached mail like a dropped one.
   *
   * @param position among the attachments of the draft's mail
   * @throws ProblemError when there is no such draft or attachment; SpoolError when its bytes are
   *   missing or damaged
   */
  async openAttached(draftId: string, position: number): Promise<Opened> {
    const { drafts, spool } = this.#parts;
    const draft = drafts.get(draftId);
    if (draft === undefined) throw new ProblemError(draftGone);
    const file = draft.email.attachments[position];
    if (file === undefined) throw new ProblemError(attachmentUnknown);
    return this.openFiles([{ name: file.name, bytes: await spool.read(file.sha256) }]);
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

const attachmentUnknown: Problem = { code: "attachment-unknown" };
