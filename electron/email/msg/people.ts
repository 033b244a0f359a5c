import type { Person } from "../../contract/email.ts";
import { person, smtpAddress } from "../addresses.ts";
import { maxPeople } from "../limits.ts";
import type { RawMail, Warnings } from "../raw-mail.ts";
import { tag, type Properties } from "./properties.ts";

type Recipients = Pick<RawMail, "to" | "cc" | "bcc">;
/** What the transport headers say, for mails that came over the internet. */
type FromHeaders = Recipients & Pick<RawMail, "from">;

/**
 * The sender. Exchange keeps its own kind of address where SMTP's would be; the SMTP address is then in one of several places, or
 * nowhere. Who is represented comes before who pressed the button for them.
 */
export function senderOf(message: Properties, headers: FromHeaders, warnings: Warnings): Person | undefined {
  const name = message.text(tag.sentRepresentingName) ?? message.text(tag.senderName);
  const ids = [tag.sentRepresentingSmtpAddress, tag.senderSmtpAddress, tag.sentRepresentingEmailAddress, tag.senderEmailAddress];
  const address =
    ids.map((id) => smtpAddress(message.text(id))).find((found) => found !== undefined) ??
    headers.from?.address ??
    smtpAddress(message.text(tag.creatorSmtpAddress));
  const sender = person(name ?? headers.from?.name, address);
  if (sender !== undefined && sender.address === undefined)
    warnings.add(
      "sender-address",
      "The sender's email address is not in the file, only the name: the email came from the sender's own Exchange server.",
    );
  return sender ?? headers.from;
}

/** [MS-OXOMSG] section 2.2.3.1. msgreader names the kind, except where the upper bits hold flags of the sending queue. */
const kinds: Readonly<Record<number, keyof Recipients>> = { 1: "to", 2: "cc", 3: "bcc" };

const kindOf = (item: Properties): keyof Recipients | undefined => {
  const type = item.integer(tag.recipientType);
  return type === undefined ? (item.fields.recipType ?? "to") : kinds[type & 0xf];
};

export function recipientsOf(message: Properties, headers: FromHeaders, warnings: Warnings): Recipients {
  const recipients: { to: Person[]; cc: Person[]; bcc: Person[] } = { to: [], cc: [], bcc: [] };
  const items = message.recipients;
  if (items.length === 0) return { to: headers.to, cc: headers.cc, bcc: headers.bcc };
  if (items.length > maxPeople)
    warnings.add("too-many-people", `The email names more than ${maxPeople} people; the rest was left out.`);
  for (const item of items.slice(0, maxPeople)) {
    const kind = kindOf(item);
    const found = recipient(item, kind === undefined ? [] : headers[kind]);
    if (kind === undefined || found === undefined) continue;
    recipients[kind].push(found);
    if (found.address === undefined)
      warnings.add("recipient-address", "The file holds only the names of some recipients, not their email addresses.");
  }
  return recipients;
}

function recipient(item: Properties, inHeaders: readonly Person[]): Person | undefined {
  const name = item.text(tag.displayName);
  const ids = [tag.smtpAddress, tag.emailAddress, tag.emailAddressShown, tag.displayName];
  const address = ids.map((id) => smtpAddress(item.text(id))).find((found) => found !== undefined);
  return person(name, address ?? inHeaders.find((other) => other.name !== undefined && other.name === name)?.address);
}
