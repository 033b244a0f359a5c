/**
 * Numbers that both sides of the bridge, and the people who use Mailpin, must agree on. Sizes are
 * bytes, times are ms.
 */

/**
 * Zoho refuses an associate_email call whose attachments are larger than this in sum (10 MB, read
 * as MiB).
 */
export const attachmentLimitBytes = 10 * 1024 * 1024;

/** Zoho accepts at most this many attachments with one email. */
export const attachmentLimitCount = 20;

/** Zoho takes files up to this size into the Attachments of a record (100 MB, read as MiB). */
export const additionLimitBytes = 100 * 1024 * 1024;

/**
 * A larger file is refused before it is parsed: no mail system of our users carries it, and reading
 * it takes six times its size in memory.
 */
export const mailLimitBytes = 150 * 1024 * 1024;

/** A file crosses the bridge in pieces of so many bytes: the window waits while one is copied. */
export const pieceBytes = 1024 * 1024;

/**
 * How much processor time the parser may use for an email before Mailpin gives up, ms: five seconds
 * up to 25 MB, a fifth of one more for each MB after.
 */
export const parseLimitMs = (bytes: number): number =>
  5_000 + Math.max(0, Math.ceil(bytes / 1024 / 1024) - 25) * 200;

/**
 * Seconds in which a filing can be undone, unless the settings say otherwise: Zoho has no call that
 * removes a filed email.
 */
export const defaultHoldSeconds = 10;
export const longestHoldSeconds = 60;

/** How long a job that has ended stays in the outbox's list. */
export const shownAfterEndMs = 24 * 3_600_000;

/**
 * A conversation that rests this long is another one, where only its subject and its people say
 * that it is one.
 */
export const longestRestMs = 60 * 24 * 3_600_000;

/** Days for which the history remembers what was filed, unless the settings say otherwise. */
export const defaultHistoryDays = 365;
export const longestHistoryDays = 3_650;
/** Days for which the file of a filed mail may be kept. */
export const longestKeepDays = 365;

/** Rows of the history that are read at a time. */
export const historyPageSize = 100;
/** So many rows of it are counted: counting more costs more than it tells. */
export const mostCounted = 10_000;

/** So long a sent mail counts as one of this week. */
export const weekMs = 7 * 24 * 3_600_000;
/** Most mails in the list of those that were sent and not filed, the latest first. */
export const mostListedSent = 1_000;
