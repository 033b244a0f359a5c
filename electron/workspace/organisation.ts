import { EventEmitter, once } from "node:events";
import { existsSync } from "node:fs";
import { setImmediate as turn } from "node:timers/promises";
import path from "node:path";
import type { DatabaseSync } from "node:sqlite";
import type { Input, Push, Snapshot, UndoOutcome } from "../contract/calls.ts";
import type { Connection, OrganisationView } from "../contract/connection.ts";
import type { JobView } from "../contract/job.ts";
import type { Notice } from "../contract/notice.ts";
import { ProblemError, type Problem } from "../contract/problem.ts";
import type { RecordHit, RecordRef } from "../contract/record.ts";
import { ParserClient, type ParserPort } from "../mail/process/parser-client.ts";
import { CrmSession, orAborted } from "./crm-session.ts";
import { mailsIn, openMails, openRecords } from "./databases.ts";
import { SyncScheduler } from "./sync-scheduler.ts";
import { draftGone, newJob } from "./new-job.ts";
import { DraftStore } from "../drafts/drafts.ts";
import { Intake, type DroppedFile, type Opened } from "../drafts/intake.ts";
import { defaultHistoryDays, parseLimitMs } from "../contract/limits.ts";
import type { FilingSteps } from "../outbox/filing.ts";
import { whenLeased, type Lease } from "../storage/lease.ts";
import { lockUnusable, outboxUnwritable } from "../outbox/problems.ts";
import { Spool } from "../storage/spool.ts";
import { SteadyClock } from "../scheduling/steady-clock.ts";
import { Backup } from "../storage/backup.ts";
import { diskProblem } from "../storage/disk-problem.ts";
import type { Restored } from "../storage/restore.ts";
import { bringBack } from "../drafts/bring-back.ts";
import { OutboxStore } from "../outbox/store.ts";
import { onWake, signalWake } from "../scheduling/wake-signal.ts";
import { OutboxWorker } from "../outbox/worker.ts";
import type { SetTimer } from "../scheduling/set-timer.ts";
import { ProfileStore } from "./profile.ts";
import { refreshFrom, type RefreshTools } from "./refresh.ts";
import { counterpartsOf } from "../records/counterparts.ts";
import { listModules } from "../records/modules.ts";
import { findRecords, getHit } from "../records/search.ts";
import { suggestRecords } from "../records/suggest.ts";
import { connectZoho, type Zoho } from "../zoho/connect.ts";
import { ZohoError } from "../zoho/errors/errors.ts";
import type { PostBytes } from "../zoho/client/http.ts";
import { recordLink } from "../zoho/links.ts";
import { sentence } from "../zoho/errors/messages.ts";
import type { Accounts, TokenStore } from "../zoho/accounts/access.ts";
import { lostNotice, recoveryNotice } from "./recovery-notice.ts";
import { RemoteSearch } from "./remote-search.ts";

export type OrganisationDeps = {
  /** Everything of this organisation lies in it. */
  readonly folder: string;
  /**
   * How to sign in; undefined when nobody is. The practice CRM has to start first, and tokens have
   * to be decrypted.
   */
  readonly account: Promise<Accounts | undefined>;
  readonly tokens?: TokenStore;
  readonly type: OrganisationView["type"];
  /** Origin of the CRM's web pages, e.g. `https://crm.zoho.eu`. */
  readonly web: () => Promise<string | undefined>;
  /** How the address of a record's page is put together, if not as usual: see zoho/links.ts. */
  readonly linkTemplate?: string | undefined;
  readonly fetch: typeof fetch;
  /** Sends files, and tells how much of them has left. */
  readonly postBytes: PostBytes;
  /** ms since the epoch. */
  readonly now: () => number;
  /** ms from anywhere, on a clock that nobody sets. */
  readonly monotonic: () => number;
  readonly forkParser: (spoolFolder: string) => ParserPort;
  /** Whether damaged data is repaired. A command leaves that to the app. */
  readonly repair?: boolean;
  /**
   * Days for which the history remembers what was filed, as they are set now; a year where nothing
   * is said.
   */
  readonly historyDays?: () => number;
  /** The CRM says what it is; its name may have changed. */
  readonly onKnown?: RefreshTools["onKnown"];
  /** Something to tell the user: what was damaged or lost, and what came back. */
  readonly onNotice?: (notice: Notice) => void;
  /** @param where a name from our code, for the log */
  readonly onFailure: (where: string, error: unknown) => void;
};

type ChangeName = "drafts" | "jobs" | "connection" | "ownAddresses" | "colleagues" | "records";
type Changes = { [P in ChangeName]: [Push<P>] } & {
  /** What is on the disk makes no sense: it has to be opened again, with a backup. */
  damaged: [];
};

const sweepEveryMs = 60 * 60_000;
const dayMs = 24 * 3_600_000;
const hitLimit = 50;
/** How long the user waits for the CRM's word on whether a mail arrived. In ms. */
const listLimitMs = 10_000;

const setTimer: SetTimer = (callback, delayMs) => {
  const timer = setTimeout(callback, delayMs);
  return () => {
    clearTimeout(timer);
  };
};

/**
 * Opens, or makes, what Mailpin keeps of an organisation. Nothing is asked of the network before
 * `start`.
 */
export const openOrganisation = (deps: OrganisationDeps): Organisation => new Organisation(deps);

/**
 * One connected organisation: its drafts, its outbox, its copy of the records, and the way to its
 * CRM. The window and the command line ask it the same questions. Each has a database of its own,
 * so that no mail can end up in the wrong company.
 */
export class Organisation {
  readonly changes = new EventEmitter<Changes>();
  readonly #deps: OrganisationDeps;
  readonly #clock: SteadyClock;
  readonly #db: DatabaseSync;
  readonly #restored: Restored | undefined;
  readonly #records: DatabaseSync;
  readonly #backup: Backup;
  readonly #spool: Spool;
  readonly #parser: ParserClient;
  readonly #drafts: DraftStore;
  readonly #intake: Intake;
  readonly #outbox: OutboxStore;
  readonly #profile: ProfileStore;
  readonly #crm: CrmSession;
  readonly #filing: FilingSteps;
  readonly #remoteSearch: RemoteSearch;
  readonly #syncScheduler: SyncScheduler;
  readonly #worker: OutboxWorker;
  readonly #closers: (() => void)[] = [];
  #lease: Lease | undefined;
  #connection: Connection = { state: "connecting" };
  /**
   * When Zoho's pause ends, on the steady clock. It holds for the whole account: the outbox and the
   * copy of the records.
   */
  #pausedUntil = -Infinity;
  /** Why this computer cannot send at all: what the lease and the worker ran into. */
  readonly #obstacles: { lease?: Problem | undefined; worker?: Problem | undefined } = {};
  /** How often somebody signed in or out. */
  #connections = 0;
  /** Files that are being read. */
  #opening = 0;
  #recovered: Promise<void> = Promise.resolve();
  /**
   * All that the spool holds is named by a row, or needed no more: until then nothing is removed
   * from it.
   */
  #isRecovered = false;

  constructor(deps: OrganisationDeps) {
    const { folder, now, onFailure } = deps;
    this.#deps = deps;
    this.#clock = new SteadyClock(deps);
    const { db, restored } = openMails(folder, { repair: deps.repair === true, nowMs: now() });
    this.#db = db;
    this.#restored = restored;
    this.#records = openRecords(folder);
    const spoolFolder = path.join(folder, "spool");
    this.#spool = new Spool(spoolFolder);
    this.#parser = new ParserClient({
      fork: () => deps.forkParser(spoolFolder),
      limitMs: parseLimitMs,
    });
    this.#profile = new ProfileStore(this.#db);
    this.#drafts = new DraftStore(this.#db, () => this.#profile.allAddresses());
    this.#intake = new Intake({
      drafts: this.#drafts,
      spool: this.#spool,
      parse: (file, onFound) => this.#parser.parse(file, onFound),
      now,
      resumeFiling: (sha256) => this.#resumeFiling(sha256),
      release: (sha256) => {
        this.#release([sha256]);
      },
    });
    this.#outbox = new OutboxStore(this.#db, { now });
    this.#backup = new Backup({
      file: mailsIn(folder),
      onDamage: () => this.changes.emit("damaged"),
      onError: (error) => {
        onFailure("backup", error);
      },
    });
    this.#crm = new CrmSession(this.#connect(deps.account));
    this.#filing = this.#crm.filing((sha256) => this.#spool.read(sha256));
    this.#remoteSearch = new RemoteSearch({
      db: this.#records,
      crm: this.#crm,
      currency: () => this.#profile.read()?.currency,
      now: this.#clock.steady,
      onNewRecords: (times) => this.changes.emit("records", times),
      onFailure,
    });
    const time = { clock: this.#clock, setTimer, random: Math.random };
    this.#syncScheduler = new SyncScheduler({
      ...time,
      onConnection: (connection) => {
        // That Zoho answers does not end a pause that it asked the outbox for.
        if (connection.state !== "online" || this.#pauseLeftMs() <= 0)
          this.#onConnection(connection);
      },
      refresh: (signal) => this.#refresh(signal),
      onError: (error) => {
        onFailure("refresh", error);
      },
    });
    this.#worker = new OutboxWorker({
      ...time,
      onConnection: (connection) => {
        this.#onConnection(connection);
      },
      store: this.#outbox,
      filing: this.#filing,
      onChange: (jobId) => {
        this.#settleDraft(jobId);
        this.#emitJobs();
      },
      onError: (error) => {
        onFailure("outbox", error);
      },
      onStoreFailure: (error) => {
        const disk = diskProblem(error);
        this.#obstruct({ worker: disk && outboxUnwritable(disk) });
      },
    });
  }

  /**
   * Takes up the work: sends what waits, if no other process does, and gets in touch with the CRM.
   */
  start(): void {
    const { folder, onFailure } = this.#deps;
    if (this.#restored !== undefined) this.#outbox.distrust();
    for (const jobId of this.#drafts.takers()) this.#settleDraft(jobId);
    const lock = path.join(folder, "worker.lock");
    const stopWaiting = whenLeased(lock, setTimer, {
      onLease: (lease) => {
        this.#lease = lease;
        this.#worker.start();
      },
      onError: (error) => {
        this.#obstruct({ lease: error === undefined ? undefined : lockUnusable(lock) });
        if (error !== undefined) onFailure("lease", error);
      },
    });
    const sweeping = setInterval(() => void (this.#isRecovered && this.#sweep()), sweepEveryMs);
    this.#closers.push(
      stopWaiting,
      // Another process has added, undone or sent something.
      onWake(folder, () => {
        this.#emitDrafts();
        this.#emitJobs();
        this.#worker.wake();
      }),
      () => {
        clearInterval(sweeping);
      },
    );
    if (this.#deps.repair === true) this.#recovered = this.#recover();
    void this.#syncScheduler.wake();
  }

  /**
   * Somebody signed in: what waits goes out.
   *
   * @param accounts what the sign-in gave; its access token is in the token store
   */
  signIn(accounts: Accounts): void {
    this.#crm.use(this.#connect(Promise.resolve(accounts)));
    this.#worker.wake();
    void this.#syncScheduler.startOver();
  }

  /** Nobody is signed in any more: what waits goes on waiting. */
  signOut(): void {
    this.#connections += 1;
    this.#crm.use(Promise.resolve(undefined));
    this.#onConnection({ state: "signed-out" });
  }

  get connection(): Connection {
    const { obstacle } = this;
    return obstacle === undefined ? this.#connection : { ...this.#connection, problem: obstacle };
  }

  /** Why this computer cannot send at all, with or without a network; undefined when it can. */
  get obstacle(): Problem | undefined {
    return this.#obstacles.lease ?? this.#obstacles.worker;
  }

  get isSignedOut(): boolean {
    return this.#crm.isSignedOut;
  }

  /**
   * Mails that are not in the CRM yet: those in the tray or on their way into it, and those in the
   * outbox.
   */
  get waiting(): number {
    return this.#opening + this.#drafts.count() + this.#outbox.unfinished();
  }

  /** The network may be back, or somebody looks at the window again. */
  wake(): void {
    this.#worker.wake();
    void this.#syncScheduler.wake();
  }

  /** Resolves when the CRM has been asked for what is new, whether it answered or not. */
  refreshed(): Promise<void> {
    return this.#syncScheduler.wake();
  }

  /** Resolves when all that a damaged disk or an interrupted start has left was looked at. */
  get recovered(): Promise<void> {
    return this.#recovered;
  }

  /**
   * Resolves when no job is held or under way: what is left waits for the network or for the user,
   * and is safe on disk.
   */
  async whenQuiet(): Promise<void> {
    while (this.#lease !== undefined && this.#isBusy()) await once(this.changes, "jobs");
  }

  async close(): Promise<void> {
    for (const close of this.#closers) close();
    this.#crm.close();
    this.#parser.close();
    await Promise.all([
      this.#worker.stop(),
      this.#syncScheduler.stop(),
      this.#remoteSearch.stop(),
      this.#recovered,
    ]);
    if (this.#isRecovered) await this.#sweep();
    await this.#backup.stop();
    this.#lease?.release();
    this.#db.close();
    this.#records.close();
  }

  // What the window and the command line ask

  snapshot(): Pick<Snapshot, "connection" | "colleagues" | "drafts" | "jobs" | "ownAddresses"> {
    return {
      connection: this.connection,
      colleagues: this.#colleagues(),
      drafts: this.#drafts.list(),
      jobs: this.#outbox.list(),
      ownAddresses: [...this.#profile.ownAddresses()],
    };
  }

  async openFiles(files: readonly DroppedFile[]): Promise<Opened> {
    return this.#opened(this.#intake.openFiles(files));
  }

  /** @param paths from a dialog of main's or a command line, never from the window */
  async openPaths(paths: readonly string[]): Promise<Opened> {
    return this.#opened(this.#intake.openPaths(paths));
  }

  /**
   * Opens a mail that is attached to another, in the way that a dropped one goes.
   *
   * @param position in the attachments of the draft's mail
   * @throws ProblemError when there is no such draft or attachment; SpoolError when its bytes are
   *   missing or damaged
   */
  async openAttached(draftId: string, position: number): Promise<Opened> {
    const draft = this.#drafts.get(draftId);
    if (draft === undefined) throw new ProblemError(draftGone);
    const file = draft.email.attachments[position];
    if (file === undefined) throw new ProblemError(attachmentUnknown);
    return this.openFiles([{ name: file.name, bytes: await this.#spool.read(file.sha256) }]);
  }

  addOwnAddress(address: string): void {
    this.#profile.addOwnAddress(address);
    this.#emitOwnAddresses();
  }

  removeOwnAddress(address: string): void {
    this.#profile.removeOwnAddress(address);
    this.#emitOwnAddresses();
  }

  discard(draftId: string): void {
    this.#release(this.#drafts.discard(draftId));
    this.#emitDrafts();
  }

  suggest(draftId: string): RecordHit[] {
    const email = this.#drafts.get(draftId)?.email;
    if (email === undefined) return [];
    const own = this.#profile.allAddresses();
    // Unbidden questions are for a line that is known to be free.
    if (this.#connection.state === "online")
      this.#remoteSearch.prefetchParticipants(
        counterpartsOf(email, own).map(({ address }) => address),
      );
    return suggestRecords(this.#records, email, own, (messageIds) =>
      this.#outbox.filedWith(messageIds),
    );
  }

  find(text: string, module?: string): RecordHit[] {
    return findRecords(this.#records, text, {
      limit: hitLimit,
      ...(module === undefined ? {} : { module }),
    });
  }

  /**
   * The same, after asking the CRM itself: a record may be a moment old.
   *
   * @param isUnbidden nobody said so: it is not asked while Zoho wants a pause, or credits are
   *   scarce
   * @throws ZohoError when it cannot be asked; ProblemError `asked-anew`, `credits-scarce`
   */
  async lookUp(text: string, module?: string, isUnbidden = false): Promise<RecordHit[]> {
    await this.#remoteSearch.lookUp(text, module, isUnbidden);
    return this.find(text, module);
  }

  /**
   * Puts filings into the outbox, all or none. When it returns they are on disk, and their drafts
   * are out of the tray.
   *
   * @param holdMs how long they can be undone before they are sent
   * @throws ProblemError for what a user must decide or change first
   */
  file(filing: Input<"fileMails">, holdMs: number): string[] {
    this.#worker.followClock(); // before a hold is stored
    const { now } = this.#deps;
    const sources = {
      db: this.#records,
      drafts: this.#drafts,
      outbox: this.#outbox,
      profile: this.#profile,
      now,
    };
    const jobs = filing.mails.map((mail) => newJob(sources, mail, filing, holdMs));
    this.#outbox.add(jobs, () => {
      for (const { draftId, id } of jobs)
        if (!this.#drafts.take(draftId, id)) throw new ProblemError(draftGone);
    });
    this.#jobsChanged();
    return jobs.map(({ id }) => id);
  }

  /**
   * Takes a filing back into the tray. Zoho has no delete: when an answer was lost, the record's
   * list of emails is asked first.
   *
   * @param nevertheless the user knows that the record may have the mail, and wants it back anyway
   * @returns `filed` when the list shows the mail; `in-doubt` when it does not or cannot be asked,
   *   and nothing has changed
   * @throws ProblemError `job-gone`, `too-late` or `may-have-arrived`
   */
  async undo(jobId: string, nevertheless = false): Promise<UndoOutcome> {
    const doubt = nevertheless ? undefined : this.#outbox.inDoubt(jobId);
    if (doubt === undefined) {
      this.#giveBack(jobId);
      return "back";
    }
    if (!(await this.#isListed(doubt.request))) return "in-doubt";
    this.#outbox.arrivedEarlier(jobId);
    this.#settleDraft(jobId);
    this.#jobsChanged();
    return "filed";
  }

  retry(jobId: string): void {
    this.#outbox.retry(jobId);
    this.#jobsChanged("user");
  }

  /** What people call a record of the local copy. */
  titleOf(module: string, id: string): string | undefined {
    return getHit(this.#records, { module, id })?.title;
  }

  /**
   * The page of a record in the CRM.
   *
   * @throws ProblemError `link-unknown`
   */
  async linkTo({ module, id }: Pick<RecordRef, "module" | "id">): Promise<string> {
    const { web, type, linkTemplate: template } = this.#deps;
    const origin = await web();
    const tab = listModules(this.#records).find(({ apiName }) => apiName === module)?.tab;
    if (origin === undefined || tab === undefined) throw new ProblemError(linkUnknown);
    return recordLink({
      web: origin,
      domainName: this.#profile.read()?.domainName,
      tab,
      id,
      type,
      template,
    });
  }

  history(limit: number): JobView[] {
    return this.#outbox.history(limit);
  }

  job(jobId: string): JobView {
    return this.#outbox.mustGet(jobId);
  }

  /** What the frame of a mail shows. */
  readonly preview = {
    body: async (draftId: string): Promise<Uint8Array | undefined> => {
      const sha256 = this.#drafts.preview(draftId);
      return sha256 === undefined ? undefined : this.#spool.read(sha256);
    },
    image: async (
      draftId: string,
      sha256: string,
    ): Promise<{ bytes: Uint8Array; type: string } | undefined> => {
      const type = this.#drafts.shownType(draftId, sha256);
      return type === undefined ? undefined : { bytes: await this.#spool.read(sha256), type };
    },
  };

  async #connect(account: Promise<Accounts | undefined>): Promise<Zoho | undefined> {
    const tokens = this.#tokensOf(++this.#connections);
    try {
      const accounts = await account;
      return accounts === undefined
        ? undefined
        : connectZoho({ ...this.#deps, ...tokens, accounts, steady: this.#clock.steady });
    } catch (error) {
      this.#deps.onFailure("connect", error);
      throw error;
    }
  }

  /** A token that arrives after somebody signed out must not be kept. */
  #tokensOf(connection: number): { tokens?: TokenStore } {
    const { tokens } = this.#deps;
    if (tokens === undefined) return {};
    const save: TokenStore["save"] = async (token) => {
      if (connection === this.#connections) await tokens.save(token);
    };
    return { tokens: { load: tokens.load, save } };
  }

  async #refresh(signal: AbortSignal): Promise<void> {
    const { now, onFailure, onKnown } = this.#deps;
    const pausedMs = this.#pauseLeftMs();
    if (pausedMs > 0) throw pauseLasts(pausedMs);
    await refreshFrom(await this.#crm.zoho, {
      ...{ db: this.#records, profile: this.#profile, now, signal, onFailure },
      onKnown: (organisation) => {
        onKnown?.(organisation);
        this.changes.emit("colleagues", this.#colleagues());
        if (this.#pauseLeftMs() <= 0) this.#onConnection({ state: "online" });
      },
    });
  }

  #colleagues(): Push<"colleagues"> {
    return this.#profile.read()?.colleagues?.list ?? [];
  }

  /**
   * A job that ended well needs its draft no more; one that was cancelled by another process has
   * given it back.
   */
  #settleDraft(jobId: string): void {
    const state = this.#outbox.get(jobId)?.state;
    if (state === "filed" || state === "duplicate") this.#release(this.#drafts.removeFiled(jobId));
    else if (state === "cancelled" || state === undefined) this.#drafts.giveBack(jobId);
  }

  #giveBack(jobId: string): void {
    const also = () => {
      this.#drafts.giveBack(jobId);
    };
    if (this.#outbox.mustGet(jobId).state === "needs-you") this.#outbox.giveUp(jobId, also);
    else this.#outbox.undo(jobId, also);
    this.#jobsChanged();
  }

  /** Also false when the list cannot be asked in time. */
  async #isListed(request: unknown): Promise<boolean> {
    const signal = AbortSignal.timeout(listLimitMs);
    return orAborted(this.#filing.isListed(request, signal), signal).catch((error: unknown) => {
      this.#deps.onFailure("isListed", error);
      return false;
    });
  }

  #jobsChanged(by: "event" | "user" = "event"): void {
    if (this.#lease === undefined) signalWake(this.#deps.folder);
    else this.#worker.wake(by);
    this.#emitDrafts();
    this.#emitJobs();
  }

  #obstruct(by: { lease?: Problem | undefined; worker?: Problem | undefined }): void {
    Object.assign(this.#obstacles, by);
    this.changes.emit("connection", this.connection);
  }

  #pauseLeftMs(): number {
    return this.#pausedUntil - this.#clock.steady();
  }

  #onConnection(news: Connection): void {
    // What was under way when somebody signed out ends well, too.
    if (news.state === "online" && this.#crm.isSignedOut) return;
    if (news.state === "connecting" && this.#connection.state === "online") return;
    const cameBack = news.state === "online" && this.#connection.state !== "online";
    this.#connection = stillAway(news, this.#connection);
    const { state, retryAt = -Infinity } = this.#connection;
    this.#pausedUntil =
      state === "busy" ? this.#clock.steady() + retryAt - this.#clock.now() : -Infinity;
    this.changes.emit("connection", this.connection);
    if (cameBack) this.wake();
  }

  async #opened(opening: Promise<Opened>): Promise<Opened> {
    this.#opening += 1;
    try {
      const opened = await opening;
      if (opened.drafts.length > 0) this.#emitDrafts();
      return opened;
    } finally {
      this.#opening -= 1;
    }
  }

  #emitDrafts(): void {
    this.#backup.note("changed");
    this.changes.emit("drafts", this.#drafts.list());
  }

  /** What is known of the user decides about the direction of the mails in the tray. */
  #emitOwnAddresses(): void {
    this.changes.emit("ownAddresses", [...this.#profile.ownAddresses()]);
    this.#emitDrafts();
  }

  #emitJobs(): void {
    this.#backup.note("changed");
    this.changes.emit("jobs", this.#outbox.list());
  }

  #isBusy(): boolean {
    const { held, uploading, associating } = this.#outbox.counts();
    return held + uploading + associating > 0;
  }

  /**
   * Brings back what is in the spool and in no list that can be read: drafts of an earlier version,
   * those whose row is damaged, and mails whose rows were lost. Only then does anything leave the
   * spool.
   */
  async #recover(): Promise<void> {
    try {
      const unread = this.#drafts.unread();
      const { refused } = await this.#opened(this.#intake.openSpooled(unread));
      if (refused.length > 0)
        this.#deps.onNotice?.(lostNotice(refused.map(({ fileName }) => fileName)));
      const found = await this.#bringBack();
      if (this.#restored !== undefined || found.back + found.unreadable > 0)
        this.#deps.onNotice?.(
          recoveryNotice({ ...found, restored: this.#restored, folder: this.#unreadable }),
        );
      this.#isRecovered = true;
      await this.#sweep();
      this.#backup.start();
    } catch (error) {
      this.#deps.onFailure("recover", error);
    }
  }

  async #bringBack(): Promise<{ back: number; unreadable: number }> {
    const strays = (await this.#spool.names()).filter(
      (name) => !this.#isNamed(name) && !this.#outbox.hasFiled(name),
    );
    if (strays.length === 0) return { back: 0, unreadable: 0 };
    const tools = {
      intake: this.#intake,
      drafts: this.#drafts,
      moveOut: (sha256: string) => this.#spool.moveOut(sha256, this.#unreadable),
    };
    const found = await bringBack(strays, tools);
    this.#emitDrafts();
    return found;
  }

  /** Tries those filings again that waited for a missing or damaged file of this mail. */
  #resumeFiling(originalSha256: string): boolean {
    const resumed = this.#outbox.retryWithBytes(originalSha256, (sha256) =>
      existsSync(this.#spool.path(sha256)),
    );
    if (resumed.length > 0) this.#jobsChanged();
    return resumed.length > 0;
  }

  /** Files that may be mails and that nobody could read: nothing removes them. */
  get #unreadable(): string {
    return path.join(this.#deps.folder, "unreadable");
  }

  readonly #isNamed = (sha256: string): boolean =>
    this.#drafts.namesBytes(sha256) || this.#outbox.namesBytes(sha256);

  /** What is thrown away or filed does not stay on the disk until the next sweep. */
  #release(names: readonly string[]): void {
    this.#backup.note("removed");
    try {
      this.#spool.release(names, this.#isNamed);
    } catch (error) {
      this.#deps.onFailure("release", error);
    }
  }

  async #sweep(): Promise<void> {
    try {
      await this.#spool.sweep(this.#isNamed, this.#deps.now());
      await this.#forget();
    } catch (error) {
      this.#deps.onFailure("sweep", error);
    }
  }

  /**
   * The history has an end that the user sets; of what was taken back, nothing stays for longer
   * than it is shown.
   */
  async #forget(): Promise<void> {
    const { now, historyDays = () => defaultHistoryDays } = this.#deps;
    const ends = { filed: now() - historyDays() * dayMs, takenBack: now() - dayMs };
    while (this.#db.isOpen && this.#outbox.forget(ends) > 0) {
      this.#backup.note("removed");
      await turn();
    }
  }
}

/**
 * Another try is no news for the user: the line counts as down, or Zoho as busy, until a try
 * succeeds.
 */
const stillAway = (news: Connection, before: Connection): Connection =>
  news.state === "connecting" && (before.state === "offline" || before.state === "busy")
    ? { state: before.state }
    : news;

const pauseLasts = (retryAfterMs: number) =>
  new ZohoError({
    ...{ kind: "busy", code: "paused", message: "Zoho has asked for a pause", retryAfterMs },
    problem: sentence("zoho-busy"),
  });

const linkUnknown = {
  code: "link-unknown",
  message: "Mailpin does not know where your CRM shows this record. Open it there by hand.",
};

const attachmentUnknown = {
  code: "attachment-unknown",
  message: "This mail has no such attachment. Choose one of those it shows.",
};
