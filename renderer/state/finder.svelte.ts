import type { Bridge } from "../../electron/contract/calls.ts";
import type { RecordHit } from "../../electron/contract/record.ts";

/** Keys that move in the list or take from it. */
const steps = ["ArrowDown", "ArrowUp", "Home", "End", "Enter"] as const;
type Step = (typeof steps)[number];
const isStep = (key: string): key is Step => steps.some((step) => step === key);

/**
 * A search box with a list. An answer that comes after a newer question is thrown away, and keys pressed while the list is on its way
 * wait for it: who types a name and at once Down, Enter must not get a record of the list before.
 */
export class Finder {
  text = $state("");
  open = $state(false);
  hits = $state.raw<readonly RecordHit[]>([]);
  active = $state(-1);
  problem = $state("");
  /** Whether the list shown answers the text shown. */
  settled = $state(true);
  readonly #find: Bridge["findRecords"];
  readonly #onpick: (hit: RecordHit) => void;
  readonly #pauseMs: number;
  #latest = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #pending: Step[] = [];

  /** @param pauseMs how long typing must rest before a search starts */
  constructor(find: Bridge["findRecords"], onpick: (hit: RecordHit) => void, pauseMs = 120) {
    this.#find = find;
    this.#onpick = onpick;
    this.#pauseMs = pauseMs;
  }

  /** Opens the list: the most recent records while nothing is typed. */
  show(): void {
    if (!this.open) void this.#search();
  }

  type(text: string): void {
    this.text = text;
    this.open = true;
    this.settled = false;
    this.#latest += 1;
    this.#pending = [];
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => void this.#search(), this.#pauseMs);
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
      if (this.#pause !== undefined) void this.#search();
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
    this.open = false;
    this.settled = true;
    this.active = -1;
  }

  async #search(): Promise<void> {
    this.#stopPause();
    const ticket = ++this.#latest;
    this.open = true;
    this.settled = false;
    const reply = await this.#find({ text: this.text.trim().slice(0, 200) });
    if (ticket !== this.#latest) return;
    this.hits = reply.ok ? reply.value.hits : [];
    this.problem = reply.ok ? "" : reply.problem.message;
    this.active = -1;
    this.settled = true;
    for (const step of this.#pending.splice(0)) this.#step(step);
  }

  #step(step: Step): void {
    const last = this.hits.length - 1;
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
    const hit = this.hits[this.active < 0 && this.text.trim() !== "" ? 0 : this.active];
    if (hit !== undefined) this.pick(hit);
    else if (this.text.trim() === "") this.close();
  }

  #stopPause(): void {
    clearTimeout(this.#pause);
    this.#pause = undefined;
  }
}
