import { SvelteMap } from "svelte/reactivity";
import type { Bridge, Output, Refusal } from "../../electron/contract/calls.ts";
import type { Connection, OrganisationView } from "../../electron/contract/connection.ts";
import type { Draft } from "../../electron/contract/draft.ts";
import type { JobView } from "../../electron/contract/job.ts";
import { defaultHoldMs } from "../../electron/contract/limits.ts";
import type { Problem, Reply } from "../../electron/contract/problem.ts";
import type { Arrival } from "../lib/arrivals.ts";
import { excessOf } from "../lib/attachments.ts";
import { subjectOf } from "../lib/people.ts";
import { Choice } from "./choice.svelte.ts";
import type { Dropped } from "./dropzone.svelte.ts";
import { Notices } from "./notices.svelte.ts";
import { Selection } from "./selection.svelte.ts";

/** What lies before the user: what main told, what is in hand, and what was decided about it. */
export class Desk {
  readonly bridge: Bridge;
  readonly notices = new Notices();
  readonly selection = new Selection();
  organisation = $state.raw<OrganisationView | undefined>();
  connection = $state.raw<Connection>({ state: "connecting" });
  drafts = $state.raw<readonly Draft[]>([]);
  jobs = $state.raw<readonly JobView[]>([]);
  holdMs = $state(defaultHoldMs);
  /** Addresses that the user called his or her own. */
  ownAddresses = $state.raw<readonly string[]>([]);
  /** Files that are being read or parsed. */
  opening = $state(0);
  filing = $state(false);
  /** Counts the times when the keyboard should move on to the mail in hand. */
  attention = $state(0);
  /** Made when a mail arrives and kept for good: what is filed may come back. */
  readonly #choices = new SvelteMap<string, Choice>();
  /** Jobs that one decision made are undone together. */
  #batches = $state.raw<readonly (readonly string[])[]>([]);
  /** Pushes that came before the snapshot are newer than it. */
  #told: { drafts?: true; jobs?: true; connection?: true; ownAddresses?: true } = {};

  constructor(bridge: Bridge) {
    this.bridge = bridge;
  }

  /** Listens to main and asks for the first screen. @returns stops listening */
  start(): () => void {
    const { on } = this.bridge;
    const listening = [
      on.drafts((drafts) => {
        this.#told.drafts = true;
        this.#setDrafts(drafts);
      }),
      on.jobs((jobs) => {
        this.#told.jobs = true;
        this.jobs = jobs;
      }),
      on.connection((connection) => {
        this.#told.connection = true;
        this.connection = connection;
      }),
      on.ownAddresses((addresses) => {
        this.#told.ownAddresses = true;
        this.ownAddresses = addresses;
      }),
      on.refused((refusals) => {
        this.notices.addRefusals(refusals, refusals.length);
      }),
    ];
    void this.#load();
    return () => {
      for (const stop of listening) stop();
    };
  }

  get order(): readonly string[] {
    return this.drafts.map(({ id }) => id);
  }

  get current(): Draft | undefined {
    return this.drafts.find(({ id }) => id === this.selection.current);
  }

  /** The mails that the next filing takes. */
  get chosen(): readonly Draft[] {
    return this.drafts.filter(({ id }) => this.selection.has(id));
  }

  choiceFor(draft: Draft): Choice {
    const choice = this.#choices.get(draft.id);
    if (choice === undefined) throw new Error("a draft came by without #setDrafts");
    return choice;
  }

  /** Why the mail in hand cannot be filed now, and what to do about it; undefined when it can. */
  get obstacle(): string | undefined {
    const { current } = this;
    if (current === undefined) return "Choose a mail first.";
    for (const draft of this.chosen) {
      const excess = excessOf(this.choiceFor(draft).load(draft));
      if (excess !== undefined) return this.chosen.length === 1 ? `${excess}.` : `“${subjectOf(draft)}”: ${excess}.`;
    }
    const choice = this.choiceFor(current);
    if (choice.target !== undefined) return undefined;
    return choice.looking ? "Looking for the record…" : "Find the record that this mail belongs to.";
  }

  /** Sends files to main one by one, in their order; one that fails stops no other. */
  async open(arrivals: readonly Arrival[]): Promise<void> {
    this.opening += arrivals.length;
    const refused: Refusal[] = [];
    let first = true;
    let found = 0;
    for (const { name, read } of arrivals) {
      const bytes = await read;
      const reply = bytes.ok ? await this.#ask(() => this.bridge.openMails({ files: [{ name, bytes: bytes.value }] })) : bytes;
      this.opening -= 1;
      if (reply.ok) refused.push(...reply.value.refused);
      else refused.push({ fileName: name, problem: reply.problem });
      // An mbox holds many mails.
      found += reply.ok ? reply.value.drafts.length + reply.value.refused.length : 1;
      if (reply.ok && reply.value.drafts.length > 0) first = this.#welcome(reply.value.drafts, first);
    }
    this.notices.addRefusals(refused, found);
  }

  takeDropped({ arrivals, advice, subjects }: Dropped): void {
    if (arrivals.length > 0) void this.open(arrivals);
    if (advice === undefined) return;
    const lines = [{ text: advice.text }, ...subjects.map((text) => ({ about: text, text: "" }))];
    this.notices.add({ tone: "advice", title: advice.title, lines });
  }

  chooseMails = (): Promise<void> => this.#openThrough(() => this.bridge.chooseMails());

  openSamples = (): Promise<void> => this.#openThrough(() => this.bridge.openSamples());

  /** @param attachment position in the mail of the draft */
  openAttached = async (draftId: string, attachment: number): Promise<void> => {
    this.opening += 1;
    await this.#openThrough(() => this.bridge.openAttached({ draftId, attachment }));
    this.opening -= 1;
  };

  /** Takes mails out of the tray for good. */
  async discard(ids: readonly string[]): Promise<void> {
    for (const draftId of ids) {
      const reply = await this.#ask(() => this.bridge.discardDraft({ draftId }));
      if (!reply.ok) {
        this.complain("This mail could not be removed", reply.problem);
        return;
      }
      this.#setDrafts(this.drafts.filter(({ id }) => id !== draftId));
    }
    this.attention += 1;
  }

  /** Files the chosen mails to the record in hand, and goes on to the next mail. */
  async file(): Promise<void> {
    const { current, chosen } = this;
    const { target, link } = current === undefined ? {} : this.choiceFor(current);
    if (target === undefined || this.obstacle !== undefined || this.filing) return;
    const mails = chosen.map((draft) => {
      const { direction, without, withOriginal } = this.choiceFor(draft);
      const decided = { draftId: draft.id, direction, without: [...without].toSorted((a, b) => a - b) };
      return withOriginal && draft.original !== undefined ? { ...decided, original: true } : decided;
    });
    this.filing = true;
    const reply = await this.#ask(() =>
      this.bridge.fileMails({ mails, record: bare(target), ...(link && { link: bare(link) }) }),
    );
    this.filing = false;
    if (!reply.ok) {
      this.complain("This mail was not filed", reply.problem);
      return;
    }
    this.#batches = [...this.#batches, reply.value.jobIds].slice(-100);
    this.#setDrafts(this.drafts.filter(({ id }) => !mails.some(({ draftId }) => draftId === id)));
    this.attention += 1;
  }

  /** The newest decision that can still be undone: the held jobs it made. */
  get undoable(): readonly JobView[] {
    const held = this.jobs.filter(({ state }) => state === "held").toSorted((a, b) => b.createdAt - a.createdAt);
    const [newest] = held;
    if (newest === undefined) return [];
    const batch = this.#batches.find((ids) => ids.includes(newest.id)) ?? [newest.id];
    return held.filter(({ id }) => batch.includes(id));
  }

  /** Takes filings back; their mails lie in the tray again, as they were decided about. */
  async undo(jobs: readonly JobView[]): Promise<void> {
    for (const { id, draftId } of jobs) {
      const reply = await this.#ask(() => this.bridge.undoJob({ jobId: id }));
      if (reply.ok) this.#returning = draftId;
      else this.complain("This could not be undone", reply.problem);
    }
    this.#showReturned();
  }

  async retry(jobId: string): Promise<void> {
    const reply = await this.#ask(() => this.bridge.retryJob({ jobId }));
    if (!reply.ok) this.complain("This could not be tried again", reply.problem);
  }

  async openLink(url: string): Promise<void> {
    const reply = await this.#ask(() => this.bridge.openLink({ url }));
    if (!reply.ok) this.complain("This link was not opened", reply.problem);
  }

  /** Remembers, or forgets, an address as the user's own: main then sees the mails in the tray with other eyes. */
  setOwnAddress = async (address: string, isOwn: boolean): Promise<void> => {
    const reply = await this.#ask(() =>
      isOwn ? this.bridge.addOwnAddress({ address }) : this.bridge.removeOwnAddress({ address }),
    );
    if (!reply.ok) this.complain(isOwn ? "This address was not remembered" : "This address was not forgotten", reply.problem);
  };

  complain(title: string, problem: Problem): void {
    this.notices.add({ tone: "problem", title, lines: [{ text: problem.message }] });
  }

  /** The mail that Undo brings back; shown as soon as main says that it is there. */
  #returning: string | undefined;

  #showReturned(): void {
    const id = this.#returning;
    if (id === undefined || !this.order.includes(id)) return;
    this.#returning = undefined;
    this.selection.only(id);
    this.attention += 1;
  }

  async #load(): Promise<void> {
    const reply = await this.#ask(() => this.bridge.getSnapshot());
    if (!reply.ok) {
      this.complain("Mailpin could not start properly", reply.problem);
      return;
    }
    const { organisation, connection, drafts, jobs, holdMs, ownAddresses } = reply.value;
    this.holdMs = holdMs;
    if (!this.#told.ownAddresses) this.ownAddresses = ownAddresses;
    if (!this.#told.connection) this.connection = connection;
    if (!this.#told.jobs) this.jobs = jobs;
    if (!this.#told.drafts) this.#setDrafts(drafts);
    this.organisation = organisation;
  }

  async #openThrough(ask: () => Promise<Reply<Output<"chooseMails">>>): Promise<void> {
    const reply = await this.#ask(ask);
    if (!reply.ok) {
      this.complain("No mail was opened", reply.problem);
      return;
    }
    const { drafts, refused } = reply.value;
    if (drafts.length > 0) this.#welcome(drafts, true);
    this.notices.addRefusals(refused, drafts.length + refused.length);
  }

  /** Puts new mails into the tray; the first of a drop comes to hand, so that Enter is all that is left to do. */
  #welcome(drafts: readonly Draft[], first: boolean): false {
    const { order } = this;
    this.#setDrafts([...this.drafts, ...drafts.filter(({ id }) => !order.includes(id))]);
    if (first && drafts[0] !== undefined) {
      this.selection.only(drafts[0].id);
      this.attention += 1;
    }
    return false;
  }

  #setDrafts(drafts: readonly Draft[]): void {
    const before = this.order;
    // Here and not on demand: state that is made while something is derived does not wake what was derived.
    for (const draft of drafts) {
      const choice = this.#choices.get(draft.id);
      if (choice === undefined) this.#choices.set(draft.id, new Choice(draft));
      else choice.follow(draft);
    }
    this.drafts = drafts;
    this.selection.follow(before, this.order);
    this.#showReturned();
  }

  /** A bridge that breaks (main is gone, or refused the question) must not leave the window waiting. */
  async #ask<T>(question: () => Promise<Reply<T>>): Promise<Reply<T>> {
    try {
      return await question();
    } catch {
      const message = "Mailpin did not answer. Close it and start it again; what was filed is safe in the outbox.";
      return { ok: false, problem: { code: "no-answer", message } };
    }
  }
}

/** Only what names a record crosses to main. */
const bare = ({ module, id, title }: { module: string; id: string; title: string }) => ({ module, id, title });
