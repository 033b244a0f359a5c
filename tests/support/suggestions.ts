import type { Email } from "../../electron/contract/email.ts";
import type { ReasonMessage } from "../../electron/contract/messages/reasons.ts";
import { Us } from "../../electron/people/us.ts";
import type { RecordRow } from "../../electron/records/row.ts";
import { suggest } from "../../electron/suggestions/suggest.ts";
import { mail } from "./crm.ts";
import { historyOf, type Filed } from "./filings.ts";
import { copyOf } from "./record-copy.ts";

type Row = Pick<RecordRow, "module" | "id" | "title"> & Partial<RecordRow>;

const us = new Us({ own: ["sam@seller.example"], colleagues: ["kim@seller.example"] });
/** A customer's employee, a new one whom no record names, somebody else, and a colleague of ours. */
export const ana = { name: "Ana Alves", address: "ana@nordwind.example" };
export const nils = { name: "Nils Nord", address: "nils@nordwind.example" };
export const xenia = { name: "Xenia", address: "xenia@elsewhere.example" };
export const kim = { name: "Kim", address: "kim@seller.example" };

export const nordwind: Row = {
  ...{ module: "Accounts", id: "1", title: "Nordwind Logistics", domain: "nordwind.example" },
};
export const contact: Row = {
  ...{ module: "Contacts", id: "2", title: "Ana Alves", addresses: [ana.address] },
  account_id: "1",
};
/** An open deal of Nordwind, whose contact is Ana. */
export const deal = (id: string, title: string, more: Partial<RecordRow> = {}): Row => ({
  ...{ module: "Deals", id, title, account_id: "1", contact_id: "2", modified_at: 1, ...more },
});
/** Of nobody whom a mail could be with. */
export const foreign = { account_id: null, contact_id: null };

/** A mail of Ana's that was filed to a deal. */
export const filed = (id: string, email: Partial<Email> = {}): Filed => ({
  mail: mail({ from: ana, subject: "Earlier", messageId: `<${id}@filed.example>`, ...email }),
  to: { module: "Deals", id },
  at: 1000,
});

/** What is suggested for a mail of Ana's: the record of the first hit, why, and whether it is sure. */
export function suggested(
  rows: readonly Row[],
  email: Partial<Email> = {},
  filings: readonly Filed[] = [],
): { ids: string[]; why: (ReasonMessage["code"] | undefined)[]; sure: boolean } {
  const sources = { records: copyOf(...rows), mails: historyOf(us, ...filings) };
  const asked = mail({ from: ana, subject: "Hello", text: "", ...email });
  const { hits, sure } = suggest(sources, asked, us);
  const why = hits[0]?.reasons?.map(({ code }) => code as ReasonMessage["code"]) ?? [];
  return { ids: hits.map(({ id }) => id), why, sure };
}
