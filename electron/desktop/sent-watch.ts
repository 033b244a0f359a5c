import { rm, stat } from "node:fs/promises";
import path from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { SentCounts, SentFolder, SentMail, SentMails } from "../contract/sent-mails.ts";
import { ProblemError, problemIn } from "../contract/problem.ts";
import type { Opened } from "../drafts/intake.ts";
import { text } from "../language/text.ts";
import { mayBeCut } from "../mail/cut-mail.ts";
import type { ParserPort } from "../mail/process/parser-client.ts";
import { SentReader } from "../mail/process/sent-reader-client.ts";
import type { FoundHead } from "../mail/sent-mail.ts";
import { inTurns } from "../scheduling/in-turns.ts";
import { OneByOne } from "../scheduling/one-by-one.ts";
import { setTimer } from "../scheduling/set-timer.ts";
import { MailboxWatch } from "../sent-mails/mailbox-watch.ts";
import { SentList, type Judge } from "../sent-mails/sent-list.ts";
import { keptMs, sentMigrations, SentStore } from "../sent-mails/sent-store.ts";
import { diskProblem } from "../storage/disk-problem.ts";
import { filesOfDatabase, openDatabase } from "../storage/database.ts";
import { KnownFiles, knownFilesMigrations } from "../watched-folder/known-files.ts";
import { isMailName } from "../watched-folder/folder-files.ts";
import { WatchedFolder } from "../watched-folder/watched-folder.ts";
import type { Organisation } from "../workspace/organisation.ts";
import type { Organisations } from "../workspace/organisations.ts";
import type { SentSource, SettingsFile } from "./settings.ts";

export type SentWatchParts = {
  /** The app's data folder. */
  readonly dataFolder: string;
  readonly settings: Pick<SettingsFile, "read" | "write">;
  /** Those whose mails may be filed; the list is about the one that is shown. */
  readonly organisations: Pick<Organisations, "active" | "view" | "changes">;
  /** Starts the process that reads mailboxes. */
  readonly fork: () => ParserPort;
  readonly onChange: (view: SentMails) => void;
  readonly onFailure: (error: unknown) => void;
};

/** What is open while something is watched. */
type Watching = {
  readonly store: SentStore;
  readonly list: SentList;
  readonly close: () => Promise<void>;
};

/** News of an organisation that may change what is filed, or who is a customer. */
const concerned = new Set(["drafts", "jobs", "records", "neverFile", "ownAddresses", "colleagues"]);
/** After news more are likely to follow, ms. */
const gatherMs = 500;
/** Counting takes so small a part of the time, whatever happens. */
const restPerWork = 10;
const shortestRestMs = 2_000;
/** On a busy computer a count takes long because of others, ms. */
const longestRestMs = 10_000;
/** A mail leaves the list as it grows old, ms. */
const recountEveryMs = 60 * 60_000;
const addedAtOnce = 100;

/** Watches where a mail program keeps what was sent, if the settings name such a place. */
export class SentWatch {
  readonly #parts: SentWatchParts;
  readonly #reader: SentReader;
  #folder: SentFolder = { state: "none" };
  #watching: Watching | undefined;
  #counts: { readonly of: string; readonly value: SentCounts } | undefined;
  readonly #changes = new OneByOne();
  #cancelCount: (() => void) | undefined;
  #counting: Promise<void> | undefined;
  #isStale = false;
  #restsUntil = 0;

  constructor(parts: SentWatchParts) {
    this.#parts = parts;
    this.#reader = new SentReader({ fork: parts.fork });
    parts.organisations.changes.on("news", ({ name }) => {
      if (concerned.has(name)) this.#recount();
    });
    for (const event of ["switched", "synced"] as const)
      parts.organisations.changes.on(event, () => {
        this.#recount();
      });
  }

  get view(): SentMails {
    const counts = this.#counts?.of === this.#shown ? this.#counts.value : undefined;
    return { folder: this.#folder, ...(counts !== undefined && { counts }) };
  }

  /** Goes on with what the settings name. */
  start(): Promise<void> {
    return this.#changes.run(() => this.#begin(false));
  }

  /**
   * What was kept of another place is deleted first.
   *
   * @throws ProblemError `not-a-mailbox`, `sent-unreachable`, `folder-not-seen`, those of diskProblem
   */
  watch(source: SentSource): Promise<void> {
    this.#reader.close(); // nobody waits for what was being read
    return this.#changes.run(async () => {
      await this.#stop();
      await this.#forget();
      this.#parts.settings.write("sentSource", await settled(source));
      try {
        await this.#begin(true);
      } catch (cause) {
        await this.#stop();
        await this.#forget();
        this.#parts.settings.write("sentSource", none);
        throw new ProblemError(problemOf(cause, source), { cause });
      } finally {
        this.#parts.onChange(this.view);
      }
    });
  }

  /** Those that are not filed, the latest first; for the organisation that is shown. */
  async list(): Promise<SentMail[]> {
    return (await this.#watching?.list.open()) ?? [];
  }

  /** Opens a mail of the list in the tray. @throws ProblemError `sent-mail-gone`, and others */
  async open(key: string, organisation: Organisation, opening?: string): Promise<Opened> {
    const { sentSource } = this.#parts.settings.read();
    const mail = this.#watching?.store.get(key);
    if (mail === undefined) throw new ProblemError({ code: "sent-mail-gone" });
    const { at } = mail;
    if ("file" in at) return organisation.openPaths([at.file], opening);
    const since = Date.now() - keptMs;
    const bytes = await this.#reader.message({
      path: sentSource.path,
      start: at.start,
      key,
      since,
    });
    return organisation.openFiles([{ name: `${text("fileNames.sent-mail")}.eml`, bytes }], opening);
  }

  /** The user files these nowhere, or does after all. */
  dismiss(keys: readonly string[], isDismissed: boolean): void {
    this.#watching?.store.dismiss(keys, isDismissed);
    this.#recount(0);
  }

  close(): Promise<void> {
    this.#reader.close();
    return this.#changes.run(() => this.#stop());
  }

  get #shown(): string {
    return this.#parts.organisations.view().active;
  }

  async #begin(isFirst: boolean): Promise<void> {
    const { sentSource: source } = this.#parts.settings.read();
    if (source.kind === "none") return;
    this.#folder = { state: "watched", name: nameOf(source) };
    const db = await this.#open();
    const store = new SentStore(db);
    const judge: Judge = (heads) => this.#parts.organisations.active.sent.of(heads);
    const list = new SentList({ store, now: Date.now, judge });
    const isFile = source.kind === "file";
    const place = isFile ? this.#mailbox(source, store) : this.#saved(source, db, store);
    const close = async () => {
      await place.close();
      db.close();
    };
    this.#watching = { store, list, close };
    await place.begin(isFirst);
    this.#recount(0);
  }

  #mailbox({ path: file }: SentSource, store: SentStore) {
    const watch = new MailboxWatch({
      ...{ file, store, reader: this.#reader, setTimer, now: Date.now },
      onFailure: this.#parts.onFailure,
      onFound: () => {
        this.#recount();
      },
      onState: (state) => {
        this.#enter(state);
      },
    });
    return {
      close: () => watch.close(),
      begin: async (isFirst: boolean) => {
        if (isFirst) await watch.begin();
        else watch.start();
      },
    };
  }

  #saved({ path: folder }: SentSource, db: DatabaseSync, store: SentStore) {
    const watch = new WatchedFolder({
      folder,
      known: new KnownFiles(db),
      since: Date.now() - keptMs,
      isMail: isMaildir(folder) ? (name) => !name.startsWith(".") : isMailName,
      mayBeCut,
      open: (files) => this.#readSaved(files, store),
      onReachable: (isReachable) => {
        this.#enter(isReachable ? "watched" : "unreachable");
      },
      onFailure: this.#parts.onFailure,
      setTimer,
    });
    return { close: () => watch.close(), begin: () => watch.start() };
  }

  async #readSaved(files: readonly string[], store: SentStore): Promise<readonly string[]> {
    const found: FoundHead[] = [];
    const now = Date.now();
    await this.#reader.files(files, now - keptMs, (some) => found.push(...some));
    await inTurns(found, addedAtOnce, (some) => {
      store.add(some, now);
    });
    if (found.length > 0) this.#recount();
    return [];
  }

  #enter(state: Exclude<SentFolder["state"], "none">): void {
    if (this.#folder.state === "none" || this.#folder.state === state) return;
    this.#folder = { ...this.#folder, state };
    this.#parts.onChange(this.view);
  }

  /** Counts anew, soon: one count for all that happens at once. */
  #recount(afterMs = gatherMs): void {
    if (this.#watching === undefined) return;
    this.#isStale = true;
    if (this.#counting === undefined)
      this.#countIn(Math.max(afterMs, this.#restsUntil - performance.now()));
  }

  #countIn(delayMs: number): void {
    this.#cancelCount?.();
    this.#cancelCount = setTimer(() => {
      this.#counting = this.#count().finally(() => {
        this.#counting = undefined;
        if (this.#watching === undefined) return;
        const restMs = Math.max(0, this.#restsUntil - performance.now());
        this.#countIn(this.#isStale ? restMs : recountEveryMs);
      });
    }, delayMs);
  }

  async #count(): Promise<void> {
    const began = performance.now();
    const of = this.#shown;
    this.#isStale = false;
    try {
      this.#watching?.store.forget(Date.now() - keptMs);
      const value = await this.#watching?.list.counts();
      if (value === undefined || of !== this.#shown) return;
      const before = JSON.stringify(this.view);
      this.#counts = { of, value };
      if (JSON.stringify(this.view) !== before) this.#parts.onChange(this.view);
    } catch (error) {
      if (this.#watching !== undefined) this.#parts.onFailure(error);
    } finally {
      const tookMs = performance.now() - began;
      const restMs = Math.min(Math.max(shortestRestMs, tookMs * restPerWork), longestRestMs);
      this.#restsUntil = performance.now() + restMs;
    }
  }

  async #stop(): Promise<void> {
    const watching = this.#watching;
    this.#watching = undefined;
    this.#counts = undefined;
    this.#folder = { state: "none" };
    this.#cancelCount?.();
    await this.#counting;
    await watching?.close();
  }

  get #file(): string {
    return path.join(this.#parts.dataFolder, "sent-mails.sqlite");
  }

  /** What is in it can be had again: a damaged one is begun anew. */
  async #open() {
    const migrations = [...knownFilesMigrations, ...sentMigrations];
    try {
      return openDatabase(this.#file, migrations);
    } catch (error) {
      this.#parts.onFailure(error);
      await this.#forget();
      return openDatabase(this.#file, migrations);
    }
  }

  async #forget(): Promise<void> {
    await Promise.all(filesOfDatabase(this.#file).map((file) => rm(file, { force: true })));
  }
}

const none: SentSource = { kind: "none", path: "" };

/** Thunderbird and others that keep a file for each mail have them in a folder `cur`. */
const isMaildir = (folder: string): boolean => path.basename(folder) === "cur";

async function settled(source: SentSource): Promise<SentSource> {
  const current = path.join(source.path, "cur");
  const found = source.kind === "folder" && (await stat(current).catch(() => undefined));
  return found !== false && found?.isDirectory() === true ? { ...source, path: current } : source;
}

function nameOf({ path: place }: SentSource): string {
  const shown = isMaildir(place) ? path.dirname(place) : place;
  return path.basename(shown) || shown;
}

const problemOf = (cause: unknown, source: SentSource) =>
  problemIn(cause) ??
  diskProblem(cause) ?? { code: "folder-not-seen", values: { folder: nameOf(source) } };
