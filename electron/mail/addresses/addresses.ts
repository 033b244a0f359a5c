import type { Person } from "../../contract/email.ts";
import { shortened } from "../../text/shorten.ts";
import { withoutInvisible, withSingleSpaces } from "../../text/invisible.ts";
import { maxPeople, maxPersonName } from "../parse-limits.ts";
import { mailboxesIn, type Mailbox } from "./mailboxes.ts";
import type { Warnings } from "../raw-mail.ts";
import { smtpAddress } from "./smtp-address.ts";

/** Exchange's internal form of an address: `/O=ORG/OU=SITE/CN=RECIPIENTS/CN=ANA`. */
const exchangeName = /^\/(?:o|ou|cn)=/i;

/**
 * Reads address fields. A person without an address keeps the name; an entry with neither is
 * skipped.
 *
 * @param fields their values as Headers holds them, encoded words not yet decoded
 */
export function parsePeople(fields: readonly string[], warnings: Warnings): Person[] {
  const people = fields.flatMap((field) =>
    mailboxesIn(inOneLine(field)).flatMap(({ name, address, repaired }) => {
      if (repaired) warnOfRepair(warnings);
      return person(name, address) ?? [];
    }),
  );
  if (people.length <= maxPeople) return people;
  warnings.add("too-many-people", { kind: "field", values: { limit: maxPeople } });
  return people.slice(0, maxPeople);
}

/**
 * The sender: the first person in `From` who has an address. Words before it, followed by a comma,
 * are a part of the name that should be in quotes: `Silva, Ana <ana@silva.example>`.
 */
export function senderAmong(people: readonly Person[], warnings: Warnings): Person | undefined {
  const at = people.findIndex(({ address }) => address !== undefined);
  const sender = people[at];
  if (at <= 0 || sender === undefined) return people[0];
  warnOfRepair(warnings);
  return person(
    people
      .slice(0, at + 1)
      .flatMap(({ name }) => name ?? [])
      .join(", "),
    sender.address,
  );
}

/** Name and address of a format that stores them separately. */
export type Named = {
  readonly name: string | undefined;
  /** As smtpAddress answers it. */
  readonly address: string | undefined;
  /** Other fields that may hold a malformed address, besides the name: `<ana@client.example`. */
  readonly places: readonly (string | undefined)[];
};

/**
 * A person by name and address. Without a valid address, a malformed one is searched for: the name
 * may be `Ana (ana@client.example)`.
 */
export function personNamed(
  { name, address, places }: Named,
  warnings: Warnings,
): Person | undefined {
  if (smtpAddress(address) !== undefined || smtpAddress(name) !== undefined)
    return person(name, address);
  const inName = addressedIn(name);
  const found = [...places.map(addressedIn), inName].find((one) => one !== undefined);
  if (found === undefined) return person(name, address);
  warnOfRepair(warnings);
  return person(found.name === "" ? (inName?.name ?? name) : found.name, found.address);
}

const addressedIn = (text: string | undefined): Mailbox | undefined =>
  text?.includes("@") === true
    ? mailboxesIn(inOneLine(text)).find(({ address }) => address !== undefined)
    : undefined;

const inOneLine = (field: string): string => field.replaceAll(/[\r\n\t]+/g, " ");

function warnOfRepair(warnings: Warnings): void {
  warnings.add("address-repaired");
}

/**
 * A person by name and address.
 *
 * @param address kept only when it is an SMTP address; never an Exchange name, never `unknown`
 * @returns undefined when nothing is left
 */
export function person(name: string | undefined, address: string | undefined): Person | undefined {
  const mail = smtpAddress(address) ?? smtpAddress(name);
  const shown = shownName(name);
  if (mail === undefined)
    return shown === undefined || /[<>]/.test(shown) ? undefined : { name: shown };
  return shown === undefined || shown.toLowerCase() === mail.toLowerCase()
    ? { address: mail }
    : { name: shown, address: mail };
}

function shownName(name: string | undefined): string | undefined {
  const text = withSingleSpaces(withoutInvisible(name ?? ""))
    .replace(/^(["'])(.*)\1$/, "$2")
    .trim();
  return text === "" || exchangeName.test(text) ? undefined : shortened(text, maxPersonName);
}
