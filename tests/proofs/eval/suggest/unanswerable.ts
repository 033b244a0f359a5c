import type { Chance } from "../../fuzz/chance.ts";
import { days, start, within, type Account, type Customers } from "./company.ts";
import { me, ourColleagues, sales, website, type Mailbox, type SomeMail } from "./mailbox.ts";
import {
  chatter,
  familyNames,
  givenNames,
  greetings,
  news,
  privateMatters,
  sentences,
  strangersWant,
} from "./words.ts";

type Sources = {
  readonly box: Mailbox;
  readonly chance: Chance;
  readonly customers: Customers;
  readonly accounts: readonly Account[];
};

/** Makes about so many mails that belong to no record. */
export function unanswerable(sources: Sources, count: number): SomeMail[] {
  const { chance } = sources;
  const makers = [
    newsletters(sources),
    stranger,
    privately(sources),
    internally,
    newsletters(sources),
  ];
  const mails: SomeMail[] = [];
  while (mails.length < count) {
    const at = start + within(chance, days);
    mails.push(...chance.of(makers)(sources, at));
  }
  return mails.slice(0, count);
}

type Maker = (sources: Sources, at: number) => SomeMail[];

/** A few senders write again and again; some of them are customers of ours. */
function newsletters({ chance, accounts }: Sources): Maker {
  const domains = Array.from({ length: 12 }, (_, at) => `news.publisher${at}.example`);
  const senders = [
    ...domains.map((domain) => `newsletter@${domain}`),
    ...accounts.slice(0, 6).map(({ domain }) => `newsletter@${domain}`),
  ];
  return ({ box }, at) => {
    const address = chance.of(senders);
    const text = `${chance.of(news)}\n${chance.of(news)}\nUnsubscribe`;
    const people = { from: { name: "Newsletter", address }, to: [me], cc: [] };
    const mail = box.mail({ at, subject: chance.of(news), text, ...people });
    return [{ mail, at, right: [], kind: "newsletter" }];
  };
}

/** Somebody who is in no record, writes once or twice, to us or by the form of our website. */
const stranger: Maker = ({ box, chance, customers }, at) => {
  const name = `${chance.of(givenNames)} ${chance.of(familyNames)}`;
  const domain = `firm${chance.below(100_000)}.example`;
  const from = {
    name,
    address: customers.addressOf(name, chance.next() < 0.4 ? undefined : domain),
  };
  const subject = chance.of(strangersWant);
  const text = `${chance.of(greetings)}\n\n${chance.of(sentences)} ${chance.of(sentences)}\n\n${name}`;
  const byForm = chance.next() < 0.25;
  const people = byForm
    ? { from: website, to: [sales], cc: [me], replyTo: [from] }
    : { from, to: [chance.next() < 0.3 ? sales : me], cc: [] };
  const first = box.mail({ at, subject, text, ...people });
  const mails: SomeMail[] = [{ mail: first, at, right: [], kind: "stranger" }];
  if (chance.next() < 0.3) {
    const later = at + within(chance, 3);
    const answer = { from: me, to: [from], cc: [], earlier: [first.messageId] };
    const mail = box.mail({ at: later, subject: `Re: ${subject}`, text, ...answer });
    mails.push({ mail, at: later, right: [], kind: "stranger" });
  }
  return mails;
};

/** Family and friends, who are the same people again and again. */
function privately({ chance, customers }: Sources): Maker {
  const friends = Array.from({ length: 6 }, () => {
    const name = `${chance.of(givenNames)} Winter`;
    return { name, address: customers.addressOf(name, undefined) };
  });
  return ({ box }, at) => {
    const friend = chance.of(friends);
    const people =
      chance.next() < 0.6 ? { from: friend, to: [me], cc: [] } : { from: me, to: [friend], cc: [] };
    const subject = `${chance.of(["", "", "Re: "])}${chance.of(privateMatters)}`;
    const mail = box.mail({ at, subject, text: `${chance.of(sentences)}\n\nLove`, ...people });
    return [{ mail, at, right: [], kind: "private" }];
  };
}

/** Colleagues write about what is no customer's; some of it names one. */
const internally: Maker = ({ box, chance, accounts }, at) => {
  const colleague = chance.of(ourColleagues);
  const people =
    chance.next() < 0.7
      ? {
          from: colleague,
          to: chance.next() < 0.5 ? [me] : [me, ...ourColleagues.slice(0, 2)],
          cc: [],
        }
      : { from: me, to: [colleague], cc: [] };
  const subject = `${chance.of(["", "", "Re: "])}${chance.of(chatter)}`;
  const names = chance.next() < 0.12 ? `I am at ${chance.of(accounts).name} that day.` : "";
  const text = `${chance.of(greetings)}\n\n${chance.of(sentences)} ${names}\n\n${colleague.name}`;
  const mail = box.mail({ at, subject, text, ...people });
  return [{ mail, at, right: [], kind: "internal chatter" }];
};
