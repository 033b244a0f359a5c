import { z } from "zod";
import type { RecordRef } from "../../contract/record.ts";
import { emailsKey, imageSource } from "../api-decisions.ts";
import type { Client } from "../client/client.ts";
import type { Named } from "../errors/failure-table.ts";
import type { CompleteEmail } from "./request.ts";

const filed = z.object({
  code: z.literal("SUCCESS"),
  details: z
    .object({ message_id: z.string().optional().catch(undefined) })
    .catch({ message_id: undefined }),
});

const reply = z.union([
  z.object({ Emails: z.tuple([filed], z.unknown()) }).transform(({ Emails: [email] }) => email),
  z.object({ data: z.tuple([filed], z.unknown()) }).transform(({ data: [email] }) => email),
]);

/**
 * Files an email on a record. The body of the answer decides, not its status: 200, 201 and 202 have
 * all been seen.
 *
 * @param bytes of all files: Zoho copies them before it answers
 * @returns Zoho's own id of the mail, if the answer has one
 * @throws ZohoError; after `offline`, `connection-lost` and `server` the mail may have arrived
 * @see https://www.zoho.com/crm/developer/docs/api/v8/associate-email.html
 */
export async function associateEmail(
  client: Client,
  record: RecordRef,
  email: CompleteEmail,
  bytes: number,
  signal?: AbortSignal,
): Promise<{ messageId?: string }> {
  const { details } = await client.call({
    at: "associate",
    path: `/crm/v8/${record.module}/${record.id}/actions/associate_email`,
    body: JSON.stringify({ [emailsKey]: [email] }),
    copies: bytes,
    names: namedIn(email),
    reply,
    signal,
  });
  return details.message_id === undefined ? {} : { messageId: details.message_id };
}

const namedIn = ({ owner, content }: CompleteEmail): Named[] => [
  ...(owner === undefined ? [] : ["owner" as const]),
  ...(content.includes(imageSource("")) ? ["images" as const] : []),
];
