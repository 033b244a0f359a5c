import { addAbortListener } from "node:events";

/** The slowest line that must work: 10 kB a second. */
const slowestBytesPerMs = 10;

/**
 * Ends a call when nothing moves on its line. The call as a whole may take any time: 9 MB take
 * eight minutes at 20 kB a second.
 *
 * Bytes that the network stack has taken may still be on their way. Linux takes megabytes at once,
 * then nothing until a third of them is sent. Measured with 9 MB to a server on the same computer
 * that reads 40 kB a second: 3.9 MB at once, 1.5 MB every 38 seconds, and the answer 105 seconds
 * after the last byte was taken. A virus scanner or a proxy may even take the whole body at once.
 * So silence counts from the last movement, but not before everything that was taken would have
 * arrived at 10 kB a second, the slowest line that must work. The answer to 9 MB may thus take
 * fifteen minutes and the patience, never longer. TCP mostly notices a dead line sooner, because
 * the other side confirms nothing.
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
   * @param given.handedOver bytes of a body that the network stack takes at once and tells no
   *   progress of
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

  /** Belongs to this call only, so that its listeners end with it. */
  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Whether silence ended the call. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** Whether any byte has moved: there was a connection. */
  get hasMoved(): boolean {
    return this.#hasMoved;
  }

  /** @param bytes how much of the body the network stack has taken so far */
  sent(bytes: number): void {
    if (bytes <= this.#handedOver) return;
    this.#handedOver = bytes;
    this.#move();
  }

  /** A part of the answer has arrived, so all of the body has arrived, too. */
  received(): void {
    this.#handedOver = 0;
    this.#move();
    clearTimeout(this.#timer);
    this.#listen();
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#timer);
    this.#following?.[Symbol.dispose]();
  }

  #move(): void {
    this.#hasMoved = true;
    this.#movedAt = performance.now();
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
