import type { Person } from "../../../contract/email.ts";
import { person, personNamed } from "../../addresses/addresses.ts";
import { maxPeople } from "../../parse-limits.ts";
import { smtpAddress } from "../../addresses/smtp-address.ts";
import { Warnings, type RawMail } from "../../raw-mail.ts";
import { otherThan } from "../eml/read-eml.ts";
import { oneOffEntries } from "./entry-list.ts";
import { tag, type Properties } from "./properties.ts";

type Recipients = Pick<RawMail, "to" | "cc" | "bcc">;
/** The people in the transport headers, for mails that came over the internet. */
type FromHeaders = Recipients & Pick<RawMail, "from" | "sender" | "replyTo">;
type Senders = Pick<RawMail, "from" | "sender">;

/** Somebody as MAPI describes a sender; the addresses that [MS-OXPROPS] gives to that one. */
type Role = {
  readonly name: string | undefined;
  /** An SMTP address, or Exchange's own kind. */
  readonly emailAddress: string | undefined;
  readonly smtpAddress: string | undefined;
};

/**
 * Who wrote the mail, and who sent it for them, [MS-OXOMSG] section 2.2.1.47 to 2.2.1.51. Exchange
 * has its own kind of address in the place of the SMTP address, which is then in another property
 * of the same person, or nowhere. Other people of the item, such as its creator and its last
 * modifier, are often the owner of the mailbox: they are no senders.
 */
export function sendersOf(message: Properties, headers: FromHeaders, warnings: Warnings): Senders {
  const represented: Role = {
    name: message.text(tag.sentRepresentingName),
    emailAddress: message.text(tag.sentRepresentingEmailAddress),
    smtpAddress: message.text(tag.sentRepresentingSmtpAddress),
  };
  const sending: Role = {
    name: message.text(tag.senderName),
    emailAddress: message.text(tag.senderEmailAddress),
    smtpAddress: message.text(tag.senderSmtpAddress),
  };
  const isDelegate = !isSamePerson(represented, sending);
  const from = personIn(
    isDelegate ? [represented] : [represented, sending],
    headers.from,
    warnings,
  );
  if (from?.address === undefined && (isSaid(represented) || isSaid(sending)))
    warnings.add("sender-address");
  const delegate = isDelegate
    ? personIn([sending], headers.sender, new Warnings())
    : headers.sender;
  return { from, sender: from === undefined ? undefined : otherThan(from, delegate) };
}

const isSaid = (role: Role): boolean => Object.values(role).some((value) => value !== undefined);

/**
 * Whether two descriptions can be of one person. If not, one of them sent it on behalf of the
 * other, and the address of one with the name of the other would be a third person.
 */
function isSamePerson(one: Role, other: Role): boolean {
  if (!isSaid(one) || !isSaid(other)) return true;
  const keys = ["smtpAddress", "emailAddress", "name"] as const;
  const isEqual = (key: keyof Role) =>
    one[key] !== undefined && one[key].toLowerCase() === other[key]?.toLowerCase();
  const differ = (key: keyof Role) => one[key] !== undefined && other[key] !== undefined;
  return keys.some(isEqual) || !keys.some(differ);
}

/** @param written the same person in the transport headers */
function personIn(
  roles: readonly Role[],
  written: Person | undefined,
  warnings: Warnings,
): Person | undefined {
  const places = roles.flatMap(({ smtpAddress: smtp, emailAddress }) => [smtp, emailAddress]);
  const named = {
    name: roles.find(({ name }) => name !== undefined)?.name ?? written?.name,
    address: places.map(addressOf).find((found) => found !== undefined) ?? written?.address,
    places: roles.flatMap(({ emailAddress, name }) => [emailAddress, name]).map(notOfExchange),
  };
  return personNamed(named, warnings) ?? written;
}

/**
 * Exchange's own kind of address, also where it is wrapped as an SMTP address for the way to
 * another server. Both may contain an `@`.
 */
const ofExchange = /^(?:ex:)?\/(?:o|ou|cn)=|^imceaex-/i;

const notOfExchange = (text: string | undefined): string | undefined =>
  ofExchange.test(text ?? "") ? undefined : text;

const addressOf = (text: string | undefined): string | undefined =>
  smtpAddress(notOfExchange(text));

const addressIn = (item: Properties, ids: readonly number[]): string | undefined =>
  ids.map((id) => addressOf(item.text(id))).find((found) => found !== undefined);

/** Where answers go, [MS-OXOMSG] section 2.2.1.42 and 2.2.1.43. */
export function replyToOf(message: Properties, { replyTo }: FromHeaders): readonly Person[] {
  if (replyTo.length > 0) return replyTo;
  const entries = oneOffEntries(message.binary(tag.replyRecipientEntries));
  if (entries.length > 0)
    return entries.flatMap(({ name, address }) => person(name, addressOf(address)) ?? []);
  const names = (message.text(tag.replyRecipientNames) ?? "").split(";").slice(0, maxPeople);
  return names.flatMap((name) => person(name, undefined) ?? []);
}

/** [MS-OXOMSG] section 2.2.3.1; the upper bits hold flags of the sending queue. */
const kinds: Readonly<Record<number, keyof Recipients>> = { 1: "to", 2: "cc", 3: "bcc" };

export function recipientsOf(
  message: Properties,
  headers: FromHeaders,
  warnings: Warnings,
): Recipients {
  const recipients: { to: Person[]; cc: Person[]; bcc: Person[] } = { to: [], cc: [], bcc: [] };
  const items = message.recipients;
  if (items.length === 0) return withoutTable(message, headers, warnings);
  if (items.length > maxPeople)
    warnings.add("too-many-people", { kind: "mail", values: { limit: maxPeople } });
  const named = items.slice(0, maxPeople).map(nameAndAddress);
  const addressOf = addressesByName(headers, named);
  for (const { kind, name, address, shown } of named) {
    const found = personNamed(
      { name, address: address ?? addressOf(name), places: [shown] },
      warnings,
    );
    if (kind === undefined || found === undefined) continue;
    recipients[kind].push(found);
    if (found.address === undefined) warnings.add("recipient-address");
  }
  return recipients;
}

type Recipient = {
  readonly kind: keyof Recipients | undefined;
  readonly name: string | undefined;
  readonly address: string | undefined;
  /** The text in the place of the address. */
  readonly shown: string | undefined;
};

const nameAndAddress = (item: Properties): Recipient => ({
  kind: kinds[(item.integer(tag.recipientType) ?? 1) & 0xf],
  name: item.text(tag.displayName),
  address: addressIn(item, [
    tag.smtpAddress,
    tag.emailAddress,
    tag.emailAddressShown,
    tag.displayName,
  ]),
  shown: item.text(tag.emailAddress),
});

/**
 * Finds the SMTP address of a person for whom Exchange stores none: the one that the transport
 * headers give for the same name. Only where the name is unique in the headers and in the file.
 */
function addressesByName(
  headers: Recipients,
  recipients: readonly Recipient[],
): (name: string | undefined) => string | undefined {
  const known = new Set(recipients.map(({ address }) => address?.toLowerCase()));
  const written = [...headers.to, ...headers.cc, ...headers.bcc].filter(
    ({ address }) => address !== undefined && !known.has(address.toLowerCase()),
  );
  const inHeaders = Map.groupBy(written, ({ name }) => nameKey(name));
  const wanted = Map.groupBy(
    recipients.filter(({ address }) => address === undefined),
    ({ name }) => nameKey(name),
  );
  return (name) => {
    const key = nameKey(name);
    const found = inHeaders.get(key) ?? [];
    const addresses = new Set(found.map(({ address }) => address?.toLowerCase()));
    return key !== "" && addresses.size === 1 && wanted.get(key)?.length === 1
      ? found[0]?.address
      : undefined;
  };
}

/** The same name may have quotes in one place and a line break in another. */
const nameKey = (name: string | undefined): string =>
  (person(name, undefined)?.name ?? "").toLowerCase();

/**
 * Drafts of some programs, and damaged files, have only lists of names instead of a recipient
 * table.
 */
function withoutTable(
  message: Properties,
  { to, cc, bcc }: Recipients,
  warnings: Warnings,
): Recipients {
  if (to.length + cc.length + bcc.length > 0) return { to, cc, bcc };
  const listed = (id: number) =>
    (message.text(id) ?? "")
      .split(";")
      .slice(0, maxPeople)
      .flatMap((name) => personNamed({ name, address: undefined, places: [] }, warnings) ?? []);
  return { to: listed(tag.displayTo), cc: listed(tag.displayCc), bcc: listed(tag.displayBcc) };
}
