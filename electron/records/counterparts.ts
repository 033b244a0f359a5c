import type { Email, Person } from "../contract/email.ts";
import { authorOf } from "../people/author.ts";
import { normalAddress } from "../people/canonical-address.ts";
import type { MailPeople } from "../people/mail-people.ts";
import type { Us } from "../people/us.ts";

/** Somebody on the other side of a mail. */
export type Counterpart = {
  readonly address: string;
  /** Their name in a reason. */
  readonly name: string;
  readonly role: "sender" | "recipient" | "copied" | "mentioned";
};

type Mail = MailPeople & Pick<Email, "direction" | "text">;

/** The first people of a mail to a crowd are enough. */
const mostWritten = 20;
/** A forwarded mail names its people in the text; more of them than this say nothing. */
const mostMentioned = 5;

/**
 * The people on the other side of a mail: the author of a received mail, the recipients of a sent
 * one, then those who got a copy. The user and colleagues are left out. A mail among colleagues is
 * about the people that its text names, as in a forwarded mail.
 */
export function counterpartsOf(mail: Mail, us: Us): Counterpart[] {
  const seen = new Set<string>();
  const take = (people: readonly (Person | undefined)[], role: Counterpart["role"]) =>
    people.flatMap((person): Counterpart[] => {
      const address = normalAddress(person?.address ?? "");
      if (!address.includes("@") || us.isOurs(address) || seen.has(address)) return [];
      seen.add(address);
      return [{ address, name: person?.name ?? address, role }];
    });
  const written =
    mail.direction === "received"
      ? [...take([authorOf(mail, us)], "sender"), ...take([...mail.to, ...mail.cc], "copied")]
      : [...take(mail.to, "recipient"), ...take([...mail.cc, ...mail.bcc], "copied")];
  return written.length > 0
    ? written.slice(0, mostWritten)
    : take(mentioned(mail.text ?? ""), "mentioned").slice(0, mostMentioned);
}

/** Only the start of the text is read, which has the header of a forwarded mail. */
const mentioned = (text: string): Person[] =>
  (
    text.slice(0, 20_000).match(/(?<![\w.+-])[\w.+-]{1,64}@[\w-][\w.-]{0,252}\.[a-z]{2,24}/gi) ?? []
  ).map((address) => ({
    address,
  }));
