import type { EventEmitter } from "node:events";
import type { DatabaseSync } from "node:sqlite";
import type { Push } from "../../contract/pushes.ts";
import type { Draft } from "../../contract/draft.ts";
import type { JobView } from "../../contract/job.ts";
import type { DraftStore } from "../../drafts/drafts.ts";
import type { OutboxStore } from "../../outbox/store.ts";
import type { Backup } from "../../storage/backup.ts";
import { ChangeLog } from "../../storage/change-log.ts";
import { ListNews } from "./list-news.ts";
import type { FavouriteStore } from "../data/favourites.ts";
import type { ProfileStore } from "../data/profile.ts";

type ChangeName =
  | "drafts"
  | "openings"
  | "jobs"
  | "connection"
  | "ownAddresses"
  | "neverFile"
  | "favourites"
  | "colleagues"
  | "records";

/** The events of one organisation. */
export type Changes = { [P in ChangeName]: [Push<P>] } & {
  /** The data on disk is damaged and must be opened again with a backup. */
  damaged: [];
  /** The copy of the records is up to date. */
  synced: [];
};

export type OrganisationNewsParts = {
  readonly db: DatabaseSync;
  readonly changes: EventEmitter<Changes>;
  readonly drafts: DraftStore;
  readonly outbox: OutboxStore;
  readonly profile: ProfileStore;
  readonly favourites: FavouriteStore;
  readonly backup: Backup;
  readonly onFailure: (where: string, error: unknown) => void;
};

/** Emits changes of an organisation to the window, and notes them for the backup. */
export class OrganisationNews {
  readonly #parts: OrganisationNewsParts;
  readonly #logs: readonly ChangeLog[];
  readonly #drafts: ListNews<Draft>;
  readonly #jobs: ListNews<JobView>;
  /** Of the company, as they were when the drafts were last emitted. */
  #addresses: string;

  constructor(parts: OrganisationNewsParts) {
    const { db, changes, drafts, outbox, onFailure } = parts;
    this.#parts = parts;
    const [draftLog, jobLog] = [new ChangeLog(db, "draft_change"), new ChangeLog(db, "job_change")];
    this.#logs = [draftLog, jobLog];
    const onError = (error: unknown) => {
      onFailure("news", error);
    };
    this.#drafts = new ListNews(
      { log: draftLog, list: drafts },
      (change) => changes.emit("drafts", change),
      onError,
    );
    this.#jobs = new ListNews(
      { log: jobLog, list: outbox },
      (change) => changes.emit("jobs", change),
      onError,
    );
    this.#addresses = this.#allAddresses();
  }

  /**
   * Drafts or jobs have changed: what has is emitted in the next turn.
   *
   * @param jobId of a job whose upload got on, which the database does not say
   */
  emitChanges(jobId?: string): void {
    this.#parts.backup.note("changed");
    this.#drafts.note();
    this.#jobs.note(jobId);
  }

  /** The first of the drafts and jobs; the others are emitted in the next turns. */
  startOver(): { drafts: Draft[]; jobs: JobView[] } {
    return { drafts: this.#drafts.startOver(), jobs: this.#jobs.startOver() };
  }

  emitOwnAddresses(): void {
    const { backup, changes, profile } = this.#parts;
    backup.note("changed");
    changes.emit("ownAddresses", [...profile.ownAddresses()]);
    this.#emitDirections();
  }

  emitNeverFile(): void {
    const { backup, changes, profile } = this.#parts;
    backup.note("changed");
    changes.emit("neverFile", [...profile.neverFileEntries()]);
    this.#drafts.noteAll();
  }

  /** A setting of the profile has changed that the window asks for. */
  noteProfile(): void {
    this.#parts.backup.note("changed");
  }

  emitFavourites(): void {
    const { backup, changes, favourites } = this.#parts;
    backup.note("changed");
    changes.emit("favourites", favourites.list());
  }

  /** What the CRM says of the user. */
  emitProfile(): void {
    const { changes, profile } = this.#parts;
    changes.emit("colleagues", profile.colleagues());
    this.#emitDirections();
  }

  /** Only where nothing but this process shows what changes. */
  pruneLogs(): void {
    for (const log of this.#logs) log.prune();
  }

  close(): void {
    this.#drafts.close();
    this.#jobs.close();
  }

  /** The company's addresses decide the direction of the mails in the tray. */
  #emitDirections(): void {
    const before = this.#addresses;
    this.#addresses = this.#allAddresses();
    if (this.#addresses !== before) this.#drafts.noteAll();
  }

  #allAddresses(): string {
    const { profile } = this.#parts;
    return [...profile.allAddresses(), "", ...profile.userAddresses()].join("\n");
  }
}
