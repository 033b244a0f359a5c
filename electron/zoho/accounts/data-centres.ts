import { z } from "zod";
import { spokenLanguage } from "../../language/text.ts";
import { safeAddress } from "./address.ts";

/** One of Zoho's data centres. A user's account, organisation and mails are in one of them only. */
export type DataCentre = {
  /** Zoho's own word for it, in `location` and `user_location`. */
  readonly id: string;
  /** In English, or as a configuration has it; see `placeOf`. */
  readonly name: string;
  /** What people see in the address of their CRM, e.g. `zoho.eu`. */
  readonly domain: string;
  /**
   * Origin of the accounts server, the only one that a client's secret for this data centre is sent
   * to.
   */
  readonly accounts: string;
  /**
   * Origin of the CRM's pages. The API's address is not here: each token reply names it, and Zoho
   * asks not to derive it.
   */
  readonly web: string;
};

const zoho = (id: string, name: string, domain: string): DataCentre => ({
  ...{ id, name, domain },
  accounts: `https://accounts.${domain}`,
  web: `https://crm.${domain}`,
});

/**
 * The data centres that are certain enough to send a secret to (docs/zoho-api.md, "Data centres").
 *
 * @see https://www.zoho.com/crm/developer/docs/api/v8/multi-dc.html
 * @see https://www.zoho.com/accounts/protocol/oauth/multi-dc.html
 */
export const dataCentres: readonly DataCentre[] = [
  zoho("us", "United States", "zoho.com"),
  zoho("eu", "Europe", "zoho.eu"),
  zoho("in", "India", "zoho.in"),
  zoho("au", "Australia", "zoho.com.au"),
  zoho("jp", "Japan", "zoho.jp"),
  // By the rule of the others it would be zoho.ca, whose crm.zoho.ca does not resolve.
  zoho("ca", "Canada", "zohocloud.ca"),
  zoho("sa", "Saudi Arabia", "zoho.sa"),
  // In Zoho's Accounts pages and measured by others, though the pages and the SDK of CRM v8 leave
  // it out.
  zoho("uk", "United Kingdom", "zoho.uk"),
  // The host of its pages is by analogy: nobody has measured it.
  zoho("cn", "China", "zoho.com.cn"),
  // Named by Zoho's machine-readable list of accounts servers and by others, by none of its pages;
  // the host of its pages by analogy.
  zoho("ae", "United Arab Emirates", "zoho.ae"),
  // Singapore and others are in that list only, which does not mention the CRM. The configuration
  // can add them.
];

/** Regions of CLDR, where 150 is Europe. */
const regions: Readonly<Record<string, string>> = {
  ...{ us: "US", eu: "150", in: "IN", au: "AU", jp: "JP", ca: "CA", sa: "SA", uk: "GB" },
  ...{ cn: "CN", ae: "AE" },
};

/** The place of a data centre, for people. What a configuration calls it stays. */
export function placeOf({ id, name }: DataCentre): string {
  const region = regions[id];
  if (region === undefined || !dataCentres.some((one) => one.id === id && one.name === name))
    return name;
  return new Intl.DisplayNames(spokenLanguage(), { type: "region" }).of(region) ?? name;
}

const origin = safeAddress.transform((text) => new URL(text).origin);

/** A data centre by configuration: one that is new, or whose address has changed. */
export const dataCentreSetting = z
  .object({
    id: z.string().regex(/^[\w-]{1,50}$/),
    name: z.string().min(1),
    accounts: origin,
    web: origin.exactOptional(),
    domain: z.string().min(1).exactOptional(),
  })
  .transform(({ accounts, ...given }): DataCentre => {
    const { protocol, host } = new URL(accounts);
    const domain = host.replace(/^accounts\./, "");
    return {
      accounts,
      domain,
      web: `${protocol}//${host.replace(/^accounts\./, "crm.")}`,
      ...given,
    };
  });

/** Zoho's data centres. The configuration can replace some of them, and adds others at the end. */
export function withConfigured(configured: readonly DataCentre[]): DataCentre[] {
  const byId = new Map([...dataCentres, ...configured].map((one) => [one.id, one]));
  return [...byId.values()];
}

/**
 * The data centres to which Zoho may lead a sign-in that began at `from`. No sign-in gets into or
 * out of China (docs/zoho-api.md, "Data centres").
 */
export const reachableFrom = (
  from: DataCentre,
  all: readonly DataCentre[],
): readonly DataCentre[] => all.filter(({ id }) => (id === "cn") === (from.id === "cn"));
