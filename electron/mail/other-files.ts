import type { OtherFile } from "./errors.ts";
import { normaliseMessage } from "./formats/eml/normalise.ts";
import { unwrapSmime, type Smime } from "./formats/smime/unwrap-smime.ts";

type Look =
  /**
   * Its first bytes, as Latin-1; `at` is their offset if not 0, `holds` a pattern for the following
   * bytes.
   */
  | { readonly magic: readonly string[]; readonly at?: number; readonly holds?: RegExp }
  /** Its first characters, in any charset and after any white space. `holds` as above. */
  | { readonly text: RegExp; readonly holds?: RegExp };

/**
 * Files that people drop by mistake. The first match counts, so special formats come before general
 * ones.
 */
const others: readonly ({ readonly kind: OtherFile } & Look)[] = [
  // Files with emails in them
  {
    kind: "outlook-data",
    magic: ["!BDN"],
  },
  {
    kind: "outlook-mac",
    magic: ["PK\x03\x04"],
    holds: /com\.microsoft\.__/,
  },
  {
    kind: "notes",
    magic: ["\x1A\x00\x00\x03\x00\x00", "\x1A\x00\x00\x04\x00\x00"],
  },
  {
    kind: "outlook-express",
    magic: ["\xCF\xAD\x12\xFE"],
  },
  {
    kind: "thunderbird-index",
    text: /^\/\/ <!-- <mdb:mork/,
  },
  // Pieces of an email
  {
    kind: "winmail",
    magic: ["\x78\x9F\x3E\x22"],
  },
  {
    // [MS-OXORMMS] section 2.2.4.5
    kind: "rpmsg",
    magic: ["\x76\xE8\x04\x60\xC4\x11\xE3\x86"],
  },
  { kind: "pgp-key", text: /^-----BEGIN PGP (?:PUBLIC|PRIVATE) KEY BLOCK-----/ },
  { kind: "pgp", text: /^-----BEGIN PGP / },
  {
    // Packets with a session key (RFC 9580 section 4.2 and 5.1), in the lengths of RSA, Curve25519
    // and passphrases
    kind: "pgp-encrypted",
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
  { kind: "certificate", text: /^-----BEGIN (?:[A-Z0-9]+ )*(?:CERTIFICATE|KEY)-----/ },
  { kind: "calendar", text: /^BEGIN:VCALENDAR/i },
  { kind: "contact-card", text: /^BEGIN:VCARD/i },
  // Stand-ins for files
  {
    // [MS-SHLLINK] section 2.1; the bookmarks of macOS
    kind: "shortcut",
    magic: ["\x4C\0\0\0\x01\x14\x02\0\0\0\0\0\xC0\0\0\0\0\0\0\x46", "book\0\0\0\0mark"],
  },
  {
    kind: "link",
    text: /^\[(?:InternetShortcut|DEFAULT|\{000214A0-0000-0000-C000-000000000046\})\]/i,
  },
  { kind: "link", text: /^(?:#[^\n]*\n)*\[Desktop Entry\]/ },
  { kind: "link", text: /^<\?xml/, holds: /<key>URL<\/key>/ },
  {
    kind: "icloud",
    magic: ["bplist00"],
    holds: /NSURLNameKey/,
  },
  { kind: "saved-page", magic: ["bplist00"], holds: /WebMainResource/ },
  { kind: "link", magic: ["bplist00"], holds: /URL/ },
  {
    // AppleDouble, RFC 1740 appendix B
    kind: "apple-double",
    magic: ["\x00\x05\x16\x07"],
  },
  // Web pages: an email that was saved as one has lost its sender
  {
    // Word and Excel, and Outlook by way of Word: neither sender nor subject
    kind: "saved-page",
    text: /^(?:(?:MIME-Version|Content-Type|X-Document-Type):[^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n[^]*\nContent-Location: file:/i,
  },
  {
    kind: "web-page",
    text: /^(?:<\?xml[^>]*>\s*|<!--[^]*?-->\s*)?<(?:!doctype html|html|head|body|meta)\b/i,
  },
  // Documents
  { kind: "pdf", magic: ["%PDF-"] },
  { kind: "postscript", magic: ["%!PS", "\xC5\xD0\xD3\xC6"] },
  { kind: "rich-text", magic: ["{\\rtf"] },
  {
    kind: "office",
    magic: ["PK\x03\x04"],
    holds:
      /\[Content_Types\]\.xml|(?:word|xl|ppt)\/|mimetypeapplication\/vnd\.oasis|Index\/Document\.iwa/,
  },
  {
    kind: "picture",
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
    kind: "picture",
    magic: ["WEBP", "ftyphei", "ftypmif1", "ftypavif"],
    at: 8,
  },
  { kind: "picture", magic: ["ftyphei", "ftypmif1", "ftypavif"], at: 4 },
  {
    kind: "picture",
    text: /^(?:<\?xml[^>]*>\s*)?(?:<!doctype svg[^>]*>\s*)?<svg\b/i,
  },
  { kind: "film", magic: ["ftyp"], at: 4 },
  {
    kind: "film",
    magic: ["ID3", "\xFF\xFB", "OggS", "RIFF", "fLaC", "\x1A\x45\xDF\xA3"],
  },
  // All other files
  { kind: "zip", magic: ["PK\x03\x04", "PK\x05\x06"] },
  { kind: "rar", magic: ["Rar!\x1A\x07"] },
  { kind: "7-zip", magic: ["7z\xBC\xAF\x27\x1C"] },
  { kind: "gzip", magic: ["\x1F\x8B"] },
  {
    kind: "archive",
    magic: ["BZh", "\xFD7zXZ\0", "\x28\xB5\x2F\xFD", "MSCF\0\0\0\0"],
  },
  { kind: "archive", magic: ["ustar\0", "ustar  \0"], at: 257 },
  { kind: "program", magic: ["MZ\x90", "\x7FELF", "\xCF\xFA\xED\xFE"] },
  { kind: "database", magic: ["SQLite format 3\0"] },
  { kind: "xml", text: /^<\?xml/i },
  { kind: "json", text: /^(?:\{\s*["}]|\[\s*["{[\]])/ },
  // Markdown starts with lines that look like fields of a header
  { kind: "text", text: /^---[ \t]*\r?\n[^]*?\n---[ \t]*\r?\n/ },
];

/** Only so many bytes are examined. */
const headBytes = 4096;

/** @returns undefined for an unknown format, which may be an email */
export function otherFile(bytes: Buffer): OtherFile | undefined {
  const head = bytes.toString("latin1", 0, headBytes);
  const text = normaliseMessage(bytes.subarray(0, headBytes)).toString("latin1").trimStart();
  return others.find((other) => looksLike(other, head, text))?.kind ?? smimeFile(bytes, text);
}

function looksLike(look: Look, head: string, text: string): boolean {
  const { holds } = look;
  if ("text" in look) return look.text.test(text) && (holds?.test(text) ?? true);
  const { magic, at = 0 } = look;
  return magic.some((start) => head.startsWith(start, at)) && (holds?.test(head) ?? true);
}

const smimeKinds: Readonly<Record<Smime["kind"], OtherFile | undefined>> = {
  signed: "smime-signed",
  compressed: "smime-compressed",
  encrypted: "smime-encrypted",
  certificates: "smime-certificates",
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
  return smimeKinds[unwrapSmime(bytes).kind];
}

/** Two lines with the same number of the same separators. */
export function isTable(text: string): boolean {
  const [first = "", second = ""] = text.split(/\r?\n|\r/, 2);
  return [",", ";", "\t"].some((separator) => {
    const columns = first.split(separator).length;
    return columns > 2 && columns === second.split(separator).length;
  });
}
