import { readEmlx, type Emlx } from "./containers/emlx.ts";
import { isMbox } from "./containers/mbox.ts";
import { startsWithMailField } from "./eml/headers.ts";
import { normaliseMessage, withoutLeadingBlanks } from "./eml/normalise.ts";
import { notAMail, NotAMail } from "./errors.ts";
import { isCompoundFile } from "./msg/compound-file.ts";
import { isTnef } from "./tnef/attributes.ts";

export type Sniffed =
  | { readonly kind: "msg" }
  | { readonly kind: "mbox"; readonly mbox: Buffer }
  | ({ readonly kind: "emlx" } & Emlx)
  | { readonly kind: "eml"; /** normalised */ readonly message: Buffer };

/** What a kind of file starts with, as Latin-1; `at` where it does not stand at the very start. */
type Signature = { readonly what: string; readonly magic: readonly string[]; readonly at?: number };

/** What people drop by mistake. */
const signatures: readonly Signature[] = [
  { what: "a PDF document", magic: ["%PDF-"] },
  { what: "a ZIP archive", magic: ["PK\x03\x04", "PK\x05\x06"] },
  { what: "a RAR archive", magic: ["Rar!\x1A\x07"] },
  { what: "a 7-Zip archive", magic: ["7z\xBC\xAF\x27\x1C"] },
  { what: "a gzip archive", magic: ["\x1F\x8B"] },
  { what: "a picture", magic: ["\x89PNG\r\n", "\xFF\xD8\xFF", "GIF87a", "GIF89a", "II\x2A\x00", "MM\x00\x2A"] },
  { what: "a picture", magic: ["WEBP", "ftyphei", "ftypmif1", "ftypavif"], at: 8 },
  { what: "a picture", magic: ["ftyphei", "ftypmif1", "ftypavif"], at: 4 },
  { what: "a film or a sound", magic: ["ftyp"], at: 4 },
  { what: "a film or a sound", magic: ["ID3", "OggS", "RIFF", "\x1A\x45\xDF\xA3"] },
  { what: "an Outlook data file", magic: ["!BDN"] },
  { what: "a program", magic: ["MZ\x90", "\x7FELF", "\xCF\xFA\xED\xFE"] },
  { what: "a database", magic: ["SQLite format 3\0"] },
  { what: "a rich text document", magic: ["{\\rtf"] },
];

const winmail =
  "This is Outlook's winmail.dat, not an email. It holds the content of an email, without its sender and date. Drop the email that it is attached to: Mailpin opens the winmail.dat in it.";

/** Text formats, which may start with white space. */
const texts: readonly (readonly [RegExp, string])[] = [
  [/^BEGIN:VCALENDAR/i, "a calendar entry"],
  [/^BEGIN:VCARD/i, "a contact card"],
  [/^<(?:!doctype html|html|head|body|meta)\b/i, "a web page"],
  [/^<\?xml/i, "an XML document"],
];

/** Names in the first bytes of the ZIP archives that Office and OpenDocument programs write. */
const officeNames = /\[Content_Types\]\.xml|(?:word|xl|ppt)\/|mimetypeapplication\/vnd\.oasis/;

/** Bytes of a header block that tell a mail from other text. */
const enough = 65_536;

/**
 * Tells from its bytes what kind of mail a file is; its name says nothing reliable (there are compound files called .eml, and
 * messages called .msg).
 *
 * @throws NotAMail naming what it looks like
 */
export function sniff(bytes: Buffer): Sniffed {
  if (bytes.length === 0)
    throw new NotAMail("empty-file", "This file is empty. Save the email again in your mail program, then drop the saved file.");
  if (isCompoundFile(bytes)) return { kind: "msg" };
  if (isTnef(bytes)) throw new NotAMail("not-a-mail", winmail);
  const known = otherKind(bytes);
  if (known !== undefined) throw notAMail(known);
  const mbox = withoutLeadingBlanks(bytes);
  if (isMbox(mbox)) return { kind: "mbox", mbox };
  const emlx = readEmlx(bytes);
  if (emlx !== undefined) return { kind: "emlx", ...emlx };
  const message = normaliseMessage(bytes);
  if (startsWithMailField(message, Math.min(message.length, enough))) return { kind: "eml", message };
  throw notAMail(message.subarray(0, 4096).includes(0) ? "a file of another kind" : "a plain text file");
}

function otherKind(bytes: Buffer): string | undefined {
  const head = bytes.toString("latin1", 0, 4096);
  const what = signatures.find(({ magic, at = 0 }) => magic.some((start) => head.startsWith(start, at)))?.what;
  if (what === "a ZIP archive" && officeNames.test(head)) return "an Office document";
  const start = head.trimStart();
  return what ?? texts.find(([pattern]) => pattern.test(start))?.[1];
}
