/**
 * The permissions that Mailpin asks for, and what it needs them for (docs/zoho-api.md, "Scopes").
 * Zoho shows the list when it asks for consent, so it holds only what is used. When it grows,
 * people who signed in before are asked again: see `missingScopes`.
 *
 * @see https://www.zoho.com/crm/developer/docs/api/v8/scopes.html
 */
const needed: readonly string[] = [
  // Records of every module: to find them, to copy what can be picked, to create contacts and leads
  // when the user asks for it, and, by associate_email, to write to records.
  "ZohoCRM.modules.ALL",
  // Emails of records. ZohoCRM.modules.ALL does not say that it covers them; only the pair is sure
  // to work.
  "ZohoCRM.modules.emails.ALL",
  // Attachments and images on their way to Zoho.
  "ZohoCRM.files.CREATE",
  // Which modules there are and what they are called here; title and address fields of custom ones.
  "ZohoCRM.settings.modules.READ",
  "ZohoCRM.settings.fields.READ",
  // Which addresses are the user's own: they decide whether a mail was sent or received.
  "ZohoCRM.settings.emails.READ",
  // Who signed in, and whose mails an administrator may file.
  "ZohoCRM.users.READ",
  // Which company it is, and whether it is a sandbox.
  "ZohoCRM.org.READ",
  // Records that were made a moment ago, which the search does not know yet.
  "ZohoCRM.coql.READ",
  // The search belongs to another product of Zoho: without it everything works but searching
  // (docs/zoho-api.md, "Scopes").
  "ZohoSearch.securesearch.READ",
];

/** Nobody has to sign in again for these. */
const useful: readonly string[] = [
  // Without exports the records are listed.
  "ZohoCRM.bulk.READ",
  // Files for a record's own Attachments, which wait until somebody has granted it. As with emails,
  // only the pair with ZohoCRM.modules.ALL is sure to work.
  "ZohoCRM.modules.attachments.CREATE",
  "ZohoCRM.modules.attachments.READ",
];

export const scopes: readonly string[] = [...needed, ...useful];

/** The scopes that a sign-in is missing. Earlier versions of Mailpin asked for fewer. */
export const missingScopes = (granted: readonly string[]): readonly string[] =>
  needed.filter((scope) => !granted.some((one) => covers(one, scope)));

/**
 * Scopes are written with and without capitals. `ZohoCRM.settings.ALL` covers
 * `ZohoCRM.settings.fields.READ`, but nothing above covers emails.
 */
function covers(granted: string, needed: string): boolean {
  const [given, asked] = [partsOf(granted), partsOf(needed)];
  const isAbove =
    asked.subject.startsWith(`${given.subject}.`) && asked.subject !== "zohocrm.modules.emails";
  return (
    (given.subject === asked.subject || isAbove) &&
    ["all", asked.operation].includes(given.operation)
  );
}

function partsOf(scope: string): { subject: string; operation: string } {
  const words = scope.trim().toLowerCase();
  const dot = words.lastIndexOf(".");
  return dot < 0
    ? { subject: "", operation: "" }
    : { subject: words.slice(0, dot), operation: words.slice(dot + 1) };
}
