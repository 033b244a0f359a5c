import { SvelteSet } from "svelte/reactivity";
import type { Bridge } from "../../electron/contract/calls.ts";
import type { Colleague } from "../../electron/contract/connection.ts";
import type { Draft } from "../../electron/contract/draft.ts";
import type { Direction } from "../../electron/contract/email.ts";
import type { RecordHit, RecordRef } from "../../electron/contract/record.ts";
import { understood } from "../lib/people.ts";
import { loadOf, type Load } from "../lib/attachments.ts";

/** The second record: named, and why it is there. */
export type Link = RecordRef & { readonly moduleLabel: string; readonly reason: string };

const sameRecord = (a: RecordRef | undefined, b: RecordRef | undefined): boolean =>
  a !== undefined && a.id === b?.id && a.module === b.module;

/**
 * What the user decided about one mail. It outlives the draft, so that Undo brings the decision
 * back along with the mail.
 */
export class Choice {
  /** The mail as Mailpin understands it; it may learn more while the mail lies in the tray. */
  #draft: Draft;
  #decided = $state<Direction | undefined>();
  /** Whose mail it is, when it is a colleague's. */
  owner = $state.raw<Colleague | undefined>();
  /** Whether the file that the mail came in is attached as well. */
  withOriginal = $state(false);
  /** Positions of the attachments that stay behind. */
  readonly without = new SvelteSet<number>();
  #suggested = $state.raw<readonly RecordHit[]>([]);
  #found = $state.raw<RecordHit | undefined>();
  #chosen = $state.raw<RecordRef | undefined>();
  /** `null`: the user wants none. */
  #ownLink = $state.raw<Link | null | undefined>();
  /** Whether the first suggestions are still to come. */
  looking = $state(true);

  constructor(draft: Draft) {
    this.#draft = $state.raw(draft);
  }

  /**
   * @param owner whose mail it is when it is a colleague's: who sent it is then asked from there
   */
  directionFor(owner: Colleague | undefined): Direction {
    return this.#decided ?? understood(this.#draft, owner).direction;
  }

  decide(direction: Direction, owner: Colleague | undefined): void {
    this.#decided = direction === understood(this.#draft, owner).direction ? undefined : direction;
  }

  /**
   * Main knows more of the mail than before: a decision that it now agrees with is none any more.
   */
  follow(draft: Draft): void {
    this.#draft = draft;
    if (this.#decided !== undefined) this.decide(this.#decided, this.owner);
  }

  /** What can be chosen: the record that was searched for, then the suggestions. */
  get options(): readonly RecordHit[] {
    const found = this.#found;
    if (found === undefined || this.#suggested.some((hit) => sameRecord(hit, found)))
      return this.#suggested;
    return [found, ...this.#suggested];
  }

  /** The record that the mail goes to: the chosen one, or the best suggestion. */
  get target(): RecordHit | undefined {
    return this.options.find((hit) => sameRecord(hit, this.#chosen)) ?? this.options[0];
  }

  get link(): Link | undefined {
    const link = this.#ownLink === undefined ? this.target?.link : (this.#ownLink ?? undefined);
    return sameRecord(link, this.target) ? undefined : link;
  }

  load(draft: Draft): Load {
    return loadOf(draft, this.without, this.withOriginal);
  }

  choose(hit: RecordHit): void {
    if (!sameRecord(hit, this.target) && this.#ownLink === null) this.#ownLink = undefined;
    this.#chosen = hit;
  }

  chooseFound(hit: RecordHit): void {
    this.#found = { ...hit, reason: hit.reason ?? "You chose it" };
    this.choose(hit);
  }

  linkTo(hit: RecordHit): void {
    const { module, id, title, moduleLabel } = hit;
    this.#ownLink = { module, id, title, moduleLabel, reason: "you chose it" };
  }

  unlink(): void {
    this.#ownLink = null;
  }

  toggleAttachment(position: number): void {
    if (!this.without.delete(position)) this.without.add(position);
  }

  /**
   * Asks main which records suit the mail; what is shown stays until the answer is there, and when
   * there is none.
   */
  async suggest(ask: Bridge["suggestRecords"]): Promise<void> {
    const reply = await ask({ draftId: this.#draft.id });
    if (reply.ok) this.#suggested = reply.value.hits;
    this.looking = false;
  }
}
