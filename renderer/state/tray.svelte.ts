import { SvelteMap } from "svelte/reactivity";
import type { Draft } from "../../electron/contract/draft.ts";
import type { Grouping } from "../../electron/contract/grouping.ts";
import type { ListChange } from "../../electron/contract/list-change.ts";
import { draftsIn, groupsOf, rowsOf, type Group, type Row } from "../lib/groups.ts";
import { setOf } from "../lib/sets.ts";
import { changed, stable } from "../lib/stable.ts";
import { threadsOf } from "../lib/threads.ts";
import { Choice } from "./choice.svelte.ts";
import { Selection } from "./selection.svelte.ts";

/** What to focus next: the current mail, or a decision about it. */
export type Attention = {
  readonly on: "mail" | "suggestions" | "record" | "link" | "owner" | "attachments";
};

/** The mails that are not filed yet, the selection, and the user's choice for each. */
export class Tray {
  readonly selection = new Selection();
  drafts = $state.raw<readonly Draft[]>([]);
  #grouping = $state<Grouping>("none");
  /** The mails of groups that are open: their first mails come and go. */
  #open = $state.raw(setOf<string>([]));
  readonly threads = $derived(threadsOf(this.drafts));
  readonly groups: readonly Group[] = $derived(
    groupsOf(this.drafts, this.#grouping, () => this.threads),
  );
  readonly rows: readonly Row[] = $derived(rowsOf(this.groups, (group) => this.#isOpen(group)));
  /** The mails in the order in which they are shown, those of closed groups, too. */
  readonly order: readonly string[] = $derived(
    this.groups.flatMap(({ drafts }) => drafts.map(({ id }) => id)),
  );
  readonly current = $derived(this.drafts.find(({ id }) => id === this.selection.current));
  /** The mails that the next filing includes. */
  readonly chosen: readonly Draft[] = $derived(
    this.drafts.filter(({ id }) => this.selection.has(id)),
  );
  /** The line with the current mail: of a closed group, or one that is chosen as a whole, its own. */
  readonly rowInHand: Row | undefined = $derived(this.#rowInHand());
  attention = $state.raw<Attention | undefined>();
  /** Created when a mail arrives and kept: a filed mail may come back. */
  readonly #choices = new SvelteMap<string, Choice>();
  /** Mails that main has told of, also those that are gone. */
  #known = setOf<string>([]);
  #news = Promise.withResolvers<undefined>();
  /** A mail that was taken back; shown as soon as main pushes it. */
  #returning: (Attention & { readonly draftId: string }) | undefined;

  readonly #addsLeftOut: () => boolean;

  /** @param addsLeftOut whether files left out of a mail are usually added to the record */
  constructor(addsLeftOut: () => boolean) {
    this.#addsLeftOut = addsLeftOut;
  }

  get grouping(): Grouping {
    return this.#grouping;
  }

  /** The current mail stays, with its group. */
  groupBy(grouping: Grouping): void {
    if (grouping === this.#grouping) return;
    this.#grouping = grouping;
    this.#open = setOf([]);
    this.#keepGroup();
  }

  choiceFor(draft: Draft): Choice {
    const choice = this.#choices.get(draft.id);
    if (choice === undefined) throw new Error("a draft is shown that is not in the tray");
    return choice;
  }

  /** Another list takes the place of this one. */
  put(told: readonly Draft[]): void {
    this.#follow(stable(this.drafts, told), told);
    this.#note(told.map(({ id }) => id));
  }

  apply(change: ListChange<Draft>): void {
    this.#follow(changed(this.drafts, change), change.changed);
    this.#note([...change.changed.map(({ id }) => id), ...change.removed]);
  }

  /** Resolves when main has told of these mails, or nobody waits for them any more. */
  async known(ids: readonly string[], isWanted: () => boolean): Promise<void> {
    while (isWanted() && ids.some((id) => !this.#known.has(id))) await this.#news.promise;
  }

  add(drafts: readonly Draft[]): void {
    this.apply({ changed: [...drafts], removed: [] });
  }

  remove(ids: readonly string[]): void {
    this.apply({ changed: [], removed: [...ids] });
  }

  /** Selects a mail, with its group if that is closed. */
  show(draftId: string, attention: Attention = { on: "mail" }): void {
    this.selection.only(draftId);
    this.#keepGroup();
    this.attention = attention;
  }

  /** Selects a mail that main is about to return to the tray. */
  expect(draftId: string, on: Attention["on"]): void {
    this.#returning = { draftId, on };
    this.#showReturned();
  }

  /** Selects the mails of a line. */
  choose(row: Row): void {
    const [first, ...others] = draftsIn(row).map(({ id }) => id);
    if (first !== undefined) this.selection.group([first, ...others]);
  }

  /** Moves to a neighbouring line; `extend` keeps what is selected. */
  move(step: -1 | 1, extend: boolean): void {
    if (this.#grouping === "none") {
      this.selection.move(step, this.order, extend);
      return;
    }
    const to = this.rows[this.#placeInHand + step];
    if (to === undefined) return;
    if (extend) this.selection.add(draftsIn(to).map(({ id }) => id));
    else this.choose(to);
  }

  moveToEnd(end: 0 | -1): void {
    const to = this.rows.at(end);
    if (to !== undefined) this.choose(to);
  }

  /** Shows or hides the mails of a group. */
  unfold(drafts: readonly Draft[], isOpen: boolean): void {
    const ids = setOf(drafts.map(({ id }) => id));
    const others = [...this.#open].filter((id) => !ids.has(id));
    this.#open = setOf(isOpen ? [...others, ...ids] : others);
    if (!isOpen) this.#keepGroup();
  }

  /** The mails of the other lines, those after the line in hand first. */
  get others(): readonly string[] {
    const place = this.#placeInHand;
    const rows = [...this.rows.slice(place + 1), ...this.rows.slice(0, Math.max(0, place))];
    return rows.flatMap((row) => draftsIn(row).map(({ id }) => id));
  }

  /** Selects the line of the first of these mails that is still in the tray. */
  goOn(ids: readonly string[]): void {
    const there = setOf(this.order);
    const next = ids.find((id) => there.has(id));
    if (next === undefined) return;
    this.selection.only(next);
    this.#keepGroup();
  }

  /** The group of the current mail, as far as it has others. */
  get #groupInHand(): Group | undefined {
    const { current } = this.selection;
    return this.groups.find(
      ({ drafts }) => drafts.length > 1 && drafts.some(({ id }) => id === current),
    );
  }

  get #placeInHand(): number {
    const { rowInHand } = this;
    return rowInHand === undefined ? -1 : this.rows.indexOf(rowInHand);
  }

  #rowInHand(): Row | undefined {
    const { current } = this.selection;
    const row = this.rows.find((one) => draftsIn(one).some(({ id }) => id === current));
    if (row?.kind !== "group" || !row.isOpen) return row;
    const isWhole = row.drafts.every(({ id }) => this.selection.has(id));
    return isWhole ? row : this.rows.find(({ id }) => id === current);
  }

  #isOpen({ drafts }: Group): boolean {
    return drafts.some(({ id }) => this.#open.has(id));
  }

  /** The mails of a closed group are chosen together. */
  #keepGroup(): void {
    const group = this.#groupInHand;
    if (group !== undefined && !this.#isOpen(group))
      this.selection.group(
        group.drafts.map(({ id }) => id),
        this.selection.current,
      );
  }

  #follow(drafts: readonly Draft[], told: readonly Draft[]): void {
    if (drafts === this.drafts) return;
    const before = this.order;
    const { current } = this.selection;
    // Here and not on demand: state that is made while something is derived does not wake what was
    // derived.
    for (const draft of told) {
      const choice = this.#choices.get(draft.id);
      if (choice === undefined) this.#choices.set(draft.id, new Choice(draft, this.#addsLeftOut));
      else choice.follow(draft);
    }
    this.drafts = drafts;
    this.selection.follow(before, this.order);
    if (this.selection.current !== current) this.#keepGroup();
    this.#showReturned();
  }

  #note(ids: readonly string[]): void {
    this.#known = setOf([...this.#known, ...ids]);
    this.#news.resolve(undefined);
    this.#news = Promise.withResolvers();
  }

  #showReturned(): void {
    const returning = this.#returning;
    if (returning === undefined || !this.order.includes(returning.draftId)) return;
    this.#returning = undefined;
    this.show(returning.draftId, { on: returning.on });
  }
}
