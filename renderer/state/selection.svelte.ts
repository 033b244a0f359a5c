import { setOf } from "../lib/sets.ts";

/** The selection in the tray: the current mail, and all marked mails. */
export class Selection {
  /** The mail that is shown. */
  current = $state<string | undefined>();
  /** Replaced as a whole: a SvelteSet updates every row for every id, which is quadratic. */
  #marked = $state.raw(setOf<string>([]));
  /** Where a Shift selection began. */
  #anchor: string | undefined;

  has(id: string): boolean {
    return this.#marked.has(id);
  }

  /** The marked mails, in tray order. */
  among(order: readonly string[]): string[] {
    return order.filter((id) => this.#marked.has(id));
  }

  only(id: string): void {
    this.#mark([id]);
    this.current = id;
    this.#anchor = id;
  }

  /** Marks mails that belong together; one of them is shown, the first unless said otherwise. */
  group(ids: readonly string[], current = ids[0]): void {
    this.#mark(ids);
    this.current = current;
    this.#anchor = current;
  }

  /** Adds or removes a mail; the last one stays. */
  toggle(id: string): void {
    if (!this.has(id)) this.add([id]);
    else if (this.#marked.size > 1) this.#mark([...this.#marked].filter((other) => other !== id));
    this.current = this.#marked.has(id) ? id : [...this.#marked].at(-1);
    this.#anchor = this.current;
  }

  /** Adds mails that belong together, or removes them where all are marked; the last ones stay. */
  toggleAll(ids: readonly string[]): void {
    const out = setOf(ids);
    const rest = [...this.#marked].filter((id) => !out.has(id));
    if (!ids.every((id) => this.has(id))) this.add(ids);
    else if (rest.length > 0) this.#mark(rest);
    if (this.current === undefined || this.has(this.current)) return;
    this.current = this.#anchor = rest.at(-1);
  }

  add(ids: readonly string[]): void {
    this.#mark([...this.#marked, ...ids]);
  }

  /** Marks everything from the anchor to `id`, both included. */
  extendTo(id: string, order: readonly string[]): void {
    const ends = [order.indexOf(this.#anchor ?? id), order.indexOf(id)].toSorted((a, b) => a - b);
    this.#mark(order.slice(Math.max(0, ends[0] ?? 0), (ends[1] ?? 0) + 1));
    this.current = id;
  }

  all(order: readonly string[]): void {
    this.#mark(order);
    this.current ??= order[0];
  }

  /** Moves to a neighbour of the current mail. */
  move(step: -1 | 1, order: readonly string[], extend: boolean): void {
    const from = this.current === undefined ? -1 : order.indexOf(this.current);
    const to = order[Math.min(Math.max(from + step, 0), order.length - 1)];
    if (to === undefined) return;
    if (extend) this.extendTo(to, order);
    else this.only(to);
  }

  /**
   * Updates the selection after mails were added or removed. If the current mail is gone, its
   * nearest neighbour becomes current, the next one first.
   */
  follow(before: readonly string[], after: readonly string[]): void {
    const there = setOf(after);
    const isThere = (id: string) => there.has(id);
    if (![...this.#marked].every(isThere)) this.#mark([...this.#marked].filter(isThere));
    if (this.current !== undefined && isThere(this.current)) return;
    const place = this.current === undefined ? -1 : before.indexOf(this.current);
    const near = [
      ...before.slice(place + 1),
      ...before.slice(0, Math.max(0, place)).reverse(),
    ].find(isThere);
    const next = near ?? after[0];
    if (next === undefined) this.current = this.#anchor = undefined;
    else this.only(next);
  }

  #mark(ids: readonly string[]): void {
    this.#marked = setOf(ids);
  }
}
