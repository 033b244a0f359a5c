import { z } from "zod";
import { moduleNamed, userWithId } from "../../store/catalogue.ts";
import { noContent, part, pathRecord, type Call, type Crm, type Route } from "../../crm.ts";
import { EmailStore, type EmailBody, type StoredEmail } from "../../store/email-store.ts";
import type { StoredFile } from "../../store/file-store.ts";
import { fileReply } from "../files/files.ts";
import { invalidParam, missingParam, refusal } from "../refusal.ts";

const perPage = 10;

/** Reads filed emails back (docs/zoho-api.md, "Emails of a record"). */
export const emailRoutes = (crm: Crm): readonly Route[] => [
  {
    operation: "emails",
    method: "GET",
    path: "/crm/v8/:module/:id/Emails",
    handle: (call) => list(crm, call),
  },
  {
    operation: "email-file",
    method: "GET",
    path: "/crm/v8/:module/:id/Emails/actions/download_attachments",
    handle: (call) => download(crm, call, { inline: false }),
  },
  {
    operation: "email-file",
    method: "GET",
    path: "/crm/v8/:module/:id/Emails/actions/download_inline_images",
    handle: (call) => download(crm, call, { inline: true }),
  },
  {
    operation: "email",
    method: "GET",
    path: "/crm/v8/:module/:id/Emails/:message",
    handle: (call) => one(crm, call),
  },
];

/** The practice CRM sends, schedules and drafts nothing, so the other lists are empty. */
const listsOfFiled = ["user_emails"];
const emptyLists = [
  "sent_from_crm",
  "scheduled_in_crm",
  "drafts",
  "all_contacts_sent_crm_emails",
  "all_contacts_scheduled_crm_emails",
  "all_contacts_draft_crm_emails",
];

/** The caller's own mails; another user's with `type=user_emails&owner_id=…`. */
function list(crm: Crm, call: Call): Response {
  const record = pathRecord(crm, call);
  const { type, owner_id, index } = call.req.query();
  if (type !== undefined && emptyLists.includes(type)) return noContent();
  if (type !== undefined && !listsOfFiled.includes(type)) throw invalidParam("type");
  if (owner_id !== undefined && userWithId(crm.catalogue, owner_id) === undefined)
    throw invalidParam("owner_id");
  const owner = type === "user_emails" && owner_id !== undefined ? owner_id : call.get("user").id;
  const offset = readIndex(index);
  const store = new EmailStore(crm.db);
  const received = crm.quirks.listsReceived;
  const present = (email: StoredEmail) => presentEmail(crm, record.id, email);
  const asked = filterOf(call.req.query("filter"));
  const found =
    asked === undefined
      ? store.page(record.id, owner, { offset, limit: perPage + 1, received }).map(present)
      : store
          .page(record.id, owner, { offset: 0, limit: -1, received })
          .map(present)
          .filter(asked)
          .slice(offset);
  if (found.length === 0) return noContent();
  const shown = found.slice(0, perPage);
  const more = found.length > perPage;
  return call.json({
    Emails: shown,
    info: {
      count: shown.length,
      per_page: perPage,
      next_index: more ? makeIndex(offset + perPage) : null,
      prev_index: offset === 0 ? null : makeIndex(Math.max(0, offset - perPage)),
      more_records: more,
    },
  });
}

const filter = z.strictObject({
  field: z.object({ api_name: z.enum(["subject", "sent", "read", "source", "thread_id"]) }),
  comparator: z.literal("equal"),
  value: z.union([z.string(), z.boolean()]),
});

/**
 * The filter as Zoho's SDK writes it. No page lists the fields and comparators, so only those that
 * are certain are accepted (docs/zoho-api.md, "Emails of a record").
 */
function filterOf(
  text: string | undefined,
): ((email: Record<string, unknown>) => boolean) | undefined {
  if (text === undefined) return undefined;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw invalidParam("filter");
  }
  const asked = filter.safeParse(given).data;
  if (asked === undefined) throw invalidParam("filter");
  return (email) => String(email[asked.field.api_name]) === String(asked.value);
}

const makeIndex = (offset: number): string => Buffer.from(`emails:${offset}`).toString("base64url");

function readIndex(index: string | undefined): number {
  if (index === undefined) return 0;
  const offset = /^emails:(\d{1,9})$/.exec(Buffer.from(index, "base64url").toString())?.[1];
  if (offset === undefined) throw invalidParam("index");
  return Number(offset);
}

/**
 * The published read schema has neither original_message_id nor bcc. `linked_record` is the other
 * record of the mail.
 */
function presentEmail(crm: Crm, recordId: string, email: StoredEmail): Record<string, unknown> {
  const { from, to, cc, subject, time, sent } = email.request;
  return {
    message_id: email.message_id,
    thread_id: email.thread_id,
    subject,
    summary: null,
    from: named(from),
    to: to.map(named),
    cc: cc?.map(named) ?? null,
    time,
    sent,
    read: true,
    source: "API",
    owner: { id: email.owner, name: userWithId(crm.catalogue, email.owner)?.full_name ?? null },
    linked_record: linkedRecord(crm, recordId, email),
    has_attachment: crm.files.ofEmail(email.message_id).some((file) => file.inline === 0),
    has_thread_attachment: false,
    status: [{ type: sent ? "sent" : "received", bounced_time: null, bounced_reason: null }],
    intent: null,
    sentiment_info: null,
    emotion: null,
    activity_info: null,
    editable: false,
  };
}

/** `user_name` is always there when an email is read back. */
const named = ({ user_name, email }: EmailBody["from"]) => ({
  user_name: user_name ?? null,
  email,
});

function linkedRecord(
  crm: Crm,
  recordId: string,
  email: StoredEmail,
): Record<string, unknown> | null {
  const other = new EmailStore(crm.db)
    .places(email.message_id)
    .find((place) => place.record !== recordId);
  const name = other === undefined ? undefined : crm.records.title(other.module, other.record);
  if (other === undefined || name === undefined) return null;
  return {
    id: other.record,
    name,
    module: { api_name: other.module, id: moduleNamed(crm.catalogue, other.module)?.id ?? null },
  };
}

function one(crm: Crm, call: Call): Response {
  const record = pathRecord(crm, call);
  const email = onRecord(crm, record.id, part(call, "message"));
  const attachments = crm.files.ofEmail(email.message_id).filter((file) => file.inline === 0);
  const { content, mail_format } = email.request;
  return call.json({
    Emails: [
      {
        ...presentEmail(crm, record.id, email),
        content,
        mail_format,
        reply_to: null,
        attachments: attachments.map(({ id, name, size }) => ({ id, name, size: String(size) })),
      },
    ],
  });
}

function onRecord(crm: Crm, recordId: string, messageId: string): StoredEmail {
  const email = new EmailStore(crm.db).onRecord(messageId, recordId);
  if (email === undefined)
    throw refusal(400, "INVALID_DATA", "the message id given seems to be invalid", {
      resource_path_index: 3,
    });
  return email;
}

async function download(crm: Crm, call: Call, { inline }: { inline: boolean }): Promise<Response> {
  const record = pathRecord(crm, call);
  const query = call.req.query();
  const missing = ["user_id", "message_id", "id"].find((name) => query[name] === undefined);
  if (missing !== undefined) throw missingParam(missing);
  if (userWithId(crm.catalogue, query["user_id"] ?? "") === undefined)
    throw invalidParam("user_id");
  const email = onRecord(crm, record.id, query["message_id"] ?? "");
  const wanted = (file: StoredFile) => file.id === query["id"] && (file.inline === 1) === inline;
  const file = crm.files.ofEmail(email.message_id).find(wanted);
  if (file === undefined) throw invalidParam("id");
  return fileReply(crm, file);
}
