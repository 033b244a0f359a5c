import type { RawMail, Warnings } from "../raw-mail.ts";
import { attachmentsOf } from "./attachments.ts";
import { charsetOfStrings } from "./code-page.ts";
import { checkMessageClass } from "./message-class.ts";
import { openOutlookFile } from "./outlook-file.ts";
import { mailOf } from "./outlook-mail.ts";
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
  const message = new Properties(file.fields, context);
  context.charset = charsetOfStrings(message);
  const messageClass = message.text(tag.messageClass);
  checkMessageClass(messageClass, warnings);
  const mail = mailOf(message, context, attachmentsOf(message, file, context));
  return /^ipm\.note\.smime\.multipartsigned/i.test(messageClass ?? "") ? unwrapSigned(mail) : mail;
}

/** A clear-signed mail is kept whole, as it travelled, in its one attachment; unpack.ts reads it. */
function unwrapSigned(mail: RawMail): RawMail {
  const [only, ...others] = mail.attachments;
  if (only === undefined || others.length > 0) return mail;
  return { ...mail, attachments: [{ ...only, isContent: true }] };
}
