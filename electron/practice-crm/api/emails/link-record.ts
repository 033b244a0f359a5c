import { moduleNamed } from "../../store/catalogue.ts";
import { jsonBody, part, pathRecord, type Call, type Crm, type Route } from "../../crm.ts";
import { inTransaction } from "../../store/database.ts";
import { EmailStore, type StoredEmail } from "../../store/email-store.ts";
import type { StoredRecord } from "../../store/record-store.ts";
import { missingParam, refusal } from "../refusal.ts";

const mostEmails = 20;

/**
 * Links a contact's emails to a deal, at most one each, and unlinks them (docs/zoho-api.md, "Undo
 * and links").
 */
export const linkRoutes = (crm: Crm): readonly Route[] =>
  [
    "/crm/v8/:module{Contacts}/:id/Emails/actions/link_record",
    "/crm/v8/:module{Contacts}/:id/Emails/:message/actions/link_record",
  ].flatMap((path): Route[] => [
    { operation: "link", method: "POST", path, handle: (call) => link(crm, call) },
    { operation: "link", method: "DELETE", path, handle: (call) => unlink(crm, call) },
  ]);

/** The result for one of the emails. */
type Outcome = {
  readonly status: "success" | "error";
  readonly code: string;
  readonly message: string;
  readonly details: object;
};

/** Each email has its own result: all may succeed, none, or some (207). */
function answer(call: Call, outcomes: readonly Outcome[]): Response {
  const failed = outcomes.filter((one) => one.status === "error").length;
  return call.json(
    { Emails: outcomes },
    failed === 0 ? 200 : failed === outcomes.length ? 400 : 207,
  );
}

const done = (message_id: string, verb: string): Outcome => ({
  status: "success",
  code: "SUCCESS",
  message: `Email ${verb} the record successfully`,
  details: { message_id },
});

const failure = (code: string, message: string, api_name: string, json_path: string): Outcome => ({
  status: "error",
  code,
  message,
  details: { api_name, json_path },
});

async function link(crm: Crm, call: Call): Promise<Response> {
  const contact = pathRecord(crm, call);
  const body = await jsonBody(call);
  const emails: unknown =
    typeof body === "object" && body !== null && "Emails" in body ? body.Emails : undefined;
  if (!Array.isArray(emails) || emails.length === 0 || emails.length > mostEmails) {
    const at = { api_name: "Emails", json_path: "$.Emails" };
    if (emails === undefined)
      throw refusal(400, "MANDATORY_NOT_FOUND", "required field not found", at);
    throw refusal(400, "INVALID_DATA", "invalid data", {
      ...at,
      expected_data_type: "jsonarray",
      maximum_length: mostEmails,
    });
  }
  const inPath = part(call, "message");
  const outcomes = inTransaction(crm.db, () =>
    emails.map((one: unknown, index) => linkOne(crm, contact, inPath, one, `Emails[${index}]`)),
  );
  return answer(call, outcomes);
}

function linkOne(
  crm: Crm,
  contact: StoredRecord,
  inPath: string,
  given: unknown,
  at: string,
): Outcome {
  const messageId = inPath === "" ? textAt(given, "message_id") : inPath;
  const owner = textAt(given, "owner", "id");
  const deal = textAt(given, "linked_record", "id");
  const module = textAt(given, "linked_record", "module", "id");
  const missing = (name: string) =>
    failure("MANDATORY_NOT_FOUND", `${name} is mandatory`, name, `${at}.${name}`);
  const invalid = (name: string) => failure("INVALID_DATA", "invalid data", name, `${at}.${name}`);
  if (messageId === undefined) return missing("message_id");
  if (owner === undefined) return missing("owner.id");
  if (module === undefined) return missing("linked_record.module.id");
  if (deal === undefined) return missing("linked_record.id");
  const emails = new EmailStore(crm.db);
  const email = emails.onRecord(messageId, contact.id);
  if (email === undefined) return invalid("message_id");
  if (email.owner !== owner) return invalid("owner.id");
  if (module !== moduleNamed(crm.catalogue, "Deals")?.id) return invalid("linked_record.module.id");
  if (crm.records.get("Deals", deal) === undefined) return invalid("linked_record.id");
  emails.linkDeal(messageId, deal);
  return done(messageId, "linked to");
}

/** The text under these keys; undefined if there is none. */
function textAt(value: unknown, ...keys: readonly string[]): string | undefined {
  const [key, ...rest] = keys;
  if (key === undefined) return typeof value === "string" ? value : undefined;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  return textAt((value as Readonly<Record<string, unknown>>)[key], ...rest);
}

function unlink(crm: Crm, call: Call): Response {
  const contact = pathRecord(crm, call);
  const { owner_id: owner, message_ids: ids } = call.req.query();
  const inPath = part(call, "message");
  if (owner === undefined) throw missingParam("owner_id");
  if (inPath === "" && ids === undefined) throw missingParam("message_ids");
  const wanted = inPath === "" ? (ids ?? "").split(",") : [inPath];
  const emails = new EmailStore(crm.db);
  const isTheirs = (email: StoredEmail | undefined) => email?.owner === owner;
  const outcomes = inTransaction(crm.db, () =>
    wanted.map((id, index) => {
      if (!isTheirs(emails.onRecord(id, contact.id)))
        return failure("INVALID_DATA", "invalid data", "message_id", `message_ids[${index}]`);
      emails.unlinkDeal(id);
      return done(id, "unlinked from");
    }),
  );
  return answer(call, outcomes);
}
