import type { DatabaseSync } from "node:sqlite";
import type { RecordCopyView } from "../../contract/record-copy.ts";
import { syncedAt } from "../../records/copy-state.ts";
import type { EarlierRecords } from "../../records/earlier-records.ts";
import { listModules } from "../../records/modules.ts";
import type { OrganisationSettings } from "../organisation-settings.ts";
import type { OrganisationNews } from "../news/organisation-news.ts";
import type { ProfileStore } from "../data/profile.ts";
import type { RecordReader } from "./record-reader.ts";
import type { RemoteSearch } from "./remote-search.ts";
import type { SyncScheduler } from "./sync-scheduler.ts";

export type RecordCopyParts = {
  readonly records: DatabaseSync;
  readonly reader: RecordReader;
  readonly profile: ProfileStore;
  readonly news: OrganisationNews;
  readonly sync: SyncScheduler;
  readonly remoteSearch: RemoteSearch;
  readonly earlierRecords: EarlierRecords;
  readonly settings: () => Pick<OrganisationSettings, "keepRecords">;
};

/** The copy of the CRM's records as the user knows it: its size, and whether it is kept at all. */
export class RecordCopy {
  readonly #parts: RecordCopyParts;

  constructor(parts: RecordCopyParts) {
    this.#parts = parts;
  }

  get isKept(): boolean {
    return this.#mayKeep && this.#parts.profile.keepsRecords();
  }

  /** Whether it has all records. Else a search has to ask the CRM, too. */
  get isComplete(): boolean {
    const modules = listModules(this.#parts.records);
    return modules.length > 0 && modules.every(({ copied }) => copied);
  }

  /** Whether this computer's settings allow a copy. */
  get #mayKeep(): boolean {
    return this.#parts.settings().keepRecords;
  }

  async view(): Promise<RecordCopyView> {
    const { reader, records } = this.#parts;
    const at = syncedAt(records);
    return {
      isKept: this.isKept,
      mayKeep: this.#mayKeep,
      ...(await reader.size()),
      ...(at !== undefined && { syncedAt: at }),
    };
  }

  /** Keeps a copy from the next sync on; or removes it, and keeps none from now on. */
  async keep(kept: boolean): Promise<void> {
    const { profile, news } = this.#parts;
    profile.keepRecords(kept);
    news.noteProfile();
    if (!kept) await this.clear();
  }

  /** Brings it up to date now. Resolves when that has ended, successful or not. */
  update(): Promise<void> {
    return this.#parts.sync.refreshNow();
  }

  /** Removes all records; the next sync copies them again. Nobody else may write meanwhile. */
  async clear(): Promise<void> {
    const { reader, sync, remoteSearch, earlierRecords } = this.#parts;
    await earlierRecords.stop();
    await sync.without(() => remoteSearch.without(() => reader.clear()));
  }

  /** Removes what an earlier start has copied, where a copy is no longer allowed. */
  async clearUnlessKept(): Promise<void> {
    if (!this.isKept && listModules(this.#parts.records).some(({ copied }) => copied))
      await this.clear();
  }
}
