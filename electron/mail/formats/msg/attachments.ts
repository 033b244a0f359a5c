import { boundedName, endingOf, typeOfName } from "../../attachments/attachment-names.ts";
import { maxContentId, maxTypeLength } from "../../parse-limits.ts";
import type { RawAttachment } from "../../raw-mail.ts";
import { openCompoundFile, type Storage } from "./compound-file.ts";
import { messageIn } from "./message-in.ts";
import { warnOfMissing, type Missing } from "./missing-attachments.ts";
import { fileInObject } from "./ole-object.ts";
import { propertyStream, tag, type MsgContext, type Properties } from "./properties.ts";
import { CompoundFileError, isCompoundFile } from "./sector-map.ts";

/** PidTagAttachMethod, [MS-OXCMSG] section 2.2.2.9: how the attachment is kept. */
const method = {
  byValue: 1,
  byReference: 2,
  byReferenceResolved: 3,
  byReferenceOnly: 4,
  embedded: 5,
  ole: 6,
  byWebReference: 7,
};

const references = new Set([
  method.byReference,
  method.byReferenceResolved,
  method.byReferenceOnly,
  method.byWebReference,
]);

/** A message as a file of its own. */
export type MessageFile = {
  readonly ending: "msg" | "eml";
  readonly type: string;
  readonly bytes: Uint8Array;
};

/**
 * Reads the attachments one by one: a damaged one does not affect the others.
 *
 * @param fileOf writes an attached message; may throw a CompoundFileError
 */
export function attachmentsOf(
  message: Properties,
  fileOf: (message: Storage) => MessageFile,
  context: MsgContext,
): RawAttachment[] {
  const missing: Missing[] = [];
  const attachments = message.attachments.flatMap((item) => {
    const read = readOrMiss(item, fileOf, context);
    if ("bytes" in read) return read;
    missing.push(read);
    return [];
  });
  warnOfMissing(missing, context.warnings);
  return attachments;
}

function readOrMiss(
  item: Properties,
  fileOf: (message: Storage) => MessageFile,
  context: MsgContext,
): RawAttachment | Missing {
  try {
    return readAttachment(item, fileOf, context);
  } catch (error) {
    if (error instanceof CompoundFileError) return { why: "damaged", name: nameOf(item) };
    throw error;
  }
}

function readAttachment(
  item: Properties,
  fileOf: (message: Storage) => MessageFile,
  context: MsgContext,
): RawAttachment | Missing {
  const how = item.integer(tag.attachMethod) ?? method.byValue;
  const object = item.object(tag.attachDataObject);
  if (object !== undefined) {
    const isMessage =
      how === method.embedded || object.streams.some(({ name }) => name === propertyStream);
    return isMessage
      ? attachedMessage(item, object, fileOf(object), context)
      : attachedObject(item, object, context);
  }
  const bytes = item.binary(tag.attachDataBinary);
  if (references.has(how) && (bytes === undefined || bytes.length === 0)) return linked(item);
  if (bytes === undefined) return { why: "damaged", name: nameOf(item) };
  if (how === method.ole && isCompoundFile(bytes))
    return attachedObject(item, openCompoundFile(bytes).root, context);
  return attachedFile(item, bytes);
}

function attachedFile(item: Properties, bytes: Uint8Array): RawAttachment {
  const name = nameOf(item);
  const type = item.text(tag.attachMimeTag)?.toLowerCase().trim();
  const contentId = called(item, tag.attachContentId)?.replace(/^<(.*)>$/, "$1");
  const isOnlyNamed = item.flag(tag.attachmentHidden) === true && contentId === undefined;
  return {
    name,
    type:
      type === undefined || type === "" || type.length > maxTypeLength
        ? "application/octet-stream"
        : type,
    bytes,
    contentId,
    // Outlook hides from the list what the HTML shows, even if the HTML refers to it only by the
    // file's name.
    contentLocation: called(item, tag.attachContentLocation) ?? (isOnlyNamed ? name : undefined),
  };
}

/** The id or the address by which the HTML refers to an image. */
function called(item: Properties, id: number): string | undefined {
  const text = item.text(id);
  return text !== undefined && text.length <= maxContentId ? text : undefined;
}

const linked = (item: Properties): Missing => ({
  why: "linked",
  name: nameOf(item),
  target: item.text(tag.attachLongPathname) ?? item.text(tag.attachPathname),
});

function attachedMessage(
  item: Properties,
  message: Storage,
  { ending, type, bytes }: MessageFile,
  context: MsgContext,
): RawAttachment {
  const title =
    item.text(tag.displayName) ??
    messageIn(message, "embedded", context).message.text(tag.subject) ??
    "message";
  return {
    name: `${boundedName(title)
      .replaceAll(/[\\/]/g, "-")
      .replace(/\.msg$/i, "")}.${ending}`,
    type,
    bytes,
  };
}

function attachedObject(
  item: Properties,
  object: Storage,
  context: MsgContext,
): RawAttachment | Missing {
  const title = nameOf(item);
  const file = fileInObject(object, context.charset);
  if (file === undefined) return { why: "object", name: title };
  const named =
    title !== undefined && typeOfName(title) !== undefined
      ? title
      : `${title ?? "object"}.${endingOf(file.type)}`;
  return { ...file, name: file.name ?? named };
}

function nameOf(item: Properties): string | undefined {
  const name =
    item.text(tag.attachLongFilename) ??
    item.text(tag.attachFilename) ??
    item.text(tag.displayName) ??
    endingOnly(item);
  return name === undefined ? undefined : boundedName(name);
}

const endingOnly = (item: Properties): string | undefined => {
  const ending = item.text(tag.attachExtension);
  return ending === undefined
    ? undefined
    : `attachment${ending.startsWith(".") ? ending : `.${ending}`}`;
};
