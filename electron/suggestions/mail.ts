import type { Email, Person } from "../contract/email.ts";
import { authorOf } from "../people/author.ts";
import { normalAddress } from "../people/canonical-address.ts";
import type { MailPeople } from "../people/mail-people.ts";
import type { Us } from "../people/us.ts";
import type { Counterpart } from "../records/counterparts.ts";

/** What suggestions read of a mail. */
export type MailToPlace = MailPeople &
  Pick<Email, "subject" | "direction" | "references" | "inReplyTo" | "text"> &
  Partial<Pick<Email, "messageId" | "date" | "attachments" | "threadIndex">>;

/** The people of a mail to a crowd that count. */
const mostPeople = 20;

/** Addresses in lower case; none of the user's own. */
export type People = {
  /** Whom the mail is with: the sender of a received mail, the recipients of a sent one. */
  readonly partners: readonly string[];
  readonly others: readonly string[];
  /** By address. */
  readonly names: ReadonlyMap<string, string>;
};

/** The people of a mail, colleagues too: a mail among colleagues is learned like any other. */
export function peopleOf(mail: MailPeople & Pick<MailToPlace, "direction">, us: Us): People {
  const seen = new Set<string>();
  const names = new Map<string, string>();
  const take = (people: readonly (Person | undefined)[]): string[] =>
    people.flatMap((person) => {
      const address = normalAddress(person?.address ?? "");
      if (!address.includes("@") || us.isMe(address) || seen.has(address)) return [];
      if (names.size === mostPeople) return [];
      seen.add(address);
      names.set(address, person?.name ?? address);
      return [address];
    });
  const partners = take(mail.direction === "received" ? [authorOf(mail, us)] : mail.to);
  const others = take([...mail.to, ...mail.cc, ...mail.bcc]);
  return { partners, others, names };
}

/** A mail among colleagues is with the author of the mail that it forwards. */
export function withForwarded(people: People, mentioned: readonly Counterpart[]): People {
  const [author, ...rest] = mentioned.map(({ address }) => address);
  if (author === undefined) return people;
  const names = new Map(mentioned.map(({ address, name }) => [address, name]));
  return {
    partners: [author],
    others: [...rest, ...people.partners, ...people.others],
    names: new Map([...names, ...people.names]),
  };
}

/**
 * The Message-IDs of the mails that came before it in its conversation, and what Outlook calls the
 * conversation.
 */
export const earlierMails = ({
  references,
  inReplyTo,
  threadIndex,
}: Pick<MailToPlace, "references" | "inReplyTo" | "threadIndex">): string[] => [
  ...new Set([...references, inReplyTo, threadIndex].filter((one) => one !== undefined)),
];

/**
 * The names of its attachments as they are compared: without ending and digits, for "Offer 12.pdf"
 * follows "Offer 11.docx". What the mail only shows counts for nothing.
 */
export function fileNamesOf({ attachments = [] }: Pick<MailToPlace, "attachments">): string[] {
  const names = attachments
    .filter(({ inline, likelySignature }) => !inline && likelySignature !== true)
    .slice(0, mostPeople)
    .map(({ name }) => plainName(name));
  return [...new Set(names.filter((name) => name.length > 2))];
}

const plainName = (name: string): string =>
  name
    .slice(0, 200)
    .toLowerCase()
    .replace(/\.\w{1,5}$/u, "")
    .replace(/[^\p{L}]+/gu, " ")
    .trim();
