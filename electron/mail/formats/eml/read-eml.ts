import type { Person } from "../../../contract/email.ts";
import { shortened } from "../../../text/shorten.ts";
import { parsePeople, senderAmong } from "../../addresses/addresses.ts";
import { maxReferences, maxSubject } from "../../parse-limits.ts";
import { messageIds } from "./message-ids.ts";
import { dateOf } from "./message-date.ts";
import { addRemark } from "../../remarks.ts";
import { Warnings, type RawContent, type RawMail } from "../../raw-mail.ts";
import { remarkOnPartial } from "./partial.ts";
import { isSavedPage } from "./saved-page.ts";
import { contentOf } from "./bodies.ts";
import { directionClues } from "./direction-clues.ts";
import { headerText } from "../../charset/encoded-words.ts";
import { readHeaders, type Headers } from "./headers.ts";
import { parseMime } from "./mime.ts";
import { writerClues } from "./writer-clues.ts";

/**
 * Reads an Internet message. mailparser reads its content. We read the header fields ourselves,
 * because mailparser invents the present time for an invalid date, drops the offset of the others,
 * and decodes raw 8-bit text as UTF-8.
 *
 * @param bytes the result of normaliseMessage
 * @param receivedAt time of receipt according to its file, ms since the epoch
 * @see RFC 5322 (message), RFC 2045 to 2047 and 2231 (MIME), RFC 6532 (UTF-8 in headers)
 */
export async function readEml(
  bytes: Buffer,
  warnings: Warnings,
  receivedAt?: number,
): Promise<RawMail> {
  const root = readHeaders(bytes, 0, bytes.length);
  const { headers } = root;
  if (root.cut) warnings.add("headers-cut");
  remarkOnPartial(headers.first("content-type"), warnings);
  const people = peopleOf(headers, warnings);
  if (isSavedPage(headers)) addRemark(warnings, "savedPage");
  else if (people.from !== undefined && people.from.address === undefined)
    warnings.add("sender-address", { kind: "field" });
  return {
    format: "eml",
    subject: shortSubject(headerText(headers.first("subject")), warnings),
    ...people,
    ...dateOf(headers, warnings, receivedAt),
    ...threadOf(headers),
    ...contentOf(await parseMime(bytes, root, warnings), root.charsets.ofBody, warnings),
    writerClues: writerClues(headers),
    clues: directionClues(headers),
  };
}

/** Reads the bodies and attachments of a message, without its own fields. */
export async function readContent(bytes: Buffer, warnings: Warnings): Promise<RawContent> {
  const root = readHeaders(bytes, 0, bytes.length);
  return contentOf(await parseMime(bytes, root, warnings), root.charsets.ofBody, warnings);
}

export function peopleOf(
  headers: Headers,
  warnings: Warnings,
): Pick<RawMail, "from" | "sender" | "to" | "cc" | "bcc" | "replyTo"> {
  const people = (name: string, about = warnings) => parsePeople(headers.all(name), about);
  const from = senderAmong(people("from"), warnings);
  // The user does not see these: what is repaired in them needs no warning.
  const unsaid = new Warnings();
  return {
    from: from ?? senderAmong(people("sender"), warnings),
    sender:
      from === undefined
        ? undefined
        : otherThan(from, senderAmong(people("sender", unsaid), unsaid)),
    to: people("to"),
    cc: people("cc"),
    bcc: people("bcc"),
    replyTo: people("reply-to", unsaid),
  };
}

/** RFC 5322 section 3.6.2: `Sender` should be there only where it is not the author. */
export const otherThan = (from: Person, sender: Person | undefined): Person | undefined =>
  sender?.address !== undefined && sender.address.toLowerCase() !== from.address?.toLowerCase()
    ? sender
    : undefined;

type Thread = Pick<
  RawMail,
  "messageId" | "inReplyTo" | "references" | "conversationIndex" | "conversationTopic"
>;

export function threadOf(headers: Headers): Thread {
  const index = headers.first("thread-index");
  return {
    messageId: messageIds(headers.first("message-id"))[0],
    inReplyTo: messageIds(headers.first("in-reply-to"))[0],
    references: [...new Set(headers.all("references").flatMap(messageIds))].slice(-maxReferences),
    conversationIndex: index === undefined ? undefined : Buffer.from(index, "base64"),
    conversationTopic: headerText(headers.first("thread-topic")),
  };
}

/**
 * Cuts an overlong subject, with a warning: all later steps, from the draft to the CRM, take time
 * for each letter.
 */
export function shortSubject(subject: string | undefined, warnings: Warnings): string | undefined {
  if (subject === undefined || subject.length <= maxSubject) return subject;
  warnings.add("subject-cut", { values: { limit: maxSubject } });
  return shortened(subject, maxSubject);
}
