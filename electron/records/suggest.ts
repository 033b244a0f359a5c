import type { DatabaseSync } from "node:sqlite";
import type { Email } from "../contract/email.ts";
import type { RecordHit, RecordRef } from "../contract/record.ts";
import { companyDomains } from "../people/company-domains.ts";
import type { MailPeople } from "../people/mail-people.ts";
import type { Us } from "../people/us.ts";
import { counterpartsOf, type Counterpart } from "./counterparts.ts";
import { RecordIndex, type Found } from "./record-index.ts";
import { getHit } from "./search.ts";
import { wordsOf } from "./words.ts";

export type MailToPlace = MailPeople &
  Pick<Email, "subject" | "direction" | "references" | "inReplyTo" | "text">;

/** Where mails with these Message-IDs were filed before, the latest first. */
export type EarlierFilings = (
  messageIds: readonly string[],
) => readonly Pick<RecordRef, "module" | "id">[];

export type Suggestion = { readonly hit: RecordHit; readonly score: number };

export type Suggestions = {
  /** Best first. */
  readonly suggestions: readonly Suggestion[];
  /** The first one is good enough, and far enough ahead of the others, to be chosen by Enter. */
  readonly confident: boolean;
};

/** Points for each kind of evidence. The order matters, and the distance that confidence needs. */
const worth = {
  sameThread: 100,
  namedInSubject: 35,
  dealOfContact: 70,
  dealOfCompany: 50,
  lead: 65,
  contact: 45,
  wonDealOfContact: 40,
  customByAddress: 40,
  account: 35,
  accountByDomain: 45,
  dealByDomain: 40,
  contactOfCompany: 15,
} as const;

/**
 * At most, for words of the title in the subject: more than the distance between neighbouring kinds
 * of evidence.
 */
const wordsBonus = 25;
/** For the number of a paper in the subject: it beats all other evidence about the same people. */
const numberBonus = 75;

const weights: Readonly<Record<Counterpart["role"], number>> = {
  sender: 1,
  recipient: 1,
  mentioned: 0.9,
  copied: 0.7,
};

const fewestPoints = 20;
const confidentPoints = 40;
const confidentLead = 10;

/** Records that suit a mail, best first, each with a reason; none rather than a guess. */
export function suggestRecords(
  db: DatabaseSync,
  mail: MailToPlace,
  us: Us,
  earlier: EarlierFilings = () => [],
): RecordHit[] {
  return rankRecords(db, mail, us, earlier).suggestions.map(({ hit }) => hit);
}

/** The same with the points that decide. */
export function rankRecords(
  db: DatabaseSync,
  mail: MailToPlace,
  us: Us,
  earlier: EarlierFilings = () => [],
  limit = 6,
): Suggestions {
  const subject = wordsOf(mail.subject ?? "");
  const evidence = new Evidence(subject);
  const index = new RecordIndex(db);
  gatherThread(
    evidence,
    index,
    earlier([...mail.references, ...(mail.inReplyTo === undefined ? [] : [mail.inReplyTo])]),
  );
  for (const counterpart of counterpartsOf(mail, us)) gatherPerson(evidence, index, counterpart);
  gatherNamed(evidence, index, subject);

  const suggestions = evidence.best(limit).flatMap(({ found, points, reason }) => {
    const hit = getHit(db, found);
    return hit === undefined ? [] : [{ hit: { ...hit, reason }, score: points }];
  });
  const [first, second] = suggestions;
  const lead = (first?.score ?? 0) - (second?.score ?? 0);
  return {
    suggestions,
    confident: (first?.score ?? 0) >= confidentPoints && lead >= confidentLead,
  };
}

type Claim = { readonly found: Found; readonly points: number; readonly reason: string };

/** Collects claims and keeps the strongest one for each record. */
class Evidence {
  readonly #claims = new Map<string, Claim>();
  readonly #subject: ReadonlySet<string>;

  constructor(subject: ReadonlySet<string>) {
    this.#subject = subject;
  }

  add(found: Found, points: number, reason: string): void {
    const key = `${found.module}/${found.id}`;
    if (points > (this.#claims.get(key)?.points ?? 0))
      this.#claims.set(key, { found, points, reason });
  }

  /** For a record of the mail's people: the more of its title the subject has, the more points. */
  addRelated(found: Found, points: number, reason: string): void {
    const isNumbered = share(numbersOf(found), this.#subject);
    this.add(
      found,
      points + (isNumbered ? numberBonus : this.#inSubject(found) * wordsBonus),
      reason,
    );
  }

  /** How much of a title the subject names, from 0 to 1. */
  #inSubject({ title }: Found): number {
    const words = [...wordsOf(title)];
    return words.length === 0
      ? 0
      : words.filter((word) => this.#subject.has(word)).length / words.length;
  }

  /** Of two with equal points, the one changed last comes first. */
  best(limit: number): Claim[] {
    return [...this.#claims.values()]
      .filter(({ points }) => points >= fewestPoints)
      .sort((a, b) => b.points - a.points || b.found.modified_at - a.found.modified_at)
      .slice(0, limit);
  }
}

function gatherThread(
  evidence: Evidence,
  index: RecordIndex,
  records: ReturnType<EarlierFilings>,
): void {
  for (const [age, ref] of records.slice(0, 3).entries()) {
    const found = index.get(ref);
    if (found !== undefined)
      evidence.add(
        found,
        worth.sameThread - age * 15,
        "An earlier mail of this conversation is filed here",
      );
  }
}

function gatherPerson(evidence: Evidence, index: RecordIndex, counterpart: Counterpart): void {
  const part = weights[counterpart.role];
  const known = index.byAddress(counterpart.address);
  for (const found of known)
    switch (found.module) {
      case "Contacts":
        gatherContact(evidence, index, found, part);
        break;
      case "Leads":
        evidence.addRelated(found, worth.lead * part, `Its address is ${counterpart.address}`);
        break;
      default:
        evidence.addRelated(
          found,
          worth.customByAddress * part,
          `Its address is ${counterpart.address}`,
        );
    }
  if (known.length === 0) gatherCompany(evidence, index, counterpart.address, part);
}

function gatherContact(evidence: Evidence, index: RecordIndex, contact: Found, part: number): void {
  const { title: name, account_id: accountId } = contact;
  evidence.addRelated(contact, worth.contact * part, `The mail is with ${name}`);
  for (const found of index.ofContact(contact.id)) {
    if (found.module === "Deals" && found.state === "open")
      evidence.addRelated(found, worth.dealOfContact * part, `${name} is its contact`);
    else if (found.module === "Deals" && found.state === "won")
      evidence.addRelated(
        found,
        worth.wonDealOfContact * part,
        `${name} is its contact; the deal is won`,
      );
    else if (found.module !== "Deals")
      evidence.addRelated(found, worth.contactOfCompany * part, `${name} is its contact`);
  }
  if (accountId === null) return;
  const account = index.get({ module: "Accounts", id: accountId });
  if (account !== undefined)
    evidence.addRelated(account, worth.account * part, `${name} works there`);
  const company = account?.title ?? "the company";
  for (const found of index.ofAccount(accountId)) {
    if (found.module === "Deals" && found.state === "open")
      evidence.addRelated(
        found,
        worth.dealOfCompany * part,
        `Open deal of ${company}, where ${name} works`,
      );
    else if (found.module !== "Deals" && found.module !== "Contacts")
      evidence.addRelated(
        found,
        worth.contactOfCompany * part,
        `Belongs to ${company}, where ${name} works`,
      );
  }
}

/** No record has the address, but a company may have its domain. */
function gatherCompany(
  evidence: Evidence,
  index: RecordIndex,
  address: string,
  part: number,
): void {
  const domain = companyDomains(address).find((one) => index.accountsByDomain(one).length > 0);
  if (domain === undefined) return;
  for (const account of index.accountsByDomain(domain)) {
    const reason = `Mails from ${domain} belong to ${account.title}`;
    evidence.addRelated(account, worth.accountByDomain * part, reason);
    for (const found of index.ofAccount(account.id))
      if (found.module === "Deals" && found.state === "open")
        evidence.addRelated(found, worth.dealByDomain * part, `Open deal of ${account.title}`);
  }
}

/**
 * Records whose full name or number is in the subject, whoever wrote. Alone this is no reason for
 * confidence: names of deals are made of common words.
 */
function gatherNamed(evidence: Evidence, index: RecordIndex, subject: ReadonlySet<string>): void {
  for (const found of index.named([...subject])) {
    const title = wordsOf(found.title);
    if (title.size >= 2 && [...title].every((word) => subject.has(word)))
      evidence.add(found, worth.namedInSubject, "The subject names it");
    else if (share(numbersOf(found), subject))
      evidence.add(found, worth.namedInSubject, "The subject has its number");
  }
}

/**
 * The numbers of a paper, from its title and the first part of its detail. Years and round sums do
 * not count.
 */
function numbersOf({ module, title, detail }: Found): Set<string> {
  if (!papers.has(module)) return new Set();
  const words = wordsOf(`${title} ${detail.split(" · ")[0] ?? ""}`);
  return new Set(
    [...words].filter((word) => /\d{3}/.test(word) && !/^(?:19|20)\d\d$|^0+$/.test(word)),
  );
}

const share = (some: ReadonlySet<string>, others: ReadonlySet<string>) =>
  [...some].some((word) => others.has(word));

const papers = new Set(["Quotes", "Sales_Orders", "Invoices", "Purchase_Orders"]);
