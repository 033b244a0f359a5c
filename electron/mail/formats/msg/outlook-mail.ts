import { dateOfMoment, offsetOf } from "../../dates/dates.ts";
import { messageIds } from "../eml/message-ids.ts";
import { dateOf } from "../eml/message-date.ts";
import { peopleOf, shortSubject, threadOf } from "../eml/read-eml.ts";
import { headerText } from "../../charset/encoded-words.ts";
import { readHeaders, type Headers } from "../eml/headers.ts";
import { normaliseMessage } from "../eml/normalise.ts";
import { Warnings, type RawAttachment, type RawContent, type RawMail } from "../../raw-mail.ts";
import { msgBody } from "./body.ts";
import { recipientsOf, senderOf } from "./people.ts";
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
    from: senderOf(message, inHeaders, warnings),
    ...recipientsOf(message, inHeaders, warnings),
    date: msgDate(message, headers, warnings),
    messageId: messageIds(message.text(tag.internetMessageId))[0] ?? inThread.messageId,
    inReplyTo: messageIds(message.text(tag.inReplyToId))[0] ?? inThread.inReplyTo,
    references: references.length > 0 ? references : inThread.references,
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

/**
 * The time of sending, else that of receipt. MAPI stores both in UTC; only the `Date` field has the
 * sender's offset.
 */
function msgDate(message: Properties, headers: Headers, warnings: Warnings): string | undefined {
  const moment = message.time(tag.clientSubmitTime) ?? message.time(tag.messageDeliveryTime);
  if (moment === undefined) return dateOf(headers, warnings);
  const unsaid = new Warnings();
  const written = dateOf(headers, unsaid);
  if (written !== undefined && unsaid.list.length === 0)
    return dateOfMoment(moment, offsetOf(written));
  warnings.add("offset-unknown");
  return dateOfMoment(moment);
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
