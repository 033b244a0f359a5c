import { normaliseMessage } from "./formats/eml/normalise.ts";
import { unwrapSmime, type Smime } from "./formats/smime/unwrap-smime.ts";

/** A file that is not an email, recognised by its first bytes. */
export type OtherFile = {
  /** With its article, as in "a PDF document". */
  readonly what: string;
  /** Whole sentences on what to do instead. Absent where the general advice on emails is enough. */
  readonly remedy?: string;
};

type Look =
  /**
   * Its first bytes, as Latin-1; `at` is their offset if not 0, `holds` a pattern for the following
   * bytes.
   */
  | { readonly magic: readonly string[]; readonly at?: number; readonly holds?: RegExp }
  /** Its first characters, in any charset and after any white space. `holds` as above. */
  | { readonly text: RegExp; readonly holds?: RegExp };

const attached =
  "If it came with an email, drop that email: its attachments are filed along with it.";
const cameWith = "Who sent it and when stands in the email that it came with: drop that email.";
const linked = "It only says where something is. Drop the email itself, saved as .eml or .msg.";
const unpack = "Unpack it, then drop the emails that are in it.";
const savedAsPage =
  'If it shows an email, save the email itself: in webmail the email\'s own menu has "Download", "Save as" or "Show original"; in Outlook choose the type .msg.';

/**
 * Files that people drop by mistake. The first match counts, so special formats come before general
 * ones.
 */
const others: readonly (OtherFile & Look)[] = [
  // Files with emails in them
  {
    what: "an Outlook data file (.pst or .ost)",
    remedy: "Open it in Outlook, and drag the emails out of there.",
    magic: ["!BDN"],
  },
  {
    what: "an archive of Outlook for Mac (.olm)",
    remedy: "Import it in Outlook, and drag the emails out of there.",
    magic: ["PK\x03\x04"],
    holds: /com\.microsoft\.__/,
  },
  {
    what: "a Notes database (.nsf)",
    remedy:
      "Open it in Notes, and drag the emails out of there to the desktop; then drop them here.",
    magic: ["\x1A\x00\x00\x03\x00\x00", "\x1A\x00\x00\x04\x00\x00"],
  },
  {
    what: "a folder of Outlook Express (.dbx)",
    remedy: "Import it in a mail program, and drag the emails out of there.",
    magic: ["\xCF\xAD\x12\xFE"],
  },
  {
    what: "an index of Thunderbird (.msf)",
    remedy:
      "The emails are in the file of the same name without .msf: drop that one, or drag them out of Thunderbird.",
    text: /^\/\/ <!-- <mdb:mork/,
  },
  // Pieces of an email
  {
    what: "Outlook's winmail.dat",
    remedy:
      "It is only the packed part of an email. Drop the email that it is attached to: Mailpin opens the winmail.dat in it.",
    magic: ["\x78\x9F\x3E\x22"],
  },
  {
    // [MS-OXORMMS] section 2.2.4.5
    what: "the locked part of a protected email (message.rpmsg)",
    remedy:
      "Only Outlook can open it. Drop the email that it came with: it can be filed, locked as it is.",
    magic: ["\x76\xE8\x04\x60\xC4\x11\xE3\x86"],
  },
  { what: "a key of PGP", text: /^-----BEGIN PGP (?:PUBLIC|PRIVATE) KEY BLOCK-----/ },
  { what: "a file encrypted or signed with PGP", remedy: cameWith, text: /^-----BEGIN PGP / },
  {
    // Packets with a session key (RFC 9580 section 4.2 and 5.1), in the lengths of RSA, Curve25519
    // and passphrases
    what: "a file encrypted with PGP",
    remedy: cameWith,
    magic: [
      ...[
        "\x84\x8C\x03",
        "\x85\x01\x0C\x03",
        "\x85\x01\x8C\x03",
        "\x85\x02\x0C\x03",
        "\x84\x5E\x03",
        "\x8C\x0D\x04",
      ],
      ...["\xC1\xC0\x4C\x03", "\xC1\xC0\xCC\x03", "\xC1\xC1\x4C\x03", "\xC1\x5E\x03"],
    ],
  },
  { what: "a certificate or a key", text: /^-----BEGIN (?:[A-Z0-9]+ )*(?:CERTIFICATE|KEY)-----/ },
  { what: "a calendar entry", remedy: attached, text: /^BEGIN:VCALENDAR/i },
  { what: "a contact card", text: /^BEGIN:VCARD/i },
  // Stand-ins for files
  {
    // [MS-SHLLINK] section 2.1; the bookmarks of macOS
    what: "a shortcut",
    remedy: "Drop the file that it leads to.",
    magic: ["\x4C\0\0\0\x01\x14\x02\0\0\0\0\0\xC0\0\0\0\0\0\0\x46", "book\0\0\0\0mark"],
  },
  {
    what: "a link",
    remedy: linked,
    text: /^\[(?:InternetShortcut|DEFAULT|\{000214A0-0000-0000-C000-000000000046\})\]/i,
  },
  { what: "a link", remedy: linked, text: /^(?:#[^\n]*\n)*\[Desktop Entry\]/ },
  { what: "a link", remedy: linked, text: /^<\?xml/, holds: /<key>URL<\/key>/ },
  {
    what: "the placeholder of a file that is in iCloud",
    remedy: "Click the cloud next to its name, and drop the file when it has been downloaded.",
    magic: ["bplist00"],
    holds: /NSURLNameKey/,
  },
  { what: "a saved web page", remedy: savedAsPage, magic: ["bplist00"], holds: /WebMainResource/ },
  { what: "a link", remedy: linked, magic: ["bplist00"], holds: /URL/ },
  {
    // AppleDouble, RFC 1740 appendix B
    what: "a Mac's notes about a file",
    remedy: 'Drop the file whose name is the same without "._" in front.',
    magic: ["\x00\x05\x16\x07"],
  },
  // Web pages: an email that was saved as one has lost its sender
  {
    // Word and Excel, and Outlook by way of Word: neither sender nor subject
    what: "a saved web page",
    remedy: savedAsPage,
    text: /^(?:(?:MIME-Version|Content-Type|X-Document-Type):[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n[^]*\nContent-Location: file:/i,
  },
  {
    what: "a web page",
    remedy: savedAsPage,
    text: /^(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|meta)\b/i,
  },
  // Documents
  { what: "a PDF document", remedy: attached, magic: ["%PDF-"] },
  { what: "a PostScript document", remedy: attached, magic: ["%!PS", "\xC5\xD0\xD3\xC6"] },
  { what: "a rich text document", remedy: attached, magic: ["{\\rtf"] },
  {
    what: "an Office document",
    remedy: attached,
    magic: ["PK\x03\x04"],
    holds:
      /\[Content_Types\]\.xml|(?:word|xl|ppt)\/|mimetypeapplication\/vnd\.oasis|Index\/Document\.iwa/,
  },
  {
    what: "a picture",
    remedy: attached,
    magic: [
      "\x89PNG\r\n",
      "\xFF\xD8\xFF",
      "GIF87a",
      "GIF89a",
      "II\x2A\x00",
      "MM\x00\x2A",
      "8BPS\0\x01",
    ],
  },
  {
    what: "a picture",
    remedy: attached,
    magic: ["WEBP", "ftyphei", "ftypmif1", "ftypavif"],
    at: 8,
  },
  { what: "a picture", remedy: attached, magic: ["ftyphei", "ftypmif1", "ftypavif"], at: 4 },
  {
    what: "a picture",
    remedy: attached,
    text: /^(?:<\?xml[^>]*>\s*)?(?:<!doctype svg[^>]*>\s*)?<svg\b/i,
  },
  { what: "a film or a sound", remedy: attached, magic: ["ftyp"], at: 4 },
  {
    what: "a film or a sound",
    remedy: attached,
    magic: ["ID3", "\xFF\xFB", "OggS", "RIFF", "fLaC", "\x1A\x45\xDF\xA3"],
  },
  // All other files
  { what: "a ZIP archive", remedy: unpack, magic: ["PK\x03\x04", "PK\x05\x06"] },
  { what: "a RAR archive", remedy: unpack, magic: ["Rar!\x1A\x07"] },
  { what: "a 7-Zip archive", remedy: unpack, magic: ["7z\xBC\xAF\x27\x1C"] },
  { what: "a gzip archive", remedy: unpack, magic: ["\x1F\x8B"] },
  {
    what: "an archive",
    remedy: unpack,
    magic: ["BZh", "\xFD7zXZ\0", "\x28\xB5\x2F\xFD", "MSCF\0\0\0\0"],
  },
  { what: "an archive", remedy: unpack, magic: ["ustar\0", "ustar  \0"], at: 257 },
  { what: "a program", magic: ["MZ\x90", "\x7FELF", "\xCF\xFA\xED\xFE"] },
  { what: "a database", magic: ["SQLite format 3\0"] },
  { what: "an XML document", text: /^<\?xml/i },
  { what: "a file of data (JSON)", text: /^(?:\{\s*["}]|\[\s*["{[\]])/ },
  // Markdown starts with lines that look like fields of a header
  { what: "a plain text file", text: /^---[ \t]*\r?\n[^]*?\n---[ \t]*\r?\n/ },
];

/** Only so many bytes are examined. */
const headBytes = 4096;

/** @returns undefined for an unknown format, which may be an email */
export function otherFile(bytes: Buffer): OtherFile | undefined {
  const head = bytes.toString("latin1", 0, headBytes);
  const text = normaliseMessage(bytes.subarray(0, headBytes)).toString("latin1").trimStart();
  return others.find((other) => looksLike(other, head, text)) ?? smimeFile(bytes, text);
}

function looksLike(look: Look, head: string, text: string): boolean {
  const { holds } = look;
  if ("text" in look) return look.text.test(text) && (holds?.test(text) ?? true);
  const { magic, at = 0 } = look;
  return magic.some((start) => head.startsWith(start, at)) && (holds?.test(head) ?? true);
}

const smimeKinds: Readonly<Record<Smime["kind"], string | undefined>> = {
  signed: "a signed file (.p7m)",
  compressed: "a compressed part of an email (.p7m)",
  encrypted: "an encrypted part of an email (.p7m)",
  certificates: "a signature or a certificate (.p7s)",
  unknown: undefined,
};

/**
 * A package without its email: it may contain a complete text with attachments, but has no sender.
 * In DER, PEM or base64.
 */
function smimeFile(bytes: Buffer, text: string): OtherFile | undefined {
  if (
    bytes[0] !== 0x30 &&
    !/^(?:-----BEGIN (?:PKCS7|CMS)-----|M[\w+/]{20,}={0,2}(?:\s|$))/.test(text)
  )
    return undefined;
  const what = smimeKinds[unwrapSmime(bytes).kind];
  return what === undefined ? undefined : { what, remedy: cameWith };
}

/** Two lines with the same number of the same separators. */
export function isTable(text: string): boolean {
  const [first = "", second = ""] = text.split(/\r?\n|\r/, 2);
  return [",", ";", "\t"].some((separator) => {
    const columns = first.split(separator).length;
    return columns > 2 && columns === second.split(separator).length;
  });
}
