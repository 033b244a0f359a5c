import { isFromRobot } from "../addresses/robots.ts";
import { htmlToPlainText } from "../content/text.ts";
import { readHeaders } from "../formats/eml/headers.ts";
import { messageIds } from "../formats/eml/message-ids.ts";
import { messageIn } from "../formats/msg/message-in.ts";
import { openOutlookFile } from "../formats/msg/outlook-file.ts";
import { tag } from "../formats/msg/properties.ts";
import { Warnings, type RawAttachment, type RawMail } from "../raw-mail.ts";

/**
 * The Message-IDs of the mails that a report returns, or that an automatic mail quotes: it belongs
 * to their conversation, also where its own header does not say so.
 *
 * @param isReport it has a part with a report in it
 */
export function returnedIds(mail: RawMail, isReport: boolean): string[] {
  if (!isReport && !mail.writerClues.isAutomatic && !isFromRobot(mail.from)) return [];
  const inParts = mail.attachments.slice(0, mostParts).flatMap(idsOfPart);
  const found = inParts.length > 0 ? inParts : idsInText(mail).slice(0, 1);
  return [...new Set(found)].filter((id) => id !== mail.messageId);
}

/** A report returns one mail; a complaint may list several. */
const mostParts = 20;

/** A header is read so far for the id, and a text for the header that a mail server put into it. */
const maxBytes = 65_536;
const maxChars = 200_000;

function idsOfPart({ type, bytes }: RawAttachment): string[] {
  const read = readers.get(type) ?? (type.startsWith("message/") ? ofMessage : undefined);
  return read?.(bytes) ?? [];
}

/**
 * The parts by which a report tells which mail it is about (RFC 6522, 3464, 8098). What else is a
 * `message/…`, as RFC 6533 has it for other alphabets, holds that mail or its header.
 */
const readers = new Map<string, (bytes: Uint8Array) => string[]>(
  Object.entries({
    "text/rfc822-headers": ofMessage,
    "text/rfc822-header": ofMessage,
    "text/rfc822": ofMessage,
    "message/delivery-status": ofReport,
    "message/global-delivery-status": ofReport,
    "message/disposition-notification": ofReport,
    "message/global-disposition-notification": ofReport,
    "application/vnd.ms-outlook": ofOutlook,
  }),
);

function ofMessage(bytes: Uint8Array): string[] {
  const { headers } = readHeaders(startOf(bytes), 0, Math.min(bytes.byteLength, maxBytes));
  return messageIds(headers.first("message-id")).slice(0, 1);
}

/** RFC 8098 section 3.2.5; servers write it into reports on delivery, too. */
const originalId = /^(?:x-)?original-message-id[ \t]*:[ \t]*(?:\r?\n[ \t]+)?(<[^<>\r\n]+>)/gim;

function ofReport(bytes: Uint8Array): string[] {
  const fields = startOf(bytes).toString("latin1");
  return [...fields.matchAll(originalId)].flatMap(([, id]) => messageIds(id));
}

function ofOutlook(bytes: Uint8Array): string[] {
  const warnings = new Warnings();
  try {
    const { root } = openOutlookFile(Buffer.from(bytes), warnings);
    const { message } = messageIn(root, "message", { charset: undefined, warnings });
    return messageIds(message.text(tag.internetMessageId));
  } catch {
    return []; // a damaged attachment says nothing
  }
}

const startOf = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, maxBytes));

/**
 * The header of a returned mail in the text: after "Original message headers:" (Exchange), "This is
 * a copy of the message" (Exim), "Below this line is a copy" (qmail).
 */
const writtenId = /^[ \t>|]*message-id[ \t]*:[ \t]*(?:\r?\n[ \t>|]+)?(<[^<>\s]+>)/gim;

function idsInText({ text, html }: RawMail): string[] {
  const shown = text ?? textOf(html);
  return [...shown.slice(0, maxChars).matchAll(writtenId)].flatMap(([, id]) => messageIds(id));
}

function textOf(html: string | undefined): string {
  try {
    return html === undefined ? "" : htmlToPlainText(html);
  } catch {
    return ""; // an HTML parser may fail on unforeseen input
  }
}
