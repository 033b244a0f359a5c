const minuteMs = 60_000;
const secondMs = 1000;

/**
 * The time as the window shows it, ms since the epoch, at two paces: what reads the second is worked out anew sixty times as often as what
 * reads the minute, so that only what counts down reads it.
 */
export class Clock {
  minute = $state(Date.now());
  /** Moves only while something counts down. */
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
