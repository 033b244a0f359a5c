import { addAbortListener } from "node:events";

/** The slowest line that must work: 10 kB a second. */
const slowestBytesPerMs = 10;

/**
 * Ends a call on whose line nothing moves. How long the call lasts altogether does not matter: 9 MB take eight minutes at 20 kB a second.
 *
 * What was handed over has not arrived yet. A kernel takes megabytes at once and then, as Linux does, nothing until it has sent a third of
 * them: of 9 MB to a server on this computer that read 40 kB a second, it took 3.9 MB at the start and 1.5 MB every 38 seconds, and the
 * answer came 105 seconds after the last byte was handed over. A virus scanner or a proxy on the way may take all of a body. So silence counts
 * from when the last byte moved, but not before all that was handed over would have arrived on the slowest line that must work: the answer to
 * 9 MB may take fifteen minutes and the patience, and not longer. A line that is really dead is mostly noticed sooner, by TCP, when nobody
 * confirms what was sent.
 */
export class Silence implements Disposable {
  readonly #patienceMs: number;
  readonly #controller = new AbortController();
  readonly #begunAt = performance.now();
  readonly #following: Disposable | undefined;
  #movedAt = this.#begunAt;
  #handedOver: number;
  #hasMoved = false;
  #isOver = false;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param given.patienceMs how long nothing may move
   * @param given.handedOver bytes of a body that goes to the network stack at once and is heard of no more
   * @param given.outer ends the call as well
   */
  constructor({
    patienceMs,
    handedOver = 0,
    outer,
  }: {
    patienceMs: number;
    handedOver?: number;
    outer?: AbortSignal | undefined;
  }) {
    this.#patienceMs = patienceMs;
    this.#handedOver = handedOver;
    this.#following =
      outer &&
      addAbortListener(outer, () => {
        this.#controller.abort(outer.reason);
      });
    this.#listen();
  }

  /** For the call; nobody else listens to it, so that it goes with the call. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Whether it was silence that ended the call. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Whether anything has moved: somebody was there. */
  get hasMoved(): boolean {
    return this.#hasMoved;
  }

  /** @param bytes of the body that have been handed over by now */
  sent(bytes: number): void {
    if (bytes <= this.#handedOver) return;
    this.#handedOver = bytes;
    this.received();
  }

  received(): void {
    this.#hasMoved = true;
    this.#movedAt = performance.now();
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    this.#following?.[Symbol.dispose]();
  }

  #listen(): void {
    const arrivedAt = this.#begunAt + this.#handedOver / slowestBytesPerMs;
    const leftMs = Math.max(this.#movedAt, arrivedAt) + this.#patienceMs - performance.now();
    if (leftMs > 0) {
      this.#timer = setTimeout(() => {
        this.#listen();
      }, Math.ceil(leftMs));
      return;
    }
    this.#isOver = true;
    this.#controller.abort(new DOMException("nothing has moved on the line", "TimeoutError"));
  }
}
