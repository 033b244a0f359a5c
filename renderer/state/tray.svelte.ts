import { SvelteMap } from "svelte/reactivity";
import type { Draft } from "../../electron/contract/draft.ts";
import { setOf } from "../lib/sets.ts";
import { stable } from "../lib/stable.ts";
import { Choice } from "./choice.svelte.ts";
import { Selection } from "./selection.svelte.ts";

/** Where the keyboard should go on: with the mail in hand, or with a decision about it. */
export type Attention = { readonly on: "mail" | "record" | "link" | "owner" | "attachments" };

/** The mails that are not filed yet, which of them is in hand, and what was decided about each. */
export class Tray {
  readonly selection = new Selection();
  drafts = $state.raw<readonly Draft[]>([]);
  readonly order: readonly string[] = $derived(this.drafts.map(({ id }) => id));
  readonly current = $derived(this.drafts.find(({ id }) => id === this.selection.current));
  /** The mails that the next filing takes. */
  readonly chosen: readonly Draft[] = $derived(
    this.drafts.filter(({ id }) => this.selection.has(id)),
  );
  attention = $state.raw<Attention | undefined>();
  /** Made when a mail arrives and kept for good: what is filed may come back. */
  readonly #choices = new SvelteMap<string, Choice>();
  /** A mail that was taken back; shown as soon as main says that it is there. */
  #returning: (Attention & { readonly draftId: string }) | undefined;

  choiceFor(draft: Draft): Choice {
    const choice = this.#choices.get(draft.id);
    if (choice === undefined) throw new Error("a draft came by without put()");
    return choice;
  }

  put(told: readonly Draft[]): void {
    const before = this.order;
    const drafts = stable(this.drafts, told);
    // Here and not on demand: state that is made while something is derived does not wake what was
    // derived.
    for (const draft of drafts) {
      const choice = this.#choices.get(draft.id);
      if (choice === undefined) this.#choices.set(draft.id, new Choice(draft));
      else choice.follow(draft);
    }
    this.drafts = drafts;
    this.selection.follow(before, this.order);
    this.#showReturned();
  }

  add(drafts: readonly Draft[]): void {
    const known = setOf(this.order);
    this.put([...this.drafts, ...drafts.filter(({ id }) => !known.has(id))]);
  }

  remove(ids: readonly string[]): void {
    const gone = setOf(ids);
    this.put(this.drafts.filter(({ id }) => !gone.has(id)));
  }

  /** Brings a mail to hand. */
  show(draftId: string, attention: Attention = { on: "mail" }): void {
    this.selection.only(draftId);
    this.attention = attention;
  }

  /** Brings a mail to hand that main is about to put back. */
  expect(draftId: string, on: Attention["on"]): void {
    this.#returning = { draftId, on };
    this.#showReturned();
  }

  #showReturned(): void {
    const returning = this.#returning;
    if (returning === undefined || !this.order.includes(returning.draftId)) return;
    this.#returning = undefined;
    this.show(returning.draftId, { on: returning.on });
  }
}
