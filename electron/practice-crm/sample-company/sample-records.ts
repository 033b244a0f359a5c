import { idOf } from "../store/database.ts";
import { fold, words } from "../api/fold.ts";
import type { StoredRecord } from "../store/record-store.ts";
import {
  accounts,
  countries,
  jobTitles,
  subjects,
  type Base,
  type CountryCode,
} from "./sample-names.ts";
import { zohoDay } from "../api/time.ts";

const dayMs = 24 * 60 * 60 * 1000;

/** How many records one company has, ordered so that lookups point to earlier records. */
const ordinary = {
  Accounts: accounts.length,
  Vendors: 4,
  Contacts: 60,
  Deals: 25,
  Leads: 30,
  Quotes: 10,
  Sales_Orders: 8,
  Invoices: 9,
  Purchase_Orders: 5,
  Projects: 6,
};
type Module = keyof typeof ordinary;
const modules = Object.keys(ordinary) as Module[];

/** 177. */
export const ordinaryRecords = Object.values(ordinary).reduce((sum, count) => sum + count, 0);

const makers: Readonly<Record<Module, (index: number, nowMs: number) => Record<string, unknown>>> =
  {
    Accounts: account,
    Vendors: vendor,
    Contacts: contact,
    Deals: deal,
    Leads: lead,
    Quotes: quote,
    Sales_Orders: salesOrder,
    Invoices: invoice,
    Purchase_Orders: purchaseOrder,
    Projects: project,
  };

/**
 * Makes the sample company's records one by one. They are always the same; only the dates follow
 * `nowMs`. More than 177 repeat the company under other names, up to `total`.
 */
export function* sampleRecords(
  total: number,
  nowMs: number,
): Generator<StoredRecord, void, undefined> {
  const whole = Math.floor(total / ordinaryRecords);
  let rest = total % ordinaryRecords;
  for (const module of modules) {
    const more = Math.min(rest, ordinary[module]);
    rest -= more;
    const count = ordinary[module] * whole + more;
    for (let index = 0; index < count; index += 1) yield sampleRecord(module, index, nowMs);
  }
}

function sampleRecord(module: Module, index: number, nowMs: number): StoredRecord {
  const owner = idOf(691_001 + (index % 5 === 3 ? 1 : index % 7 === 5 ? 2 : 0));
  const salt = ranges[module] * 7 + index;
  const modified = nowMs - ((salt * 37) % 120) * dayMs - ((salt * 7919) % 86_400) * 1000;
  const data = makers[module](index, nowMs);
  return {
    id: recordId(module, index),
    module,
    data: { Owner: { id: owner }, ...data },
    converted: data["Converted__s"] === true ? 1 : 0,
    created_at: modified - (30 + ((salt * 53) % 300)) * dayMs,
    created_by: owner,
    modified_at: modified,
    modified_by: owner,
  };
}

/** Each module has a range of ids, in the order of these numbers. */
const ranges = {
  Accounts: 10,
  Contacts: 11,
  Deals: 12,
  Leads: 13,
  Quotes: 14,
  Sales_Orders: 15,
  Invoices: 16,
  Purchase_Orders: 17,
  Vendors: 18,
  Projects: 19,
};
const nearRange = 30_000;
const farRange = 10_000_000;

/**
 * The first ids of a module are below 700000, like all ids of a seeded company; those of a large
 * company are far above any that is ever assigned.
 */
const recordId = (module: Module, index: number): string => {
  const range = ranges[module] - 10;
  return idOf(
    index < nearRange ? 20_000 + range * nearRange + index : 100_000_000 + range * farRange + index,
  );
};

const at = <T>(list: readonly T[], index: number): T => {
  const value = list[index % list.length];
  if (value === undefined) throw new RangeError("the list is empty");
  return value;
};

/**
 * Accounts beyond the twentieth are branches of the first twenty, with a number in name and domain.
 */
function branch(index: number): Base & { readonly mark: string } {
  const base = at(accounts, index);
  const round = Math.floor(index / accounts.length);
  const mark = round === 0 ? "" : ` ${round + 1}`;
  return {
    ...base,
    name: base.name + mark,
    domain: round === 0 ? base.domain : base.domain.replace(".", `${round + 1}.`),
    mark,
  };
}

function phone(code: CountryCode, salt: number): string {
  return `${countries[code].dial} ${20 + (salt % 70)} 555 ${String(1000 + ((salt * 173) % 9000))}`;
}

function account(index: number): Record<string, unknown> {
  const { name, domain, industry, city, country } = branch(index);
  return {
    Account_Name: name,
    Website: `https://www.${domain}`,
    Industry: industry,
    Phone: phone(country, index),
    Billing_City: city,
    Billing_Country: countries[country].name,
  };
}

type Person = { readonly given: string; readonly family: string; readonly local: string };

/**
 * Each account has three people. Names differ within a country, so that nobody shares an address.
 */
function person(code: CountryCode, index: number): Person {
  const { given, family } = countries[code];
  const first = at(given, index);
  const last = at(family, index + Math.floor(index / given.length));
  return {
    given: first,
    family: last,
    local: `${mailLetters(first, code)}.${mailLetters(last, code)}`,
  };
}

/** In German addresses ä becomes ae; elsewhere accents are dropped. */
function mailLetters(name: string, code: CountryCode): string {
  const german = code === "de" || code === "at";
  const spelled = german ? name.replace(/[äöüÄÖÜ]/g, (letter) => `${fold(letter)}e`) : name;
  return words(spelled).join("");
}

const contactsPerAccount = 3;

function contact(index: number): Record<string, unknown> {
  const accountIndex = Math.floor(index / contactsPerAccount);
  const { domain, city, country } = branch(accountIndex);
  const { given, family, local } = person(country, accountIndex + index);
  return {
    First_Name: given,
    Last_Name: family,
    Email: `${local}@${domain}`,
    ...(index % 8 === 2 ? { Secondary_Email: `${local}@private-mail.example` } : {}),
    Title: at(jobTitles, index),
    Phone: phone(country, index + 100),
    ...(index % 2 === 0 ? { Mobile: phone(country, index + 300) } : {}),
    Account_Name: { id: recordId("Accounts", accountIndex) },
    Mailing_City: city,
    Mailing_Country: countries[country].name,
  };
}

const parties = (index: number) => ({
  Account_Name: { id: recordId("Accounts", index) },
  Contact_Name: { id: recordId("Contacts", index * contactsPerAccount) },
});

const stages = [
  "Negotiation",
  "Qualification",
  "Proposal",
  "Needs Analysis",
  "Closed Won",
  "Proposal",
  "Closed Lost",
];

/**
 * Deals 20 to 24 are second deals of accounts 0 to 4, so that a mail of theirs fits several
 * records.
 */
const dealAccount = (index: number): number => {
  const perRound = accounts.length + accounts.length / 4;
  const within = index % perRound;
  return (
    Math.floor(index / perRound) * accounts.length +
    (within < accounts.length ? within : within - accounts.length)
  );
};

function deal(index: number, nowMs: number): Record<string, unknown> {
  const owner = dealAccount(index);
  const stage = at(stages, index);
  const days = 5 + ((index * 17) % 110);
  return {
    Deal_Name: `${shortName(owner)} – ${at(subjects, index + 5 * Math.floor(index / 20))}`,
    ...parties(owner),
    Stage: stage,
    Amount: 8400 + ((index * 7300) % 96_000),
    Closing_Date: zohoDay(nowMs + (stage.startsWith("Closed") ? -days : days) * dayMs),
  };
}

const shortName = (index: number): string => {
  const { name, mark } = branch(index);
  return (
    name
      .split(" ")
      .slice(0, 2)
      .join(" ")
      .replace(/ (?:&|és)$/, "") + (mark === "" || name.split(" ").length <= 2 ? "" : mark)
  );
};

function lead(index: number): Record<string, unknown> {
  const codes = Object.keys(countries) as CountryCode[];
  const country = at(codes, index + 3);
  const { given, family, local } = person(country, index + 40);
  const company = `${family} ${at(["Consulting", "Trading", "Studio", "Works", "Partners"], index)}`;
  return {
    First_Name: given,
    Last_Name: family,
    Company: company,
    Email: `${local}${index < 30 ? "" : String(index)}@${words(company).join("-")}.example`,
    Phone: phone(country, index + 600),
    Lead_Status: at(
      ["Not Contacted", "Contacted", "Pre-Qualified", "Contacted", "Lost Lead"],
      index,
    ),
    Lead_Source: at(["Trade Show", "Website", "Referral"], index),
    Country: countries[country].name,
    Converted__s: index % 9 === 4,
  };
}

function quote(index: number, nowMs: number): Record<string, unknown> {
  return {
    Subject: `Quote Q-${2041 + index} ${shortName(index)}`,
    ...parties(index),
    Deal_Name: { id: recordId("Deals", index) },
    Quote_Stage: at(["Delivered", "Draft", "Confirmed"], index),
    Grand_Total: 8400 + ((index * 7300) % 96_000),
    Valid_Till: zohoDay(nowMs + (14 + index) * dayMs),
  };
}

function salesOrder(index: number, nowMs: number): Record<string, unknown> {
  return {
    Subject: `Order ${shortName(index + 4)}`,
    SO_Number: `SO-${3310 + index}`,
    ...parties(index + 4),
    Deal_Name: { id: recordId("Deals", index + 4) },
    Status: at(["Created", "Approved", "Delivered"], index),
    Grand_Total: 4200 + index * 1150,
    Due_Date: zohoDay(nowMs + (30 + index) * dayMs),
  };
}

function invoice(index: number, nowMs: number): Record<string, unknown> {
  return {
    Subject: `Invoice ${shortName(index + 4)}`,
    Invoice_Number: `INV-${88_120 + index}`,
    ...parties(index + 4),
    ...(index < 8 ? { Sales_Order: { id: recordId("Sales_Orders", index) } } : {}),
    Status: at(["Sent", "Paid", "Created"], index),
    Grand_Total: 4200 + index * 1150,
    Invoice_Date: zohoDay(nowMs - index * 6 * dayMs),
    Due_Date: zohoDay(nowMs + (30 - index * 6) * dayMs),
  };
}

function vendor(index: number): Record<string, unknown> {
  const name = at(["Papierwerk Süd", "Kabel & Co", "Trans-Őrség", "Lumière Print"], index);
  const domain = `${words(name).join("-")}.example`;
  return {
    Vendor_Name: name,
    Email: `orders@${domain}`,
    Phone: phone("de", index + 900),
    Website: `https://${domain}`,
  };
}

function purchaseOrder(index: number, nowMs: number): Record<string, unknown> {
  return {
    Subject: `Purchase ${at(["paper", "cables", "pallets", "brochures"], index)}`,
    PO_Number: `PO-${510 + index}`,
    Vendor_Name: { id: recordId("Vendors", index % 4) },
    Status: at(["Created", "Approved", "Delivered"], index),
    Grand_Total: 380 + index * 95,
    PO_Date: zohoDay(nowMs - index * 9 * dayMs),
  };
}

function project(index: number): Record<string, unknown> {
  return {
    Name: `${shortName(index)} roll-out`,
    Customer: { id: recordId("Accounts", index) },
    Contact: { id: recordId("Contacts", index * contactsPerAccount + 1) },
    Deal: { id: recordId("Deals", index) },
    Phase: at(["Planned", "Running", "Done"], index),
  };
}
