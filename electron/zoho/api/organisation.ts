import { z } from "zod";
import { recordId } from "../../contract/record.ts";
import type { Client } from "../client/client.ts";

const organisation = z
  .object({
    id: recordId,
    company_name: z.string().nullish(),
    primary_email: z.string().nullish(),
    type: z.enum(["production", "sandbox", "developer", "bigin"]).catch("production"),
    /** Part of web links to records, e.g. `org12345`. */
    domain_name: z.string().nullish(),
    /** ISO 4217. Some editions name it in words under `currency`, and put the code here. */
    iso_code: z.string().nullish(),
    currency: z.string().nullish(),
  })
  .transform((org) => ({
    id: org.id,
    name: [org.company_name, org.primary_email].find((name) => name?.trim()) ?? org.id,
    type: org.type,
    domainName: org.domain_name ?? undefined,
    currency:
      [org.iso_code, org.currency].find((code) => /^[A-Z]{3}$/.test(code ?? "")) ?? undefined,
  }));

/** The company that mails are filed into. */
export type OrganisationDetails = z.output<typeof organisation>;

const fromAddress = z.object({ email: z.string().min(1) });
const fromAddresses = z.object({ from_addresses: z.array(z.unknown()) });

/**
 * The addresses that the user may send from in the CRM: the user's own, and those of the
 * organisation that are open to everybody or to the user's profile.
 *
 * @see https://www.zoho.com/crm/developer/docs/api/v8/get-from-address.html
 */
export async function getFromAddresses(client: Client, signal?: AbortSignal): Promise<string[]> {
  const path = "/crm/v8/settings/emails/actions/from_addresses";
  const reply = await client.call({
    at: "read",
    path,
    reply: fromAddresses,
    empty: { from_addresses: [] },
    signal,
  });
  return reply.from_addresses.flatMap((one) => fromAddress.safeParse(one).data?.email ?? []);
}

/** @see https://www.zoho.com/crm/developer/docs/api/v8/get-org-data.html */
export async function getOrganisation(
  client: Client,
  signal?: AbortSignal,
): Promise<OrganisationDetails> {
  const reply = z.object({ org: z.tuple([organisation], z.unknown()) });
  const { org } = await client.call({ at: "read", path: "/crm/v8/org", reply, signal });
  return org[0];
}
