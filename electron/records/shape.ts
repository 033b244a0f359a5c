import { z } from "zod";
import type { ConvertedLead, Naming, RecordRow } from "./row.ts";

/**
 * A record as the CRM sends it. Every field may be missing: Zoho silently leaves out what the user
 * may not see.
 */
export type Raw = { readonly id: string } & Readonly<Record<string, unknown>>;

export type ShapeOptions = {
  /** ISO 4217 code for amounts whose record names none. */
  readonly currency?: string | undefined;
};

type Shape = {
  readonly title: string;
  /** The fields with its addresses. */
  readonly emails: readonly string[];
  /** The fields with its telephone numbers. */
  readonly phones?: readonly string[];
  readonly fields: readonly string[];
  readonly detail: (raw: Raw, options: ShapeOptions) => string[];
};

const common = ["Owner", "Modified_Time"];
const parties = ["Account_Name", "Contact_Name"];
const emails = ["Email", "Secondary_Email"];
const phones = ["Phone", "Mobile"];

/** The fields with what a lead has become. */
const becomes = ["Converted_Contact", "Converted_Account", "Converted_Deal"];

const paper = (state: string, number?: string): Shape => ({
  title: "Subject",
  emails: [],
  fields: [state, "Grand_Total", "Currency", ...parties, ...(number === undefined ? [] : [number])],
  detail: (raw, options) => [
    number === undefined ? "" : text(raw[number]),
    text(raw[state]),
    nameOf(raw["Account_Name"]),
    money(raw["Grand_Total"], raw, options),
  ],
});

/** The fields to read for each module, and the details that tell records of the same name apart. */
const shapes: ReadonlyMap<string, Shape> = new Map(
  Object.entries<Shape>({
    Contacts: {
      title: "Full_Name",
      emails,
      phones,
      fields: ["Account_Name"],
      detail: (raw) => [nameOf(raw["Account_Name"]), text(raw["Email"])],
    },
    Leads: {
      title: "Full_Name",
      emails,
      phones,
      fields: ["Company", "Converted__s", ...becomes],
      detail: (raw) => [text(raw["Company"]), text(raw["Email"])],
    },
    Accounts: {
      title: "Account_Name",
      emails: [],
      phones: ["Phone"],
      fields: ["Website", "Billing_City"],
      detail: (raw) => [hostOf(raw["Website"]) ?? "", text(raw["Billing_City"])],
    },
    Deals: {
      title: "Deal_Name",
      emails: [],
      fields: ["Stage", "Amount", "Currency", "Probability", ...parties],
      detail: (raw, options) => [
        text(raw["Stage"]),
        nameOf(raw["Account_Name"]),
        money(raw["Amount"], raw, options),
      ],
    },
    Quotes: paper("Quote_Stage"),
    Sales_Orders: paper("Status", "SO_Number"),
    Invoices: paper("Status", "Invoice_Number"),
    Purchase_Orders: paper("Status", "PO_Number"),
  }),
);

/** How Zoho names the fields of a new custom module; the organisation may have changed it. */
export const usualNaming: Naming = { titleField: "Name", emailFields: ["Email"] };

/** The naming of a module before its fields were read. */
export function usualNamingOf(apiName: string): Naming {
  const shape = shapes.get(apiName);
  return shape === undefined ? usualNaming : { titleField: shape.title, emailFields: shape.emails };
}

const custom = ({ titleField, emailFields }: Naming): Shape => ({
  title: titleField,
  emails: emailFields,
  fields: [],
  detail: (raw) => [
    emailFields.map((field) => text(raw[field])).find((one) => one !== "") ?? "",
    nameOf(raw["Owner"]),
  ],
});

/** A module, with the naming that its fields tell. */
export type ShapedModule = { readonly apiName: string; readonly naming?: Naming | undefined };

function shapeOf({ apiName, naming }: ShapedModule): Shape {
  const shape = shapes.get(apiName);
  if (shape === undefined) return custom(naming ?? usualNaming);
  return naming === undefined ? shape : { ...shape, emails: naming.emailFields };
}

/** The fields to read. */
export function fieldsOf(module: ShapedModule): string[] {
  const { title, emails, phones = [], fields } = shapeOf(module);
  return [...new Set([title, ...emails, ...phones, ...fields, ...common])];
}

/** The field with a record's title. */
export const titleFieldOf = (module: ShapedModule): string => shapeOf(module).title;

/** Whether its records have addresses of their own. */
export const hasAddresses = (module: ShapedModule): boolean => shapeOf(module).emails.length > 0;

/**
 * The row for a record; undefined for a lead that has become a contact, which can no longer be
 * picked.
 */
export function rowOf(
  module: ShapedModule,
  raw: Raw,
  options: ShapeOptions,
): RecordRow | undefined {
  if (isConverted(raw)) return undefined;
  const { title, phones = [], detail } = shapeOf(module);
  const addresses = addressesOf(module, raw);
  return {
    module: module.apiName,
    id: raw.id,
    title: text(raw[title]) || raw.id,
    detail: detail(raw, options)
      .filter((part) => part !== "")
      .join(" · "),
    addresses,
    phones: [...new Set(phones.map((field) => digitsOf(raw[field])).filter((one) => one !== ""))],
    domain: hostOf(raw["Website"]) ?? addresses[0]?.split("@").at(-1) ?? null,
    account_id: idOf(raw["Account_Name"]),
    contact_id: idOf(raw["Contact_Name"]),
    owner_id: idOf(raw["Owner"]),
    state: module.apiName === "Deals" ? stateOf(raw) : "open",
    modified_at: modifiedAt(raw) ?? 0,
  };
}

/** What a lead has become; undefined for everything else. */
export function convertedLeadOf(module: ShapedModule, raw: Raw): ConvertedLead | undefined {
  if (module.apiName !== "Leads" || !isConverted(raw)) return undefined;
  const details = convertedDetail.safeParse(raw["$converted_detail"]).data;
  return {
    lead: raw.id,
    contact: idOf(raw["Converted_Contact"]) ?? details?.contact ?? null,
    account: idOf(raw["Converted_Account"]) ?? details?.account ?? null,
    deal: idOf(raw["Converted_Deal"]) ?? details?.deal ?? null,
    addresses: addressesOf(module, raw),
  };
}

/** Some answers have this beside the fields, or instead of them (docs/zoho-api.md, "Converted leads"). */
const convertedDetail = z.object({
  contact: z.string().nullish(),
  account: z.string().nullish(),
  deal: z.string().nullish(),
});

const isConverted = (raw: Raw): boolean =>
  raw["Converted__s"] === true || raw["$converted"] === true;

const addressesOf = (module: ShapedModule, raw: Raw): string[] => [
  ...new Set(
    shapeOf(module)
      .emails.map((field) => text(raw[field]).toLowerCase())
      .filter((one) => one.includes("@")),
  ),
];

/**
 * When a record was changed last, in ms since the epoch; undefined where the user may not see it.
 */
export function modifiedAt(raw: Raw): number | undefined {
  const ms = Date.parse(text(raw["Modified_Time"]));
  return Number.isNaN(ms) ? undefined : ms;
}

/**
 * Stages can be renamed and translated, so the probability decides first: a closed deal has 100 or
 * 0.
 */
function stateOf(raw: Raw): RecordRow["state"] {
  const stage = text(raw["Stage"]);
  const probability = z.number().safeParse(raw["Probability"]).data;
  if (probability === 100 || /\bwon\b/i.test(stage)) return "won";
  if (probability === 0 || /\b(?:lost|dead)\b/i.test(stage)) return "lost";
  return "open";
}

const text = (value: unknown): string =>
  typeof value === "string" ? value.replace(/\s+/g, " ").trim() : "";

const digitsOf = (value: unknown): string => text(value).replace(/\D/g, "").slice(-15);

const lookup = z.object({ id: z.string(), name: z.string().nullish() });
const idOf = (value: unknown): string | null => lookup.safeParse(value).data?.id ?? null;
const nameOf = (value: unknown): string => text(lookup.safeParse(value).data?.name);

/** The host of a website, which people type with and without a scheme. */
function hostOf(website: unknown): string | undefined {
  const typed = text(website);
  const host =
    typed === ""
      ? undefined
      : URL.parse(/^[a-z]+:\/\//i.test(typed) ? typed : `https://${typed}`)?.hostname;
  return host?.replace(/^www\./, "");
}

/** E.g. "€ 48,000": whole units tell deals apart, cents do not. */
function money(value: unknown, raw: Raw, { currency }: ShapeOptions): string {
  const amount = z.number().safeParse(value).data;
  if (amount === undefined) return "";
  const number = new Intl.NumberFormat("en", { maximumFractionDigits: 0 }).format(amount);
  const code = /^[A-Z]{3}$/.test(text(raw["Currency"])) ? text(raw["Currency"]) : currency;
  return code === undefined ? number : `${symbolOf(code)} ${number}`;
}

const symbolOf = (currency: string): string =>
  new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value ?? currency;
