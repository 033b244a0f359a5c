import {
  dateOfMoment,
  parseMailDate,
  parseReceivedDate,
  type MailDate,
} from "../../dates/dates.ts";
import type { RawMail, Warnings } from "../../raw-mail.ts";
import { decodeWords } from "../../charset/encoded-words.ts";
import type { Headers } from "./headers.ts";

/** `Email.date`, and whether it is the sender's. */
export type DateFinding = Pick<RawMail, "date" | "isSendersDate">;

/**
 * The sender's date. Without a valid one, the time of delivery is close to it and was measured, not
 * invented; a warning says so.
 *
 * @param receivedAt time of receipt according to its file, ms since the epoch
 */
export function dateOf(headers: Headers, warnings: Warnings, receivedAt?: number): DateFinding {
  const written = firstDate(headers, "date", (value) => parseMailDate(decodeWords(value)));
  const date = written ?? deliveryDate(headers) ?? dateOfFile(receivedAt);
  const isMissing = !headers.has("date");
  if (date === undefined) {
    if (isMissing) warnings.add("date-missing");
    else warnings.add("date-unreadable");
    return { date: undefined, isSendersDate: false };
  }
  if (written === undefined)
    warnings.add("date-from-delivery", { kind: isMissing ? "missing" : "unreadable" });
  if (!date.offsetKnown) warnings.add("offset-unknown");
  return { date: date.text, isSendersDate: written !== undefined };
}

/**
 * The time of receipt, written by the last mail server, or by a program that put the mail into a
 * mailbox or sent it on. The separator line of an mbox has a time, too, but an unreliable one: its
 * zone is unknown, and some programs write the time at which they saved the mail.
 */
const deliveryDate = (headers: Headers): MailDate | undefined =>
  firstDate(headers, "received", handedOver) ??
  firstDate(headers, "received", parseReceivedDate) ??
  firstDate(headers, "x-received", parseReceivedDate) ??
  firstDate(headers, "delivery-date", parseMailDate) ??
  firstDate(headers, "x-originalarrivaltime", exchangeDate) ??
  firstDate(headers, "x-ms-exchange-crosstenant-originalarrivaltime", exchangeDate) ??
  firstDate(headers, "resent-date", parseMailDate);

/** A program that fetches mail writes a `Received`, too, perhaps years after the delivery. */
const handedOver = (value: string): MailDate | undefined =>
  /\bwith\s+(?:IMAP|POP3?)/i.test(value) ? undefined : believable(parseReceivedDate(value));

/** A server whose clock has not been set writes 1970. */
const believable = (date: MailDate | undefined): MailDate | undefined =>
  date !== undefined && date.text >= "1990" ? date : undefined;

/** The moment without its offset, which is unknown. */
function dateOfFile(receivedAt: number | undefined): MailDate | undefined {
  const text = receivedAt === undefined ? undefined : dateOfMoment(receivedAt);
  return text === undefined ? undefined : { text, offsetKnown: false };
}

/** Exchange's `02 Mar 2026 08:15:00.0000 (UTC) FILETIME=[…]`. */
const exchangeDate = (value: string): MailDate | undefined =>
  parseMailDate(`${value.split("(", 1)[0] ?? ""} +0000`);

/** Servers add their fields above the others, so the first valid one is the newest. */
function firstDate(
  headers: Headers,
  name: string,
  parse: (value: string) => MailDate | undefined,
): MailDate | undefined {
  for (const value of headers.all(name)) {
    const date = parse(value);
    if (date !== undefined) return date;
  }
  return undefined;
}
