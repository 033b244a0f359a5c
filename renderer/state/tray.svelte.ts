import { SvelteMap } from "svelte/reactivity";
import type { Draft } from "../../electron/contract/draft.ts";
import type { ListChange } from "../../electron/contract/list-change.ts";
import { changed, stable } from "../lib/stable.ts";
import { Choice } from "./choice.svelte.ts";
import { Selection } from "./selection.svelte.ts";

/** What to focus next: the current mail, or a decision about it. */
export type Attention = { readonly on: "mail" | "record" | "link" | "owner" | "attachments" };

/** The mails that are not filed yet, the selection, and the user's choice for each. */
export class Tray {
  readonly selection = new Selection();
  drafts = $state.raw<readonly Draft[]>([]);
  readonly order: readonly string[] = $derived(this.drafts.map(({ id }) => id));
  readonly current = $derived(this.drafts.find(({ id }) => id === this.selection.current));
  /** The mails that the next filing includes. */
  readonly chosen: readonly Draft[] = $derived(
    this.drafts.filter(({ id }) => this.selection.has(id)),
  );
  attention = $state.raw<Attention | undefined>();
  /** Created when a mail arrives and kept: a filed mail may come back. */
  readonly #choices = new SvelteMap<string, Choice>();
  /** A mail that was taken back; shown as soon as main pushes it. */
  #returning: (Attention & { readonly draftId: string }) | undefined;

  choiceFor(draft: Draft): Choice {
    const choice = this.#choices.get(draft.id);
    if (choice === undefined) throw new Error("a draft is shown that is not in the tray");
    return choice;
  }

  /** Another list takes the place of this one. */
  put(told: readonly Draft[]): void {
    this.#follow(stable(this.drafts, told), told);
  }

  apply(change: ListChange<Draft>): void {
    this.#follow(changed(this.drafts, change), change.changed);
  }

  add(drafts: readonly Draft[]): void {
    this.apply({ changed: [...drafts], removed: [] });
  }

  remove(ids: readonly string[]): void {
    this.apply({ changed: [], removed: [...ids] });
  }

  /** Selects a mail. */
  show(draftId: string, attention: Attention = { on: "mail" }): void {
    this.selection.only(draftId);
    this.attention = attention;
  }

  /** Selects a mail that main is about to return to the tray. */
  expect(draftId: string, on: Attention["on"]): void {
    this.#returning = { draftId, on };
    this.#showReturned();
  }

  #follow(drafts: readonly Draft[], told: readonly Draft[]): void {
    if (drafts === this.drafts) return;
    const before = this.order;
    // Here and not on demand: state that is made while something is derived does not wake what was
    // derived.
    for (const draft of told) {
      const choice = this.#choices.get(draft.id);
      if (choice === undefined) this.#choices.set(draft.id, new Choice(draft));
      else choice.follow(draft);
    }
    this.drafts = drafts;
    this.selection.follow(before, this.order);
    this.#showReturned();
  }

  #showReturned(): void {
    const returning = this.#returning;
    if (returning === undefined || !this.order.includes(returning.draftId)) return;
    this.#returning = undefined;
    this.show(returning.draftId, { on: returning.on });
  }
}
