import type { Bridge } from "../../electron/contract/bridge.ts";
import { problemText } from "../../electron/contract/messages/problems.ts";
import type { Reply } from "../../electron/contract/problem.ts";
import type { ModuleView, RecordHit } from "../../electron/contract/record.ts";
import type { Deed } from "../lib/keys.ts";
import type { Favourites } from "./favourites.svelte.ts";

/** Searches records in the local copy, which is fast, or in the CRM, which has the newest ones. */
export type Search = {
  /** The name of the CRM. */
  readonly crm: string;
  /** Whether the CRM can be searched now. */
  readonly canAsk: boolean;
  readonly favourites: Favourites;
  readonly find: Bridge["findRecords"];
  readonly lookUp: Bridge["lookUpRecords"];
};

/** What moves in the list or picks from it. */
type Step = Exclude<Deed<"find">, "ask-crm" | "close">;

/**
 * Pause in typing (ms) before the local copy is searched, and then before the CRM is searched
 * automatically, which costs credits.
 */
const pausesMs = { find: 120, lookUp: 400 };

/**
 * A search box with a result list. It ignores answers to outdated searches. Keys pressed while a
 * list loads wait for it: typing a name and pressing Down and Enter at once must not pick from the
 * old list.
 */
export class Finder {
  text = $state("");
  open = $state(false);
  hits = $state.raw<readonly RecordHit[]>([]);
  /** The kinds of records that can be searched. */
  modules = $state.raw<readonly ModuleView[]>([]);
  /** Only records of this module are found; of all, if undefined. */
  module = $state<string | undefined>();
  active = $state(-1);
  problem = $state("");
  /** Whether the shown list belongs to the current text. */
  settled = $state(true);
  /** Whether the CRM is being searched. */
  isLookingUp = $state(false);
  /** The search for which the CRM returned the shown list. */
  #lookedUp = $state<string | undefined>();
  readonly #search: () => Search;
  readonly #onpick: (hit: RecordHit) => void;
  /** Whether the local copy has all records. */
  #isComplete = true;
  #latest = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** What to do after the pause. */
  #next: (() => Promise<void>) | undefined;
  #pending: Step[] = [];
  /** Searches already made in the CRM, which are not made again automatically. */
  #known: readonly string[] = [];

  constructor(search: () => Search, onpick: (hit: RecordHit) => void) {
    this.#search = search;
    this.#onpick = onpick;
  }

  get words(): string {
    return this.text.trim().slice(0, 200);
  }

  /** Whether the shown list comes from the CRM. */
  get isFromCrm(): boolean {
    return this.#lookedUp === this.#asked;
  }

  /** Whether the list ends with the offer to search the CRM. Zoho needs two characters or more. */
  get offersLookUp(): boolean {
    return (
      this.settled &&
      !this.isLookingUp &&
      this.#search().canAsk &&
      this.words.length >= 2 &&
      !this.isFromCrm
    );
  }

  /** Opens the list; without text it shows favourites and recent records. */
  show(): void {
    if (!this.open) void this.#find();
  }

  /** Finds records of this module only, or of all. */
  keepTo(module: string | undefined): void {
    this.module = module;
    void this.#find();
  }

  type(text: string): void {
    this.text = text;
    this.open = true;
    this.settled = false;
    this.isLookingUp = false;
    this.#latest += 1;
    this.#pending = [];
    this.#schedule(pausesMs.find, () => this.#find());
  }

  /** @returns whether there was something to do in the list */
  press(deed: Exclude<Deed<"find">, "ask-crm"> | undefined): boolean {
    if (deed === "close") return this.#leave();
    if (deed === undefined || (!this.open && deed !== "next")) return false;
    if ((deed === "first" || deed === "last") && this.active < 0) return false;
    if (!this.open) {
      this.show();
    } else if (this.settled) {
      this.#step(deed);
    } else {
      this.#pending.push(deed);
      void this.#next?.();
    }
    return true;
  }

  /** Takes back what was typed first, and closes the list when there is nothing. */
  #leave(): boolean {
    const hadText = this.text !== "";
    const wasOpen = this.open;
    this.text = "";
    if (hadText && wasOpen) {
      this.#pending = [];
      this.isLookingUp = false;
      void this.#find();
    } else this.close();
    return hadText || wasOpen;
  }

  pick(hit: RecordHit): void {
    this.text = "";
    this.close();
    this.#onpick(hit);
  }

  close(): void {
    this.#latest += 1; // a late answer must not open the list again
    this.#cancelPause();
    this.#pending = [];
    this.open = this.isLookingUp = false;
    this.settled = true;
    this.active = -1;
  }

  /**
   * Searches the CRM; its results replace those of the local copy. Main may refuse an automatic
   * search to save credits. Records that were found here can be picked meanwhile.
   */
  async lookUp(how: { readonly automatic?: true } = {}): Promise<void> {
    const text = this.words;
    if (text.length < 2) return;
    this.isLookingUp = true;
    const asked = this.#asked;
    this.#known = [...this.#known, asked];
    const isBeside = how.automatic === true && this.hits.length > 0;
    const reply = await this.#ask(
      () => this.#search().lookUp({ text, ...this.#where, ...how }),
      isBeside,
    );
    if (reply === undefined) return;
    this.isLookingUp = false;
    const active = isBeside ? this.hits[this.active] : undefined;
    if (reply.ok) this.hits = reply.value.hits;
    else this.#known = this.#known.filter((known) => known !== asked);
    this.#lookedUp = reply.ok ? asked : undefined;
    this.#settle(reply);
    if (active !== undefined)
      this.active = this.hits.findIndex(
        ({ module, id }) => id === active.id && module === active.module,
      );
  }

  async #find(): Promise<void> {
    const text = this.words;
    const reply = await this.#ask(() => this.#search().find({ text, ...this.#where }));
    if (reply === undefined) return;
    this.#lookedUp = undefined;
    this.hits = reply.ok ? reply.value.hits : [];
    if (reply.ok) this.modules = reply.value.modules;
    if (reply.ok) this.#isComplete = reply.value.complete;
    const asks = reply.ok && this.#searchesAutomatically(text);
    if (!asks || this.hits.length > 0) this.#settle(reply);
    if (!asks || !this.open) return; // a key that was pressed before may have picked a record
    this.isLookingUp = true;
    this.#schedule(pausesMs.lookUp, () => this.lookUp({ automatic: true }));
  }

  /**
   * Whether to search the CRM automatically: the local copy has no match, or may lack others, and
   * the CRM was not asked yet.
   */
  #searchesAutomatically(text: string): boolean {
    const mayLack = this.hits.length === 0 || !this.#isComplete;
    return (
      mayLack && this.#search().canAsk && text.length >= 2 && !this.#known.includes(this.#asked)
    );
  }

  get #where(): { readonly module?: string } {
    return this.module === undefined ? {} : { module: this.module };
  }

  /** The current search as a word: the text, and where. */
  get #asked(): string {
    return `${this.module ?? ""} ${this.words}`;
  }

  /**
   * @param isBeside the shown list stays good
   * @returns undefined when there is a newer search by now
   */
  async #ask<T>(
    question: () => Promise<Reply<T>>,
    isBeside = false,
  ): Promise<Reply<T> | undefined> {
    this.#cancelPause();
    const ticket = ++this.#latest;
    this.open = true;
    this.settled = isBeside;
    const reply = await question();
    return ticket === this.#latest ? reply : undefined;
  }

  #settle(reply: Reply<unknown>): void {
    this.problem = reply.ok ? "" : problemText(reply.problem);
    this.active = -1;
    this.settled = true;
    for (const step of this.#pending.splice(0)) this.#step(step);
  }

  #step(step: Step): void {
    // The offer to search the CRM is the last option.
    const last = this.hits.length - (this.offersLookUp ? 0 : 1);
    switch (step) {
      case "next":
        this.active = Math.min(this.active + 1, last);
        break;
      case "previous":
        this.active = Math.max(this.active - 1, -1);
        break;
      case "first":
        this.active = 0;
        break;
      case "last":
        this.active = last;
        break;
      case "pick":
        this.#pickActive();
        break;
    }
  }

  /** Picks the active record, or the first one if the user only typed; none for an empty text. */
  #pickActive(): void {
    const index = this.active < 0 && this.words !== "" ? 0 : this.active;
    const hit = this.hits[index];
    if (hit !== undefined) this.pick(hit);
    else if (this.words === "") this.close();
    else if (this.offersLookUp) void this.lookUp();
  }

  #schedule(ms: number, act: () => Promise<void>): void {
    this.#cancelPause();
    this.#next = act;
    this.#pause = setTimeout(() => void act(), ms);
  }

  #cancelPause(): void {
    clearTimeout(this.#pause);
    this.#next = undefined;
  }
}
