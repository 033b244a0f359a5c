import type { DatabaseSync } from "node:sqlite";
import type { RecordRow } from "../../../electron/records/row.ts";
import { Us } from "../../../electron/people/us.ts";
import type { MailToPlace } from "../../../electron/suggestions/mail.ts";
import { readersOf, suggest } from "../../../electron/suggestions/suggest.ts";
import { historyOf } from "../../support/filings.ts";
import { Chance } from "../fuzz/chance.ts";
import { quantiles, type Row } from "./row.ts";

const us = new Us({ own: ["jo@seller.example"] });
const filings = 5_000;
const mails = 60;
const people = 20;
const warmUp = 10;

/** Suggestions to mails of twenty people of several companies, by somebody who has filed a lot. */
export function benchSuggestions(db: DatabaseSync, records: readonly RecordRow[]): Row {
  const chance = new Chance(3);
  const contacts = records.filter(({ module }) => module === "Contacts");
  const byCompany = Map.groupBy(records, ({ account_id: company }) => company);
  const ofCompany = (module: string, some: readonly (string | null)[]) =>
    some.flatMap((company) =>
      (byCompany.get(company) ?? []).filter((one) => one.module === module),
    );
  const companies = Array.from({ length: 60 }, () => chance.of(contacts).account_id);
  const customers = ofCompany("Contacts", companies);
  const deals = ofCompany("Deals", companies);
  const write = (some: readonly RecordRow[], at: number): MailToPlace => {
    const [from, ...to] = some.map(({ title: name, addresses: [address = ""] }) => ({
      name,
      address,
    }));
    const text = Array.from({ length: 20 }, () => chance.of(deals).title).join(" ");
    const rest = { cc: [], bcc: [], direction: "received" as const, references: [] };
    const subject = `Re: ${chance.of(deals).title}`;
    return { ...rest, from, to, subject, text, messageId: `<${at}@bench.example>` };
  };
  const filed = Array.from({ length: filings }, (_, at) => {
    const { id, account_id: company } = chance.of(deals);
    const mail = write(ofCompany("Contacts", [company]).slice(0, 4), at);
    return { mail, to: { module: "Deals", id } };
  });
  const sources = { records: db, mails: historyOf(us, ...filed) };
  const readers = readersOf(sources);
  const times = Array.from({ length: mails + warmUp }, (_, at) => {
    const crowd = Array.from({ length: people }, () =>
      chance.of(at % 2 === 0 ? customers : contacts),
    );
    const mail = write(crowd, filings + at);
    const start = process.cpuUsage();
    suggest(sources, mail, us, readers);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  const name = `suggest a record to a mail of ${people} people`;
  return {
    name,
    of: `${records.length} records`,
    unit: "ms, processor",
    ...quantiles(times.slice(warmUp)),
  };
}
