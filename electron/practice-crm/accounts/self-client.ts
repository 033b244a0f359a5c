import { html } from "hono/html";
import { z } from "zod";
import type { User } from "../store/catalogue.ts";
import type { Call, Crm } from "../crm.ts";
import { guarded, page, type WebRoute } from "../pages/page.ts";
import { problemPage } from "./consent.ts";
import { readScopes } from "./scopes.ts";
import { parameters } from "./token.ts";

/** The scopes that a person needs to try the API (docs/zoho-api.md, "Scopes"). */
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
  /** The address of the user to sign in. Default: the company's first. */
  user: z.string().exactOptional(),
});

/** A self client's code (docs/zoho-api.md, "Self client"), or the reason why there is none. */
export function selfClientCode(
  crm: Crm,
  ask: z.output<typeof selfClientAsk>,
): { code: string } | { problem: string } {
  const scopes = readScopes(ask.scope);
  if (scopes === undefined)
    return { problem: "A scope does not exist. Separate scopes by commas, without spaces." };
  const user: User | undefined = crm.catalogue.users.find(
    (one) => ask.user === undefined || one.email === ask.user,
  );
  if (user === undefined) return { problem: `No user has the address ${ask.user ?? ""}.` };
  const promised = {
    user: user.id,
    scopes,
    redirectUri: undefined,
    challenge: undefined,
    refresh: true,
  };
  const code = crm.codes.add(promised, ask.minutes * 60_000);
  return code === undefined
    ? { problem: "There were ten codes in the last ten minutes. Try again later." }
    : { code };
}

/** The pages for api-console.zoho.com: the client, and codes for people without a redirect URI. */
export const consoleRoutes = (crm: Crm): readonly WebRoute[] => [
  { method: "GET", path: "/console", handle: guarded(crm, (call) => consolePage(crm, call)) },
  { method: "POST", path: "/console/code", handle: guarded(crm, (call) => codePage(crm, call)) },
];

function consolePage(crm: Crm, call: Call): Response | Promise<Response> {
  const body = html`<h1>API console</h1>
    <p class="quiet">Sign an app in to the practice CRM, as with Zoho.</p>
    <div class="card">
      <dl>
        <dt>Accounts server</dt>
        <dd><code>${crm.address()}</code></dd>
        <dt>Data centre</dt>
        <dd>${crm.location}</dd>
        <dt>Client ID</dt>
        <dd><code>${crm.clientId}</code></dd>
        <dt>Client secret</dt>
        <dd>in the first line of the practice CRM's output</dd>
        <dt>Redirect URIs</dt>
        <dd>${crm.redirectUris.map((uri) => html`<div><code>${uri}</code></div>`)}</dd>
      </dl>
    </div>
    <h2>Self client</h2>
    <p>Make a code and paste it into the app. It works once.</p>
    <form method="post" action="/console/code">
      <label>Scopes <input name="scope" value="${usualScopes}" /></label>
      <label>
        User
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
  if (!read.success) return problemPage(crm, call, "Invalid input", z.prettifyError(read.error));
  const made = selfClientCode(crm, read.data);
  if ("problem" in made) return problemPage(crm, call, "No code made", made.problem);
  const body = html`<h1>Your code</h1>
    <p>It works once and expires in ${read.data.minutes} minutes.</p>
    <div class="card"><code>${made.code}</code></div>`;
  return page(crm, call, { title: "Your code", body });
}
