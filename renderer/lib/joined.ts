/**
 * Parts of a whole whose members belong together as soon as they share something: a union-find,
 * which takes time in proportion to what is joined.
 */
export class Joined {
  readonly #parent: number[];

  constructor(members: number) {
    this.#parent = Array.from({ length: members }, (_, member) => member);
  }

  /** The member that stands for the part of this one. */
  part(member: number): number {
    let top = member;
    while (this.#above(top) !== top) top = this.#above(top);
    // The way is short the next time.
    for (let at = member; at !== top;) {
      const next = this.#above(at);
      this.#parent[at] = top;
      at = next;
    }
    return top;
  }

  join(one: number, other: number): void {
    const [a, b] = [this.part(one), this.part(other)];
    // The earlier member stands for both: parts keep the order of their first members.
    if (a !== b) this.#parent[Math.max(a, b)] = Math.min(a, b);
  }

  /** Joins all that share a key. */
  joinBy(keysOf: (member: number) => Iterable<string>): void {
    const first = new Map<string, number>();
    for (const member of this.#parent.keys())
      for (const key of keysOf(member)) {
        const other = first.get(key);
        if (other === undefined) first.set(key, member);
        else this.join(other, member);
      }
  }

  #above(member: number): number {
    return this.#parent[member] ?? member;
  }
}
