import type { Person } from "../contract/email.ts";
import { isRobot } from "../text/robots.ts";
import { normalAddress } from "./canonical-address.ts";
import { recipientsOf, type MailPeople } from "./mail-people.ts";
import type { Us } from "./us.ts";

/**
 * Who wrote a mail. That is its From, unless From is a list that put itself there, a robot, or an
 * address of ours that a form on a website uses. Then the mail is from the person whom it names as
 * the original sender, or to whom an answer goes.
 *
 * @returns a person without an address where only the name of the author is known
 */
export function authorOf(mail: MailPeople, us: Us): Person | undefined {
  const { from } = mail;
  if (from?.address === undefined) return from;
  const listed = authorBehindList(from);
  if (listed === undefined && !hidesAuthor(mail, from.address, us)) return from;
  const isAuthor = ({ address }: Person) =>
    address !== undefined && !us.isOurs(address) && !isRobot(address) && !isSame(address, from);
  const named = [mail.originalFrom, mail.writer, ...(mail.replyTo ?? [])];
  return named.find((one) => one !== undefined && isAuthor(one)) ?? listed ?? from;
}

/**
 * Whether From is not who wrote the mail. With a From of ours, nobody but us must have got the mail: what our own robots write to
 * customers is ours.
 */
function hidesAuthor(mail: MailPeople, from: string, us: Us): boolean {
  if (!us.isOurs(from)) return isRobot(from) || mail.writer !== undefined;
  const recipients = recipientsOf(mail);
  return recipients.length > 0 && recipients.every(({ address }) => us.isOurs(address));
}

/** Lists put themselves into From, because DMARC lets nobody else send for the author. */
function authorBehindList({ name = "" }: Person): Person | undefined {
  const words = name.replace(/\s+/g, " ");
  const author = words
    .slice(0, Math.max(0, words.search(/ \(?via \S/i)))
    .replace(/^['"“‘]|['"”’]$/g, "");
  return author === "" ? undefined : { name: author };
}

const isSame = (address: string, person: Person): boolean =>
  person.address !== undefined && normalAddress(address) === normalAddress(person.address);
