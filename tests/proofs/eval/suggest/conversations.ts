import type { Person } from "../../../../electron/contract/email.ts";
import type { Chance } from "../../fuzz/chance.ts";
import { capitalised, jobAt, openDeals, type Contact, type Deal, within } from "./company.ts";
import { me, ourColleagues, sales, website, type Mailbox, type SomeMail } from "./mailbox.ts";
import { greetings, sentences, smallTalk, topics } from "./words.ts";

export type ConversationKind =
  "plain" | "shared mailbox" | "forward" | "web form" | "role address" | "newcomer" | "internal";

/** How people write about something of a customer. */
export type Matter = {
  readonly right: readonly string[];
  /** The deal, where there is one. */
  readonly deal?: Deal;
  /** Those on the customer's side who take part. */
  readonly people: readonly Contact[];
  readonly kind: ConversationKind;
  /** What the mails are counted as. */
  readonly label: string;
};

const hourMs = 3_600_000;

/** Makes the mails of one conversation. */
export function converse(box: Mailbox, chance: Chance, matter: Matter, begin: number): SomeMail[] {
  const [customer] = matter.people;
  if (customer === undefined) return [];
  const { subject, opening } = open(chance, matter, begin);
  const count = matter.kind === "web form" ? 1 + chance.below(3) : chance.length(8);
  const mails: SomeMail[] = [];
  const conversation: string[] = [];
  let at = begin;
  let quoted = "";
  let isTheirs = matter.kind !== "internal" && chance.next() < 0.65;
  for (let place = 0; place < count; place += 1) {
    const writer = chance.next() < 0.8 ? customer : chance.of(matter.people);
    const ends = endsOf(chance, matter, { writer, isTheirs, isFirst: place === 0, at: begin });
    const words = place === 0 ? opening : reply(chance, matter);
    const fresh = [chance.of(greetings), words, ends.signature].join("\n\n");
    const text = place > 0 && chance.next() < 0.6 ? `${fresh}\n\n${quoted}` : fresh;
    const mail = box.mail({
      at,
      ...ends.people,
      subject: prefixed(chance, subject, place, ends.isForward),
      text: ends.isForward ? forwarded(chance, ends.author, subject, fresh) : text,
      earlier: ends.isForward && chance.next() < 0.5 ? [] : referencesOf(chance, conversation),
      attachments: attachmentsOf(chance, matter),
    });
    conversation.push(mail.messageId);
    quoted = quote(fresh);
    const names =
      matter.deal?.hasQuote === true && `${subject} ${text}`.includes(matter.deal.number);
    mails.push({
      mail,
      at,
      right: names ? [...matter.right, quoteId(matter.deal)] : matter.right,
      kind: labelOf(matter, place),
    });
    at += hourMs + within(chance, chance.next() * 12);
    isTheirs = chance.next() < 0.85 ? !isTheirs : isTheirs;
  }
  return mails;
}

export const quoteId = ({ id }: Deal): string => `Quotes/${id}9`;

const labelOf = ({ label, kind }: Matter, place: number): string =>
  label !== "deal" ? label : kind !== "plain" ? kind : place === 0 ? "first mail" : "reply";

/** The subject of the first mail, and what it says. */
function open(chance: Chance, { deal }: Matter, at: number): { subject: string; opening: string } {
  const style = chance.next();
  const small = chance.of(smallTalk);
  const topic = chance.of(topics);
  const says = [chance.of(sentences), chance.of(sentences)];
  if (deal === undefined) return { subject: chance.of([small, topic]), opening: says.join(" ") };
  const { project, number } = deal;
  const called = calledBy(chance, project);
  const subject =
    style < 0.2
      ? chance.of([capitalised(called), `${capitalised(called)}: ${topic}`, `${topic} ${called}`])
      : style < 0.3
        ? chance.of([`Offer ${number}`, `Your order ${number}`, `${number} ${topic}`])
        : style < 0.62
          ? topic
          : style < 0.97
            ? small
            : "";
  // Who has several things in hand with somebody says which one is meant.
  const hasSeveral = openDeals(deal.account, at).length > 1;
  const isNamed = style < 0.3;
  if (!isNamed && chance.next() < (hasSeveral ? 0.88 : 0.4))
    says.unshift(
      chance.of([
        `I am writing about the ${called}.`,
        `There is news about the ${called}.`,
        `As for the ${called}, we are waiting for an answer.`,
        `This is about offer ${number}.`,
        `How far are you with the ${called}?`,
      ]),
    );
  return { subject, opening: says.join(" ") };
}

/** People seldom use the whole title: they leave words out, or write them otherwise. */
function calledBy(chance: Chance, project: string): string {
  const words = project.split(" ");
  const way = chance.next();
  if (way < 0.45) return project;
  if (way < 0.75) return words.slice(0, Math.max(1, words.length - 1)).join(" ");
  if (way < 0.88) return words.toReversed().join(" ");
  return words
    .map((word) => (word.length > 4 && !word.endsWith("s") ? `${word}s` : word))
    .join(" ");
}

function reply(chance: Chance, { deal }: Matter): string {
  const says = [chance.of(sentences)];
  if (chance.next() < 0.5) says.push(chance.of(sentences));
  if (deal !== undefined && chance.next() < 0.15)
    says.push(`The ${calledBy(chance, deal.project)} can start soon.`);
  return says.join(" ");
}

type Moment = {
  readonly writer: Contact;
  readonly isTheirs: boolean;
  readonly isFirst: boolean;
  readonly at: number;
};

type Ends = {
  readonly people: Pick<SomeMail["mail"], "from" | "to" | "cc" | "replyTo">;
  readonly author: Person;
  readonly signature: string;
  readonly isForward: boolean;
};

/** Who writes to whom, by the kind of conversation. */
function endsOf(chance: Chance, matter: Matter, moment: Moment): Ends {
  const { kind, people, deal } = matter;
  const { isTheirs, isFirst, at } = moment;
  const colleague = chance.of(ourColleagues);
  const personOf = (contact: Contact): Person => ({
    name: contact.name,
    address: jobAt(contact, at).address,
  });
  const account = jobAt(moment.writer, at).account;
  const them =
    kind === "role address" && (isFirst || chance.next() < 0.5)
      ? {
          name: account.name,
          address: `${chance.of(["info", "purchasing", "office"])}@${account.domain}`,
        }
      : personOf(moment.writer);
  const copied = people.map(personOf).filter(({ address }) => address !== them.address);
  const cc = chance.next() < 0.35 ? copied.slice(0, 2) : [];
  const ours = kind === "shared mailbox" ? (chance.next() < 0.7 ? sales : me) : me;
  const theirSignature = `${them.name ?? ""}\n${account.name}\nPhone +49 421 ${String(Number(moment.writer.id) * 7)}`;
  const ourSignature = `${ours.name}\nBrightpump\nPhone +49 40 5550`;
  const none = { isForward: false, author: them };
  if (kind === "internal") {
    const [from, to] = isTheirs ? [colleague, me] : [me, colleague];
    const about = `It is about ${deal?.account.name ?? account.name}.`;
    const signature = isFirst ? `${about}\n${from.name}` : from.name;
    return { ...none, people: { from, to: [to], cc: [] }, signature };
  }
  if (kind === "web form" && isFirst)
    return {
      ...none,
      people: { from: website, to: [sales], cc: [me], replyTo: [them] },
      signature: `Name: ${them.name ?? ""}\nCompany: ${account.name}\nEmail: ${them.address ?? ""}`,
    };
  if (kind === "forward" && isTheirs)
    return {
      ...{ people: { from: colleague, to: [me], cc: [] }, author: them },
      ...{ isForward: true, signature: theirSignature },
    };
  return isTheirs
    ? {
        ...none,
        people: {
          from: them,
          to: [ours],
          cc: [...cc, ...(chance.next() < 0.1 ? [colleague] : [])],
        },
        signature: theirSignature,
      }
    : { ...none, people: { from: ours, to: [them], cc }, signature: ourSignature };
}

const forwarded = (
  chance: Chance,
  { name = "", address = "" }: Person,
  subject: string,
  text: string,
) =>
  [
    chance.of(["FYI", "For you.", "Can you take this over?", "What do you think?"]),
    "-----Original Message-----",
    `From: ${name} <${address}>`,
    `To: ${sales.address}`,
    `Subject: ${subject}`,
    "",
    text,
  ].join("\n");

const quote = (text: string): string =>
  text
    .split("\n")
    .map((line) => `> ${line}`)
    .join("\n");

function prefixed(chance: Chance, subject: string, place: number, isForward: boolean): string {
  if (isForward) return `${chance.of(["FW", "WG", "Fwd"])}: ${capitalised(subject)}`;
  if (place > 0 || chance.next() < 0.08)
    return `${chance.of(["Re", "RE", "AW"])}: ${capitalised(subject)}`;
  return capitalised(subject);
}

/** Most programs name all earlier mails; some only the last one, and some people write anew. */
function referencesOf(chance: Chance, conversation: readonly string[]): readonly string[] {
  const way = chance.next();
  if (way < 0.85) return conversation;
  return way < 0.94 ? conversation.slice(-1) : [];
}

function attachmentsOf(chance: Chance, { deal }: Matter): readonly string[] {
  if (chance.next() < 0.75) return [];
  const version = chance.below(9) + 1;
  const usual = [`drawing ${version}.pdf`, `scan_00${version}.pdf`, "minutes.docx", "photo.jpg"];
  if (deal === undefined) return [chance.of(usual)];
  return [
    chance.of([
      ...usual,
      `Offer ${deal.number}.pdf`,
      `${calledBy(chance, deal.project)} rev${version}.pdf`,
    ]),
  ];
}
