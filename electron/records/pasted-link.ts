/**
 * A record's page, as its address tells: the tab that its module has in the CRM's web interface,
 * and its id.
 */
export type LinkTarget = { readonly tab: string; readonly id: string };

/**
 * The record whose web address somebody pasted, with or without the organisation, and with whatever
 * comes after the id; undefined for a text that holds none (docs/zoho-api.md, "Web links").
 */
export function recordIn(text: string): LinkTarget | undefined {
  const [, tab, id] = /\/crm\/(?:[^/\s]+\/)?tab\/(\w+)\/(\d{10,25})(?!\d)/.exec(text) ?? [];
  return tab === undefined || id === undefined ? undefined : { tab, id };
}
