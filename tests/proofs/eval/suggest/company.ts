import type { Chance } from "../../fuzz/chance.ts";
import {
  companyNames,
  familyNames,
  givenNames,
  places,
  providers,
  things,
  trades,
  works,
} from "./words.ts";

export const dayMs = 24 * 3_600_000;
export const start = Date.UTC(2024, 0, 8);
export const days = 700;

/** A time of up to so many days, in ms. */
export const within = (chance: Chance, most: number): number =>
  Math.round(chance.next() * most * dayMs);

export type Job = { readonly since: number; readonly account: Account; readonly address: string };
export type Contact = {
  readonly id: string;
  readonly name: string;
  /** The first one first; most people have one. */
  readonly jobs: Job[];
  readonly isPrivate: boolean;
  /** Since when the CRM knows the person; it learns of a new job later. */
  knownSince: number;
};
export type Deal = {
  readonly id: string;
  readonly title: string;
  /** What the people call it. */
  readonly project: string;
  readonly number: string;
  readonly account: Account;
  readonly team: readonly Contact[];
  readonly opened: number;
  readonly closed: number;
  readonly won: boolean;
  readonly hasContact: boolean;
  readonly hasRoles: boolean;
  readonly hasQuote: boolean;
};
export type Account = {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly hasWebsite: boolean;
  readonly people: Contact[];
  readonly deals: Deal[];
};

export const jobAt = ({ jobs }: Contact, at: number): Job =>
  jobs.findLast(({ since }) => since <= at) ?? jobs[0]!;

/** The deals of an account that are open. */
export const openDeals = ({ deals }: Account, at: number): Deal[] =>
  deals.filter(({ opened, closed }) => opened <= at && at < closed);

/** Makes customers of a company, one after the other; each name is used once. */
export class Customers {
  readonly #chance: Chance;
  readonly #names = new Set<string>();
  #lastId = 1_000;

  constructor(chance: Chance) {
    this.#chance = chance;
  }

  newId(): string {
    this.#lastId += 1;
    return String(this.#lastId);
  }

  account(): Account {
    const name = this.#unused(() => `${this.#chance.of(companyNames)} ${this.#chance.of(trades)}`);
    const [first = "", second = ""] = name.toLowerCase().split(" ");
    const account: Account = {
      ...{ id: this.newId(), name, people: [], deals: [] },
      domain:
        this.#chance.of([
          `${first}-${second}`,
          `${first}${second}`,
          `${first}${second.slice(0, 3)}`,
        ]) + ".example",
      hasWebsite: this.#chance.next() < 0.7,
    };
    const size = 2 + this.#chance.below(4);
    for (let count = 0; count < size; count += 1) account.people.push(this.#employee(account));
    for (const opened of this.#openings()) account.deals.push(this.#deal(account, opened));
    return account;
  }

  /** Somebody at a company whom the CRM may not know. */
  person(account: Account, isPrivate: boolean): Contact {
    const name = `${this.#chance.of(givenNames)} ${this.#chance.of(familyNames)}`;
    const job = {
      since: 0,
      account,
      address: this.addressOf(name, isPrivate ? undefined : account.domain),
    };
    return { id: this.newId(), name, jobs: [job], isPrivate, knownSince: Infinity };
  }

  /** @param domain of the company; at a provider without one */
  addressOf(name: string, domain: string | undefined): string {
    const [given = "", family = ""] = plain(name).split(" ");
    if (domain !== undefined) return `${given}.${family}@${domain}`;
    return `${given}${family}${this.#chance.below(90) + 10}@${this.#chance.of(providers)}`;
  }

  #employee(account: Account): Contact {
    const contact = this.person(account, this.#chance.next() < 0.12);
    contact.knownSince = this.#chance.next() < 0.8 ? 0 : Infinity;
    return contact;
  }

  /** When the deals of an account begin: several at a time, or one after the other. */
  #openings(): number[] {
    const count = this.#chance.of([1, 1, 2, 2, 3, 4, 5]);
    return Array.from({ length: count }, () => start + this.#chance.below(days - 60) * dayMs);
  }

  #deal(account: Account, opened: number): Deal {
    const others = new Set(account.deals.map(({ project }) => project));
    const project = this.#projectOtherThan(others);
    const number = String(20_000 + this.#chance.below(70_000));
    const titles = [
      project,
      `${account.name} – ${project}`,
      `${account.name.split(" ")[0]}: ${project}`,
      `${project} ${new Date(opened).getUTCFullYear()}`,
      `${project} ${number}`,
    ];
    const chief = this.#chance.of(account.people);
    const team = account.people.filter((one) => one !== chief && this.#chance.next() < 0.35);
    return {
      ...{
        id: this.newId(),
        title: capitalised(this.#chance.of(titles)),
        project,
        number,
        account,
      },
      team: [chief, ...team],
      opened,
      closed: opened + (50 + this.#chance.below(250)) * dayMs,
      won: this.#chance.next() < 0.6,
      hasContact: this.#chance.next() < 0.8,
      hasRoles: this.#chance.next() < 0.4,
      hasQuote: this.#chance.next() < 0.4,
    };
  }

  #projectOtherThan(others: ReadonlySet<string>): string {
    for (;;) {
      const words = [this.#chance.of(things)];
      if (this.#chance.next() < 0.6) words.push(this.#chance.of(works));
      if (this.#chance.next() < 0.35) words.push(this.#chance.of(places));
      const project = words.join(" ");
      if (!others.has(project)) return project;
    }
  }

  #unused(make: () => string): string {
    for (let tries = 0; ; tries += 1) {
      const name = tries < 50 ? make() : `${make()} ${tries}`;
      if (this.#names.has(name)) continue;
      this.#names.add(name);
      return name;
    }
  }
}

export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const plain = (name: string): string =>
  name.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i").toLowerCase();
