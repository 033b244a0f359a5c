import { createHash } from "node:crypto";
import { moduleNamed, userWithId } from "../../store/catalogue.ts";
import {
  invalidModule,
  jsonBody,
  pathModule,
  pathRecord,
  type Call,
  type Crm,
  type Route,
} from "../../crm.ts";
import { inTransaction, opaqueId } from "../../store/database.ts";
import { emailRefusal, invalid, readEmailRequest, type EmailRequest } from "./email-request.ts";
import { EmailStore, type FiledRecord } from "../../store/email-store.ts";
import type { StoredFile } from "../../store/file-store.ts";
import type { StoredRecord } from "../../store/record-store.ts";
import { invalidParam, missingParam, refusal } from "../refusal.ts";

/**
 * The limit for all files of an email (docs/zoho-api.md, "Email keys"). Inline images count: no
 * page says, and this is the stricter reading.
 */
const mostBytes = 10 * 1024 * 1024;

/**
 * Files an email on a record, and tells whether it is filed (docs/zoho-api.md, "Associate an
 * email").
 */
export const associateRoutes = (crm: Crm): readonly Route[] => [
  {
    operation: "available",
    method: "GET",
    path: "/crm/v8/actions/email_available",
    handle: (call) => available(crm, call),
  },
  {
    operation: "associate",
    method: "POST",
    path: "/crm/v8/:module/:id/actions/associate_email",
    handle: (call) => associate(crm, call),
  },
];

async function associate(crm: Crm, call: Call): Promise<Response> {
  if (!pathModule(crm, call).takesEmails) throw invalidModule(crm);
  pathRecord(crm, call);
  const body = await jsonBody(call);
  // Nothing else runs between the checks and the commit: the transaction is synchronous.
  const messageId = inTransaction(crm.db, () =>
    file(crm, call, pathRecord(crm, call), readEmailRequest(body)),
  );
  const message = "Your mail has been added successfully";
  return call.json(
    {
      Emails: [{ code: "SUCCESS", details: { message_id: messageId }, message, status: "success" }],
    },
    crm.quirks.associateStatus,
  );
}

function file(crm: Crm, call: Call, record: StoredRecord, request: EmailRequest): string {
  const emails = new EmailStore(crm.db);
  const owner = ownerOf(crm, call, request);
  const linked = linkedPlace(crm, record, request);
  if (crm.quirks.firstCheck === "duplicate") refuseDuplicate(crm, emails, record, request);
  const files = usableFiles(crm, request);
  refuseDuplicate(crm, emails, record, request);
  const messageId = opaqueId();
  const primary: FiledRecord = { record: record.id, module: record.module, role: "primary" };
  emails.add(
    {
      message_id: messageId,
      original_message_id: request.originalMessageId,
      thread_id: threadId(request.subject),
      owner,
      sent_at: Date.parse(request.dateTime),
      body: storedBody(request),
    },
    linked === undefined ? [primary] : [primary, linked],
  );
  crm.files.consume(files, messageId);
  return messageId;
}

const storedBody = (request: EmailRequest) => ({
  from: request.from,
  to: [...request.to],
  cc: request.cc === undefined ? null : [...request.cc],
  bcc: request.bcc === undefined ? null : [...request.bcc],
  subject: request.subject,
  content: request.content,
  mail_format: request.mailFormat,
  time: request.dateTime,
  sent: request.sent,
});

/**
 * The request has no reference headers, so mails with the same subject, without "Re:" and the like,
 * are a conversation.
 */
const threadId = (subject: string): string =>
  createHash("sha256")
    .update(
      subject
        .replace(/^(?:\s*(?:re|fwd?|aw|wg|sv|vs|tr|rv)\s*:)+/i, "")
        .trim()
        .toLowerCase(),
    )
    .digest("hex");

/** Only administrators may file another user's mail (docs/zoho-api.md, "Email keys", `owner`). */
function ownerOf(crm: Crm, call: Call, { owner }: EmailRequest): string {
  const caller = call.get("user");
  if (owner === undefined || owner === caller.id) return caller.id;
  if (userWithId(crm.catalogue, owner)?.status !== "active")
    throw invalid({ name: "id", path: "$.Emails[0].owner.id" });
  if (!caller.administrator)
    throw refusal(403, "NO_PERMISSION", "permission denied", {
      permissions: ["Crm_Implied_Associate_Others_Email"],
    });
  return owner;
}

function linkedPlace(
  crm: Crm,
  record: StoredRecord,
  { linkedRecord }: EmailRequest,
): FiledRecord | undefined {
  if (linkedRecord === undefined) return undefined;
  const path = "$.Emails[0].linked_record";
  const module = moduleNamed(crm.catalogue, linkedRecord.module.api_name);
  if (module?.takesEmails !== true)
    throw invalid({ name: "api_name", path: `${path}.module.api_name` });
  if (module.id !== linkedRecord.module.id)
    throw invalid({ name: "id", path: `${path}.module.id` });
  const target = crm.records.get(module.api_name, linkedRecord.id);
  if (target === undefined || target.id === record.id)
    throw invalid({ name: "id", path: `${path}.id` });
  return { record: target.id, module: target.module, role: "linked" };
}

function refuseDuplicate(
  crm: Crm,
  emails: EmailStore,
  record: StoredRecord,
  { originalMessageId }: EmailRequest,
): void {
  const scope = crm.quirks.duplicates === "record" ? record.id : undefined;
  if (emails.filed(originalMessageId, scope) === undefined) return;
  const at = { name: "original_message_id", path: "$.Emails[0].original_message_id" };
  throw emailRefusal("DUPLICATE_DATA", "the mail is already associated with the record", at);
}

const inlineImage = /crm\/img_id:(\w+)/g;

/** The ids of the email's files: attachments, then the images in its HTML. */
function usableFiles(crm: Crm, request: EmailRequest): string[] {
  const seen = new Set<string>();
  const attached = request.attachments.map((id, index) => {
    const at = { name: "id", path: `$.Emails[0].attachments[${index}].id` };
    return usableFile(crm, id, "attachment", at, seen);
  });
  const html = request.mailFormat === "html" ? request.content : "";
  const images = [...new Set([...html.matchAll(inlineImage)].map((match) => match[1] ?? ""))].map(
    (id) => usableFile(crm, id, "inline", { name: "content", path: "$.Emails[0].content" }, seen),
  );
  const files = [...attached, ...images];
  if (files.reduce((sum, one) => sum + one.size, 0) > mostBytes) {
    const at = { name: "attachments", path: "$.Emails[0].attachments" };
    throw emailRefusal("FILE_SIZE_EXCEEDS", "the size of the attachments is more than 10 MB", at);
  }
  return files.map((one) => one.id);
}

/** An id works once, and only for the use that it was uploaded for. */
function usableFile(
  crm: Crm,
  id: string,
  use: "attachment" | "inline",
  at: { name: string; path: string },
  seen: Set<string>,
): StoredFile {
  const found = crm.files.get(id);
  if (found === undefined || (found.inline === 1) !== (use === "inline") || isTooOld(crm, found))
    throw invalid(at);
  if (found.email !== null || seen.has(id))
    throw emailRefusal(crm.quirks.consumedFile, "the file is already used", at);
  seen.add(id);
  return found;
}

function isTooOld(crm: Crm, { uploaded_at }: StoredFile): boolean {
  const life = crm.quirks.unusedFileLifeMs;
  return life > 0 && crm.now() - uploaded_at > life;
}

/**
 * Undocumented; the published OpenAPI file misspells the parameter like this (docs/zoho-api.md,
 * "Duplicates").
 */
function available(crm: Crm, call: Call): Response {
  const id = call.req.query("orginal_message_id");
  if (id === undefined) throw missingParam("orginal_message_id");
  if (id === "") throw invalidParam("orginal_message_id");
  const emails = new EmailStore(crm.db);
  const email = emails.filed(id);
  if (email === undefined) return call.json({ available: true });
  const [primary, linked] = emails.places(email.message_id).map((place) => ({
    module: { api_name: place.module, id: moduleNamed(crm.catalogue, place.module)?.id ?? null },
    id: place.record,
  }));
  return call.json({
    available: false,
    record: { ...primary, linked_record: linked ?? null },
    linked_record: linked ?? null,
  });
}
