import { itemRefusal, refusal, type Refusal } from "../refusal.ts";
import { readZohoTime } from "../time.ts";

/** Limits of one email, in characters or elements (docs/zoho-api.md, "Email keys"). */
const limits = {
  subject: 250,
  content: 32_000,
  addresses: 50,
  attachments: 20,
  messageId: 255,
  address: 255,
  dateTime: 50,
};

type Json = Readonly<Record<string, unknown>>;
export type Address = { readonly user_name?: string; readonly email: string };

/**
 * The one element of `Emails`, complete and with the right types. Its ids are not looked up yet.
 */
export type EmailRequest = {
  readonly from: Address;
  readonly to: readonly Address[];
  readonly cc: readonly Address[] | undefined;
  readonly bcc: readonly Address[] | undefined;
  readonly subject: string;
  readonly content: string;
  readonly mailFormat: "html" | "text";
  readonly dateTime: string;
  readonly sent: boolean;
  readonly originalMessageId: string;
  readonly attachments: readonly string[];
  readonly linkedRecord:
    | { readonly id: string; readonly module: { readonly api_name: string; readonly id: string } }
    | undefined;
  readonly owner: string | undefined;
};

/** A value and its path, e.g. `$.Emails[0].from.email`. */
type At = { readonly value: unknown; readonly name: string; readonly path: string };

/** An error about a key of the email, in the per-item shape. */
export const emailRefusal = (
  code: string,
  message: string,
  { name, path }: Pick<At, "name" | "path">,
  more: Json = {},
): Refusal => itemRefusal("Emails", code, message, { api_name: name, json_path: path, ...more });

export const invalid = (at: Pick<At, "name" | "path">, more: Json = {}): Refusal =>
  emailRefusal("INVALID_DATA", "invalid data", at, more);

const missing = (at: Pick<At, "name" | "path">): Refusal =>
  emailRefusal("MANDATORY_NOT_FOUND", "required field not found", at);

/** @throws {Refusal} that names the first wrong key */
export function readEmailRequest(body: unknown): EmailRequest {
  const email = onlyEmail(body);
  for (const name of [
    "from",
    "to",
    "subject",
    "content",
    "date_time",
    "sent",
    "original_message_id",
  ]) {
    if (email[name] === undefined) throw missing({ name, path: `$.Emails[0].${name}` });
  }
  const at = (name: string): At => ({ value: email[name], name, path: `$.Emails[0].${name}` });
  return {
    from: address(at("from")),
    to: addresses(at("to")),
    cc: optional(at("cc"), addresses),
    bcc: optional(at("bcc"), addresses),
    subject: text(at("subject"), limits.subject, 1),
    content: text(at("content"), limits.content),
    mailFormat: optional(at("mail_format"), mailFormat) ?? "text",
    dateTime: dateTime(at("date_time")),
    sent: flag(at("sent")),
    originalMessageId: text(at("original_message_id"), limits.messageId, 1),
    attachments: optional(at("attachments"), attachments) ?? [],
    linkedRecord: optional(at("linked_record"), linkedRecord),
    owner: optional(at("owner"), (owner) => text(need(owner, "id"), limits.address, 1)),
  };
}

const isObject = (value: unknown): value is Json =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function onlyEmail(body: unknown): Json {
  if (!isObject(body))
    throw refusal(400, "INVALID_DATA", "body", {
      expected_data_type: "jsonobject",
      api_name: "body",
    });
  const emails = body["Emails"];
  const at = { api_name: "Emails", json_path: "$.Emails" };
  if (emails === undefined)
    throw refusal(400, "MANDATORY_NOT_FOUND", "required field not found", at);
  if (!Array.isArray(emails))
    throw refusal(400, "INVALID_DATA", "invalid data", { ...at, expected_data_type: "jsonarray" });
  if (emails.length > 1)
    throw refusal(400, "INVALID_DATA", "invalid data", { ...at, maximum_length: 1 });
  const email: unknown = emails[0];
  if (email === undefined)
    throw refusal(400, "INVALID_DATA", "invalid data", { ...at, minimum_length: 1 });
  if (!isObject(email))
    throw invalid({ name: "Emails", path: "$.Emails[0]" }, { expected_data_type: "jsonobject" });
  return email;
}

function optional<T>(at: At, read: (at: At) => T): T | undefined {
  return at.value === undefined ? undefined : read(at);
}

/** A key inside an object. */
function inside(at: At, name: string): At {
  if (!isObject(at.value)) throw invalid(at, { expected_data_type: "jsonobject" });
  return { value: at.value[name], name, path: `${at.path}.${name}` };
}

function need(at: At, name: string): At {
  const key = inside(at, name);
  if (key.value === undefined) throw missing(key);
  return key;
}

function text(at: At, longest: number, shortest = 0): string {
  if (typeof at.value !== "string") throw invalid(at, { expected_data_type: "string" });
  if (at.value.length > longest) throw invalid(at, { maximum_length: longest });
  if (at.value.length < shortest) throw invalid(at, { minimum_length: shortest });
  return at.value;
}

function flag(at: At): boolean {
  if (typeof at.value !== "boolean") throw invalid(at, { expected_data_type: "boolean" });
  return at.value;
}

function mailFormat(at: At): "html" | "text" {
  if (at.value !== "html" && at.value !== "text")
    throw invalid(at, { expected_values: ["html", "text"] });
  return at.value;
}

/**
 * ISO 8601 with offset, to the second. Zoho's pages never show milliseconds, so they are refused.
 */
function dateTime(at: At): string {
  const value = text(at, limits.dateTime);
  if (readZohoTime(value) === undefined) throw invalid(at, { expected_data_type: "datetime" });
  return value;
}

function list<T>(at: At, most: number, read: (at: At) => T): T[] {
  if (!Array.isArray(at.value)) throw invalid(at, { expected_data_type: "jsonarray" });
  if (at.value.length > most) throw invalid(at, { maximum_length: most });
  return at.value.map((value: unknown, index) =>
    read({ value, name: at.name, path: `${at.path}[${index}]` }),
  );
}

const addresses = (at: At): Address[] => list(at, limits.addresses, address);

function address(at: At): Address {
  const key = need(at, "email");
  const email = text(key, limits.address);
  if (!/^[^\s@<>]+@[^\s@<>]+$/.test(email)) throw invalid(key, { expected_data_type: "email" });
  const name = optional(inside(at, "user_name"), (given) => text(given, limits.address));
  return name === undefined ? { email } : { user_name: name, email };
}

/** Only the ids count: the sources disagree on the key that holds the name. */
const attachments = (at: At): string[] =>
  list(at, limits.attachments, (one) => text(need(one, "id"), limits.address, 1));

function linkedRecord(at: At): NonNullable<EmailRequest["linkedRecord"]> {
  const module = need(at, "module");
  return {
    id: text(need(at, "id"), limits.address, 1),
    module: {
      api_name: text(need(module, "api_name"), limits.address),
      id: text(need(module, "id"), limits.address),
    },
  };
}
