import { getDomain } from "tldts-experimental";
import { domainOf } from "./canonical-address.ts";
import { isPublicDomain } from "./public-domains.ts";

/**
 * Labels of a domain that are used, from its end: `mail.eu.nordwind.co.uk`. Each label of a long
 * domain would cost a look-up.
 */
const mostLabels = 8;

/**
 * The domains a company may be known by, from the address's own to the one that was registered:
 * `mail.nordwind.co.uk`, then `nordwind.co.uk`. None for public providers, and for what is no
 * domain.
 */
export function companyDomains(address: string): string[] {
  const domain = domainOf(address);
  const registered = registeredDomain(domain);
  if (registered === undefined || isOfAlumni(domain)) return [];
  const labels = domain.split(".");
  const fewest = registered.split(".").length;
  const most = Math.max(fewest, Math.min(mostLabels, labels.length));
  const domains = Array.from({ length: most - fewest + 1 }, (_, index) =>
    labels.slice(index - most).join("."),
  );
  return domains.some(isPublicDomain) ? [] : domains;
}

/** The domain that a company has registered, by which all its addresses are known. */
export const companyDomain = (address: string): string | undefined =>
  companyDomains(address).at(-1);

/**
 * What the Public Suffix List says: `nordwind.co.uk` of `mail.nordwind.co.uk`, and also
 * `nordwind.blogspot.com`, where everybody can have a name.
 */
function registeredDomain(domain: string): string | undefined {
  if (!/^[a-z\d._-]+\.[a-z][a-z\d-]*$/.test(domain)) return undefined;
  const shared = sharedSuffixes.find((suffix) => domain.endsWith(`.${suffix}`));
  if (shared !== undefined)
    return domain
      .split(".")
      .slice(-(shared.split(".").length + 1))
      .join(".");
  return getDomain(domain, { allowPrivateDomains: true, extractHostname: false }) ?? undefined;
}

/**
 * Services that give each customer a name below their own; the Public Suffix List lacks them. The
 * names without one are the services' own.
 */
const sharedSuffixes = [
  ...["mail.onmicrosoft.com", "onmicrosoft.com", "microsoftonline.com", "zendesk.com"],
  ...["freshdesk.com", "zohodesk.com", "zohodesk.eu", "intercom-mail.com", "helpscoutapp.com"],
  ...["odoo.com", "hubspot-inbox.com", "front-mail.com", "atlassian.net", "teamwork.com"],
];

/** Alumni keep an address of a university where they no longer are. */
const isOfAlumni = (domain: string): boolean => /^alum(?:n[ai]?)?\./.test(domain);
