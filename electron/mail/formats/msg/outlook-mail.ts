import { dateOfMoment, offsetOf } from "../../dates/dates.ts";
import { messageIds } from "../eml/message-ids.ts";
import { dateOf, type DateFinding } from "../eml/message-date.ts";
import { writerClues } from "../eml/writer-clues.ts";
import { peopleOf, shortSubject, threadOf } from "../eml/read-eml.ts";
import { headerText } from "../../charset/encoded-words.ts";
import { readHeaders, type Headers } from "../eml/headers.ts";
import { normaliseMessage } from "../eml/normalise.ts";
import {
  Warnings,
  type RawAttachment,
  type RawContent,
  type RawMail,
  type WriterClues,
} from "../../raw-mail.ts";
import { msgBody } from "./body.ts";
import { recipientsOf, replyToOf, sendersOf } from "./people.ts";
import { tag, type MsgContext, type Properties } from "./properties.ts";

/** PidTagMessageFlags, [MS-OXCMSG] section 2.2.1.6. */
const flagUnsent = 0x08;
const flagFromMe = 0x20;

/**
 * The mail in the properties of an Outlook message, from any file format.
 *
 * @see [MS-OXCMSG], [MS-OXOMSG]
 */
export function mailOf(
  message: Properties,
  context: MsgContext,
  attachments: readonly RawAttachment[],
): RawMail {
  const { warnings } = context;
  const headers = transportHeaders(message);
  const inHeaders = peopleOf(headers, warnings);
  const inThread = threadOf(headers);
  const references = messageIds(message.text(tag.internetReferences));
  return {
    format: "msg",
    subject: shortSubject(
      subjectOf(message) ??
        headerText(headers.first("subject")) ??
        headerText(message.text(tag.conversationTopic)),
      warnings,
    ),
    ...sendersOf(message, inHeaders, warnings),
    ...recipientsOf(message, inHeaders, warnings),
    replyTo: replyToOf(message, inHeaders),
    writerClues: cluesOf(message, headers),
    ...msgDate(message, headers, warnings),
    messageId: messageIds(message.text(tag.internetMessageId))[0] ?? inThread.messageId,
    inReplyTo: messageIds(message.text(tag.inReplyToId))[0] ?? inThread.inReplyTo,
    references: [
      ...(references.length > 0 ? references : inThread.references),
      ...returnedIds(message),
    ],
    conversationIndex: message.binary(tag.conversationIndex) ?? inThread.conversationIndex,
    conversationTopic:
      headerText(message.text(tag.conversationTopic)) ?? inThread.conversationTopic,
    ...msgBody(message, context),
    attachments,
    clues: {
      delivered: headers.has("received") || headers.has("return-path"),
      draft: hasFlag(message, flagUnsent),
      fromMe: hasFlag(message, flagFromMe),
    },
  };
}

/**
 * The header fields that the mail had on the internet; Outlook keeps them as text, and only for
 * mail from outside.
 */
function transportHeaders(message: Properties): Headers {
  const text = normaliseMessage(
    Buffer.from(message.text(tag.transportMessageHeaders) ?? "", "utf8"),
  );
  // Outlook 2007 adds a line of its own ("Microsoft Mail Internet Headers Version 2.0") before the
  // fields.
  return readHeaders(text, 0, text.length).headers;
}

function subjectOf(message: Properties): string | undefined {
  const normalized = message.text(tag.normalizedSubject);
  return (
    headerText(message.text(tag.subject)) ??
    headerText(
      normalized === undefined ? undefined : (message.text(tag.subjectPrefix) ?? "") + normalized,
    )
  );
}

function returnedIds(message: Properties): string[] {
  const isReport = isOfReport.test(message.text(tag.messageClass) ?? "");
  return isReport ? messageIds(message.text(tag.originalMessageId)) : [];
}

const isOfReport = /^report\b/i;

/** Reports and answers during absence are of classes of their own, [MS-OXOMSG] section 2.2.2. */
function cluesOf(message: Properties, headers: Headers): WriterClues {
  const clues = writerClues(headers);
  const messageClass = message.text(tag.messageClass) ?? "";
  const isAutomatic =
    clues.isAutomatic ||
    isOfReport.test(messageClass) ||
    /\.rules\.(?:oof|reply)template/i.test(messageClass);
  return { ...clues, isAutomatic };
}

/**
 * The time of sending. MAPI stores it in UTC; only the `Date` field has the sender's offset. Where
 * neither is there, the time of delivery, or the one at which the item was made, which for a sent
 * mail is shortly before: it was not invented, and a warning says what it is.
 */
function msgDate(message: Properties, headers: Headers, warnings: Warnings): DateFinding {
  const unsaid = new Warnings();
  const written = dateOf(headers, unsaid);
  const isExact = written.isSendersDate && unsaid.list.length === 0;
  const offset = isExact && written.date !== undefined ? offsetOf(written.date) : undefined;
  const at = (moment: number, isSendersDate: boolean): DateFinding => {
    if (offset === undefined) warnings.add("offset-unknown");
    return { date: dateOfMoment(moment, offset), isSendersDate };
  };
  const submitted = message.time(tag.clientSubmitTime);
  if (submitted !== undefined) return at(submitted, true);
  if (written.isSendersDate) return dateOf(headers, warnings);
  const kind = headers.has("date") ? "unreadable" : "missing";
  const delivered = message.time(tag.messageDeliveryTime);
  if (delivered !== undefined) {
    // Outlook notes there when a draft was saved.
    if (hasFlag(message, flagUnsent)) warnings.add("date-from-creation");
    else warnings.add("date-from-delivery", { kind });
    return at(delivered, false);
  }
  const created = message.time(tag.creationTime);
  if (written.date !== undefined || created === undefined) return dateOf(headers, warnings);
  warnings.add("date-from-creation");
  return at(created, false);
}

const hasFlag = (message: Properties, flag: number): boolean =>
  ((message.integer(tag.messageFlags) ?? 0) & flag) !== 0;

/**
 * A clear-signed mail is stored whole, as transported, in its one attachment; unpack.ts reads it.
 */
export function withSignedContent<Mail extends RawContent>(mail: Mail, messageClass = ""): Mail {
  const [only, ...others] = mail.attachments;
  if (
    !/^ipm\.note\.smime\.multipartsigned/i.test(messageClass) ||
    only === undefined ||
    others.length > 0
  )
    return mail;
  return { ...mail, attachments: [{ ...only, isContent: true }] };
}
