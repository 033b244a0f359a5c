import { z } from "zod";

/** A record of the local copy. */
export const recordRow = z.object({
  module: z.string(),
  id: z.string(),
  title: z.string(),
  detail: z.string(),
  /** Lower case. */
  addresses: z.array(z.string()),
  phones: z.array(z.string()),
  /** Of its website or its address, lower case, without `www.`. */
  domain: z.string().nullable(),
  account_id: z.string().nullable(),
  contact_id: z.string().nullable(),
  owner_id: z.string().nullable(),
  /** Of a deal; everything else is open. */
  state: z.enum(["open", "won", "lost"]),
  /** ms since the epoch; 0 where the user may not see it. */
  modified_at: z.number(),
});
export type RecordRow = z.output<typeof recordRow>;

/** A module of the local copy, as Zoho describes it. */
export type ModuleRow = {
  readonly id: string;
  readonly apiName: string;
  readonly singular: string;
  readonly plural: string;
  /** This organisation made it: only its metadata tell the names of its fields. */
  readonly custom: boolean;
  /** Its name in the addresses of the CRM's web pages, e.g. `Potentials` for Deals. */
  readonly tab: string;
};

/** What a lead has become; each may be missing, or hidden from the user. */
export type ConvertedLead = {
  readonly lead: string;
  readonly contact: string | null;
  readonly account: string | null;
  readonly deal: string | null;
  readonly addresses: readonly string[];
};

/** The title field and the email fields of a module. */
export type Naming = { readonly titleField: string; readonly emailFields: readonly string[] };
