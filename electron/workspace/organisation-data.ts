import type { EventEmitter } from "node:events";
import path from "node:path";
import { DraftStore } from "../drafts/drafts.ts";
import { OutboxStore } from "../outbox/store.ts";
import { EarlierRecords } from "../records/earlier-records.ts";
import { Backup } from "../storage/backup.ts";
import { Spool } from "../storage/spool.ts";
import { FilingHistory } from "../suggestions/filing-history.ts";
import { mailsIn, openMails, openRecords, recordsIn } from "./data/databases.ts";
import { FavouriteStore } from "./data/favourites.ts";
import type { OrganisationDeps } from "./organisation-deps.ts";
import { usualSettings } from "./organisation-settings.ts";
import { OrganisationNews, type Changes } from "./news/organisation-news.ts";
import { ProfileStore } from "./data/profile.ts";
import { RecordReader } from "./records/record-reader.ts";
import { SpoolCleaner } from "./data/spool-cleaner.ts";

/** The stored data of an organisation. */
export type OrganisationData = ReturnType<typeof openData>;

/** @throws ProblemError when it cannot be opened */
export function openData(deps: OrganisationDeps, changes: EventEmitter<Changes>) {
  const { folder, now, onFailure, settings = () => usualSettings } = deps;
  const { db, restored } = openMails(folder, { repair: deps.repair === true, nowMs: now() });
  const records = openRecords(folder);
  const earlierRecords = new EarlierRecords(records, (error) => {
    onFailure("index", error);
  });
  const reader = new RecordReader({ records: recordsIn(folder), mails: mailsIn(folder) });
  const spool = new Spool(spoolIn(folder));
  const profile = new ProfileStore(db, deps.policy);
  const drafts = new DraftStore(db, () => ({
    us: profile.us(),
    neverFile: profile.neverFile(),
  }));
  const history = new FilingHistory(db);
  const favourites = new FavouriteStore(db);
  const outbox = new OutboxStore(db, {
    now,
    onEnd: ({ id, state, endedAt }) => {
      history.settle(id, state === "cancelled" ? "cancelled" : "filed", endedAt);
    },
  });
  const backup = new Backup({
    file: mailsIn(folder),
    onDamage: () => changes.emit("damaged"),
    onError: (error) => {
      onFailure("backup", error);
    },
  });
  const news = new OrganisationNews({
    ...{ db, changes, drafts, outbox, profile, favourites, backup, onFailure },
  });
  const cleaner = new SpoolCleaner({
    ...{ db, spool, drafts, outbox, backup, news, now, settings, onFailure },
  });
  return {
    settings,
    db,
    restored,
    records,
    earlierRecords,
    reader,
    spool,
    profile,
    drafts,
    history,
    favourites,
    outbox,
    backup,
    news,
    cleaner,
  };
}

export const spoolIn = (folder: string): string => path.join(folder, "spool");
