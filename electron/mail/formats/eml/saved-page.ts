import type { Headers } from "./headers.ts";

/**
 * Invented senders of saved pages: `<Saved by Blink>`, `<Saved by Windows Internet Explorer 7>`.
 */
const browser = /^["'<]*saved by [^@]*$/i;

/**
 * Browsers save a web page with its pictures as a message (RFC 2557), with an invented sender. It
 * may well show an email, in webmail: the user must know that nobody sent this.
 */
export const isSavedPage = (headers: Headers): boolean =>
  headers.has("snapshot-content-location") || browser.test(headers.first("from")?.trim() ?? "");
