import { SvelteSet } from "svelte/reactivity";
import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Input } from "../../electron/contract/calls.ts";
import type { Colleague } from "../../electron/contract/connection.ts";
import type { Draft } from "../../electron/contract/draft.ts";
import type { Problem } from "../../electron/contract/problem.ts";
import type { RecordHit } from "../../electron/contract/record.ts";
import { ask } from "../lib/ask.ts";
import { leftOutToAdd } from "../../electron/contract/additions.ts";
import { excessOf } from "../lib/attachments.ts";
import { exceptionsAmong, goingAmong, type Exception } from "../lib/exceptions.ts";
import { mapOf, setOf } from "../lib/sets.ts";
import type { Thread } from "../lib/threads.ts";
import type { Choice, Link, MailToFile } from "./choice.svelte.ts";
import { whereTo, type Filing } from "./filing.svelte.ts";
import type { Told } from "./review.svelte.ts";
import type { Tray } from "./tray.svelte.ts";

export type GroupPlanParts = {
  readonly bridge: Bridge;
  readonly tray: Tray;
  readonly filing: Pick<Filing, "ownerAmong">;
};

/** Where the mails of a group go, as it is shown: what changes elsewhere meanwhile does not count. */
type Goal = {
  readonly record: RecordHit;
  readonly link: Link | undefined;
  readonly withLater: boolean;
  readonly owner: Colleague | undefined;
  /** Of each mail, what was decided about it. */
  readonly mails: ReadonlyMap<string, MailToFile>;
  readonly told: ReadonlyMap<string, Told>;
  readonly sure: ReadonlySet<string>;
};

/** What would become of the mails of a thread if all of the tray were filed now. */
export class GroupPlan {
  readonly id: string;
  readonly #parts: GroupPlanParts;
  readonly #partOf: Thread["parts"];
  /** Those that are still in the tray. */
  drafts = $state.raw<readonly Draft[]>([]);
  /** The mail that is decided about; the others go along. */
  #lead: Draft;
  /** Records to choose from. */
  options = $state.raw<readonly RecordHit[]>([]);
  #goal = $state.raw<Goal | undefined>();
  isLooking = $state(true);
  /** Why main could not be asked. */
  problem = $state.raw<Problem | undefined>();
  /** The user does not want it filed. */
  isLeft = $state(false);
  /** Mails that the user wants filed nevertheless. */
  readonly agreed = new SvelteSet<string>();
  readonly exceptions: readonly Exception[] = $derived(this.#exceptions());
  readonly going: readonly Draft[] = $derived(
    this.#goal === undefined || this.isLeft || this.isLooking
      ? []
      : goingAmong(this.drafts, this.exceptions, this.agreed),
  );
  #latest = 0;

  constructor(id: string, { drafts, parts }: Thread, lead: Draft, parents: GroupPlanParts) {
    this.id = id;
    this.drafts = drafts;
    this.#partOf = parts;
    this.#lead = lead;
    this.#parts = parents;
  }

  get lead(): Draft {
    return this.#lead;
  }

  get record(): RecordHit | undefined {
    return this.#goal?.record;
  }

  get link(): Link | undefined {
    return this.#goal?.link;
  }

  get owner(): Colleague | undefined {
    return this.#goal?.owner;
  }

  /** Whether the user has to choose a record, or else leaves the mails in the tray. */
  get isUndecided(): boolean {
    return !this.isLooking && this.#goal === undefined && this.options.length > 0;
  }

  /** Finds the record that one of the mails surely belongs to, or that the user has chosen. */
  async look(): Promise<void> {
    const ticket = this.#begin();
    for (const draft of this.drafts) {
      const choice = this.#choiceFor(draft);
      await choice.suggest((input) => ask(() => this.#parts.bridge.suggestRecords(input)));
      if (ticket !== this.#latest) return;
      if (draft === this.#lead || choice.target !== undefined) this.options = choice.options;
      if (choice.target === undefined) continue;
      this.#lead = draft;
      return this.#aim(choice, ticket);
    }
    this.isLooking = false;
  }

  /** Decides about the group. */
  async choose(hit: RecordHit): Promise<void> {
    const choice = this.#choiceFor(this.#lead);
    choice.choose(hit);
    this.agreed.clear();
    this.isLeft = false;
    await this.#aim(choice, this.#begin());
  }

  /** Offers the records again. */
  reconsider(): void {
    this.#begin();
    this.#goal = undefined;
    this.isLooking = false;
  }

  /**
   * Takes note of what became of the mails. A mail that is gone is not shown any more, and one that
   * is another now is looked at again.
   */
  follow(inTray: ReadonlyMap<string, Draft>): void {
    const before = this.drafts;
    const after = before.flatMap(({ id }) => inTray.get(id) ?? []);
    if (after.length === before.length && after.every((draft, at) => draft === before[at])) return;
    this.drafts = after;
    const [first] = after;
    if (first === undefined) return;
    this.#lead = inTray.get(this.#lead.id) ?? first;
    if (after.some((draft) => !before.includes(draft))) void this.look();
  }

  /** How many files that are left out follow the mails that go. */
  get adds(): number {
    return this.going.reduce((sum, { id, email }) => {
      const mail = this.#goal?.mails.get(id);
      if (mail?.addLeftOut !== true) return sum;
      return sum + leftOutToAdd(email.attachments, setOf(mail.without)).length;
    }, 0);
  }

  /** What is filed: exactly what is shown. */
  get toFile(): Input<"fileMails"> | undefined {
    if (this.#goal === undefined || this.going.length === 0) return undefined;
    const { record, owner, mails, told } = this.#goal;
    return {
      ...whereTo(record, this.#goal, owner),
      mails: this.going.flatMap(({ id }) => {
        const mail = mails.get(id);
        const isOther = told.get(id)?.problem?.remedy === "file-as-another";
        return mail === undefined ? [] : [{ ...mail, ...(isOther && { asAnother: true }) }];
      }),
    };
  }

  #begin(): number {
    this.isLooking = true;
    this.problem = undefined;
    return ++this.#latest;
  }

  /** Looks at what filing the mails to the chosen record would meet. */
  async #aim(choice: Choice, ticket: number): Promise<void> {
    const { target, link, withLater } = choice;
    if (target === undefined) return;
    const owner = this.#parts.filing.ownerAmong(this.drafts);
    const mails = mapOf(
      this.drafts.map((draft) => [draft.id, this.#choiceFor(draft).toFile(owner, false)] as const),
    );
    const filing = { ...whereTo(target, { link, withLater }, owner), mails: [...mails.values()] };
    const reply = await ask(() => this.#parts.bridge.reviewGroup(filing));
    if (ticket !== this.#latest) return;
    this.isLooking = false;
    if (!reply.ok) {
      this.problem = reply.problem;
      this.#goal = undefined;
      return;
    }
    const { exceptions, sure } = reply.value;
    const told = mapOf(exceptions.map(({ draftId, ...one }) => [draftId, one] as const));
    this.#goal = { ...{ record: target, link, withLater, owner, mails, told }, sure: setOf(sure) };
  }

  #exceptions(): Exception[] {
    const goal = this.#goal;
    if (goal === undefined) return [];
    return exceptionsAmong(this.drafts, {
      lead: this.#lead,
      parts: this.#partOf,
      excessOf: (draft) => excessOf(this.#choiceFor(draft).load(draft)),
      isDirectionDecided: (draft) => this.#choiceFor(draft).isDirectionDecided,
      told: (id) => goal.told.get(id),
      isSure: (id) => goal.sure.has(id),
    });
  }

  #choiceFor(draft: Draft): Choice {
    return this.#parts.tray.choiceFor(draft);
  }
}
