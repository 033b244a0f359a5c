import { z } from "zod";
import { defaultHistoryDays, longestHistoryDays, longestKeepDays } from "../contract/limits.ts";

/**
 * What organisations go by of the settings of this computer, the user's and the company's. The app
 * and the command line hand all of it over as one, so that neither can forget a part.
 */
export const organisationSettings = z.object({
  /** Days for which the history keeps a filing's subject, record and Message-ID. */
  historyDays: z.number().int().min(1).max(longestHistoryDays).catch(defaultHistoryDays),
  /** Days for which the file of a filed mail stays on this computer. */
  keepFiledDays: z.number().int().min(0).max(longestKeepDays).catch(0),
  /** Whether a copy of the CRM's records may be on this computer; false where a company forbids it. */
  keepRecords: z.boolean().catch(true),
  /** Whether files that are left out are named at the end of the filed text. */
  nameLeftOut: z.boolean().catch(true),
  /**
   * Template for the web address of a record, in case Zoho changes it: `{web}`, `{org}`, `{tab}`
   * and `{id}` are replaced.
   */
  recordLink: z.string().startsWith("{web}/").optional().catch(undefined),
});
export type OrganisationSettings = z.output<typeof organisationSettings>;

/** Where nobody has set anything. */
export const usualSettings: OrganisationSettings = organisationSettings.parse({});
