import { addRemark } from "../../remarks.ts";
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

const noBody = { text: undefined, html: undefined };

/**
 * Extracts the content of a mail's `winmail.dat`. The mail's own bodies stay: they have the same
 * content, or more where a server added to it.
 *
 * @returns undefined when it stays packed because it is damaged
 */
export function openTnef(
  { bytes }: RawAttachment,
  warnings: Warnings,
  mail: RawContent,
): RawContent | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { message: storage, whole } = readTnef(file);
  const { message, context } = messageIn(storage, "message", { charset: undefined, warnings });
  const messageClass = message.text(tag.messageClass);
  const { text, html } = mail.html === undefined ? msgBody(message, context) : noBody;
  const attachments = attachmentsOf(message, (inner) => attachedMail(inner, warnings), context);
  if (!whole && text === undefined && html === undefined && attachments.length === 0) {
    addRemark(warnings, "damagedWinmail");
    return undefined;
  }
  if (!whole) addRemark(warnings, "cutWinmail");
  remarkOnMessageClass(messageClass, warnings);
  return withSignedContent(
    { text: mail.text ?? text, html: mail.html ?? html, attachments },
    messageClass,
  );
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
