import { Warnings, type RawAttachment } from "../raw-mail.ts";
import { CompoundFileError, type Storage } from "./compound-file.ts";
import { Properties, tag, type MsgContext } from "./properties.ts";
import { writeCompoundFile, type Content } from "./write-compound-file.ts";

/** [MS-OXCMSG] section 2.2.2.9: how the attachment is kept. */
const byValue = 1;
const embeddedMessage = 5;
const oleObject = 6;

const nameIds = "__nameid_version1.0";

/** Reads the attachments one by one: what one of them lacks costs the others nothing. */
export function attachmentsOf(message: Properties, root: Storage, context: MsgContext): RawAttachment[] {
  return message.items("__attach_version1.0_#").flatMap((item) => {
    try {
      return readAttachment(item, root, context) ?? [];
    } catch (error) {
      if (!(error instanceof CompoundFileError)) throw error;
      return missing(context.warnings) ?? [];
    }
  });
}

function readAttachment(item: Properties, root: Storage, { warnings }: MsgContext): RawAttachment | undefined {
  const method = item.integer(tag.attachMethod) ?? byValue;
  const type = item.text(tag.attachMimeTag)?.toLowerCase().trim();
  const inner = item.objectStorage;
  if (method === embeddedMessage || (inner !== undefined && method !== oleObject)) {
    return inner === undefined
      ? missing(warnings)
      : { name: messageName(item, inner), type: "application/vnd.ms-outlook", bytes: messageFile(inner, root) };
  }
  const bytes = item.binary(tag.attachDataBinary);
  if (bytes === undefined) return missing(warnings);
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

function messageName(item: Properties, inner: Storage): string | undefined {
  const title =
    item.text(tag.displayName) ??
    new Properties(inner, "embedded", { charset: undefined, warnings: new Warnings() }).text(tag.subject);
  return title === undefined ? "message.msg" : `${title.replaceAll(/[\\/]/g, "-").replace(/\.msg$/i, "")}.msg`;
}

/**
 * A message inside another becomes a file of its own: it gets the longer header of an outer message, and the table of property
 * names, which only the outer one has ([MS-OXMSG] section 2.2.2.1).
 */
export function messageFile(inner: Storage, root: Storage): Buffer {
  const content: Record<string, Uint8Array | Content> = { ...contentOf(inner) };
  const properties = content["__properties_version1.0"];
  if (properties instanceof Uint8Array && properties.byteLength >= 24) {
    content["__properties_version1.0"] = Buffer.concat([properties.subarray(0, 24), Buffer.alloc(8), properties.subarray(24)]);
  }
  const names = root.children.get(nameIds);
  if (names?.kind === "storage" && !(nameIds in content)) content[nameIds] = contentOf(names);
  return writeCompoundFile(content);
}

function contentOf(storage: Storage): Content {
  return Object.fromEntries(
    [...storage.children].map(([name, child]) => [name, child.kind === "stream" ? child.read() : contentOf(child)]),
  );
}
