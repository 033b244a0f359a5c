const minuteMs = 60_000;
const secondMs = 1000;

/**
 * The current time in ms since the epoch, updated each minute and each second. Only countdowns
 * should read `second`.
 */
export class Clock {
  minute = $state(Date.now());
  /** Updated only while something counts down. */
  second = $state(Date.now());

  /** @returns stops it */
  run(): () => void {
    return every(minuteMs, () => (this.minute = Date.now()));
  }

  /** @returns stops it */
  countDown(): () => void {
    this.second = Date.now();
    return every(secondMs, () => (this.second = Date.now()));
  }
}

function every(ms: number, act: () => void): () => void {
  const timer = setInterval(act, ms);
  return () => {
    clearInterval(timer);
  };
}
