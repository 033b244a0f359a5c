import type { EventEmitter } from "node:events";
import type { Push } from "../contract/calls.ts";
import type { DraftStore } from "../drafts/drafts.ts";
import type { OutboxStore } from "../outbox/store.ts";
import type { Backup } from "../storage/backup.ts";
import type { ProfileStore } from "./profile.ts";

type ChangeName = "drafts" | "jobs" | "connection" | "ownAddresses" | "colleagues" | "records";

/** The events of one organisation. */
export type Changes = { [P in ChangeName]: [Push<P>] } & {
  /** The data on disk is damaged and must be opened again with a backup. */
  damaged: [];
};

export type OrganisationNewsParts = {
  readonly changes: EventEmitter<Changes>;
  readonly drafts: DraftStore;
  readonly outbox: OutboxStore;
  readonly profile: ProfileStore;
  readonly backup: Backup;
};

/** Emits changes of an organisation to the window, and notes them for the backup. */
export class OrganisationNews {
  readonly #parts: OrganisationNewsParts;

  constructor(parts: OrganisationNewsParts) {
    this.#parts = parts;
  }

  emitDrafts(): void {
    const { backup, changes, drafts } = this.#parts;
    backup.note("changed");
    changes.emit("drafts", drafts.list());
  }

  emitJobs(): void {
    const { backup, changes, outbox } = this.#parts;
    backup.note("changed");
    changes.emit("jobs", outbox.list());
  }

  /** The user's addresses decide the direction of the mails in the tray. */
  emitOwnAddresses(): void {
    const { changes, profile } = this.#parts;
    changes.emit("ownAddresses", [...profile.ownAddresses()]);
    this.emitDrafts();
  }

  emitColleagues(): void {
    const { changes, profile } = this.#parts;
    changes.emit("colleagues", profile.colleagues());
  }
}
