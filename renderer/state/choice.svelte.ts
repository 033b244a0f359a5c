import { SvelteMap, SvelteSet } from "svelte/reactivity";
import { leftOutToAdd } from "../../electron/contract/additions.ts";
import type { Bridge } from "../../electron/contract/bridge.ts";
import type { Input, Output } from "../../electron/contract/calls.ts";
import type { Colleague } from "../../electron/contract/connection.ts";
import type { Draft } from "../../electron/contract/draft.ts";
import type { Direction } from "../../electron/contract/email.ts";
import type { Message } from "../../electron/contract/messages/message.ts";
import type { RecordHit, RecordRef } from "../../electron/contract/record.ts";
import { understood } from "../lib/people.ts";
import { loadOf, type Load } from "../lib/attachments.ts";
import type { Decided } from "../lib/fit-plan.ts";
import { keyOf, type Step } from "../lib/fit-step.ts";

/** The second record, and the reason for it. */
export type Link = RecordRef & { readonly moduleLabel: string; readonly reason: Message };

/** A mail as main is told to file it. */
export type MailToFile = Input<"fileMails">["mails"][number];

const sameRecord = (a: RecordRef | undefined, b: RecordRef | undefined): boolean =>
  a !== undefined && a.id === b?.id && a.module === b.module;

/**
 * The user's decisions about one mail. They outlive the draft, so that Undo restores them with the
 * mail.
 */
export class Choice {
  /** The mail as Mailpin reads it, which may change while it is in the tray. */
  #draft: Draft;
  #decided = $state<Direction | undefined>();
  /** The colleague whose mail it is; undefined for the user's own. */
  owner = $state.raw<Colleague | undefined>();
  /** Whether the mail's own file is attached, too. */
  withOriginal = $state(false);
  /** What the user says about the files left out of this mail; undefined: as the settings say. */
  #addsLeftOut = $state<boolean | undefined>();
  readonly #usuallyAdds: () => boolean;
  /** Later mails of the conversation are to go to the record, too. */
  withLater = $state(false);
  /** Positions of the attachments that are left out. */
  readonly without = new SvelteSet<number>();
  /** Suggestions to make the mail fit that the user took. */
  readonly #taken = new SvelteMap<string, Step>();
  #suggested = $state.raw<readonly RecordHit[]>([]);
  /** The first suggestion is certain enough to be chosen for the user. */
  #sure = $state(false);
  #found = $state.raw<RecordHit | undefined>();
  #chosen = $state.raw<RecordRef | undefined>();
  /** `null` means that the user wants no link. */
  #ownLink = $state.raw<Link | null | undefined>();
  /** Whom the mail is with, where the CRM does not know the address. */
  stranger = $state.raw<Output<"suggestRecords">["stranger"]>();
  /** True until main has first answered. */
  looking = $state(true);
  /** How often suggestions were asked for. */
  #calls = 0;

  /** @param usuallyAdds whether files left out are added to the record's own Attachments */
  constructor(draft: Draft, usuallyAdds: () => boolean) {
    this.#draft = $state.raw(draft);
    this.#usuallyAdds = usuallyAdds;
  }

  /** Whether what is left out is added to the record's own Attachments. */
  get addsLeftOut(): boolean {
    return this.#addsLeftOut ?? this.#usuallyAdds();
  }

  set addsLeftOut(adds: boolean) {
    this.#addsLeftOut = adds;
  }

  /**
   * @param owner the colleague whose mail it is; the direction is then judged by the colleague's
   *   address
   */
  directionFor(owner: Colleague | undefined): Direction {
    return this.#decided ?? understood(this.#draft, owner).direction;
  }

  /** Whether the user has chosen another direction than Mailpin. */
  get isDirectionDecided(): boolean {
    return this.#decided !== undefined;
  }

  decide(direction: Direction, owner: Colleague | undefined): void {
    this.#decided = direction === understood(this.#draft, owner).direction ? undefined : direction;
  }

  /** Takes a newer reading of the mail. A decision that now matches it is dropped. */
  follow(draft: Draft): void {
    this.#draft = draft;
    if (this.#decided !== undefined) this.decide(this.#decided, this.owner);
  }

  /** The records to choose from: the one found by search, then the suggestions. */
  get options(): readonly RecordHit[] {
    const found = this.#found;
    if (found === undefined || this.#suggested.some((hit) => sameRecord(hit, found)))
      return this.#suggested;
    return [found, ...this.#suggested];
  }

  /** The record that the mail is filed to: the chosen one, or the best suggestion if it is sure. */
  get target(): RecordHit | undefined {
    const chosen = this.options.find((hit) => sameRecord(hit, this.#chosen));
    return chosen ?? (this.#sure ? this.#suggested[0] : undefined);
  }

  get link(): Link | undefined {
    const link = this.#ownLink === undefined ? this.target?.link : (this.#ownLink ?? undefined);
    return sameRecord(link, this.target) ? undefined : link;
  }

  /**
   * The mail with all that was decided about it.
   *
   * @param asAnother the user knows that another mail with its Message-ID is with the record
   */
  toFile(owner: Colleague | undefined, asAnother: boolean): MailToFile {
    return {
      draftId: this.#draft.id,
      direction: this.directionFor(owner),
      without: [...this.without].toSorted((a, b) => a - b),
      ...(this.withOriginal && this.#draft.original !== undefined && { original: true }),
      ...(this.addsLeftOut && this.addable.count > 0 && { addLeftOut: true }),
      ...(asAnother && { asAnother: true }),
    };
  }

  /** The files left out that may be added to the record's own Attachments; bytes of all. */
  get addable(): { readonly count: number; readonly size: number } {
    const files = leftOutToAdd(this.#draft.email.attachments, this.without);
    return { count: files.length, size: files.reduce((sum, { size }) => sum + size, 0) };
  }

  load(draft: Draft): Load {
    return loadOf(draft, this.without, this.withOriginal);
  }

  /** What a plan to make the mail fit begins with. */
  get decided(): Decided {
    const { without, withOriginal } = this;
    return { without, withOriginal, taken: [...this.#taken.values()] };
  }

  /** Takes a suggestion, or takes it back. */
  toggleStep(step: Step, isTaken: boolean): void {
    if (isTaken) this.#taken.set(keyOf(step), step);
    else this.#taken.delete(keyOf(step));
    if (step.kind === "original") this.withOriginal = !isTaken;
    for (const position of step.files)
      if (isTaken) this.without.add(position);
      else this.without.delete(position);
  }

  choose(hit: RecordHit): void {
    if (!sameRecord(hit, this.target) && this.#ownLink === null) this.#ownLink = undefined;
    this.#chosen = hit;
  }

  chooseFound(hit: RecordHit): void {
    this.#found = { ...hit, reasons: hit.reasons ?? [{ code: "chosen" }] };
    this.choose(hit);
  }

  linkTo(hit: RecordHit): void {
    const { module, id, title, moduleLabel } = hit;
    this.#ownLink = { module, id, title, moduleLabel, reason: { code: "link", kind: "chosen" } };
  }

  unlink(): void {
    this.#ownLink = null;
  }

  toggleAttachment(position: number): void {
    if (!this.without.delete(position)) this.without.add(position);
  }

  /**
   * Asks main for suggestions. The old ones stay until an answer arrives, or if the call fails. An
   * answer that a later call has overtaken is not taken.
   */
  async suggest(ask: Bridge["suggestRecords"]): Promise<void> {
    const call = ++this.#calls;
    const reply = await ask({ draftId: this.#draft.id });
    if (call !== this.#calls) return;
    if (reply.ok) {
      this.#suggested = reply.value.hits;
      this.#sure = reply.value.sure;
      this.stranger = reply.value.stranger;
    }
    this.looking = false;
  }
}
