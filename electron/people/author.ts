import type { Person } from "../contract/email.ts";
import { normalAddress } from "./canonical-address.ts";
import { recipientsOf, type MailPeople } from "./mail-people.ts";
import type { Us } from "./us.ts";

/**
 * Who wrote a mail. That is its From, unless From is a list that put itself there, a program, or an
 * address of ours that a form on a website uses. Then the mail is from the person whom it names as
 * the original sender, or to whom an answer goes.
 *
 * @returns a person without an address where only the name of the author is known
 */
export function authorOf(mail: MailPeople, us: Us): Person | undefined {
  const { from } = mail;
  if (from?.address === undefined) return from;
  const listed = authorBehindList(from);
  if (listed === undefined && !isFromProgram(mail, from.address, us)) return from;
  const isAuthor = ({ address }: Person) =>
    address !== undefined && !us.isOurs(address) && !isProgram(address) && !isSame(address, from);
  const named = [mail.originalFrom, mail.writer, ...(mail.replyTo ?? [])];
  return named.find((one) => one !== undefined && isAuthor(one)) ?? listed ?? from;
}

/** Whether nobody reads the mails to this address: `noreply@`, `mailer-daemon@`. */
export function isProgram(address: string): boolean {
  const name = address.slice(0, address.lastIndexOf("@")).toLowerCase().slice(0, longestName);
  const words = name.split(/[^a-z\d]+/).filter((word) => word !== "");
  return noReply.test(words.join("")) || programs.has(words[0] ?? "") || forms.test(words.join(""));
}

/** Of a mailbox, RFC 5321. */
const longestName = 64;

/** In the languages in which programs are seen to write it. */
const noReply =
  /no(?:t)?repl(?:y|ies)|noresponse|nepasrepondre|nereponde|keineantwort|nichtantworten|noresponder|nocontest|naorespond|nonrispondere|geenantwoord|nieodpowiada|ingensvar|svaraej/;
const programs = new Set(
  (
    "mailer mailerdaemon postmaster bounce bounces notification notifications notify notifier alert alerts " +
    "automailer autoreply autoresponder autoconfirm web webform webserver website wordpress wp www apache nobody " +
    "root cron daemon system robot bot form forms formular"
  ).split(" "),
);
const forms = /^(?:contact|kontakt|web)?form(?:ular|s)?$|^mailerdaemon|^autoconfirm|^webmaster$/;

/**
 * With a From of ours, nobody but us must have got the mail: what our own programs write to
 * customers is ours.
 */
function isFromProgram(mail: MailPeople, from: string, us: Us): boolean {
  if (!us.isOurs(from)) return isProgram(from) || mail.writer !== undefined;
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
