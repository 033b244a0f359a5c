import { usualName } from "./part-names.ts";
import { maxNameLength, maxRawName } from "../limits.ts";
import { blank, withoutInvisible } from "../../text/invisible.ts";
import { withoutTrailing } from "../../text/trim.ts";

/** Endings for attachments that came without a name. */
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

/** `image/png` says its ending itself; `application/octet-stream` says nothing. */
export function endingOf(type: string): string {
  const known = endings.get(type);
  if (known !== undefined) return known;
  const [, sub = ""] = /^(?:image|text|audio|video)\/(?:x-)?([a-z0-9]{2,5})$/.exec(type) ?? [];
  if (sub !== "") return sub;
  return type.startsWith("text/") ? "txt" : "bin";
}

/** Where several types have one ending, the first counts. */
const typesByEnding = new Map([...endings].reverse().map(([type, ending]) => [ending, type]));
for (const anything of ["asc", "dat"]) typesByEnding.delete(anything); // .asc: a signature, a key, an encrypted message
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
 * The MIME type that a file name promises; for parts whose sender said nothing better than "some
 * bytes".
 */
export const typeOfName = (name: string): string | undefined =>
  typesByEnding.get(/\.([a-z0-9]{2,5})$/i.exec(name)?.[1]?.toLowerCase() ?? "");

/** Device names that Windows would open instead of a file, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

const lineEnds = /[\n\v\f\r\p{Zl}\p{Zp}]/gu;

/** So many blanks that they push the `.exe` after them out of sight. */
const gap = new RegExp(`[${blank}]{4,}`, "g");

/**
 * What is looked at of a file's name: a longer one loses the folders before it, then its middle.
 * The start of a name tells what it is, its end what kind of file.
 */
export function boundedName(name: string): string {
  if (name.length <= maxRawName) return name;
  const base = name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("\\")) + 1);
  return base.length <= maxRawName
    ? base
    : base.slice(0, maxRawName / 2) + base.slice(-maxRawName / 2);
}

/**
 * The file name in what a stranger gave for one: no folders, nothing that a file system refuses or
 * that misleads the eye. What can stay as it is does: people and programs compare names.
 *
 * @returns undefined when nothing is left
 */
export function safeName(name: string): string | undefined {
  const base = boundedName(name).replaceAll("\u0000", "").split(/[\\/]/).at(-1) ?? "";
  const plain = withoutInvisible(base.toWellFormed())
    .replaceAll("\t", " ")
    .replaceAll(lineEnds, "")
    .replaceAll(gap, " ")
    .replaceAll(/[<>:"|?*]/g, "_");
  const clean = withoutTrailing(plain.trimStart(), /[\s.]/);
  if (clean === "" || /^[._\s]+$/.test(clean)) return undefined;
  const short = shortened(clean);
  return reserved.test(short) ? `_${short}` : short;
}

/**
 * Gives every attachment of a mail a safe name that no other has; file systems take `A.pdf` and
 * `a.pdf`, and two spellings of `ö`, for the same.
 */
export function nameAttachments(
  attachments: readonly { readonly name: string | undefined; readonly type: string }[],
): string[] {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return attachments.map(({ name, type }, index) => {
    const wanted =
      (name === undefined ? undefined : safeName(name)) ??
      usualName(type) ??
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
