import { createHash } from "node:crypto";
import type { Email, Person } from "../contract/email.ts";
import { headerText } from "./charset/encoded-words.ts";
import { dateOf } from "./formats/eml/message-date.ts";
import { normaliseMessage } from "./formats/eml/normalise.ts";
import { peopleOf, shortSubject, threadOf } from "./formats/eml/read-eml.ts";
import { readHeaders } from "./formats/eml/headers.ts";
import { writerClues } from "./formats/eml/writer-clues.ts";
import { Warnings } from "./raw-mail.ts";
import { mostRecipients, type SentHead } from "./sent-mail.ts";

/** What a header says of its mail. */
export type Header = {
  /** Undefined where the header is not written to its end, or has no date that can be read. */
  readonly sentAt: number | undefined;
  /** Its program has deleted the mail, and not yet removed it from the mailbox. */
  readonly isDeleted: boolean;
  /** Undefined where the mail has no id, which the header alone cannot replace. */
  readonly head: SentHead | undefined;
};

/** Of `X-Mozilla-Status`: the message goes when the mailbox is compacted (nsMsgMessageFlags.idl). */
const expunged = 0x8;

const nothing: Header = { sentAt: undefined, isDeleted: false, head: undefined };

/**
 * Reads the header of a message.
 *
 * @param bytes its beginning, in a mailbox with the line that separates it from the last
 */
export function readSentHeader(bytes: Buffer): Header {
  const message = normaliseMessage(bytes);
  const { headers, bodyStart, cut } = readHeaders(message, 0, message.length);
  if (cut || !endsWithBlankLine(message, bodyStart)) return nothing;
  const warnings = new Warnings(); // the tray shows them when the mail is opened
  const sentAt = momentOf(dateOf(headers, warnings).date);
  const isDeleted = (Number.parseInt(headers.first("x-mozilla-status") ?? "", 16) & expunged) !== 0;
  const { messageId } = threadOf(headers);
  if (messageId === undefined || sentAt === undefined)
    return { sentAt, isDeleted, head: undefined };
  const { originalFrom } = writerClues(headers);
  const subject = shortSubject(headerText(headers.first("subject")), warnings);
  const head = sentHeadOf(
    { ...peopleOf(headers, warnings), originalFrom, messageId, subject },
    sentAt,
  );
  return { sentAt, isDeleted, head };
}

/** The header of a message ends with an empty line (RFC 5322 section 2.1), however short the rest. */
function endsWithBlankLine(message: Buffer, bodyStart: number): boolean {
  const end = message.toString("latin1", Math.max(0, bodyStart - 4), bodyStart);
  return /\n\r?\n$/.test(end);
}

/** The same of a mail that was read as a whole; undefined where it has no date. */
export function headOfEmail(email: Email, savedAt?: number): SentHead | undefined {
  const sentAt = momentOf(email.date) ?? savedAt;
  return sentAt === undefined ? undefined : sentHeadOf(email, sentAt);
}

type Known = Partial<Record<"messageId" | "fingerprint" | "subject", string | undefined>> &
  Partial<Record<"from" | "sender" | "originalFrom", Person | undefined>> &
  Record<"to" | "cc" | "bcc", readonly Person[]> & {
    readonly replyTo?: readonly Person[] | undefined;
  };

function sentHeadOf(known: Known, sentAt: number): SentHead {
  const { messageId, fingerprint, subject, from, sender, originalFrom, replyTo = [] } = known;
  const some = (people: readonly Person[]) => people.slice(0, mostRecipients);
  return {
    key: createHash("sha256")
      .update(messageId ?? `${fingerprint ?? ""} ${sentAt}`)
      .digest("hex"),
    ...(messageId !== undefined && { messageId }),
    // Where there is an id, nothing else is compared.
    ...(messageId === undefined && fingerprint !== undefined && { fingerprint }),
    ...(subject !== undefined && subject !== "" && { subject }),
    ...(from !== undefined && { from }),
    ...(sender !== undefined && { sender }),
    ...(originalFrom !== undefined && { originalFrom }),
    ...(replyTo.length > 0 && { replyTo: some(replyTo) }),
    to: some(known.to),
    cc: some(known.cc),
    bcc: some(known.bcc),
    sentAt,
  };
}

function momentOf(date: string | undefined): number | undefined {
  const moment = Date.parse(date ?? "");
  return Number.isNaN(moment) ? undefined : moment;
}
