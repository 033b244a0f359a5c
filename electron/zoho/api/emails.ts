import { z } from "zod";
import type { Client } from "../client/client.ts";

const person = z.object({ user_name: z.string().nullish(), email: z.string().nullish() });
const people = z.array(person).nullish();

const listedEmail = z.object({
  message_id: z.string(),
  subject: z.string().nullish(),
  from: person.nullish(),
  to: people,
  cc: people,
  /** When the mail was sent. */
  time: z.string().nullish(),
  sent: z.boolean().nullish(),
  /** The user whose mail it is: who filed it. */
  owner: z.object({ id: z.string(), name: z.string().nullish() }).nullish(),
  has_attachment: z.boolean().nullish(),
  linked_record: z.object({ id: z.string(), module: z.object({ api_name: z.string() }) }).nullish(),
});
/** A mail in the list of a record. Zoho leaves out its Message-ID. */
export type ListedEmail = z.output<typeof listedEmail>;

const attachment = z.object({
  id: z.string(),
  name: z
    .string()
    .nullish()
    .transform((name) => name ?? ""),
  size: z.coerce.number().nullish(),
});

const fullEmail = listedEmail.extend({
  content: z.string().nullish(),
  mail_format: z.string().nullish(),
  attachments: z
    .array(z.unknown())
    .transform((all) => all.flatMap((one) => attachment.safeParse(one).data ?? []))
    .nullish(),
});
export type FullEmail = z.output<typeof fullEmail>;

/** A mail that cannot be read must not hide the others. */
const emailPage = z.object({
  Emails: z
    .array(z.unknown())
    .transform((all) => all.flatMap((one) => listedEmail.safeParse(one).data ?? [])),
  info: z
    .object({ next_index: z.string().nullish(), more_records: z.boolean().nullish() })
    .optional(),
});
export type EmailPage = z.output<typeof emailPage>;

export type ListEmailsOptions = {
  readonly index?: string;
  readonly owner?: string;
  readonly signal?: AbortSignal;
};

/**
 * Ten mails of a record, newest first. An empty list proves nothing: sharing rules hide mails.
 *
 * @param options with `index`: `info.next_index` of the page before; with `owner`: another user's
 *   mails, by the user's id. Without it Zoho lists the caller's
 * @see https://www.zoho.com/crm/developer/docs/api/v8/get-email-rel-list.html
 */
export async function listEmails(
  client: Client,
  record: { readonly module: string; readonly id: string },
  options: ListEmailsOptions = {},
): Promise<EmailPage> {
  return client.call({
    at: "read",
    path: `/crm/v8/${record.module}/${record.id}/Emails`,
    query: {
      index: options.index,
      ...(options.owner !== undefined && { type: "user_emails", owner_id: options.owner }),
    },
    reply: emailPage,
    empty: { Emails: [] },
    signal: options.signal,
  });
}

/**
 * One mail with its content, by the id that Zoho gave it; undefined when the record has no mail
 * with this id.
 */
export async function getEmail(
  client: Client,
  record: { readonly module: string; readonly id: string },
  messageId: string,
  signal?: AbortSignal,
): Promise<FullEmail | undefined> {
  const { Emails } = await client.call({
    at: "read",
    path: `/crm/v8/${record.module}/${record.id}/Emails/${encodeURIComponent(messageId)}`,
    reply: z.object({ Emails: z.array(fullEmail) }),
    empty: { Emails: [] },
    signal,
  });
  return Emails[0];
}
