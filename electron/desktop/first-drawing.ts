/** A window that cannot be drawn holds nothing up for longer; ms. */
const limitMs = 10_000;

/**
 * The first drawing of the window after a start. Whatever the window can do without waits for it:
 * processes, housekeeping, the network.
 */
export class FirstDrawing {
  readonly #over = Promise.withResolvers<undefined>();
  /** Resolves when the window is drawn, or will not be. */
  readonly over: Promise<void> = this.#over.promise;

  constructor() {
    setTimeout(this.end, limitMs).unref();
  }

  readonly end = (): void => {
    this.#over.resolve(undefined);
  };
}
