import { createHash } from "node:crypto";
import type { Person } from "../../../contract/email.ts";
import { safeName } from "../../attachments/attachment-names.ts";
import { offsetOf } from "../../dates/dates.ts";
import type { RawAttachment, RawMail } from "../../raw-mail.ts";

const lineEnd = "\r\n";
const days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** Fields, and the body that they describe. */
type Entity = { readonly fields: readonly string[]; readonly body: Buffer };

/**
 * Writes a mail as an Internet message, for messages inside another one in a form that few programs
 * read. It adds nothing to the mail, not even a date or a Message-ID (libraries that write mail for
 * sending invent them), so the same mail always gives the same bytes.
 *
 * @see RFC 5322, RFC 2045 to 2047, RFC 2231
 */
export function writeEml(mail: RawMail): Buffer {
  const { from, subject, date, messageId, inReplyTo, references } = mail;
  const fields = [
    ...peopleField("From", from === undefined ? [] : [from]),
    ...peopleField("To", mail.to),
    ...peopleField("Cc", mail.cc),
    ...peopleField("Bcc", mail.bcc),
    ...field("Subject", subject === undefined ? undefined : encoded(subject)),
    ...field("Date", date === undefined ? undefined : dateText(date)),
    ...field("Message-ID", id(messageId)),
    ...field("In-Reply-To", id(inReplyTo)),
    ...field("References", references.flatMap((each) => id(each) ?? []).join(`${lineEnd} `)),
    "MIME-Version: 1.0",
  ];
  const { attachments } = mail;
  const body = bodyOf(mail);
  const content =
    attachments.length === 0 ? body : multipart("mixed", [body, ...attachments.map(attached)]);
  return bytesOf({ ...content, fields: [...fields, ...content.fields] });
}

const field = (name: string, value: string | undefined): string[] =>
  value === undefined || value === "" ? [] : [`${name}: ${value}`];

const peopleField = (name: string, people: readonly Person[]): string[] =>
  field(name, people.map(mailbox).join(`,${lineEnd} `));

/** A person without an address keeps the name, in the form that mail programs show. */
const mailbox = ({ name, address = "" }: Person): string =>
  `${name === undefined ? "" : `${encoded(name, /^[\w ]*$/)} `}<${address}>`;

/** An id is for machines: one that is not valid in a field is dropped. */
const id = (value: string | undefined): string | undefined =>
  /^<[\x21-\x7e]{1,900}>$/.test(value ?? "") ? value : undefined;

/** Letters of a subject or a name. Outlook's subjects have up to 255. */
const longest = 2_000;

/** RFC 2047: one encoded word a line, each of whole characters. */
function encoded(text: string, plain = /^[\x20-\x7e]*$/): string {
  if (text.length <= 60 && plain.test(text) && !text.includes("=?")) return text;
  const words: string[] = [];
  let word = "";
  for (const letter of text.slice(0, longest).toWellFormed()) {
    if (Buffer.byteLength(word + letter) > 45) {
      words.push(word);
      word = "";
    }
    word += letter;
  }
  return [...words, word]
    .map((each) => `=?utf-8?B?${Buffer.from(each).toString("base64")}?=`)
    .join(`${lineEnd} `);
}

/** RFC 5322 section 3.3: `-0000` is UTC with an unknown local offset; Outlook stores only UTC. */
function dateText(date: string): string {
  const offset = offsetOf(date);
  const local = new Date(Date.parse(date) + offset * 60_000);
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${days[local.getUTCDay()] ?? ""}, ${local.getUTCDate()} ${months[local.getUTCMonth()] ?? ""} ${local.getUTCFullYear()}`;
  const zone = `${offset > 0 ? "+" : "-"}${two(Math.floor(Math.abs(offset) / 60))}${two(Math.abs(offset) % 60)}`;
  return `${day} ${local.toISOString().slice(11, 19)} ${zone}`;
}

function bodyOf({ text, html }: RawMail): Entity {
  const plain = text === undefined && html !== undefined ? [] : [textPart("plain", text ?? "")];
  const formatted = html === undefined ? [] : [textPart("html", html)];
  const [only, ...others] = [...plain, ...formatted];
  return only === undefined || others.length > 0
    ? multipart("alternative", [...plain, ...formatted])
    : only;
}

const textPart = (subtype: string, text: string): Entity =>
  inBase64(
    [`Content-Type: text/${subtype}; charset=utf-8`],
    Buffer.from(text.replaceAll(/\r?\n/g, lineEnd)),
  );

function attached({ name, type, bytes, contentId, contentLocation }: RawAttachment): Entity {
  const file = safeName(name ?? "");
  const filename =
    file === undefined
      ? ""
      : `;${lineEnd} filename*=utf-8''${encodeURIComponent(file).replaceAll(/['()*]/g, percent)}`;
  const fields = [
    `Content-Disposition: attachment${filename}`,
    ...field("Content-ID", contentId === undefined ? undefined : id(`<${contentId}>`)),
    ...field("Content-Location", /^[\x21-\x7e]{1,900}$/.exec(contentLocation ?? "")?.[0]),
  ];
  // RFC 2046 section 5.2.1: messages are never in base64.
  if (type === "message/rfc822")
    return {
      fields: [`Content-Type: ${type}`, "Content-Transfer-Encoding: 8bit", ...fields],
      body: Buffer.from(bytes),
    };
  const known = /^(?!multipart\/|message\/)[\w.+-]{1,100}\/[\w.+-]{1,100}$/.test(type)
    ? type
    : "application/octet-stream";
  return inBase64([`Content-Type: ${known}`, ...fields], bytes);
}

const percent = (char: string): string => `%${char.charCodeAt(0).toString(16)}`;

function inBase64(fields: readonly string[], bytes: Uint8Array): Entity {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("base64");
  return {
    fields: [...fields, "Content-Transfer-Encoding: base64"],
    body: Buffer.from(text.replaceAll(/.{1,76}/g, `$&${lineEnd}`), "latin1"),
  };
}

/** The boundary is derived from the parts, so that none of them can contain it. */
function multipart(subtype: string, parts: readonly Entity[]): Entity {
  const bodies = parts.map(bytesOf);
  const hash = createHash("sha256");
  for (const body of bodies) hash.update(body);
  const boundary = `=_${hash.digest("hex").slice(0, 32)}`;
  const delimited = bodies.flatMap((body) => [
    Buffer.from(`--${boundary}${lineEnd}`),
    body,
    Buffer.from(lineEnd),
  ]);
  return {
    fields: [`Content-Type: multipart/${subtype};${lineEnd} boundary="${boundary}"`],
    body: Buffer.concat([...delimited, Buffer.from(`--${boundary}--${lineEnd}`)]),
  };
}

const bytesOf = ({ fields, body }: Entity): Buffer =>
  Buffer.concat([Buffer.from([...fields, "", ""].join(lineEnd), "utf8"), body]);
