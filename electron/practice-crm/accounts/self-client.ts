import { html } from "hono/html";
import { z } from "zod";
import type { User } from "../store/catalogue.ts";
import type { Call, Crm } from "../crm.ts";
import { guarded, page, type WebRoute } from "../pages/page.ts";
import { problemPage } from "./consent.ts";
import { readScopes } from "./scopes.ts";
import { parameters } from "./token.ts";

/** What one person needs to try an API (docs/zoho-api.md, "Scopes"). */
const usualScopes = [
  ..."ZohoCRM.modules.ALL ZohoCRM.modules.emails.ALL ZohoCRM.files.CREATE ZohoCRM.settings.modules.READ".split(
    " ",
  ),
  ..."ZohoCRM.settings.fields.READ ZohoCRM.users.READ ZohoCRM.org.READ ZohoCRM.coql.READ ZohoSearch.securesearch.READ".split(
    " ",
  ),
].join(",");

/** What the console asks before it shows a code. */
export const selfClientAsk = z.strictObject({
  scope: z.string().default(usualScopes),
  /** How long the code lives. */
  minutes: z.coerce.number().int().min(3).max(10).default(10),
  /** The address of the user that it signs in; default: the company's first. */
  user: z.string().exactOptional(),
});

/** A self client's code (docs/zoho-api.md, "Self client"), or why there is none. */
export function selfClientCode(
  crm: Crm,
  ask: z.output<typeof selfClientAsk>,
): { code: string } | { problem: string } {
  const scopes = readScopes(ask.scope);
  if (scopes === undefined)
    return { problem: "A scope does not exist. Scopes stand between commas, without blanks." };
  const user: User | undefined = crm.catalogue.users.find(
    (one) => ask.user === undefined || one.email === ask.user,
  );
  if (user === undefined) return { problem: `Nobody here has the address ${ask.user ?? ""}.` };
  const promised = {
    user: user.id,
    scopes,
    redirectUri: undefined,
    challenge: undefined,
    refresh: true,
  };
  const code = crm.codes.add(promised, ask.minutes * 60_000);
  return code === undefined
    ? { problem: "Ten codes in ten minutes are all that there are. Try again later." }
    : { code };
}

/** What Zoho has at api-console.zoho.com: the client, and codes for whoever has no redirect URI. */
export const consoleRoutes = (crm: Crm): readonly WebRoute[] => [
  { method: "GET", path: "/console", handle: guarded(crm, (call) => consolePage(crm, call)) },
  { method: "POST", path: "/console/code", handle: guarded(crm, (call) => codePage(crm, call)) },
];

function consolePage(crm: Crm, call: Call): Response | Promise<Response> {
  const body = html`<h1>API console</h1>
    <p class="quiet">For signing an app in to the practice CRM as it would be to Zoho.</p>
    <div class="card">
      <dl>
        <dt>Accounts server</dt>
        <dd><code>${crm.address()}</code></dd>
        <dt>Data centre</dt>
        <dd>${crm.location}</dd>
        <dt>Client ID</dt>
        <dd><code>${crm.clientId}</code></dd>
        <dt>Client secret</dt>
        <dd>in the first line that the practice CRM prints</dd>
        <dt>Redirect URIs</dt>
        <dd>${crm.redirectUris.map((uri) => html`<div><code>${uri}</code></div>`)}</dd>
      </dl>
    </div>
    <h2>Self client</h2>
    <p>A code to paste into the app. It works once.</p>
    <form method="post" action="/console/code">
      <label>Scopes <input name="scope" value="${usualScopes}" /></label>
      <label>
        For
        <select name="user">
          ${crm.catalogue.users.map((user) => html`<option value="${user.email}">${user.full_name}, ${user.email}</option>`)}
        </select>
      </label>
      <label>Minutes <input name="minutes" type="number" min="3" max="10" value="10" /></label>
      <button class="first">Make a code</button>
    </form>`;
  return page(crm, call, { title: "API console", body });
}

async function codePage(crm: Crm, call: Call): Promise<Response> {
  const given = await parameters(call);
  const read = selfClientAsk.safeParse({
    scope: given("scope"),
    minutes: given("minutes"),
    user: given("user"),
  });
  if (!read.success) return problemPage(crm, call, "Not understood", z.prettifyError(read.error));
  const made = selfClientCode(crm, read.data);
  if ("problem" in made) return problemPage(crm, call, "No code", made.problem);
  const body = html`<h1>Your code</h1>
    <p>It works once, within ${read.data.minutes} minutes.</p>
    <div class="card"><code>${made.code}</code></div>`;
  return page(crm, call, { title: "Your code", body });
}
