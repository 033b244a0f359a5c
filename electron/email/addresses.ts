import addressparser from "nodemailer/lib/addressparser";
import type { Person } from "../contract/email.ts";
import { decodeWords } from "./eml/encoded-words.ts";
import { maxPeople } from "./limits.ts";
import type { Warnings } from "./raw-mail.ts";

/** An address is worth showing when mail could go to it; quoted local parts are legal (RFC 5321 section 4.1.2). */
const mailbox = /^(?:"[^"\r\n]{1,64}"|[^\s@<>()[\]",;:\\]{1,128})@[^\s@<>()",;:\\/]{1,255}$/u;

/** Exchange's internal form of an address: `/O=ORG/OU=SITE/CN=RECIPIENTS/CN=ANA`. */
const exchangeName = /^\/(?:o|ou|cn)=/i;

/**
 * Reads address fields (RFC 5322 section 3.4, groups and the obsolete forms included). What has no address keeps its name; what
 * has neither is passed over.
 *
 * @param fields their values as Headers holds them, encoded words not yet decoded
 */
export function parsePeople(fields: readonly string[], warnings: Warnings): Person[] {
  const people = fields.flatMap((field) =>
    mailboxes(withWholeWords(field.replaceAll(/[\r\n\t]+/g, " "))).flatMap(
      ({ name, address }) => person(decodeWords(name), address) ?? [],
    ),
  );
  if (people.length <= maxPeople) return people;
  warnings.add("too-many-people", `The email names more than ${maxPeople} people in one field; the rest was left out.`);
  return people.slice(0, maxPeople);
}

/**
 * Encoded words in which nothing has a meaning in an address field. RFC 2047 section 5 (3) has them so; those of some mailers have
 * brackets, which would be taken for a comment, or for the address itself.
 */
const withWholeWords = (field: string): string =>
  field.replaceAll(
    /(=\?[^?\s]{1,60}\?q\?)([^?]*)(?=\?=)/gi,
    (_, start: string, payload: string) =>
      start + payload.replaceAll(/[ "(),:;<>@[\\\]]/g, (char) => `=${char.charCodeAt(0).toString(16)}`),
  );

/** `Ana Silva <ana@silva.example>`, without anything that has a meaning of its own in an address field. */
const plainMailbox = /^(?:([^"'(),:;<>@[\]\\]*)<([\w.+-]+@[\w.-]+)>|([\w.+-]+@[\w.-]+))$/;

/** Most fields hold one plain mailbox, for which a look is enough; addressparser, for all others, goes letter by letter. */
function mailboxes(field: string): readonly { readonly name: string; readonly address?: string }[] {
  const plain = plainMailbox.exec(field.trim());
  if (plain === null) return addressparser(field, { flatten: true });
  return [{ name: plain[1]?.trim() ?? "", address: plain[2] ?? plain[3] ?? "" }];
}

/**
 * Somebody by what a mail says of them.
 *
 * @param address kept only when it is an SMTP address; never an Exchange name, never `unknown`
 * @returns undefined when nothing is left
 */
export function person(name: string | undefined, address: string | undefined): Person | undefined {
  const mail = smtpAddress(address) ?? smtpAddress(name);
  const shown = shownName(name);
  if (mail === undefined) return shown === undefined || /[<>]/.test(shown) ? undefined : { name: shown };
  return shown === undefined || shown.toLowerCase() === mail.toLowerCase() ? { address: mail } : { name: shown, address: mail };
}

/** The address in what a mail gives for one: `'a@b.example'` in quotes and `mailto:` are seen often. */
export function smtpAddress(value: string | undefined): string | undefined {
  const text = decodeWords(value ?? "")
    .trim()
    .replace(/^(?:mailto|smtp):/i, "")
    .replace(/^'(.*)'$/, "$1")
    .replace(/^<(.*)>$/, "$1")
    .trim();
  return mailbox.test(text) ? text : undefined;
}

/** Letters that turn the direction of what follows could make a name look like another address. */
const invisible = /[\p{Cc}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

function shownName(name: string | undefined): string | undefined {
  const text = (name ?? "")
    .replaceAll(/[\r\n\t]+/g, " ")
    .replaceAll(invisible, "")
    .replaceAll(/\s+/g, " ")
    .trim()
    .replace(/^(["'])(.*)\1$/, "$2")
    .trim();
  return text === "" || exchangeName.test(text) ? undefined : text;
}
