import type { Bridge } from "../../electron/contract/bridge.ts";
import type { PushName } from "../../electron/contract/pushes.ts";
import type { Snapshot } from "../../electron/contract/snapshot.ts";
import type { Connection, OrganisationView } from "../../electron/contract/connection.ts";
import type { Draft } from "../../electron/contract/draft.ts";
import type { Grouping } from "../../electron/contract/grouping.ts";
import type { JobView } from "../../electron/contract/job.ts";
import type { RecordRef } from "../../electron/contract/record.ts";
import { text } from "../../electron/language/text.ts";
import type { DroppedOnto } from "../drop/dropzone.svelte.ts";
import { ask } from "../lib/ask.ts";
import { copyText } from "../lib/copy.ts";
import { backWords, stayedWords } from "../lib/jobs.ts";
import { isolated } from "../lib/legible.ts";
import { crmName } from "../lib/organisations.ts";
import { FirstSteps } from "./first-steps.svelte.ts";
import { Favourites } from "./favourites.svelte.ts";
import { FileAll } from "./file-all.svelte.ts";
import { Filing } from "./filing.svelte.ts";
import type { Search } from "./finder.svelte.ts";
import { Jobs } from "./jobs.svelte.ts";
import { OrganisationStore } from "./organisation-store.svelte.ts";
import { LastDrop } from "./last-drop.svelte.ts";
import { MailHelp } from "./mail-help.svelte.ts";
import { NeverFile } from "./never-file.svelte.ts";
import { NewPerson } from "./new-person.svelte.ts";
import { Notices } from "./notices.svelte.ts";
import { ProxySignIn } from "./proxy-sign-in.svelte.ts";
import { Reading } from "./reading.svelte.ts";
import { RecordCopy } from "./record-copy.svelte.ts";
import { Sent } from "./sent.svelte.ts";
import { Settings } from "./settings.svelte.ts";
import { Shortcuts } from "./shortcuts.svelte.ts";
import { SignIn } from "./sign-in.svelte.ts";
import { Spoken } from "./spoken.svelte.ts";
import { Tray, type Attention } from "./tray.svelte.ts";
import { MailImport } from "./mail-import.svelte.ts";

/** Parts of the snapshot that main later pushes one by one, under the same names. */
const parts = [
  "organisations",
  "colleagues",
  "settings",
  "connection",
  "ownAddresses",
  "neverFile",
  "favourites",
  "openings",
  "signIn",
  "keeping",
  "proxySignIn",
  "watchedFolder",
  "sentMails",
] as const satisfies (PushName & keyof Snapshot)[];

/**
 * The state of the whole window: main's data, the user's choices, and actions that involve several
 * parts.
 */
export class AppStore {
  readonly bridge: Bridge;
  readonly notices = new Notices();
  readonly spoken = new Spoken();
  readonly tray = new Tray(() => this.settings.values.addLeftOut);
  readonly reading: Reading;
  readonly mailImport: MailImport;
  readonly jobs: Jobs;
  readonly organisationStore: OrganisationStore;
  readonly signIn: SignIn;
  readonly proxySignIn: ProxySignIn;
  readonly neverFile: NeverFile;
  readonly favourites: Favourites;
  readonly recordCopy: RecordCopy;
  readonly filing: Filing;
  readonly fileAll: FileAll;
  readonly newPerson: NewPerson;
  readonly settings: Settings;
  readonly firstSteps: FirstSteps;
  readonly sent: Sent;
  readonly shortcuts = new Shortcuts();
  readonly mailHelp = new MailHelp();
  readonly lastDrop = new LastDrop();
  connection = $state.raw<Connection>({ state: "connecting" });
  /** Addresses that the user has marked as their own. */
  ownAddresses = $state.raw<readonly string[]>([]);
  /** Changes whenever new records may improve the suggestions. */
  records = $state(0);
  /** Pushes that come before the first screen are newer than it: they are taken after it. */
  #early: (() => void)[] | undefined = [];

  constructor(bridge: Bridge) {
    this.bridge = bridge;
    this.jobs = new Jobs(bridge, this.notices);
    this.organisationStore = new OrganisationStore(bridge, this.notices);
    this.reading = new Reading(
      bridge,
      this.tray,
      this.notices,
      () => this.organisationStore.organisations?.active,
      this.spoken,
    );
    this.settings = new Settings(bridge);
    this.firstSteps = new FirstSteps(this.settings, () => this.organisation);
    this.mailImport = new MailImport({
      ...{ bridge, reading: this.reading, notices: this.notices, settings: this.settings },
      ...{ mailHelp: this.mailHelp, lastDrop: this.lastDrop },
      tray: this,
    });
    this.sent = new Sent(bridge);
    this.signIn = new SignIn(bridge, this.#greet);
    this.proxySignIn = new ProxySignIn(bridge);
    this.neverFile = new NeverFile(bridge);
    this.recordCopy = new RecordCopy(bridge);
    this.favourites = new Favourites(bridge, this.notices);
    this.filing = new Filing({
      bridge,
      ...{ tray: this.tray, jobs: this.jobs, notices: this.notices },
    });
    this.fileAll = new FileAll({
      ...{ bridge, tray: this.tray, filing: this.filing },
      ...{ jobs: this.jobs, notices: this.notices },
    });
    this.newPerson = new NewPerson(bridge, () => {
      this.tray.attention = { on: "mail" };
    });
  }

  /** Listens to main, as long as the window is there, and loads the first snapshot. */
  start(): void {
    const { on } = this.bridge;
    on.snapshot((snapshot) => {
      if (this.#early !== undefined) this.#early = [];
      this.#take(() => {
        this.#apply(snapshot);
      });
    });
    for (const name of parts)
      on[name]((value: unknown) => {
        this.#take(() => {
          this.#apply({ [name]: value });
        });
      });
    on.drafts((change) => {
      this.#take(() => {
        const before = this.tray.drafts.length;
        this.tray.apply(change);
        this.reading.came(Math.max(0, this.tray.drafts.length - before));
      });
    });
    on.jobs((change) => {
      this.#take(() => {
        this.jobs.apply(change);
      });
    });
    on.records((count) => {
      this.records = count;
    });
    on.refused((refusals) => {
      this.notices.addRefusals(refusals, refusals.length);
    });
    on.taken(({ mails, from }) => {
      const title = text("notices.mails-came", { count: mails, folder: isolated(from) });
      this.notices.add({ tone: "done", title, lines: [] });
      this.reading.noticed();
    });
    on.updateReady(({ version }) => {
      void import("./update-notice.ts").then(({ tellUpdate }) => {
        tellUpdate(this.bridge, this.notices, version);
      }, this.complainOfCode);
    });
    on.notices((told) => {
      for (const one of told) this.notices.warn({ ...one, title: isolated(one.title) });
    });
    void this.#load();
  }

  /** Whether a dialog covers the window: it handles the keys. */
  get hasDialog(): boolean {
    return this.#dialogs.some(({ isOpen }) => isOpen);
  }

  closeDialogs(): void {
    for (const dialog of this.#dialogs) if (dialog.isOpen) void dialog.close();
  }

  get #dialogs() {
    const { signIn, proxySignIn, neverFile, recordCopy, newPerson } = this;
    const { settings, sent, shortcuts, fileAll, firstSteps, mailHelp, lastDrop } = this;
    return [
      ...[signIn, proxySignIn, neverFile, recordCopy, newPerson],
      ...[settings, sent, shortcuts, fileAll, firstSteps, mailHelp, lastDrop],
    ];
  }

  /** Whether main has told what is on the first screen. */
  get isLoaded(): boolean {
    return this.organisation !== undefined;
  }

  /** A part of the window cannot be shown, because its code cannot be read. */
  complainOfCode = (): void => {
    this.notices.complain(text("notices.part-not-opened"), {
      code: "installation-damaged",
      kind: "window",
    });
  };

  get organisation(): OrganisationView | undefined {
    return this.organisationStore.active;
  }

  /** How the window searches records. */
  get search(): Search {
    return {
      crm: crmName(this.organisation),
      canAsk: this.connection.state === "online",
      favourites: this.favourites,
      find: (input) => ask(() => this.bridge.findRecords(input)),
      lookUp: (input) => ask(() => this.bridge.lookUpRecords(input)),
    };
  }

  /** Removes mails from the tray for good. */
  async discard(ids: readonly string[]): Promise<void> {
    const reply = await ask(() => this.bridge.discardDrafts({ draftIds: [...ids] }));
    if (!reply.ok) {
      const title = text("notices.discard-failed", { count: ids.length });
      this.notices.complain(title, reply.problem);
      return;
    }
    this.tray.remove(ids);
    this.tray.attention = { on: "mail" };
  }

  /** Files mails that were dropped on a record with it. */
  async fileDropped(ids: readonly string[], onto: DroppedOnto): Promise<void> {
    const code = await import("./drop-filing.ts").catch(this.complainOfCode);
    await code?.fileDropped(this, ids, onto);
  }

  /** Shows where each thread of the tray goes, once these mails are in it. */
  async fileEach(ids: readonly string[], organisationId: string | undefined): Promise<void> {
    const isHere = () => this.organisation?.id === organisationId;
    await this.tray.known(ids, isHere);
    if (isHere() && ids.length > 0 && !this.hasDialog) this.fileAll.open();
  }

  /**
   * Takes filings back: their mails return to the tray with the user's choices.
   *
   * @param on the decision to make again
   * @param nevertheless the user knows that they may have arrived
   * @returns the filings that were not taken back because they may have arrived
   */
  async undo(
    jobs: readonly JobView[],
    on: Attention["on"] = "mail",
    nevertheless = false,
  ): Promise<readonly JobView[]> {
    const back: JobView[] = [];
    const inDoubt: JobView[] = [];
    for (const job of jobs) {
      const outcome = await this.jobs.undo(job, nevertheless);
      if (outcome === "back") back.push(job);
      if (outcome === "in-doubt") inDoubt.push(job);
    }
    const [first, ...others] = back;
    if (first !== undefined) {
      this.tray.expect((back.at(-1) ?? first).draftId, on);
      this.spoken.say(backWords([first, ...others]));
    }
    return inDoubt;
  }

  /**
   * Takes the latest filing back, also one that main has just been asked for: never an earlier one
   * in its place.
   *
   * @returns whether there is something to take back
   */
  takeBackLatest(): boolean {
    if (!this.filing.isUnderWay && !this.jobs.areComing) return this.takeBack(this.jobs.undoable);
    void this.filing.answered
      .then(() => this.jobs.arrived())
      .then(() => this.takeBack(this.jobs.undoable));
    return true;
  }

  /**
   * Takes filings back together, as far as that can still be done, and says what came back.
   *
   * @param jobs the newest first
   * @returns whether there was something to take back
   */
  takeBack(jobs: readonly JobView[]): boolean {
    if (jobs.length > 0) void this.#takeBack(jobs);
    return jobs.length > 0;
  }

  async #takeBack(jobs: readonly JobView[]): Promise<void> {
    const back = await this.jobs.takeBack(jobs);
    if (back === undefined) return;
    const [first, ...others] = back;
    if (first === undefined) {
      this.notices.complain(text("jobs.undo-failed"), { code: "too-late" });
      return;
    }
    this.tray.expect((back.at(-1) ?? first).draftId, "mail");
    const left = jobs.length - back.length;
    const lines = left === 0 ? [] : [{ text: stayedWords(left) }];
    this.notices.add({ tone: "done", title: backWords([first, ...others]), lines });
  }

  /** Shows the tray in another way, now and later. */
  async groupBy(grouping: Grouping): Promise<void> {
    this.tray.groupBy(grouping);
    await this.settings.change({ grouping });
    if (this.settings.problem !== undefined)
      this.notices.complain(text("notices.grouping-not-kept"), this.settings.problem);
  }

  async openLink(url: string): Promise<void> {
    const reply = await ask(() => this.bridge.openLink({ url }));
    if (reply.ok) return;
    // Windows opens none that is longer than 2,081 characters.
    const copy = { label: text("notices.copy-link"), run: () => copyText(url) };
    const { problem } = reply;
    this.notices.complain(
      text("notices.link-not-opened"),
      problem,
      problem.code === "link-failed" ? copy : undefined,
    );
  }

  openRecord = async ({ module, id, title }: RecordRef): Promise<void> => {
    const reply = await ask(() => this.bridge.openRecord({ module, id }));
    if (reply.ok) return;
    const words = text("notices.record-not-opened", { record: isolated(title) });
    this.notices.complain(words, reply.problem);
  };

  /** Saves an attachment, given its position, where the user wants it. */
  saveAttachment = async ({ id, email }: Draft, attachment: number): Promise<void> => {
    const reply = await ask(() => this.bridge.saveAttachment({ draftId: id, attachment }));
    if (reply.ok) return;
    const name = isolated(email.attachments[attachment]?.name ?? "");
    this.notices.complain(text("notices.attachment-not-saved", { name }), reply.problem);
  };

  /**
   * Adds or removes an address of the user. Main then updates the direction of the mails in the
   * tray.
   */
  setOwnAddress = async (address: string, isOwn: boolean): Promise<void> => {
    const reply = await ask(() =>
      isOwn ? this.bridge.addOwnAddress({ address }) : this.bridge.removeOwnAddress({ address }),
    );
    if (reply.ok) return;
    const title = isOwn ? "notices.address-not-remembered" : "notices.address-not-forgotten";
    this.notices.complain(text(title), reply.problem);
  };

  #greet = (organisationId: string): void => {
    const name = this.organisationStore.byId(organisationId)?.name ?? crmName(undefined);
    this.notices.add({
      tone: "done",
      title: text("notices.connected", { name: isolated(name) }),
      lines: [],
    });
  };

  async #load(): Promise<void> {
    const reply = await ask(() => this.bridge.getSnapshot());
    const early = this.#early ?? [];
    this.#early = undefined;
    if (reply.ok) this.#apply(reply.value);
    else this.notices.complain(text("notices.not-started"), reply.problem);
    for (const take of early) take();
    if (!reply.ok) return;
    this.signIn.resume();
    requestIdleCallback(() => void this.bridge.reportDrawn());
  }

  #take(news: () => void): void {
    if (this.#early === undefined) news();
    else this.#early.push(news);
  }

  #apply = (news: Partial<Snapshot>): void => {
    this.organisationStore.take(news);
    this.signIn.take(news);
    this.proxySignIn.take(news);
    this.jobs.take(news);
    this.neverFile.take(news);
    this.favourites.take(news);
    this.settings.take(news);
    this.sent.take(news);
    this.filing.take(news);
    this.reading.take(news);
    const { connection, settings, ownAddresses, drafts } = news;
    if (connection !== undefined) this.connection = connection;
    if (ownAddresses !== undefined) this.ownAddresses = ownAddresses;
    if (settings !== undefined) this.tray.groupBy(settings.grouping);
    if (drafts !== undefined) this.tray.put(drafts);
  };
}
