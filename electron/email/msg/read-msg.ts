import type { RawMail, Warnings } from "../raw-mail.ts";
import { attachmentsOf } from "./attachments.ts";
import { charsetOfStrings } from "./code-page.ts";
import { checkMessageClass } from "./message-class.ts";
import { messageFile, openOutlookFile } from "./outlook-file.ts";
import { mailOf, withSignedContent } from "./outlook-mail.ts";
import { Properties, tag, type MsgContext } from "./properties.ts";

/**
 * Reads an Outlook item.
 *
 * @throws NotAMail when the compound file holds something else, or an Outlook item that is no message
 * @throws CompoundFileError when it is damaged beyond its streams
 * @see [MS-OXMSG]
 */
export function readMsg(bytes: Buffer, warnings: Warnings): RawMail {
  const file = openOutlookFile(bytes, warnings);
  const context: MsgContext = { charset: undefined, warnings };
  const message = new Properties(file.root, "message", context);
  context.charset = charsetOfStrings(message);
  const messageClass = message.text(tag.messageClass);
  checkMessageClass(messageClass, warnings);
  const mail = mailOf(
    message,
    context,
    attachmentsOf(message, (embedded) => messageFile(embedded, file), context),
  );
  return { ...withSignedContent(mail, messageClass), format: file.format };
}
