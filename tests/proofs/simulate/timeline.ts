/** Everything that needs no timer has run. */
const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

const ignore = () => undefined;

type Event = { readonly at: number; readonly callback: () => void; cancelled: boolean };

/** Simulated time that jumps from event to event, for thousands of clocks at once. */
export class Timeline {
  time = Date.UTC(2026, 2, 2, 9);
  /**
   * Events by time: a list for each millisecond with events, and these milliseconds as a binary
   * heap.
   */
  readonly #events = new Map<number, Event[]>();
  readonly #moments: number[] = [];

  /** Work in real time, as a call to a server is. */
  readonly #outside = new Set<Promise<unknown>>();

  readonly now = (): number => this.time;

  /** Calls back after so many ms, unless the returned function is called before. */
  readonly setTimer = (callback: () => void, delayMs: number): (() => void) => {
    const event = { at: Math.ceil(this.time + Math.max(0, delayMs)), callback, cancelled: false };
    const others = this.#events.get(event.at);
    if (others === undefined) {
      this.#events.set(event.at, [event]);
      this.#push(event.at);
    } else others.push(event);
    return () => {
      event.cancelled = true;
    };
  };

  readonly wait = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      this.setTimer(resolve, ms);
    });

  /** Lets no time pass until this work is over, which goes on in real time. */
  standStill<T>(work: Promise<T>): Promise<T> {
    const over = work
      .then(ignore, ignore)
      .then(settled)
      .finally(() => this.#outside.delete(over));
    this.#outside.add(over);
    return work;
  }

  /**
   * Lets time pass until `isOver`, which is asked after each moment with events, or until there are
   * no more events.
   */
  async pass(isOver: () => boolean): Promise<void> {
    for (let moment = this.#pop(); moment !== undefined; moment = this.#pop()) {
      this.time = moment;
      const events = this.#events.get(moment) ?? [];
      this.#events.delete(moment);
      for (const { cancelled, callback } of events) if (!cancelled) callback();
      await settled();
      while (this.#outside.size > 0) await Promise.all(this.#outside);
      if (isOver()) return;
    }
  }

  #push(moment: number): void {
    const heap = this.#moments;
    let at = heap.push(moment) - 1;
    for (
      let parent = (at - 1) >> 1;
      at > 0 && moment < (heap[parent] ?? 0);
      at = parent, parent = (at - 1) >> 1
    )
      heap[at] = heap[parent] ?? 0;
    heap[at] = moment;
  }

  #pop(): number | undefined {
    const heap = this.#moments;
    const [first] = heap;
    const last = heap.pop();
    if (last === undefined || heap.length === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if ((heap[child + 1] ?? Infinity) < (heap[child] ?? Infinity)) child += 1;
      const moment = heap[child];
      if (moment === undefined || moment >= last) break;
      heap[at] = moment;
      at = child;
    }
    heap[at] = last;
    return first;
  }
}
