/** The time as the window shows it: ticking by the second only while something counts down. */
export class Clock {
  now = $state(Date.now());

  /** @returns stops it */
  run(everyMs: number): () => void {
    this.now = Date.now();
    const timer = setInterval(() => (this.now = Date.now()), everyMs);
    return () => {
      clearInterval(timer);
    };
  }
}
