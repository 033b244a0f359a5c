import type { EventEmitter } from "node:events";
import type { Input, Output } from "../contract/calls.ts";
import type { UndoOutcome } from "../contract/calls/filing.ts";
import type { Snapshot } from "../contract/snapshot.ts";
import type { Colleague, Connection } from "../contract/connection.ts";
import type { JobView } from "../contract/job.ts";
import type { Opening } from "../contract/opening.ts";
import { ProblemError, type Problem } from "../contract/problem.ts";
import type { RecordRef } from "../contract/record.ts";
import type { DroppedFile, Opened } from "../drafts/intake.ts";
import type { ParserClient } from "../mail/process/parser-client.ts";
import type { OutboxTally } from "../outbox/reader.ts";
import type { OutboxWorker } from "../outbox/worker.ts";
import { neverFileEntry } from "../people/never-file.ts";
import { ownEntry } from "../people/us.ts";
import { getHit } from "../records/search/hits.ts";
import { inTurns } from "../scheduling/in-turns.ts";
import type { Accounts } from "../zoho/accounts/access.ts";
import { FiledMails } from "./history/filed-mails.ts";
import type { ConnectionState } from "./connection/connection-state.ts";
import type { FilingReview } from "./mails/filing-review.ts";
import type { FiledInCrm } from "./records/filed-in-crm.ts";
import type { Filings } from "./mails/filings.ts";
import type { ReadBack } from "./mails/read-back.ts";
import type { MailOpening } from "./mails/mail-opening.ts";
import { SentQuestions } from "./mails/sent-questions.ts";
import { AttachmentViews } from "./mails/attachment-views.ts";
import { Photos } from "./mails/photos.ts";
import type { OrganisationData } from "./organisation-data.ts";
import type { OrganisationDeps } from "./organisation-deps.ts";
import type { NewPeople } from "./records/new-people.ts";
import type { Changes } from "./news/organisation-news.ts";
import type { OutboxRunner } from "./mails/outbox-runner.ts";
import type { RecordCopy } from "./records/record-copy.ts";
import { RecordFinder } from "./records/record-finder.ts";
import type { RemoteSearch } from "./records/remote-search.ts";
import type { SignInSession } from "./connection/sign-in-session.ts";
import type { SyncScheduler } from "./records/sync-scheduler.ts";

export type OrganisationParts = OrganisationData & {
  readonly changes: EventEmitter<Changes>;
  readonly deps: OrganisationDeps;
  readonly session: SignInSession;
  readonly connection: ConnectionState;
  readonly worker: OutboxWorker;
  readonly runner: OutboxRunner;
  readonly filings: Filings;
  readonly review: FilingReview;
  readonly parser: ParserClient;
  readonly opening: MailOpening;
  readonly remoteSearch: RemoteSearch;
  readonly newPeople: NewPeople;
  readonly filedInCrm: FiledInCrm;
  readonly readBack: ReadBack;
  readonly sync: SyncScheduler;
  readonly copy: RecordCopy;
  readonly recover: () => Promise<void>;
  /** Suggestions may be others now. */
  readonly onNewRecords: () => void;
};

type SnapshotPart =
  | "connection"
  | "colleagues"
  | "drafts"
  | "openings"
  | "jobs"
  | "ownAddresses"
  | "neverFile"
  | "favourites";

const sweepEveryMs = 60 * 60_000;
/** Their files are removed one by one: some 5 ms. */
const discardedAtOnce = 10;

/**
 * One connected organisation: its drafts, its outbox, its copy of the records, and its CRM session.
 * The window and the command line use the same methods. Each organisation has its own database, so
 * that no mail can end up in the wrong company.
 */
export class Organisation {
  readonly changes: EventEmitter<Changes>;
  readonly filedMails: FiledMails;
  /** The records that mails belong to. */
  readonly records: RecordFinder;
  /** What became of mails that were sent. */
  readonly sent: SentQuestions;
  /** The photos of drafts. */
  readonly photos: Photos;
  /** What the window shows of attachments. */
  readonly attachments: AttachmentViews;
  readonly #parts: OrganisationParts;
  #sweeping: NodeJS.Timeout | undefined;
  #recovered: Promise<void> = Promise.resolve();
  /**
   * Set when every needed file in the spool has a row. Until then nothing may be removed from the
   * spool.
   */
  #isRecovered = false;
  #isSettled = false;
  #isClosed = false;

  constructor(parts: OrganisationParts) {
    this.#parts = parts;
    this.changes = parts.changes;
    this.filedMails = new FiledMails(parts);
    this.records = new RecordFinder(parts);
    this.sent = new SentQuestions(parts);
    this.photos = new Photos(parts);
    this.attachments = new AttachmentViews(parts);
  }

  /**
   * Starts sending, unless another process does, and starts the sync with the CRM: both when the
   * window is drawn.
   */
  start(): void {
    const { restored, outbox, drafts, filings, deps, cleaner } = this.#parts;
    filings.recover();
    if (restored !== undefined) outbox.distrust();
    for (const jobId of drafts.takers()) filings.settleDraft(jobId);
    this.#sweeping = setInterval(() => void (this.#isRecovered && cleaner.sweep()), sweepEveryMs);
    if (deps.whenDrawn === undefined) this.#settle();
    else
      void deps.whenDrawn.then(() => {
        if (!this.#isClosed) this.#settle();
      });
  }

  /** Begins what may come after the window. */
  #settle(): void {
    const { runner, sync, copy, deps } = this.#parts;
    this.#isSettled = true;
    runner.start();
    if (deps.repair === true) this.#recovered = this.#recover();
    void copy.clearUnlessKept().catch((error: unknown) => {
      deps.onFailure("clear", error);
    });
    void sync.wake();
  }

  /**
   * Continues with a new sign-in: waiting jobs are sent.
   *
   * @param accounts the result of the sign-in; its access token is in the token store
   */
  signIn(accounts: Accounts): void {
    const { session, worker, sync } = this.#parts;
    session.signIn(accounts);
    worker.wake();
    void sync.startOver();
  }

  /** Ends the session; waiting jobs keep waiting. */
  signOut(): void {
    const { session, connection } = this.#parts;
    session.signOut();
    connection.report({ state: "signed-out" });
  }

  /** The copy of the CRM's records. */
  get copy(): RecordCopy {
    return this.#parts.copy;
  }

  get connection(): Connection {
    return this.#parts.connection.current;
  }

  /** Why this computer cannot send at all, with or without a network; undefined when it can. */
  get obstacle(): Problem | undefined {
    return this.#parts.connection.obstacle;
  }

  get isSignedOut(): boolean {
    return this.#parts.session.crm.isSignedOut;
  }

  /** Number of mails that are not in the CRM yet: in the tray, being opened, or in the outbox. */
  get waiting(): number {
    const { opening, drafts, outbox, filings } = this.#parts;
    return opening.underWay + drafts.count() + filings.underWay + outbox.unfinished();
  }

  /** How many jobs wait, are being sent, or need the user. */
  get tally(): OutboxTally {
    return this.#parts.outbox.tally();
  }

  /** How many mails have come to be in the CRM since this time. */
  filedSince(time: number): number {
    return this.#parts.outbox.filedSince(time);
  }

  /** Call this when the network may be back or the window gets the focus. */
  wake(): void {
    this.#parts.session.wake();
    this.#parts.worker.wake();
    this.#parts.readBack.wake();
    if (this.#isSettled) void this.#parts.sync.wake();
  }

  /** Resolves when a sync with the CRM has ended, successful or not. */
  refreshed(): Promise<void> {
    return this.#parts.sync.wake();
  }

  /** Resolves when the recovery after damage or an interrupted start has ended. */
  get recovered(): Promise<void> {
    return this.#recovered;
  }

  /**
   * Resolves when no job is held or being sent. The rest waits for the network or the user, and is
   * safe on disk.
   */
  async whenQuiet(): Promise<void> {
    await this.#parts.filings.whenWritten();
    await this.#parts.runner.whenQuiet();
  }

  async close(): Promise<void> {
    const { runner, session, parser, worker, sync, remoteSearch, cleaner, reader } = this.#parts;
    const { earlierRecords, filings, newPeople, filedInCrm, readBack } = this.#parts;
    const { backup, news, db, records, opening } = this.#parts;
    this.#isClosed = true;
    opening.close();
    clearInterval(this.#sweeping);
    await filings.whenWritten();
    runner.stopWaiting();
    session.crm.close();
    parser.close();
    await Promise.all([
      ...[worker.stop(), sync.stop(), remoteSearch.stop(), earlierRecords.stop()],
      ...[newPeople.stop(), filedInCrm.stop(), readBack.stop()],
      this.#recovered,
    ]);
    if (this.#isRecovered) await cleaner.sweep();
    await backup.stop();
    await reader.close();
    news.close();
    runner.release();
    db.close();
    records.close();
  }

  // Calls of the window and the command line

  /** Of long lists only the beginning: the rest is emitted in the next turns. */
  snapshot(): Pick<Snapshot, SnapshotPart> {
    const { profile, favourites, news, opening } = this.#parts;
    return {
      connection: this.connection,
      colleagues: profile.colleagues(),
      ...news.startOver(),
      openings: opening.list(),
      ownAddresses: [...profile.ownAddresses()],
      neverFile: [...profile.neverFileEntries()],
      favourites: favourites.list(),
    };
  }

  /** See MailOpening. */
  openFiles(files: readonly DroppedFile[], id?: string): Promise<Opened> {
    return this.#parts.opening.openFiles(files, id);
  }

  /**
   * See MailOpening.
   *
   * @param paths from main's dialog or a command line, never from the window
   */
  openPaths(paths: readonly string[], id?: string): Promise<Opened> {
    return this.#parts.opening.openPaths(paths, id);
  }

  /** See MailOpening. */
  openAttached(draftId: string, position: number, id?: string): Promise<Opened> {
    return this.#parts.opening.openAttached(draftId, position, id);
  }

  /** See MailOpening. */
  attached(draftId: string, position: number): Promise<DroppedFile> {
    return this.#parts.opening.attached(draftId, position);
  }

  /** See MailOpening. */
  stopOpenings(ids: readonly string[]): Promise<Opening[]> {
    return this.#parts.opening.stop(ids);
  }

  /** @throws ProblemError; see ownEntry */
  addOwnAddress(text: string): void {
    this.#parts.profile.addOwnAddress(ownEntry(text));
    this.#parts.news.emitOwnAddresses();
  }

  removeOwnAddress(address: string): void {
    this.#parts.profile.removeOwnAddress(address);
    this.#parts.news.emitOwnAddresses();
  }

  /** @throws ProblemError `not-an-entry` when it is neither an address nor a domain */
  addNeverFile(text: string): void {
    const entry = neverFileEntry(text);
    if (entry === undefined) throw new ProblemError(notAnEntry);
    this.#parts.profile.addNeverFile(entry);
    this.#parts.news.emitNeverFile();
  }

  removeNeverFile(entry: string): void {
    this.#parts.profile.removeNeverFile(entry);
    this.#parts.news.emitNeverFile();
  }

  addFavourite({ module, id, title }: RecordRef): void {
    const { favourites, records, news } = this.#parts;
    const detail = getHit(records, { module, id })?.detail ?? "";
    favourites.add({ module, id, title, detail });
    news.emitFavourites();
  }

  removeFavourite(record: Pick<RecordRef, "module" | "id">): void {
    const { favourites, news } = this.#parts;
    favourites.remove(record);
    news.emitFavourites();
  }

  async discard(draftIds: readonly string[]): Promise<void> {
    const { cleaner, drafts, news } = this.#parts;
    await inTurns(draftIds, discardedAtOnce, (ids) => {
      cleaner.release(drafts.discard(ids));
      news.emitChanges();
    });
  }

  /** See FilingReview. */
  review(filing: Input<"reviewFiling">): Promise<Output<"reviewFiling">> {
    return this.#parts.review.of(filing);
  }

  /** See FilingReview. */
  reviewGroup(filing: Input<"reviewGroup">): Promise<Output<"reviewGroup">> {
    return this.#parts.review.ofGroup(filing);
  }

  /** See Filings. */
  file(filing: Input<"fileMails">, holdMs: number): Promise<string[]> {
    return this.#parts.filings.file([filing], holdMs);
  }

  /** See Filings. */
  fileGroups({ filings }: Input<"fileGroups">, holdMs: number): Promise<string[]> {
    return this.#parts.filings.file(filings, holdMs);
  }

  /** See Filings. */
  undo(jobId: string, nevertheless = false): Promise<UndoOutcome> {
    return this.#parts.filings.undo(jobId, nevertheless);
  }

  /** See Filings. */
  takeBack(jobIds: readonly string[]): Promise<string[]> {
    return this.#parts.filings.takeBack(jobIds);
  }

  retry(jobId: string, asAnother = false): void {
    this.#parts.filings.retry(jobId, asAnother);
  }

  giveUpFiles(jobId: string): void {
    this.#parts.filings.giveUpFiles(jobId);
  }

  /** See Filings. */
  retryAll(): Promise<void> {
    return this.#parts.filings.retryAll();
  }

  /** Those under way, and those that ended in the last day. */
  jobs(): JobView[] {
    return this.#parts.outbox.list();
  }

  /** Forgets all that was filed, on this computer only. */
  async forgetHistory(): Promise<void> {
    const { cleaner } = this.#parts;
    await cleaner.forgetAll();
    if (this.#isRecovered) await cleaner.sweep();
  }

  /** Of the CRM; undefined where Zoho's data centre is not known. */
  address(): Promise<string | undefined> {
    return this.#parts.deps.web();
  }

  /** How many mails are in the tray. */
  get inTray(): number {
    return this.#parts.drafts.count();
  }

  colleagues(): Colleague[] {
    return this.#parts.profile.colleagues();
  }

  job(jobId: string): JobView {
    return this.#parts.outbox.mustGet(jobId);
  }

  /** The content of the mail's frame. */
  readonly preview = {
    body: async (draftId: string): Promise<Uint8Array | undefined> => {
      const { drafts, spool } = this.#parts;
      const sha256 = drafts.preview(draftId);
      return sha256 === undefined ? undefined : spool.read(sha256);
    },
    image: async (
      draftId: string,
      sha256: string,
    ): Promise<{ bytes: Uint8Array; type: string } | undefined> => {
      const { drafts, spool } = this.#parts;
      const type = drafts.shownType(draftId, sha256);
      return type === undefined ? undefined : { bytes: await spool.read(sha256), type };
    },
    attached: (draftId: string, position: number) => this.attachments.picture(draftId, position),
  };

  async #recover(): Promise<void> {
    const { recover, cleaner, backup, deps } = this.#parts;
    try {
      await recover();
      this.#isRecovered = true;
      await cleaner.sweep();
      backup.start();
    } catch (error) {
      deps.onFailure("recover", error);
    }
  }
}

const notAnEntry: Problem = { code: "not-an-entry" };
