import type { Person } from "../../../contract/email.ts";
import { person, personNamed } from "../../addresses/addresses.ts";
import { maxPeople } from "../../limits.ts";
import { smtpAddress } from "../../addresses/smtp-address.ts";
import type { RawMail, Warnings } from "../../raw-mail.ts";
import { tag, type Properties } from "./properties.ts";

type Recipients = Pick<RawMail, "to" | "cc" | "bcc">;
/** The people in the transport headers, for mails that came over the internet. */
type FromHeaders = Recipients & Pick<RawMail, "from">;

/**
 * The sender. Exchange has its own kind of address in the place of the SMTP address, which is then
 * in one of several other properties, or nowhere. The represented person comes before the one who
 * sent it on their behalf.
 */
export function senderOf(
  message: Properties,
  headers: FromHeaders,
  warnings: Warnings,
): Person | undefined {
  const name = message.text(tag.sentRepresentingName) ?? message.text(tag.senderName);
  const isOwn = !isOnBehalf(message);
  const address =
    addressIn(message, [tag.sentRepresentingSmtpAddress, tag.sentRepresentingEmailAddress]) ??
    (isOwn ? addressIn(message, [tag.senderSmtpAddress, tag.senderEmailAddress]) : undefined) ??
    headers.from?.address ??
    (isOwn ? addressIn(message, [tag.creatorSmtpAddress]) : undefined);
  const places = [
    tag.sentRepresentingEmailAddress,
    ...(isOwn ? [tag.senderEmailAddress, tag.senderName] : []),
  ];
  const named = {
    name: name ?? headers.from?.name,
    address,
    places: places.map((id) => message.text(id)),
  };
  const sender = personNamed(named, warnings);
  if (sender !== undefined && sender.address === undefined) warnings.add("sender-address");
  return sender ?? headers.from;
}

/**
 * Whether one person sent it on behalf of another: the first one's address would be combined with
 * the second one's name.
 */
const isOnBehalf = (message: Properties): boolean =>
  differ(message.text(tag.sentRepresentingName), message.text(tag.senderName)) &&
  differ(message.text(tag.sentRepresentingEmailAddress), message.text(tag.senderEmailAddress));

const differ = (one: string | undefined, other: string | undefined): boolean =>
  one !== undefined && other !== undefined && one.toLowerCase() !== other.toLowerCase();

const addressIn = (item: Properties, ids: readonly number[]): string | undefined =>
  ids.map((id) => smtpAddress(item.text(id))).find((found) => found !== undefined);

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
