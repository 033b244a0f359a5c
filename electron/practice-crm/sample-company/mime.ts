/**
 * Writes the mails of samples.ts: just enough of RFC 5322 and MIME (RFC 2045 to 2049), with CRLF
 * line ends and 7-bit lines.
 */

/** A header field, its value ready to be sent. */
type Field = readonly [name: string, value: string];

/** A MIME entity: its own fields, then its body as 7-bit text. */
export type Part = { readonly fields: readonly Field[]; readonly body: string };

export type Mailbox = { readonly name: string; readonly address: string };

const crlf = "\r\n";

/** The whole message. */
export function message(fields: readonly Field[], { fields: own, body }: Part): Uint8Array {
  const head = [...fields, ["MIME-Version", "1.0"] as const, ...own]
    .map(([name, value]) => `${name}: ${value}`)
    .join(crlf);
  return Buffer.from(head + crlf + crlf + body, "latin1");
}

export const textPart = (type: "plain" | "html", text: string): Part => ({
  fields: [
    ["Content-Type", `text/${type}; charset=utf-8`],
    ["Content-Transfer-Encoding", "quoted-printable"],
  ],
  body: quotedPrintable(text),
});

export type AttachedFile = {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
  readonly contentId?: string;
};

/** An attachment, or with a content id an image for the HTML. */
export function filePart({ name, type, bytes, contentId }: AttachedFile): Part {
  const disposition = contentId === undefined ? "attachment" : "inline";
  return {
    fields: [
      ["Content-Type", type],
      ["Content-Disposition", `${disposition};${crlf} ${fileName(name)}`],
      ...(contentId === undefined ? [] : ([["Content-ID", `<${contentId}>`]] as const)),
      ["Content-Transfer-Encoding", "base64"],
    ],
    body: base64Lines(bytes),
  };
}

/**
 * `boundary` must not occur in the parts: "=_" never does in quoted-printable or base64 (RFC 2045
 * section 6.7).
 */
export function multipart(
  subtype: "mixed" | "alternative" | "related",
  boundary: string,
  parts: readonly Part[],
): Part {
  const delimiter = `=_${boundary}`;
  const entities = parts.map(
    ({ fields, body }) =>
      `--${delimiter}${crlf}${fields.map((field) => field.join(": ")).join(crlf)}${crlf}${crlf}${body}${crlf}`,
  );
  return {
    fields: [["Content-Type", `multipart/${subtype};${crlf} boundary="${delimiter}"`]],
    body: `${entities.join("")}--${delimiter}--${crlf}`,
  };
}

/** An unstructured header value; what is not ASCII becomes encoded words (RFC 2047). */
export function headerText(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text;
  return encodedWords(text).join(`${crlf} `);
}

export const mailboxes = (list: readonly Mailbox[]): string => list.map(mailbox).join(`,${crlf} `);

function mailbox({ name, address }: Mailbox): string {
  const phrase = /^[\x20-\x7e]*$/.test(name)
    ? `"${name.replace(/["\\]/g, "\\$&")}"`
    : headerText(name);
  return `${phrase} <${address}>`;
}

/** Encoded words of at most 75 characters; none may cut a character in two (RFC 2047 section 5). */
function encodedWords(text: string): string[] {
  const mostBytes = 45;
  const pieces = [""];
  for (const character of text) {
    const longer = (pieces.at(-1) ?? "") + character;
    if (Buffer.byteLength(longer) > mostBytes) pieces.push(character);
    else pieces[pieces.length - 1] = longer;
  }
  return pieces.map((piece) => `=?utf-8?B?${Buffer.from(piece).toString("base64")}?=`);
}

/** `filename=…`, in RFC 2231's form when it is not ASCII. */
const fileName = (name: string): string =>
  /^[\x20-\x7e]*$/.test(name)
    ? `filename="${name}"`
    : `filename*=utf-8''${encodeURIComponent(name)}`;

const base64Lines = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString("base64")
    .replace(/.{76}(?=.)/g, `$&${crlf}`);

const quotedPrintable = (text: string): string => text.split(/\r?\n/).map(quotedLine).join(crlf);

/**
 * RFC 2045 section 6.7: at most 76 characters a line, its blank end encoded, soft breaks between
 * characters.
 */
function quotedLine(line: string): string {
  const bytes = [...Buffer.from(line)];
  const signs = bytes.map((byte, index) => {
    const isPlain =
      (byte > 0x20 && byte < 0x7f && byte !== 0x3d) || (byte === 0x20 && index < bytes.length - 1);
    return isPlain
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  });
  const lines = [""];
  for (const sign of signs) {
    const longer = (lines.at(-1) ?? "") + sign;
    if (longer.length > 75) lines.push(sign);
    else lines[lines.length - 1] = longer;
  }
  return lines.join(`=${crlf}`);
}

const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A date as RFC 5322 section 3.3 wants it, in an offset of whole hours. */
export function mailDate(ms: number, offsetHours: number): string {
  const local = new Date(ms + offsetHours * 3_600_000);
  const [, month = 0, day = 0] = local.toISOString().split(/[-T]/).map(Number);
  const time = local.toISOString().slice(11, 19);
  const offset = `${offsetHours < 0 ? "-" : "+"}${String(Math.abs(offsetHours)).padStart(2, "0")}00`;
  return `${days[local.getUTCDay()] ?? ""}, ${day} ${months[month - 1] ?? ""} ${local.getUTCFullYear()} ${time} ${offset}`;
}
