/** The first bytes of each format, as Latin-1, and its MIME type. */
const signatures: readonly (readonly [start: string, type: string])[] = [
  ["\x89PNG\r\n\x1A\n", "image/png"],
  ["\xFF\xD8\xFF", "image/jpeg"],
  ["GIF8", "image/gif"],
  ["II*\0", "image/tiff"],
  ["MM\0*", "image/tiff"],
  ["\xD7\xCD\xC6\x9A", "image/wmf"],
  ["%PDF-", "application/pdf"],
  ["{\\rtf", "application/rtf"],
];

/** ZIP entries of Office documents. */
const officeFiles: readonly (readonly [entry: string, type: string])[] = [
  ["word/document", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  ["xl/workbook", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"],
  ["ppt/presentation", "application/vnd.openxmlformats-officedocument.presentationml.presentation"],
];

/**
 * The MIME type of a file by its bytes: for the formats that programs attach without a name or
 * type, and for pictures.
 */
export function typeOfBytes(bytes: Buffer): string | undefined {
  const head = bytes.toString("latin1", 0, 100);
  const known = signatures.find(([start]) => head.startsWith(start))?.[1];
  if (known !== undefined) return known;
  if (head.startsWith("BM") && head.startsWith("\0\0\0\0", 6)) return "image/bmp";
  // RFC 9649, section 2.4.
  if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) return "image/webp";
  // AVIF, section 6: the major brand.
  if (/^ftypavi[fs]$/.test(head.slice(4, 12))) return "image/avif";
  if (head.startsWith("\x01\0\0\0") && head.startsWith(" EMF", 40)) return "image/emf";
  return head.startsWith("PK\x03\x04") ? typeOfZip(bytes, head) : undefined;
}

function typeOfZip(bytes: Buffer, head: string): string {
  // An OpenDocument file has its type in its first entry (OpenDocument 1.3, part 2, section 3.3).
  const open =
    /^mimetype(application\/vnd\.oasis\.opendocument\.(?:text|spreadsheet|presentation))/.exec(
      head.slice(30),
    )?.[1];
  return (
    open ??
    officeFiles.find(([entry]) => bytes.includes(entry, 0, "latin1"))?.[1] ??
    "application/zip"
  );
}
