import { htmlToPlainText } from "../../content/text.ts";
import { addRemark } from "../../remarks.ts";
import { stacked } from "../eml/bodies.ts";
import { attachmentsOf, type MessageFile } from "../msg/attachments.ts";
import { msgBody } from "../msg/body.ts";
import type { Storage } from "../msg/compound-file.ts";
import { messageIn } from "../msg/message-in.ts";
import { otherItem, remarkOnMessageClass } from "../msg/message-class.ts";
import { mailOf, withSignedContent } from "../msg/outlook-mail.ts";
import { tag } from "../msg/properties.ts";
import { Warnings, type RawAttachment, type RawContent } from "../../raw-mail.ts";
import { writeEml } from "../eml/write-eml.ts";
import { isTnef } from "./attributes.ts";
import { readTnef } from "./read-tnef.ts";

const types = ["application/ms-tnef", "application/vnd.ms-tnef"];

/**
 * Whether an attachment is a `winmail.dat`. Mail servers that do not know it change its name and
 * its type.
 */
export const isWinmail = ({ type, bytes }: RawAttachment): boolean =>
  types.includes(type) || isTnef(bytes);

/**
 * Extracts the content of a mail's `winmail.dat`. The mail's own bodies stay: they have the same
 * content, or more where a server added to it. Where they are no more than what a list or a gateway
 * put above or below, both are shown.
 *
 * @returns undefined when it stays packed because it is damaged
 */
export function openTnef(
  { bytes, isFirst = false }: RawAttachment,
  warnings: Warnings,
  mail: RawContent,
): RawContent | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { message: storage, whole } = readTnef(file);
  const { message, context } = messageIn(storage, "message", { charset: undefined, warnings });
  const messageClass = message.text(tag.messageClass);
  // Where the mail has HTML of its own, damage to the packed one needs no warning.
  const about = mail.html === undefined ? warnings : new Warnings();
  const { text, html } = msgBody(message, { ...context, warnings: about });
  const attachments = attachmentsOf(message, (inner) => attachedMail(inner, warnings), context);
  const hasBody = mail.html === undefined && (text !== undefined || html !== undefined);
  if (!whole && !hasBody && attachments.length === 0) {
    addRemark(warnings, "damagedWinmail");
    return undefined;
  }
  if (!whole) addRemark(warnings, "cutWinmail");
  remarkOnMessageClass(messageClass, warnings);
  const bodies = bodiesOf({ text, html, attachments: [] }, mail, isFirst, warnings);
  return withSignedContent({ ...bodies, attachments }, messageClass);
}

function bodiesOf(
  letter: RawContent,
  mail: RawContent,
  isFirst: boolean,
  warnings: Warnings,
): Pick<RawContent, "text" | "html"> {
  const around = { ...mail, attachments: [] };
  if (isAnother(letter, around, isFirst ? 1 : manyWords))
    return stacked(isFirst ? [letter, around] : [around, letter], warnings);
  return mail.html === undefined ? { text: mail.text ?? letter.text, html: letter.html } : around;
}

/** So many words below another text are a letter of their own, and that is a banner. */
const manyWords = 5;
/** So much of a letter shows whether a text holds it; characters. */
const compared = 20_000;

/**
 * Whether most words of a letter are not in the text around it. Letters beyond ASCII do not count:
 * they differ where one of the two was stored in a wrong charset.
 */
function isAnother(letter: RawContent, around: RawContent, fewest: number): boolean {
  const there = new Set(wordsIn(textOf(around)));
  const words = wordsIn(textOf(letter));
  const missing = words.filter((word) => !there.has(word)).length;
  return there.size > 0 && words.length >= fewest && missing > words.length / 2;
}

const wordsIn = (text: string): string[] =>
  text
    .slice(0, compared)
    .toLowerCase()
    .match(/[a-z0-9]{3,}/g) ?? [];

function textOf({ text, html = "" }: RawContent): string {
  try {
    return text ?? htmlToPlainText(html);
  } catch {
    return ""; // an HTML parser may fail on unforeseen input
  }
}

/**
 * Writes an attached message in a format that every mail program opens.
 *
 * @param warnings of the outer mail, which does not need the remarks about this one
 */
function attachedMail(storage: Storage, warnings: Warnings): MessageFile {
  const { message, context } = messageIn(storage, "embedded", {
    charset: undefined,
    warnings: new Warnings(),
  });
  const messageClass = message.text(tag.messageClass);
  if (otherItem(messageClass) !== undefined || /^ipm\.appointment\b/i.test(messageClass ?? ""))
    addRemark(warnings, "attachedItem");
  const attachments = attachmentsOf(message, (inner) => attachedMail(inner, warnings), {
    ...context,
    warnings,
  });
  return {
    ending: "eml",
    type: "message/rfc822",
    bytes: writeEml(mailOf(message, context, attachments)),
  };
}
