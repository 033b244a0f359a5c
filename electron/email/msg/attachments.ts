import type { RawAttachment, Warnings } from "../raw-mail.ts";
import type { OutlookFile } from "./outlook-file.ts";
import { Properties, tag, type MsgContext } from "./properties.ts";
import { CompoundFileError } from "./sector-map.ts";

/** [MS-OXCMSG] section 2.2.2.9: how the attachment is kept. */
const byValue = 1;
const embeddedMessage = 5;
const oleObject = 6;

/** Reads the attachments one by one: what one of them lacks costs the others nothing. */
export function attachmentsOf(message: Properties, file: OutlookFile, context: MsgContext): RawAttachment[] {
  return message.attachments.flatMap((item) => {
    try {
      return readAttachment(item, file, context) ?? [];
    } catch (error) {
      if (!(error instanceof CompoundFileError)) throw error;
      return missing(context.warnings) ?? [];
    }
  });
}

function readAttachment(item: Properties, file: OutlookFile, context: MsgContext): RawAttachment | undefined {
  const method = item.integer(tag.attachMethod) ?? byValue;
  const { innerMsgContentFields: inner, dataId } = item.fields;
  if (method === embeddedMessage || (inner !== undefined && method !== oleObject)) {
    if (inner === undefined) return missing(context.warnings);
    const name = messageName(item, new Properties(inner, context));
    return { name, type: "application/vnd.ms-outlook", bytes: file.bytesOf(item.fields) };
  }
  if (inner !== undefined || dataId === undefined) return missing(context.warnings);
  const type = item.text(tag.attachMimeTag)?.toLowerCase().trim();
  const bytes = file.bytesOf(item.fields);
  return {
    name: item.text(tag.attachLongFilename) ?? item.text(tag.attachFilename) ?? item.text(tag.displayName) ?? endingOnly(item),
    type: type === undefined || type === "" ? "application/octet-stream" : type,
    bytes,
    contentId: item.text(tag.attachContentId)?.replace(/^<(.*)>$/, "$1"),
    contentLocation: item.text(tag.attachContentLocation),
  };
}

/** Links to files on a server, and OLE objects, have no bytes of a file in them. */
function missing(warnings: Warnings): RawAttachment | undefined {
  warnings.add(
    "attachment-missing",
    "An attachment of this email cannot be taken out of the file: it is a link, an embedded object, or damaged.",
  );
  return undefined;
}

const endingOnly = (item: Properties): string | undefined => {
  const ending = item.text(tag.attachExtension);
  return ending === undefined ? undefined : `attachment${ending.startsWith(".") ? ending : `.${ending}`}`;
};

function messageName(item: Properties, inner: Properties): string {
  const title = item.text(tag.displayName) ?? inner.text(tag.subject);
  return title === undefined ? "message.msg" : `${title.replaceAll(/[\\/]/g, "-").replace(/\.msg$/i, "")}.msg`;
}
