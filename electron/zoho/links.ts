import type { OrganisationView } from "../contract/connection.ts";
import { sandboxHost } from "./api-decisions.ts";
import { withoutTrailing } from "../text/trim.ts";

/** A record's page in the CRM's web interface. */
export type LinkedRecord = {
  /**
   * Where the organisation's data centre has its web interface, e.g. `https://crm.zoho.eu`; of the
   * practice CRM its own address.
   */
  readonly web: string;
  /**
   * `domainName` of the organisation. Without it the link leads to the user's default organisation.
   */
  readonly domainName?: string | undefined;
  /** `tab` of the module, e.g. `Potentials`. */
  readonly tab: string;
  readonly id: string;
  readonly type: OrganisationView["type"];
  /**
   * A setting, for the day when Zoho changes its addresses, which it does not document. `{web}`,
   * `{org}`, `{tab}` and `{id}` are filled in.
   */
  readonly template?: string | undefined;
};

const usual = "{web}/crm/{org}/tab/{tab}/{id}";

/** The address of a record's page (docs/zoho-api.md, "Web links"). */
export function recordLink({
  web,
  domainName,
  tab,
  id,
  type,
  template = usual,
}: LinkedRecord): string {
  const values = new Map([
    ["web", type === "sandbox" ? sandboxOf(web) : withoutTrailing(web, /\//)],
    ["org", encodeURIComponent(domainName ?? "")],
    ["tab", encodeURIComponent(tab)],
    ["id", encodeURIComponent(id)],
  ]);
  const filled = template.replace(/\{(\w+)\}/g, (mark, name: string) => values.get(name) ?? mark);
  return domainName === undefined ? filled.replace("/crm//", "/crm/") : filled;
}

/**
 * Sandboxes have a host of their own in each data centre: `crm.zoho.eu` has `crmsandbox.zoho.eu`.
 * No host of developer editions is known.
 */
function sandboxOf(web: string): string {
  const url = new URL(web);
  url.hostname = url.hostname.replace(/^crm\./, sandboxHost);
  return url.origin;
}
