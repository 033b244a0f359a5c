/** A programming error: this event is not allowed in that state. */
export class IllegalTransition extends Error {
  override readonly name = "IllegalTransition";
}

type Table<State extends string, Event extends string> = Readonly<
  Record<State, Readonly<Partial<Record<Event, State>>>>
>;

/** What a table of transitions says. What is not in it cannot happen. */
export class StateTable<State extends string, Event extends string> {
  readonly #rows: Table<State, Event>;
  readonly #what: string;

  /** @param what has the states, e.g. `job` */
  constructor(what: string, rows: Table<State, Event>) {
    this.#what = what;
    this.#rows = rows;
  }

  /** @throws IllegalTransition when the table has no such row */
  next(from: State, event: Event): State {
    const to = this.#rows[from][event];
    if (to === undefined)
      throw new IllegalTransition(`${event} cannot happen to a ${from} ${this.#what}`);
    return to;
  }

  canHappen(from: State, event: Event): boolean {
    return this.#rows[from][event] !== undefined;
  }

  /** Whether the state has no transitions. */
  isFinal(state: State): boolean {
    return Object.keys(this.#rows[state]).length === 0;
  }
}
