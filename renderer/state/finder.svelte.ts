import type { Bridge } from "../../electron/contract/calls.ts";
import type { Reply } from "../../electron/contract/problem.ts";
import type { RecordHit } from "../../electron/contract/record.ts";

/**
 * Where records are found: in the local copy, which is quick, or in the CRM itself, which knows
 * those of a moment ago.
 */
export type Search = {
  /** What the CRM is called. */
  readonly crm: string;
  /** Whether the CRM can be asked now. */
  readonly canAsk: boolean;
  readonly find: Bridge["findRecords"];
  readonly lookUp: Bridge["lookUpRecords"];
};

/** Keys that move in the list or take from it. */
const steps = ["ArrowDown", "ArrowUp", "Home", "End", "Enter"] as const;
type Step = (typeof steps)[number];
const isStep = (key: string): key is Step => steps.some((step) => step === key);

/**
 * How long typing must rest (ms) before the local copy is searched, and how much longer before the
 * CRM is asked automatically: that costs credits.
 */
const pausesMs = { find: 120, lookUp: 400 };

/**
 * A search box with a list. An answer that comes after a newer question is thrown away, and keys
 * pressed while the list is on its way wait for it: who types a name and at once Down, Enter must
 * not get a record of the list before.
 */
export class Finder {
  text = $state("");
  open = $state(false);
  hits = $state.raw<readonly RecordHit[]>([]);
  active = $state(-1);
  problem = $state("");
  /** Whether the list shown answers the text shown. */
  settled = $state(true);
  /** Whether the CRM itself is being asked. */
  isLookingUp = $state(false);
  /** The text that the CRM itself answered with the list shown. */
  #lookedUp = $state<string | undefined>();
  readonly #search: () => Search;
  readonly #onpick: (hit: RecordHit) => void;
  #latest = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  /** What the pause is for. */
  #next: (() => Promise<void>) | undefined;
  #pending: Step[] = [];
  /** Texts that the CRM was asked about, and is not asked about again automatically. */
  #known: readonly string[] = [];

  constructor(search: () => Search, onpick: (hit: RecordHit) => void) {
    this.#search = search;
    this.#onpick = onpick;
  }

  get words(): string {
    return this.text.trim().slice(0, 200);
  }

  /** Whether the list shown is the CRM's own. */
  get isFromCrm(): boolean {
    return this.#lookedUp === this.words;
  }

  /**
   * Whether the list ends with the offer to ask the CRM itself. Zoho searches for two characters or
   * more.
   */
  get offersLookUp(): boolean {
    return this.settled && this.#search().canAsk && this.words.length >= 2 && !this.isFromCrm;
  }

  /** Opens the list: the most recent records while nothing is typed. */
  show(): void {
    if (!this.open) void this.#find();
  }

  type(text: string): void {
    this.text = text;
    this.open = true;
    this.settled = false;
    this.isLookingUp = false;
    this.#latest += 1;
    this.#pending = [];
    this.#rest(pausesMs.find, () => this.#find());
  }

  /** @returns whether the key was for the list */
  press(key: string): boolean {
    if (key === "Escape" && this.open) {
      this.close();
      return true;
    }
    if (!isStep(key) || (!this.open && key !== "ArrowDown")) return false;
    if ((key === "Home" || key === "End") && this.active < 0) return false;
    if (!this.open) {
      this.show();
    } else if (this.settled) {
      this.#step(key);
    } else {
      this.#pending.push(key);
      void this.#next?.();
    }
    return true;
  }

  pick(hit: RecordHit): void {
    this.text = "";
    this.close();
    this.#onpick(hit);
  }

  close(): void {
    this.#latest += 1; // an answer still on its way must not open the list again
    this.#stopPause();
    this.#pending = [];
    this.open = this.isLookingUp = false;
    this.settled = true;
    this.active = -1;
  }

  /**
   * Asks the CRM itself, unless it is to be left alone and nobody said so; what it knows takes the
   * place of what the local copy knew.
   */
  async lookUp(how: { readonly automatic?: true } = {}): Promise<void> {
    const text = this.words;
    if (text.length < 2) return;
    this.isLookingUp = true;
    this.#known = [...this.#known, text];
    const reply = await this.#ask(() => this.#search().lookUp({ text, ...how }));
    if (reply === undefined) return;
    this.isLookingUp = false;
    if (reply.ok) this.hits = reply.value.hits;
    else this.#known = this.#known.filter((known) => known !== text);
    this.#lookedUp = reply.ok ? text : undefined;
    this.#settle(reply);
  }

  async #find(): Promise<void> {
    const text = this.words;
    const reply = await this.#ask(() => this.#search().find({ text }));
    if (reply === undefined) return;
    this.#lookedUp = undefined;
    this.hits = reply.ok ? reply.value.hits : [];
    if (reply.ok && this.hits.length === 0 && this.#asksUnbidden(text)) {
      this.isLookingUp = true;
      this.#rest(pausesMs.lookUp, () => this.lookUp({ automatic: true }));
    } else {
      this.#settle(reply);
    }
  }

  /**
   * Whether the CRM is asked although nobody said so: the local copy knows nothing, and the CRM was
   * not asked yet.
   */
  #asksUnbidden(text: string): boolean {
    return this.#search().canAsk && text.length >= 2 && !this.#known.includes(text);
  }

  /** @returns undefined when there is a newer question by now */
  async #ask<T>(question: () => Promise<Reply<T>>): Promise<Reply<T> | undefined> {
    this.#stopPause();
    const ticket = ++this.#latest;
    this.open = true;
    this.settled = false;
    const reply = await question();
    return ticket === this.#latest ? reply : undefined;
  }

  #settle(reply: Reply<unknown>): void {
    this.problem = reply.ok ? "" : reply.problem.message;
    this.active = -1;
    this.settled = true;
    for (const step of this.#pending.splice(0)) this.#step(step);
  }

  #step(step: Step): void {
    // The offer to ask the CRM is the last one of the list.
    const last = this.hits.length - (this.offersLookUp ? 0 : 1);
    switch (step) {
      case "ArrowDown":
        this.active = Math.min(this.active + 1, last);
        break;
      case "ArrowUp":
        this.active = Math.max(this.active - 1, -1);
        break;
      case "Home":
        this.active = 0;
        break;
      case "End":
        this.active = last;
        break;
      case "Enter":
        this.#take();
        break;
    }
  }

  /** The active record; the first one for who only typed; none where nothing was asked for. */
  #take(): void {
    const index = this.active < 0 && this.words !== "" ? 0 : this.active;
    const hit = this.hits[index];
    if (hit !== undefined) this.pick(hit);
    else if (this.words === "") this.close();
    else if (this.offersLookUp) void this.lookUp();
  }

  #rest(ms: number, act: () => Promise<void>): void {
    this.#stopPause();
    this.#next = act;
    this.#pause = setTimeout(() => void act(), ms);
  }

  #stopPause(): void {
    clearTimeout(this.#pause);
    this.#next = undefined;
  }
}
