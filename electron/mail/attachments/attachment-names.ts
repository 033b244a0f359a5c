import { defaultPartName } from "./part-names.ts";
import { maxNameLength, maxRawName } from "../parse-limits.ts";
import { blank, withoutInvisible } from "../../text/invisible.ts";
import { withoutTrailing } from "../../text/trim.ts";

/** Extensions for attachments that came without a name. */
const endings = new Map(
  Object.entries({
    "application/gzip": "gz",
    "application/json": "json",
    "application/ms-tnef": "dat",
    "application/msword": "doc",
    "application/pdf": "pdf",
    "application/pgp-signature": "asc",
    "application/pkcs7-mime": "p7m",
    "application/pkcs7-signature": "p7s",
    "application/rtf": "rtf",
    "application/vnd.ms-excel": "xls",
    "application/vnd.ms-outlook": "msg",
    "application/vnd.ms-powerpoint": "ppt",
    "application/vnd.oasis.opendocument.presentation": "odp",
    "application/vnd.oasis.opendocument.spreadsheet": "ods",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.openxmlformats-officedocument.presentationml.presentation": "pptx",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "xlsx",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "docx",
    "application/vnd.visio": "vsd",
    "application/x-pkcs7-mime": "p7m",
    "application/x-pkcs7-signature": "p7s",
    "application/xml": "xml",
    "application/zip": "zip",
    "audio/mpeg": "mp3",
    "image/jpeg": "jpg",
    "image/jpg": "jpg",
    "image/svg+xml": "svg",
    "image/tiff": "tif",
    "message/delivery-status": "txt",
    "message/disposition-notification": "txt",
    "message/global": "eml",
    "message/rfc822": "eml",
    "text/calendar": "ics",
    "text/plain": "txt",
    "text/rfc822-headers": "txt",
    "text/vcard": "vcf",
    "text/x-vcard": "vcf",
    "video/quicktime": "mov",
  }),
);

/** The extension is in `image/png` itself; `application/octet-stream` has none. */
export function endingOf(type: string): string {
  const known = endings.get(type);
  if (known !== undefined) return known;
  const [, sub = ""] = /^(?:image|text|audio|video)\/(?:x-)?([a-z0-9]{2,5})$/.exec(type) ?? [];
  if (sub !== "") return sub;
  return type.startsWith("text/") ? "txt" : "bin";
}

/** Where several types share an extension, the first counts. */
const typesByEnding = new Map([...endings].reverse().map(([type, ending]) => [ending, type]));
// A signature, a key or an encrypted message.
for (const anything of ["asc", "dat"]) typesByEnding.delete(anything);
for (const picture of ["png", "gif", "webp", "bmp", "avif", "heic", "emf", "wmf"])
  typesByEnding.set(picture, `image/${picture}`);
for (const [ending, type] of [
  ["jpeg", "image/jpeg"],
  ["txt", "text/plain"],
  ["htm", "text/html"],
  ["html", "text/html"],
  ["csv", "text/csv"],
  ["eml", "message/rfc822"],
  ["mp4", "video/mp4"],
] as const)
  typesByEnding.set(ending, type);

/**
 * The MIME type by a file's extension; for parts that the sender declared as
 * `application/octet-stream` or not at all.
 */
export const typeOfName = (name: string): string | undefined =>
  typesByEnding.get(/\.([a-z0-9]{2,5})$/i.exec(name)?.[1]?.toLowerCase() ?? "");

/** Device names that Windows would open instead of a file, with any extension. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

const lineEnds = /[\n\v\f\r\p{Zl}\p{Zp}]/gu;

/** A run of blanks long enough to push the `.exe` after it out of sight. */
const gap = new RegExp(`[${blank}]{4,}`, "g");

/**
 * The part of a file name that is examined: a longer one loses its folders, then its middle. The
 * start of a name describes the file, its end is the file type.
 */
export function boundedName(name: string): string {
  if (name.length <= maxRawName) return name;
  const base = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  return base.length <= maxRawName
    ? base
    : `${base.slice(0, maxRawName / 2 - 1)}…${base.slice(-maxRawName / 2)}`;
}

/**
 * A safe file name from an untrusted one: no folders, nothing that a file system refuses or that
 * misleads the eye. Everything else stays, because people and programs compare names.
 *
 * @returns undefined when nothing is left
 */
export function safeName(name: string): string | undefined {
  const clean = cleanName(name);
  if (clean === undefined) return undefined;
  const short = shortened(clean);
  return reserved.test(short) ? `_${short}` : short;
}

/** The name before it was shortened; undefined where it was not. */
export function longName(name: string): string | undefined {
  const clean = cleanName(name);
  return clean === undefined || shortened(clean) === clean ? undefined : clean;
}

function cleanName(name: string): string | undefined {
  const base = boundedName(name).replaceAll("\u0000", "").split(/[\\/]/).at(-1) ?? "";
  const plain = withoutInvisible(base.toWellFormed())
    .replaceAll("\t", " ")
    .replaceAll(lineEnds, "")
    .replaceAll(gap, " ")
    .replaceAll(/[<>:"|?*]/g, "_");
  const clean = withoutTrailing(plain.trimStart(), /[\s.]/);
  return clean === "" || /^[._\s]+$/.test(clean) ? undefined : clean;
}

/**
 * What a Mac knows of a file beside its bytes. RFC 1740 gives both parts one name: the file itself
 * keeps it, and this gets the one that macOS uses on other disks.
 */
const macMetadata = "application/applefile";

/**
 * Gives every attachment of a mail a safe, unique name; file systems treat `A.pdf` and `a.pdf`, and
 * two spellings of `ö`, as the same.
 */
export function nameAttachments(
  attachments: readonly { readonly name: string | undefined; readonly type: string }[],
): string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return attachments.map(({ name, type }, index) => {
    const given = name === undefined ? undefined : safeName(name);
    const wanted =
      (given !== undefined && type === macMetadata ? `._${given}` : given) ??
      defaultPartName(type) ??
      `attachment-${index + 1}.${endingOf(type)}`;
    const [stem, ending] = splitEnding(wanted);
    const key = (each: string) => each.normalize("NFC").toLowerCase();
    let unique = wanted;
    let count = next.get(key(wanted)) ?? 2;
    while (taken.has(key(unique))) unique = `${stem} (${count++})${ending}`;
    next.set(key(wanted), count);
    taken.add(key(unique));
    return unique;
  });
}

function splitEnding(name: string): [stem: string, ending: string] {
  const ending = /\.[^.\s]{1,12}$/.exec(name)?.[0] ?? "";
  return ending.length === name.length
    ? [name, ""]
    : [name.slice(0, name.length - ending.length), ending];
}

function shortened(name: string): string {
  const letters = Array.from(name);
  if (letters.length <= maxNameLength && Buffer.byteLength(name) <= maxNameLength * 2) return name;
  const [stem, ending] = splitEnding(name);
  let kept = Array.from(stem).slice(0, maxNameLength - ending.length);
  while (Buffer.byteLength(kept.join("")) > maxNameLength * 2 - Buffer.byteLength(ending))
    kept = kept.slice(0, -1);
  return kept.join("").trimEnd() + ending;
}
