import { SvelteMap, SvelteSet } from "svelte/reactivity";
import { recordKey } from "../../electron/contract/record-key.ts";
import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Input } from "../../electron/contract/calls.ts";
import type { FilingException } from "../../electron/contract/calls/filing.ts";
import { ask } from "../lib/ask.ts";
import { setOf } from "../lib/sets.ts";

type Filing = Input<"reviewFiling">;
export type Told = Omit<FilingException, "draftId">;

/** What main says of the mails that one decision is about, and what the user says to that. */
export class Review {
  readonly #told = new SvelteMap<string, Told>();
  /** Mails of which Mailpin itself is sure that they belong to the record. */
  #sure = $state.raw(setOf<string>([]));
  isUnderWay = $state(false);
  /** Mails that the user wants filed nevertheless. */
  readonly agreed = new SvelteSet<string>();
  readonly #bridge: Bridge;
  #record = "";
  #latest = 0;
  #done: Promise<void> = Promise.resolve();

  constructor(bridge: Bridge) {
    this.#bridge = bridge;
  }

  /** Looks at a filing; the result of an earlier look no longer counts. */
  begin(filing: Filing | undefined): void {
    const record = filing === undefined ? "" : recordKey(filing.record);
    if (record !== this.#record) this.agreed.clear();
    this.#record = record;
    const ticket = ++this.#latest;
    if (filing === undefined) {
      this.#told.clear();
      this.#sure = setOf([]);
      this.isUnderWay = false;
      return;
    }
    this.isUnderWay = true;
    this.#done = this.#look(filing, ticket);
  }

  /** Resolves when the look that was last begun has ended. */
  async whenDone(): Promise<void> {
    while (this.isUnderWay) await this.#done;
  }

  told(draftId: string): Told | undefined {
    return this.#told.get(draftId);
  }

  isSure(draftId: string): boolean {
    return this.#sure.has(draftId);
  }

  agree(draftIds: readonly string[], agreed: boolean): void {
    for (const id of draftIds)
      if (agreed) this.agreed.add(id);
      else this.agreed.delete(id);
  }

  async #look(filing: Filing, ticket: number): Promise<void> {
    const reply = await ask(() => this.#bridge.reviewFiling(filing));
    if (ticket !== this.#latest) return;
    // What cannot be reviewed cannot be filed either: the filing itself then says why.
    const { exceptions, sure } = reply.ok ? reply.value : { exceptions: [], sure: [] };
    this.#sure = setOf(sure);
    this.#told.clear();
    for (const { draftId, ...told } of exceptions) this.#told.set(draftId, told);
    this.isUnderWay = false;
  }
}
