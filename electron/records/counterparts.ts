import type { Email, Person } from "../contract/email.ts";
import { companyDomains } from "./domains.ts";

/** Somebody on the other side of a mail. */
export type Counterpart = {
  readonly address: string;
  /** Their name in a reason. */
  readonly name: string;
  readonly role: "sender" | "recipient" | "copied" | "mentioned";
};

type Mail = Pick<Email, "from" | "to" | "cc" | "bcc" | "direction" | "text">;

/** The first people of a mail to a crowd are enough. */
const mostWritten = 20;
/** A forwarded mail names its people in the text; more of them than this say nothing. */
const mostMentioned = 5;

/**
 * The people on the other side of a mail: the sender of a received mail, the recipients of a sent
 * one, then those who got a copy. The user and colleagues (the same company's domain) are left out.
 * A mail among colleagues is about the people that its text names, as in a forwarded mail.
 *
 * @param ownAddresses the user's own
 */
export function counterpartsOf(mail: Mail, ownAddresses: readonly string[]): Counterpart[] {
  const isOurs = ours(ownAddresses);
  const seen = new Set<string>();
  const take = (people: readonly (Person | undefined)[], role: Counterpart["role"]) =>
    people.flatMap((person): Counterpart[] => {
      const address = person?.address?.trim().toLowerCase();
      if (address === undefined || !address.includes("@") || isOurs(address) || seen.has(address))
        return [];
      seen.add(address);
      return [{ address, name: person?.name ?? address, role }];
    });
  const written =
    mail.direction === "received"
      ? [...take([mail.from], "sender"), ...take([...mail.to, ...mail.cc], "copied")]
      : [...take(mail.to, "recipient"), ...take([...mail.cc, ...mail.bcc], "copied")];
  return written.length > 0
    ? written.slice(0, mostWritten)
    : take(mentioned(mail.text ?? ""), "mentioned").slice(0, mostMentioned);
}

function ours(ownAddresses: readonly string[]): (address: string) => boolean {
  const own = new Set(ownAddresses.map((address) => address.toLowerCase()));
  const domains = new Set(ownAddresses.flatMap((address) => companyDomains(address).slice(0, 1)));
  return (address) =>
    own.has(address) || companyDomains(address).some((domain) => domains.has(domain));
}

/** Only the start of the text is read, which has the header of a forwarded mail. */
const mentioned = (text: string): Person[] =>
  (
    text.slice(0, 20_000).match(/(?<![\w.+-])[\w.+-]{1,64}@[\w-][\w.-]{0,252}\.[a-z]{2,24}/gi) ?? []
  ).map((address) => ({
    address,
  }));
