import { html } from "hono/html";
import type { Call, Crm } from "../crm.ts";
import { page } from "../pages/page.ts";
import type { Ask } from "./consents.ts";

/** Asks a person for consent. There are no passwords: a person may sign in as any user. */
export function consentPage(crm: Crm, call: Call, ask: Ask): Response | Promise<Response> {
  const body = html`<div class="card narrow">
    <h1>An app asks for access</h1>
    <p>
      <code>${crm.clientId}</code> wants to use the data of
      ${crm.catalogue.organisation.company_name}. This is the practice CRM on your computer, not
      Zoho.
    </p>
    <ul>
      ${ask.scopes.map((scope) => html`<li><code>${scope}</code></li>`)}
    </ul>
    <form method="post" action="/oauth/consent">
      <input type="hidden" name="request" value="${crm.consents.open(ask, crm.now())}" />
      <label>
        Sign in as
        <select name="user">
          ${crm.catalogue.users.map((user) => html`<option value="${user.email}">${user.full_name}, ${user.email}</option>`)}
        </select>
      </label>
      <button class="first" name="decision" value="accept">Accept</button>
      <button name="decision" value="deny">Deny</button>
    </form>
  </div>`;
  return page(crm, call, {
    title: "Access",
    body,
    formLeadsTo: ask.by === "redirect" ? ask.redirectUri : undefined,
  });
}

/**
 * The page for a faulty request. Zoho does not redirect here, because the address may be unknown.
 */
export function problemPage(
  crm: Crm,
  call: Call,
  problem: string,
  explanation: string,
): Response | Promise<Response> {
  const body = html`<div class="card narrow">
    <h1>${problem}</h1>
    <p>${explanation}</p>
  </div>`;
  return page(crm, call, { title: problem, body, status: 400 });
}
