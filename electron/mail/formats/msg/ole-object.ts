import { typeOfBytes } from "../../attachments/file-signatures.ts";
import { bytesIn, type Storage } from "./compound-file.ts";
import { bitmapFile } from "./device-bitmap.ts";
import { documentOf } from "./documents.ts";
import { filePackage } from "./ole-package.ts";
import { contentOf, writeCompoundFile } from "./write-compound-file.ts";

export type ObjectFile = {
  /** The file's own name, with folders; undefined where it has none. */
  readonly name: string | undefined;
  readonly type: string;
  readonly bytes: Uint8Array;
};

const unknown = "application/octet-stream";

/** Streams that hold a file unchanged: of Office since 2007, and of OpenOffice. */
const fileStreams = ["Package", "EmbeddedOdf"];

/**
 * Extracts the file in an OLE object: a packaged file, the document of another program, or a
 * picture. The object's appearance in the mail's text (\2OlePres000) is not a file.
 *
 * @param charset of names that are not in Unicode
 * @returns undefined when only its own program can open it
 * @throws CompoundFileError
 * @see [MS-OLEDS] section 2.3
 */
export function fileInObject(object: Storage, charset: string | undefined): ObjectFile | undefined {
  const native = bytesIn(object, "\u0001Ole10Native")?.subarray(4);
  const file =
    (native === undefined ? undefined : nativeFile(native, charset)) ?? fileInStream(object);
  if (file !== undefined) return file;
  const document = documentOf(object);
  if (document !== undefined)
    return { name: undefined, type: document.type, bytes: writeCompoundFile(contentOf(object)) };
  const contents = bytesIn(object, "CONTENTS");
  return contents === undefined || contents.length === 0 ? undefined : contentsFile(contents);
}

function nativeFile(native: Buffer, charset: string | undefined): ObjectFile | undefined {
  const file = filePackage(native, charset);
  if (file !== undefined) return { ...file, type: typeOfBytes(file.bytes) ?? unknown };
  const type = typeOfBytes(native);
  return type === undefined ? undefined : { name: undefined, type, bytes: native };
}

function fileInStream(object: Storage): ObjectFile | undefined {
  const bytes = fileStreams
    .map((name) => bytesIn(object, name))
    .find((found) => found !== undefined && found.length > 0);
  return bytes === undefined
    ? undefined
    : { name: undefined, type: typeOfBytes(bytes) ?? unknown, bytes };
}

/**
 * The stream in which Outlook keeps pictures of rich text: a file, or a bitmap without a file
 * header. Acrobat keeps its PDF there.
 */
function contentsFile(contents: Buffer): ObjectFile {
  const type = typeOfBytes(contents);
  const bitmap = type === undefined ? bitmapFile(contents) : undefined;
  return bitmap === undefined
    ? { name: undefined, type: type ?? unknown, bytes: contents }
    : { name: undefined, type: "image/bmp", bytes: bitmap };
}
