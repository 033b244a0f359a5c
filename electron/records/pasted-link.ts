/** A record's page in the CRM, by its address: the tab of its module, and its id. */
export type LinkTarget = { readonly tab: string; readonly id: string };

/**
 * The record whose web address was pasted, with or without the organisation, and with anything
 * after the id; undefined for a text without one (docs/zoho-api.md, "Web links").
 */
export function recordIn(text: string): LinkTarget | undefined {
  const [, tab, id] = /\/crm\/(?:[^/\s]+\/)?tab\/(\w+)\/(\d{10,25})(?!\d)/.exec(text) ?? [];
  return tab === undefined || id === undefined ? undefined : { tab, id };
}
