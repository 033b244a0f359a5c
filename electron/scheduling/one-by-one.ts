/** Runs steps one after the other, whether the one before succeeded or not. */
export class OneByOne {
  #last: Promise<void> = Promise.resolve();

  /** Resolves, or rejects, as the step does. */
  async run(step: () => Promise<void>): Promise<void> {
    const running = this.#last.then(step);
    this.#last = running.catch(() => undefined);
    await running;
  }
}
