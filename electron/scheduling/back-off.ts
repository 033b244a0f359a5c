/**
 * How waits grow: the first is at most `firstMs`, each next one at most twice as long, none longer
 * than `capMs`.
 */
export type Pace = {
  readonly firstMs: number;
  readonly capMs: number;
  /** So many waits at the beginning have a lower limit. */
  readonly eager?: { readonly waits: number; readonly capMs: number };
};

/** Nobody waits longer than this after a fault is gone. In ms. */
const longestBackOffMs = 30 * 60_000;

export const paces = {
  /**
   * A failed connection costs nothing, and people expect Mailpin to notice at once that they are
   * back online, e.g. after a tunnel. When Zoho has been away for minutes, all come back together,
   * and must be spread.
   */
  offline: { firstMs: 5_000, capMs: 60_000, eager: { waits: 30, capMs: 10_000 } },
  /** Zoho's credits come back over a rolling day, so trying often gains nothing. */
  busy: { firstMs: 30_000, capMs: longestBackOffMs },
  server: { firstMs: 30_000, capMs: longestBackOffMs },
  /** The copy of the records can wait: a look makes twenty calls, and each costs credits. */
  sync: { firstMs: 30_000, capMs: 3_600_000 },
  /**
   * A line that broke once mostly works again at once. One that always breaks must not be tried all
   * day.
   */
  "connection-lost": { firstMs: 5_000, capMs: longestBackOffMs },
} as const satisfies Record<string, Pace>;

/** A longer wait is a mistake, of a server or of a clock that was set back. In ms. */
export const longestWaitMs = 24 * 3_600_000;

/** Keeps a small random number from becoming a busy loop. In ms. */
const shortestWaitMs = 1_000;

/**
 * Exponential back-off with full jitter: after an outage the clients of a whole company come back
 * spread out, not in step. A wait that Zoho asks for is never shortened; the jitter comes on top.
 *
 * @param failures how many have failed in a row, from 1
 * @param random gives a number in [0, 1)
 * @param retryAfterMs what Zoho asked for
 * @returns wait in ms
 * @see https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/
 */
export function backOffMs(
  failures: number,
  pace: Pace,
  random: () => number,
  retryAfterMs?: number,
): number {
  const { firstMs, eager } = pace;
  const capMs = eager !== undefined && failures <= eager.waits ? eager.capMs : pace.capMs;
  const jitter = Math.round(random() * Math.min(capMs, firstMs * 2 ** (failures - 1)));
  return Math.min(Math.max(shortestWaitMs, (retryAfterMs ?? 0) + jitter), longestWaitMs);
}
