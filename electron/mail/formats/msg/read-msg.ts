import type { RawMail, Warnings } from "../../raw-mail.ts";
import { attachmentsOf } from "./attachments.ts";
import { checkMessageClass } from "./message-class.ts";
import { messageIn } from "./message-in.ts";
import { messageFile, openOutlookFile } from "./outlook-file.ts";
import { mailOf, withSignedContent } from "./outlook-mail.ts";
import { tag } from "./properties.ts";

/**
 * Reads an Outlook item.
 *
 * @throws NotAMail when the compound file holds something else, or an Outlook item that is no
 *   message
 * @throws CompoundFileError when its structure is damaged
 * @see [MS-OXMSG]
 */
export function readMsg(bytes: Buffer, warnings: Warnings): RawMail {
  const file = openOutlookFile(bytes, warnings);
  const { message, context } = messageIn(file.root, "message", { charset: undefined, warnings });
  const messageClass = message.text(tag.messageClass);
  checkMessageClass(messageClass, warnings);
  const mail = mailOf(
    message,
    context,
    attachmentsOf(message, (embedded) => messageFile(embedded, file), context),
  );
  return { ...withSignedContent(mail, messageClass), format: file.format };
}
