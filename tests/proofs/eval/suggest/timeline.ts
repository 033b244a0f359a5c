import type { RecordRow } from "../../../../electron/records/row.ts";
import type { Chance } from "../../fuzz/chance.ts";
import {
  capitalised,
  dayMs,
  start,
  within,
  type Account,
  type Contact,
  type Deal,
} from "./company.ts";
import { quoteId } from "./conversations.ts";

type Row = Pick<RecordRow, "module" | "id" | "title" | "modified_at"> & Partial<RecordRow>;

/** Something that happens in the CRM: a record is made or changed, or contacts join deals. */
export type Change = {
  readonly at: number;
  readonly rows: readonly Row[];
  readonly roles?: { readonly contact: string; readonly deals: readonly string[] };
};

/** What happens in the CRM, by time. */
export function timelineOf(
  chance: Chance,
  accounts: readonly Account[],
  leads: readonly Contact[],
): Change[] {
  const changes = [
    ...accounts.map(accountRow).map((row) => ({ at: 0, rows: [row] })),
    ...new Set(accounts.flatMap(({ people }) => people))
      .values()
      .flatMap((one) => contactChanges(chance, one)),
    ...accounts.flatMap(({ deals }) => deals).flatMap((deal) => dealChanges(chance, deal)),
    ...leads.map(leadChange),
    ...rolesOf(accounts),
  ];
  return changes.toSorted((a, b) => a.at - b.at);
}

const accountRow = ({ id, name, domain, hasWebsite }: Account): Row => ({
  ...{ module: "Accounts", id, title: name, modified_at: start - dayMs },
  domain: hasWebsite ? domain : null,
});

/** The CRM learns of a new job some days later; it keeps the address of the old one in half. */
function contactChanges(chance: Chance, contact: Contact): Change[] {
  if (contact.knownSince === Infinity) return [];
  return contact.jobs.map(({ since, account, address }, place) => {
    const at = place === 0 ? contact.knownSince : since + within(chance, 20);
    return {
      at,
      rows: [
        {
          ...{ module: "Contacts", id: contact.id, title: contact.name, modified_at: at },
          ...{ addresses: [address], domain: address.replace(/.*@/, ""), account_id: account.id },
        },
      ],
    };
  });
}

const leadChange = ({ id, name, jobs: [job], knownSince: at }: Contact): Change => ({
  at,
  rows: [
    {
      ...{ module: "Leads", id, title: name, modified_at: at },
      ...{ addresses: [job?.address ?? ""], domain: job?.address.replace(/.*@/, "") ?? null },
    },
  ],
});

/** A deal is made, changed a few times while it is open, and then won or lost. */
function dealChanges(chance: Chance, deal: Deal): Change[] {
  const { opened, closed, won, account, team, hasContact } = deal;
  const stages = Array.from(
    { length: 1 + chance.below(3) },
    () => opened + within(chance, (closed - opened) / dayMs),
  );
  const [chief] = team;
  const contact_id =
    hasContact && chief !== undefined && chief.knownSince < opened ? chief.id : null;
  const row = (at: number): Row => ({
    ...{ module: "Deals", id: deal.id, title: deal.title, modified_at: at },
    ...{ account_id: account.id, contact_id },
    state: at < closed ? "open" : won ? "won" : "lost",
  });
  const changes = [opened, ...stages, closed].map((at) => ({ at, rows: [row(at)] }));
  return deal.hasQuote ? [...changes, quoteChange(deal, contact_id)] : changes;
}

const quoteChange = (deal: Deal, contact_id: string | null): Change => {
  const at = deal.opened + 3 * dayMs;
  return {
    at,
    rows: [
      {
        ...{ module: "Quotes", id: quoteId(deal).replace("Quotes/", ""), modified_at: at },
        ...{ title: `${capitalised(deal.project)} offer`, detail: `${deal.number} · Sent` },
        ...{ account_id: deal.account.id, contact_id },
      },
    ],
  };
};

/** The other people of a deal, where the CRM has them. */
function rolesOf(accounts: readonly Account[]): Change[] {
  const joined = accounts
    .flatMap(({ deals }) => deals)
    .filter(({ hasRoles }) => hasRoles)
    .flatMap((deal) => deal.team.map((contact) => ({ contact: contact.id, deal })));
  return [...Map.groupBy(joined, ({ contact }) => contact)].flatMap(([contact, all]) =>
    all.map(({ deal: { opened: at } }) => {
      const deals = all.filter(({ deal }) => deal.opened <= at).map(({ deal }) => deal.id);
      return { at, rows: [], roles: { contact, deals } };
    }),
  );
}
