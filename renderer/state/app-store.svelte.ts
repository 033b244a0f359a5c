import type { Bridge, Input, PushName, Snapshot } from "../../electron/contract/calls.ts";
import type {
  Colleague,
  Connection,
  OrganisationView,
} from "../../electron/contract/connection.ts";
import type { Draft } from "../../electron/contract/draft.ts";
import type { Direction } from "../../electron/contract/email.ts";
import type { Grouping } from "../../electron/contract/grouping.ts";
import type { JobView } from "../../electron/contract/job.ts";
import { stopText } from "../../electron/contract/never-file.ts";
import type { Problem } from "../../electron/contract/problem.ts";
import type { RecordRef } from "../../electron/contract/record.ts";
import { ask } from "../lib/ask.ts";
import { excessOf } from "../lib/attachments.ts";
import { exceptionOf, type Exception } from "../lib/exceptions.ts";
import { backWords, stayedWords } from "../lib/jobs.ts";
import { isolated, legibleAddress } from "../lib/legible.ts";
import { crmName } from "../lib/organisations.ts";
import { setOf } from "../lib/sets.ts";
import { Favourites } from "./favourites.svelte.ts";
import type { Search } from "./finder.svelte.ts";
import { Jobs } from "./jobs.svelte.ts";
import { OrganisationStore } from "./organisation-store.svelte.ts";
import { NeverFile } from "./never-file.svelte.ts";
import { NewPerson } from "./new-person.svelte.ts";
import { Notices, type Action } from "./notices.svelte.ts";
import { RecordCopy } from "./record-copy.svelte.ts";
import { Review } from "./review.svelte.ts";
import { Settings } from "./settings.svelte.ts";
import { SignIn } from "./sign-in.svelte.ts";
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
  "signIn",
  "keeping",
] as const satisfies (PushName & keyof Snapshot)[];

/**
 * The state of the whole window: main's data, the user's choices, and actions that involve several
 * parts.
 */
export class AppStore {
  readonly bridge: Bridge;
  readonly notices = new Notices();
  readonly tray = new Tray();
  readonly mailImport: MailImport;
  readonly jobs: Jobs;
  readonly organisationStore: OrganisationStore;
  readonly signIn: SignIn;
  readonly neverFile: NeverFile;
  readonly favourites: Favourites;
  readonly recordCopy: RecordCopy;
  readonly review: Review;
  readonly newPerson: NewPerson;
  readonly settings: Settings;
  connection = $state.raw<Connection>({ state: "connecting" });
  /** Colleagues whose mails the user may file. */
  colleagues = $state.raw<readonly Colleague[]>([]);
  /** Addresses that the user has marked as their own. */
  ownAddresses = $state.raw<readonly string[]>([]);
  /** Changes whenever new records may improve the suggestions. */
  records = $state(0);
  filing = $state(false);
  /** Counts how often the user wanted to file what cannot be filed: it is said again. */
  refusals = $state(0);
  /** Of the chosen mails those that do not simply go along; none where there is only one. */
  readonly exceptions: readonly Exception[] = $derived(this.#exceptions());
  /** The chosen mails that are filed: without the exceptions that the user has not agreed to. */
  readonly going: readonly Draft[] = $derived(this.#going());
  readonly #chosenOwner = $derived(this.#ownerAmong(this.tray.chosen));
  /** Pushes that come before the first screen are newer than it: they are taken again after it. */
  #early: (() => void)[] | undefined = [];

  constructor(bridge: Bridge) {
    this.bridge = bridge;
    this.jobs = new Jobs(bridge, this.notices);
    this.organisationStore = new OrganisationStore(bridge, this.notices);
    this.mailImport = new MailImport(
      bridge,
      this.tray,
      this.notices,
      () => this.organisationStore.organisations?.active,
    );
    this.signIn = new SignIn(bridge, this.#greet);
    this.neverFile = new NeverFile(bridge);
    this.recordCopy = new RecordCopy(bridge);
    this.favourites = new Favourites(bridge, this.notices);
    this.review = new Review(bridge);
    this.settings = new Settings(bridge);
    this.newPerson = new NewPerson(bridge, () => {
      this.tray.attention = { on: "mail" };
    });
  }

  /** Listens to main and loads the first snapshot. @returns stops listening */
  start(): () => void {
    const { on } = this.bridge;
    const listening = [
      on.snapshot((snapshot) => {
        if (this.#early !== undefined) this.#early = [];
        this.#take(() => {
          this.#apply(snapshot);
        });
      }),
      ...parts.map((name) =>
        on[name]((value: unknown) => {
          this.#take(() => {
            this.#apply({ [name]: value });
          });
        }),
      ),
      on.drafts((change) => {
        this.#take(() => {
          this.tray.apply(change);
        });
      }),
      on.jobs((change) => {
        this.#take(() => {
          this.jobs.apply(change);
        });
      }),
      on.records((count) => {
        this.records = count;
      }),
      on.refused((refusals) => {
        this.notices.addRefusals(refusals, refusals.length);
      }),
      on.notices((told) => {
        for (const one of told) this.notices.warn({ ...one, title: isolated(one.title) });
      }),
    ];
    void this.#load();
    return () => {
      for (const stop of listening) stop();
    };
  }

  /** Whether a dialog covers the window: it handles the keys. */
  get hasDialog(): boolean {
    const { signIn, neverFile, recordCopy, newPerson, settings } = this;
    return [signIn, neverFile, recordCopy, newPerson, settings].some(({ isOpen }) => isOpen);
  }

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

  /** The colleague whose mail it is, if any. Mails that are filed together have one owner. */
  ownerOf(draft: Draft): Colleague | undefined {
    return this.tray.selection.has(draft.id) ? this.#chosenOwner : this.#ownerAmong([draft]);
  }

  /** Sets the owner of the chosen mails; undefined means the user. */
  own(owner: Colleague | undefined): void {
    for (const draft of this.tray.chosen) this.tray.choiceFor(draft).owner = owner;
  }

  directionOf(draft: Draft): Direction {
    return this.tray.choiceFor(draft).directionFor(this.ownerOf(draft));
  }

  /** Why the current mail cannot be filed now, and what to do; undefined when it can. */
  get obstacle(): string | undefined {
    const { current, chosen } = this.tray;
    if (current === undefined) return "Choose a mail first.";
    if (chosen.length === 1) {
      if (current.stop !== undefined) return stopText(current.stop, shownAddress);
      const excess = this.#excessOf(current);
      if (excess !== undefined) return `${excess}.`;
    }
    const choice = this.tray.choiceFor(current);
    if (choice.target !== undefined)
      return this.going.length > 0 ? undefined : "None of these mails goes along: see above why.";
    if (choice.looking) return "Looking for the record…";
    if (choice.options.some(({ hasMail }) => hasMail === true))
      return "This email is in the CRM already. To file it to another record, choose that.";
    return choice.options.length === 0
      ? "Find the record that this mail belongs to."
      : "Mailpin is not sure. Choose a record with the arrow keys, or find it.";
  }

  /** Removes mails from the tray for good. */
  async discard(ids: readonly string[]): Promise<void> {
    const reply = await ask(() => this.bridge.discardDrafts({ draftIds: [...ids] }));
    if (!reply.ok) {
      const what = ids.length === 1 ? "This mail" : "These mails";
      this.notices.complain(`${what} could not be removed`, reply.problem);
      return;
    }
    this.tray.remove(ids);
    this.tray.attention = { on: "mail" };
  }

  /** Looks at what filing the chosen mails would meet; a single mail needs no such look. */
  reviewChosen(): void {
    this.review.begin(this.tray.chosen.length > 1 ? this.#filingOf(this.tray.chosen) : undefined);
  }

  /** Files the chosen mails to the chosen record, and moves to the next mail. */
  async file(): Promise<void> {
    const { current } = this.tray;
    if (current === undefined || this.filing) return;
    if (this.review.isUnderWay && !(await this.#isReviewed())) return;
    if (this.obstacle !== undefined) {
      this.refusals += 1;
      return;
    }
    const filing = this.#filingOf(this.going);
    if (filing === undefined) return;
    this.own(this.ownerOf(current)); // for each mail, in case it comes back alone
    const going = setOf(this.going.map(({ id }) => id));
    const staying = this.tray.chosen.map(({ id }) => id).filter((id) => !going.has(id));
    await this.#fileMails(filing, staying);
  }

  /** @param staying chosen mails that do not go along */
  async #fileMails(filing: Input<"fileMails">, staying: readonly string[] = []): Promise<void> {
    if (this.filing) return;
    this.filing = true;
    const others = this.tray.others;
    const reply = await ask(() => this.bridge.fileMails(filing));
    this.filing = false;
    const { mails } = filing;
    if (!reply.ok) {
      const wayOn = this.#wayOn(filing, reply, staying);
      const what = mails.length === 1 ? "This mail was not filed" : "These mails were not filed";
      this.notices.complain(what, reply.problem, wayOn);
      return;
    }
    this.jobs.addBatch(reply.value.jobIds);
    this.tray.remove(mails.map(({ draftId }) => draftId));
    if (staying.length > 0) {
      this.#tellStaying(staying.length, mails.length);
      const stay = setOf(staying);
      this.tray.goOn(others.filter((id) => !stay.has(id)));
    }
    this.tray.attention = { on: "mail" };
  }

  /** Files mails whose Message-ID another mail has under ids of their own. */
  #wayOn(
    filing: Input<"fileMails">,
    { problem }: { readonly problem: Problem },
    staying: readonly string[],
  ): Action | undefined {
    if (problem.remedy !== "file-as-another") return undefined;
    const meant = setOf(problem.draftIds ?? []);
    const mails = filing.mails.map((mail) =>
      meant.has(mail.draftId) ? { ...mail, asAnother: true } : mail,
    );
    const label = meant.size === 1 ? "File as another mail" : "File as other mails";
    return { label, run: () => this.#fileMails({ ...filing, mails }, staying) };
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
    const last = back.at(-1);
    if (last !== undefined) this.tray.expect(last.draftId, on);
    return inDoubt;
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
      this.notices.complain("This could not be undone", { code: "too-late" });
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
      this.notices.complain("This was not remembered", this.settings.problem);
  }

  async openLink(url: string): Promise<void> {
    const reply = await ask(() => this.bridge.openLink({ url }));
    if (!reply.ok) this.notices.complain("This link was not opened", reply.problem);
  }

  openRecord = async ({ module, id, title }: RecordRef): Promise<void> => {
    const reply = await ask(() => this.bridge.openRecord({ module, id }));
    if (!reply.ok) this.notices.complain(`${isolated(title)} was not opened`, reply.problem);
  };

  /**
   * Adds or removes an address of the user. Main then updates the direction of the mails in the
   * tray.
   */
  setOwnAddress = async (address: string, isOwn: boolean): Promise<void> => {
    const reply = await ask(() =>
      isOwn ? this.bridge.addOwnAddress({ address }) : this.bridge.removeOwnAddress({ address }),
    );
    const title = isOwn ? "This address was not remembered" : "This address was not forgotten";
    if (!reply.ok) this.notices.complain(title, reply.problem);
  };

  #ownerAmong(drafts: readonly Draft[]): Colleague | undefined {
    const owners = setOf(drafts.map((draft) => this.tray.choiceFor(draft).owner?.id));
    return this.colleagues.find(({ id }) => owners.has(id));
  }

  /** The filing of these mails to the record of the current one. */
  #filingOf(drafts: readonly Draft[]): Input<"fileMails"> | undefined {
    const { current } = this.tray;
    const choice = current && this.tray.choiceFor(current);
    if (current === undefined || choice?.target === undefined || drafts.length === 0)
      return undefined;
    const { target, link } = choice;
    const owner = this.ownerOf(current);
    return {
      mails: drafts.map((draft) => this.#decided(draft)),
      record: bare(target),
      ...(link && { link: bare(link) }),
      ...(owner && { owner: owner.id }),
    };
  }

  #decided(draft: Draft): Input<"fileMails">["mails"][number] {
    const { without, withOriginal } = this.tray.choiceFor(draft);
    const isOther =
      this.review.agreed.has(draft.id) &&
      this.review.told(draft.id)?.problem?.remedy === "file-as-another";
    return {
      draftId: draft.id,
      direction: this.directionOf(draft),
      without: [...without].toSorted((a, b) => a - b),
      ...(withOriginal && draft.original !== undefined && { original: true }),
      ...(isOther && { asAnother: true }),
    };
  }

  #excessOf = (draft: Draft): string | undefined =>
    excessOf(this.tray.choiceFor(draft).load(draft));

  #exceptions(): Exception[] {
    const { current, chosen, threads } = this.tray;
    if (current === undefined || chosen.length === 1) return [];
    const parts = threads.find(({ drafts }) => drafts.includes(current))?.parts;
    const part = parts?.get(current.id);
    const sure = this.review.told(current.id)?.other;
    return chosen.flatMap((draft) => {
      const { other, ...told } = this.review.told(draft.id) ?? {};
      // What the user decided of the mail in hand holds for those that are like it.
      const isOfOther = other !== undefined && draft !== current && other.id !== sure?.id;
      const itsPart = parts?.get(draft.id);
      const exception = exceptionOf(draft, {
        excess: this.#excessOf(draft),
        isGuess: itsPart !== undefined && itsPart !== part && !this.review.isSure(draft.id),
        isDirectionDecided: this.tray.choiceFor(draft).isDirectionDecided,
        told: isOfOther ? { ...told, other } : told,
      });
      return exception ?? [];
    });
  }

  #going(): readonly Draft[] {
    const { agreed } = this.review;
    const staying = this.exceptions.filter(
      ({ draft, isAsked }) => !(isAsked && agreed.has(draft.id)),
    );
    const ids = setOf(staying.map(({ draft }) => draft.id));
    return this.tray.chosen.filter(({ id }) => !ids.has(id));
  }

  /** @returns false when the user has gone on to other mails meanwhile */
  async #isReviewed(): Promise<boolean> {
    const before = this.tray.chosen.map(({ id }) => id).join();
    await this.review.whenDone();
    return before === this.tray.chosen.map(({ id }) => id).join();
  }

  #tellStaying(staying: number, filed: number): void {
    const title = staying === 1 ? "1 mail stays in the tray" : `${staying} mails stay in the tray`;
    const text = `${filed === 1 ? "1 mail was" : `${filed} mails were`} filed without ${staying === 1 ? "it" : "them"}.`;
    this.notices.add({ tone: "done", title, lines: [{ text }] });
  }

  #greet = (organisationId: string): void => {
    const name = this.organisationStore.byId(organisationId)?.name ?? crmName(undefined);
    this.notices.add({ tone: "done", title: `Connected to ${isolated(name)}`, lines: [] });
  };

  async #load(): Promise<void> {
    const reply = await ask(() => this.bridge.getSnapshot());
    if (!reply.ok) {
      this.notices.complain("Mailpin could not start properly", reply.problem);
      return;
    }
    const early = this.#early ?? [];
    this.#early = undefined;
    this.#apply(reply.value);
    for (const take of early) take();
    this.signIn.resume();
  }

  #take(news: () => void): void {
    this.#early?.push(news);
    news();
  }

  #apply = (news: Partial<Snapshot>): void => {
    this.organisationStore.take(news);
    this.signIn.take(news);
    this.jobs.take(news);
    this.neverFile.take(news);
    this.favourites.take(news);
    this.settings.take(news);
    const { connection, colleagues, settings, ownAddresses, drafts } = news;
    if (connection !== undefined) this.connection = connection;
    if (colleagues !== undefined) this.colleagues = colleagues;
    if (ownAddresses !== undefined) this.ownAddresses = ownAddresses;
    if (settings !== undefined) this.tray.groupBy(settings.grouping);
    if (drafts !== undefined) this.tray.put(drafts);
  };
}

const shownAddress = (address: string): string => isolated(legibleAddress(address));

/** Only the fields that identify a record are sent to main. */
const bare = ({ module, id, title }: { module: string; id: string; title: string }) => ({
  module,
  id,
  title,
});
