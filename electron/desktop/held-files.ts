import { EventEmitter } from "node:events";
import type { Page } from "../contract/calls/mails.ts";

/**
 * Dropped files that only a page of Mailpin holds so far. The system gives them to the page, which
 * brings them to main one by one; with the page the rest would be gone.
 */
export class HeldFiles {
  readonly #counts = new Map<Page, number>();
  readonly #changes = new EventEmitter<{ none: [] }>();

  get count(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }

  note(page: Page, count: number): void {
    this.#counts.set(page, count);
    if (this.count === 0) this.#changes.emit("none");
  }

  /** The page is gone. @returns how many went with it */
  lose(page: Page): number {
    const lost = this.#counts.get(page) ?? 0;
    this.note(page, 0);
    return lost;
  }

  /** Calls back when no page holds any, perhaps at once. */
  whenNone(then: () => void): void {
    if (this.count === 0) then();
    else this.#changes.once("none", then);
  }
}
