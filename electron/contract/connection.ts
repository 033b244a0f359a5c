import { z } from "zod";

/** Which company the mails go to. `practice` is the built-in one that needs no account. */
export const organisationView = z.object({
  id: z.string(),
  name: z.string(),
  type: z.enum(["practice", "production", "sandbox", "developer"]),
});
export type OrganisationView = z.output<typeof organisationView>;

/** What the last calls to the CRM taught us. `retryAt`: ms since the epoch, when the outbox will try again by itself. */
export const connection = z.object({
  state: z.enum(["connecting", "online", "offline", "busy", "signed-out"]),
  retryAt: z.number().exactOptional(),
});
export type Connection = z.output<typeof connection>;
