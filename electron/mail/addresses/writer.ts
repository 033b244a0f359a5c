import type { Person } from "../../contract/email.ts";
import type { RawMail } from "../raw-mail.ts";
import { isRobot } from "../../text/robots.ts";
import { withoutTrailing } from "../../text/trim.ts";
import { smtpAddress } from "./smtp-address.ts";

type Hints = Pick<RawMail, "from" | "cc" | "replyTo" | "writerClues">;

/**
 * The person who wrote a mail. That is `From`, except in three cases:
 *
 * - A list or a forwarder put its own address there, so that DMARC (RFC 7489) lets the mail pass:
 *   `'Mara' via Sales <sales@vendor.example>`. The author is in a field of its own, or in `Reply-To`,
 *   or at least in the name.
 * - A program sent it for a person, as a web form does: answers go to that person (`Reply-To`).
 * - A domain with DMARC wraps the author's address in one of its own:
 *   `mara=40customer.example@dmarc.list.example`.
 *
 * `Reply-To` has no say elsewhere: people have their answers sent to assistants and to lists.
 *
 * @returns a person without an address where only the name is known, undefined without a sender
 */
export function writerOf(mail: Hints): Person | undefined {
  const { from, replyTo, writerClues } = mail;
  if (from?.address === undefined) return from;
  const wrapped = wrappedAddress(from.address);
  if (wrapped !== undefined) return named(wrapped, nameBeforeVia(from) ?? from.name);
  const answered = replyTo.filter((person) => isSomebody(person, mail));
  if (isOfList(mail)) return writerBehindList(mail, answered) ?? from;
  if (!isRobot(from.address)) {
    const name = nameBeforeVia(from);
    return name === undefined ? from : (writerClues.originalFrom ?? answered[0] ?? from);
  }
  const author = [writerClues.originalFrom, ...answered].find(
    (person) => person !== undefined && isSomebody(person, mail),
  );
  return author ?? nameless(nameBeforeVia(from)) ?? from;
}

/** Whether `From` is the list's address in place of the author's. */
function isOfList({ from, writerClues: { list, originalFrom } }: Hints): boolean {
  if (list === undefined || from?.address === undefined) return false;
  return (
    list.includes(from.address.toLowerCase()) ||
    nameBeforeVia(from) !== undefined ||
    (originalFrom !== undefined && !isSame(originalFrom, from) && isSameDomain(list, from.address))
  );
}

const isSameDomain = (list: readonly string[], address: string): boolean =>
  list.some((one) => domainOf(one) === domainOf(address));

const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf("@") + 1).toLowerCase();

/** Mailman puts the author into `Reply-To`, or into `Cc` where answers go to the list. */
function writerBehindList(mail: Hints, answered: readonly Person[]): Person | undefined {
  const { from, cc, writerClues } = mail;
  const name = from === undefined ? undefined : nameBeforeVia(from);
  const isNamed = (person: Person) => name !== undefined && person.name === name;
  const original = writerClues.originalFrom;
  const found =
    (original !== undefined && isSomebody(original, mail) ? original : undefined) ??
    answered.find(isNamed) ??
    cc.filter((person) => isSomebody(person, mail)).find(isNamed) ??
    answered[0];
  if (found?.address !== undefined) return named(found.address, found.name ?? name);
  return nameless(name);
}

/** Whether a person with an address is neither the sender, nor a list, nor a program. */
function isSomebody(person: Person, { from, writerClues: { list = [] } }: Hints): boolean {
  const address = person.address?.toLowerCase();
  return (
    address !== undefined &&
    !list.includes(address) &&
    !isRobot(address) &&
    (from === undefined || !isSame(person, from))
  );
}

const isSame = (one: Person, other: Person): boolean =>
  one.address?.toLowerCase() === other.address?.toLowerCase();

/** The words for "via" that lists write, in the languages of their programs. */
const via = /^(.*\S)\s+(?:via|vía|über|durch|par|tramite|através de|przez)\s+\S/iu;

/** `Mara Klein` of `'Mara Klein' via Sales`. */
function nameBeforeVia({ name = "" }: Person): string | undefined {
  const words = (via.exec(name)?.[1] ?? "").replace(/^["'“‘«]+/, "");
  const before = withoutTrailing(words, /["'”’»]/).trim();
  return before === "" ? undefined : before;
}

/** `ana=40client.example@dmarc.ietf.org`, and the envelope's form of it (SRS0=…=client.example=ana). */
function wrappedAddress(address: string): string | undefined {
  const [, quoted] = /^(.+=40[^=]+)@dmarc\./i.exec(address) ?? [];
  if (quoted !== undefined)
    return smtpAddress(
      quoted.replaceAll(/=([0-9a-f]{2})/gi, (_, hex: string) =>
        String.fromCharCode(parseInt(hex, 16)),
      ),
    );
  const [, domain, local] = /^srs0[=+-][^=]+=[^=]+=([^=]+)=(.+)@/i.exec(address) ?? [];
  return domain === undefined ? undefined : smtpAddress(`${local ?? ""}@${domain}`);
}

const named = (address: string, name: string | undefined): Person =>
  name === undefined || name.toLowerCase() === address.toLowerCase()
    ? { address }
    : { name, address };

/** The name itself may be the author's address: `mara@customer.example via Sales`. */
function nameless(name: string | undefined): Person | undefined {
  if (name === undefined) return undefined;
  const address = smtpAddress(name);
  return address === undefined ? { name } : { address };
}
