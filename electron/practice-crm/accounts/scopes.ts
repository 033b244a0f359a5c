import { moduleNamed } from "../store/catalogue.ts";
import { part, type Call, type Crm, type Operation } from "../crm.ts";
import { refusal } from "../api/refusal.ts";

const operations = new Set(["all", "read", "create", "update", "delete"]);

/**
 * The scopes that the accounts server knows, in lower case: clients write capitals in either way
 * (docs/zoho-api.md, "Scopes").
 */
const settings = [
  "modules",
  "fields",
  "emails",
  "roles",
  "profiles",
  "layouts",
  "related_lists",
  "custom_views",
];
const modules = [
  ..."leads contacts accounts deals quotes invoices salesorders purchaseorders vendors products cases campaigns tasks".split(
    " ",
  ),
  ..."events calls solutions notes attachments custom emails".split(" "),
];
const groups = ["modules", "settings", "users", "org", "files", "bulk", "coql", "apis"];
const known = new Set([
  ...groups.map((group) => `zohocrm.${group}`),
  ...settings.map((thing) => `zohocrm.settings.${thing}`),
  ...modules.map((module) => `zohocrm.modules.${module}`),
  "zohosearch.securesearch",
]);

type Scope = { readonly subject: string; readonly operation: string };

function readScope(text: string): Scope {
  const end = text.lastIndexOf(".");
  return {
    subject: text.slice(0, end).toLowerCase(),
    operation: text.slice(end + 1).toLowerCase(),
  };
}

/**
 * The scopes of a request, separated by commas; undefined if there are none or one does not exist.
 */
export function readScopes(text: string): readonly string[] | undefined {
  const scopes = text.split(",");
  const areKnown = scopes.every((scope) => {
    const { subject, operation } = readScope(scope);
    return known.has(subject) && operations.has(operation);
  });
  return areKnown ? [...new Set(scopes)] : undefined;
}

/**
 * `ZohoCRM.modules.ALL` covers every module, but not their emails and attachments. Only the two
 * scopes on their pages are sure to work with Zoho (docs/zoho-api.md, "Scopes"), so the practice CRM
 * demands both.
 */
const apart = ["zohocrm.modules.emails", "zohocrm.modules.attachments"];

function covers(granted: string, needed: string): boolean {
  const [given, asked] = [readScope(granted), readScope(needed)];
  const isAbove = asked.subject.startsWith(`${given.subject}.`) && !apart.includes(asked.subject);
  const isEnough = given.operation === "all" || given.operation === asked.operation;
  return (given.subject === asked.subject || isAbove) && isEnough;
}

const emails = "ZohoCRM.modules.emails";
const attachments = "ZohoCRM.modules.attachments";
const writing: Readonly<Record<string, string>> = {
  POST: "CREATE",
  PUT: "UPDATE",
  DELETE: "DELETE",
};

/**
 * The scopes that each call needs (docs/zoho-api.md, "Calls"). `module` is the scope of the module
 * in its path.
 */
const needed: Readonly<Record<Operation, (module: string, call: Call) => readonly string[]>> = {
  authorize: () => [],
  consent: () => [],
  "device-code": () => [],
  "device-token": () => [],
  token: () => [],
  revoke: () => [],
  org: () => ["ZohoCRM.org.READ"],
  users: () => ["ZohoCRM.users.READ"],
  modules: () => ["ZohoCRM.settings.modules.READ"],
  fields: () => ["ZohoCRM.settings.fields.READ"],
  "related-lists": () => ["ZohoCRM.settings.related_lists.READ"],
  "from-addresses": () => ["ZohoCRM.settings.emails.READ"],
  files: () => ["ZohoCRM.files.CREATE"],
  download: () => ["ZohoCRM.files.READ"],
  associate: (module) => [`${emails}.ALL`, `${module}.ALL`],
  available: () => [`${emails}.ALL`],
  emails: (module) => [`${emails}.READ`, `${module}.READ`],
  email: (module) => [`${emails}.READ`, `${module}.READ`],
  "email-file": (module) => [`${emails}.READ`, `${module}.READ`],
  attachments: (module) => [`${attachments}.READ`, `${module}.READ`],
  attach: (module) => [`${attachments}.CREATE`, `${module}.CREATE`],
  link: (module) => [`${emails}.ALL`, `${module}.ALL`, "ZohoCRM.modules.deals.READ"],
  search: (module) => ["ZohoSearch.securesearch.READ", `${module}.READ`],
  coql: () => ["ZohoCRM.coql.READ"],
  list: (module) => [`${module}.READ`],
  record: (module) => [`${module}.READ`],
  related: (module) => [`${module}.READ`],
  deleted: (module) => [`${module}.READ`],
  count: (module) => [`${module}.READ`],
  bulk: () => ["ZohoCRM.bulk.READ"],
  write: (module, call) => [`${module}.${writing[call.req.method] ?? "ALL"}`],
};

/** Custom modules share one scope; the others are written without underscores. */
function moduleScope(crm: Crm, apiName: string): string {
  const isCustom = moduleNamed(crm.catalogue, apiName)?.generated_type === "custom";
  return `ZohoCRM.modules.${isCustom ? "custom" : apiName.replaceAll("_", "")}`;
}

/** @throws {Refusal} OAUTH_SCOPE_MISMATCH, which a new access token does not solve */
export function requireScopes(crm: Crm, operation: Operation, call: Call): void {
  demand(call, needed[operation](moduleScope(crm, part(call, "module")), call));
}

/**
 * For a call that names its module in its body.
 *
 * @throws {Refusal} OAUTH_SCOPE_MISMATCH
 */
export function requireModuleRead(crm: Crm, call: Call, apiName: string): void {
  demand(call, [`${moduleScope(crm, apiName)}.READ`]);
}

function demand(call: Call, scopes: readonly string[]): void {
  const granted = call.get("scopes");
  if (granted === undefined) return;
  const missing = scopes.filter((scope) => !granted.some((one) => covers(one, scope)));
  if (missing.length > 0)
    throw refusal(401, "OAUTH_SCOPE_MISMATCH", "invalid oauth scope to access this URL");
}
