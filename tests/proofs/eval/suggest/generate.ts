import { Chance } from "../../fuzz/chance.ts";
import {
  Customers,
  dayMs,
  days,
  jobAt,
  openDeals,
  start,
  within,
  type Account,
  type Contact,
  type Deal,
} from "./company.ts";
import { converse, type ConversationKind, type Matter } from "./conversations.ts";
import { Mailbox, type SomeMail } from "./mailbox.ts";
import { timelineOf, type Change } from "./timeline.ts";
import { unanswerable } from "./unanswerable.ts";

/** Two years of a salesperson: what changes in the CRM, and the mails; both by time. */
export type GeneratedCompany = {
  readonly changes: readonly Change[];
  readonly mails: readonly SomeMail[];
};

/** Share of the mails that belong to no record. */
const withoutAnswer = 0.3;
/** Customers of colleagues, who are in the CRM, too, for each of the user's. */
const foreign = 2;

/** The same company for the same seed. */
export function generate(seed: number, count: number): GeneratedCompany {
  const chance = new Chance(seed);
  const customers = new Customers(chance);
  const box = new Mailbox();
  const wanted = Math.round(count * (1 - withoutAnswer));
  const accounts: Account[] = [];
  let expected = 0;
  while (expected < wanted * spare) {
    const account = customers.account();
    accounts.push(account);
    expected += account.deals.length * mailsOfDeal;
  }
  moveSome(chance, accounts, customers);
  const leads = Array.from({ length: Math.ceil(accounts.length / 3) }, () =>
    customers.person(customers.account(), chance.next() < 0.4),
  );
  const answerable = [
    ...accounts.flatMap((account) => [
      ...account.deals.flatMap((deal) => mailsOf(deal, { box, chance, customers })),
      ...withoutDeal(account, { box, chance, customers }),
    ]),
    ...leads.flatMap((lead) => mailsOfLead(lead, { box, chance, customers })),
  ];
  // Nobody drops all mails of a conversation on Mailpin.
  const thinned = answerable.filter(() => chance.next() * answerable.length < wanted);
  const others = unanswerable(
    { box, chance, customers, accounts },
    Math.round((thinned.length * withoutAnswer) / (1 - withoutAnswer)),
  );
  const foreigners = Array.from({ length: accounts.length * foreign }, () => customers.account());
  return {
    changes: timelineOf(chance, [...accounts, ...foreigners], leads),
    mails: [...thinned, ...others].toSorted((a, b) => a.at - b.at),
  };
}

/** About. */
const mailsOfDeal = 10;
/** So many times the mails that are wanted are made. */
const spare = 1.15;

type Tools = { readonly box: Mailbox; readonly chance: Chance; readonly customers: Customers };

/** One in ten goes to another customer, where a colleague leaves a deal to the new one. */
function moveSome(chance: Chance, accounts: readonly Account[], customers: Customers): void {
  for (const person of accounts.flatMap(({ people }) => people)) {
    if (chance.next() > 0.1 || accounts.length < 2) continue;
    const account = chance.of(accounts.filter((one) => one !== person.jobs[0]?.account));
    const since = start + 120 * dayMs + within(chance, 450);
    const address = person.isPrivate
      ? (person.jobs[0]?.address ?? "")
      : customers.addressOf(person.name, account.domain);
    person.jobs.push({ since, account, address });
    account.people.push(person);
  }
}

const kinds: readonly ConversationKind[] = [
  ...Array.from({ length: 11 }, () => "plain" as const),
  ...(["shared mailbox", "shared mailbox", "forward", "forward", "web form"] as const),
  ...(["role address", "newcomer", "internal"] as const),
];

/** The conversations about a deal, as long as it is open; some come after it is won. */
function mailsOf(deal: Deal, tools: Tools): SomeMail[] {
  const { box, chance, customers } = tools;
  const count = 2 + chance.below(4);
  const life = Math.min(deal.closed, start + days * dayMs) - deal.opened;
  const begins = Array.from(
    { length: count },
    () => deal.opened + within(chance, (life * 0.9) / dayMs),
  );
  if (deal.won && deal.closed < start + days * dayMs && chance.next() < 0.25)
    begins.push(deal.closed + (5 + chance.below(40)) * dayMs);
  return begins.flatMap((begin) => {
    const kind = chance.of(kinds);
    const people = peopleFor(deal, begin, tools);
    const [first] = people;
    if (first === undefined) return [];
    const newcomer = kind === "newcomer" ? customers.person(deal.account, false) : undefined;
    const isMover = first.jobs.length > 1 && jobAt(first, begin) !== first.jobs[0];
    const label = isMover
      ? "changed jobs"
      : first.isPrivate && kind === "plain"
        ? "private address"
        : "deal";
    const matter: Matter = {
      ...{ deal, kind, label: begin > deal.closed ? "won deal" : label },
      right: [`Deals/${deal.id}`],
      people: newcomer === undefined ? people : [newcomer, ...people],
    };
    return converse(box, chance, matter, begin);
  });
}

/** Those of the team who work there at that time; else somebody who does. */
function peopleFor({ team, account }: Deal, at: number, { chance }: Tools): readonly Contact[] {
  const isThere = (one: Contact) => jobAt(one, at).account === account;
  const here = account.people.filter(isThere);
  const present = team.filter(isThere);
  const newly = here.filter(({ jobs }) => jobs.length > 1 && jobs[0]?.account !== account);
  if (newly.length > 0 && chance.next() < 0.5) return [chance.of(newly), ...present];
  if (present.length > 0) {
    const [chief] = present;
    return chance.next() < 0.65 && chief !== undefined
      ? present
      : [chance.of(present), ...present.slice(0, 1)].filter(
          (one, at, all) => all.indexOf(one) === at,
        );
  }
  return here.length > 0 ? [chance.of(here)] : [];
}

/** Now and then somebody writes while there is no deal: it belongs to the person. */
function withoutDeal(account: Account, { box, chance }: Tools): SomeMail[] {
  const at = start + within(chance, days);
  const known = account.people.filter(
    (one) =>
      one.knownSince < at &&
      one.jobs.length === 1 &&
      !account.deals.some(({ team }) => team.includes(one)),
  );
  if (known.length === 0 || openDeals(account, at).length > 0 || chance.next() < 0.3) return [];
  const person = chance.of(known);
  const matter: Matter = {
    ...{
      right: [`Contacts/${person.id}`],
      people: [person],
      kind: "plain",
      label: "without a deal",
    },
  };
  return converse(box, chance, matter, at);
}

/** Somebody who may become a customer. The form of the website makes a lead, too. */
function mailsOfLead(lead: Contact, { box, chance }: Tools): SomeMail[] {
  const begin = start + within(chance, days);
  lead.knownSince = begin - 60_000;
  const kind = chance.next() < 0.5 ? "web form" : "plain";
  const matter: Matter = { right: [`Leads/${lead.id}`], people: [lead], kind, label: "lead" };
  return converse(box, chance, matter, begin);
}
