import { withSingleSpaces } from "../../text/invisible.ts";

/**
 * What programs write before the subject of an answer or a forwarded mail, in their languages, also
 * with a number (`Re[2]:`); and the tag of a gateway for mail from outside.
 */
const prefix =
  /^(?:(?:re|r|aw|antw|antwort|sv|vs|odp|ynt|res|rif|ref|bls|atb|fw|fwd|wg|tr|rv|enc|i|vl|vb|doorst|pd|ilt|továbbítás|отв|ответ|пересл|回复|回覆|答复|转发|轉寄|返信|転送)\s?(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?[:：]|\[(?:ext|extern|externe|external)\])\s*/iu;

/** Those of forwarded mails. */
const forwardPrefix =
  /^(?:fwd?|wg|tr|rv|enc|i|vl|vb|doorst|pd|ilt|továbbítás|пересл|转发|轉寄|転送)\s?[:：]/iu;

/** Whether a mail forwards another one, by its subject. */
export const isForward = (subject: string | undefined): boolean =>
  forwardPrefix.test(withSingleSpaces(subject ?? "").trimStart());

/** Prefixes that are taken off; more than a few pile up only in mails of broken programs. */
const mostPrefixes = 20;

/**
 * What a subject is about, to compare it with others: without prefixes, in lower case and in one
 * form of Unicode. Undefined when nothing is left.
 */
export function topicOf(subject: string | undefined): string | undefined {
  let topic = withSingleSpaces(subject ?? "").normalize("NFC");
  for (let count = 0; count < mostPrefixes && prefix.test(topic); count++)
    topic = topic.replace(prefix, "");
  return topic === "" ? undefined : topic.toLowerCase();
}

/** Its reserved byte, and five of a time, come before the GUID; a reply appends five more. */
const guidAt = 6;
const guidEnd = 22;

/**
 * The GUID of a conversation, lower-case hex ([MS-OXOMSG] section 2.2.1.3): each reply keeps it.
 * Undefined for an index that is too short or empty.
 */
export function threadIndexOf(index: Uint8Array | undefined): string | undefined {
  if (index === undefined || index.length < guidEnd) return undefined;
  const guid = Buffer.from(index.subarray(guidAt, guidEnd)).toString("hex");
  return /^0*$/.test(guid) ? undefined : guid;
}
