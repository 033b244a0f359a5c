import { html } from "hono/html";
import { z } from "zod";
import { moduleNamed, userWithId } from "../store/catalogue.ts";
import { part, type Call, type Crm } from "../crm.ts";
import { AttachmentStore, type StoredAttachment } from "../store/attachment-store.ts";
import { EmailStore, type StoredEmail } from "../store/email-store.ts";
import { words } from "../api/fold.ts";
import type { ModuleInfo } from "../store/modules.ts";
import { presentRecord } from "../api/records/present.ts";
import { pointsTo } from "../store/record-store.ts";
import { guarded, page, type Html, type WebRoute } from "./page.ts";

const recordsPerPage = 25;
const mailsPerRecord = 5;
const mostMails = 500;
const mostFound = 50;

/**
 * A page of all filed mails, and one for each record at the address that Zoho's has
 * (docs/zoho-api.md, "Web links").
 */
export const recordRoutes = (crm: Crm): readonly WebRoute[] => [
  { method: "GET", path: "/", handle: guarded(crm, (call) => overview(crm, call)) },
  {
    method: "GET",
    path: "/crm/tab/:tab/:id",
    handle: guarded(crm, (call) => recordPage(crm, call)),
  },
  {
    method: "GET",
    path: "/crm/:org/tab/:tab/:id",
    handle: guarded(crm, (call) => recordPage(crm, call)),
  },
];

const recordPath = (crm: Crm, module: ModuleInfo, id: string): string =>
  `/crm/${crm.catalogue.organisation.domain_name}/tab/${module.module_name}/${id}`;

/** A link to a record, with its title. Undefined if it is deleted. */
export function recordLink(crm: Crm, apiName: string, id: string): Html | undefined {
  const module = moduleNamed(crm.catalogue, apiName);
  const title = crm.records.title(apiName, id);
  if (module === undefined || title === undefined) return undefined;
  return html`<a href="${recordPath(crm, module, id)}">${title === "" ? id : title}</a>
    <span class="quiet">${module.singular_label}</span>`;
}

function overview(crm: Crm, call: Call): Response | Promise<Response> {
  const text = call.req.query("find")?.trim() ?? "";
  const body = html`<form method="get" action="/">
      <label>Find a record <input type="search" name="find" value="${text}" /></label>
      <button>Find</button>
    </form>
    ${text === "" ? filed(crm, call) : found(crm, text)}`;
  return page(crm, call, { title: "Filed emails", body });
}

function filed(crm: Crm, call: Call): Html {
  const number = Math.max(1, Math.floor(Number(call.req.query("page") ?? 1)) || 1);
  const emails = new EmailStore(crm.db);
  const places = emails.recentRecords((number - 1) * recordsPerPage, recordsPerPage + 1);
  if (places.length === 0)
    return html`<p>
      No emails yet. Emails that Mailpin or another program files appear on this page.
    </p>`;
  const sections = places.slice(0, recordsPerPage).map(({ record, module, mails }) => {
    const more =
      mails > mailsPerRecord
        ? html`<p class="quiet">and ${mails - mailsPerRecord} more on the record's page</p>`
        : "";
    return html`<h2>${recordLink(crm, module, record) ?? "A deleted record"}</h2>
      ${mailTable(emails.all(record, mailsPerRecord))}${more}`;
  });
  const next =
    places.length > recordsPerPage
      ? html`<p><a href="/?page=${number + 1}">Older records</a></p>`
      : "";
  return html`<h1>Filed emails</h1>
    ${sections}${next}`;
}

export function mailTable(mails: readonly StoredEmail[]): Html {
  const rows = mails.map(({ message_id, request: { subject, from, to, sent, time } }) => {
    const other = sent ? (to[0] ?? from) : from;
    return html`<tr>
      <td><a href="/mails/${message_id}">${subject}</a></td>
      <td class="tight">${sent ? "to" : "from"} ${other.user_name ?? other.email}</td>
      <td class="tight quiet">
        <time datetime="${time}">${time.slice(0, 16).replace("T", " ")}</time>
      </td>
    </tr>`;
  });
  return html`<table>
    ${rows}
  </table>`;
}

const foundRow = z.object({ id: z.string(), module: z.string() });

/** Searches module by module, because each has an index of its words. */
function found(crm: Crm, text: string): Html {
  const asked = words(text).map((word) => ` ${word}`);
  const where = ["module = ?", ...asked.map(() => "instr(words, ?) > 0")].join(" AND ");
  const select = crm.db.prepare(`SELECT id, module FROM record WHERE ${where} LIMIT ${mostFound}`);
  const rows = crm.catalogue.modules
    .flatMap((module) => (asked.length === 0 ? [] : select.all(module.api_name, ...asked)))
    .slice(0, mostFound)
    .map((row) => foundRow.parse(row));
  if (rows.length === 0) return html`<p>No records found.</p>`;
  return html`<ul>
    ${rows.map(({ id, module }) => html`<li>${recordLink(crm, module, id)}</li>`)}
  </ul>`;
}

function recordPage(crm: Crm, call: Call): Response | Promise<Response> {
  const module = crm.catalogue.modules.find((one) => one.module_name === part(call, "tab"));
  const record =
    module === undefined ? undefined : crm.records.get(module.api_name, part(call, "id"));
  if (module === undefined || record === undefined)
    return notThere(crm, call, "This record does not exist or was deleted.");
  const title = crm.records.title(module.api_name, record.id) ?? record.id;
  const fields = Object.entries(presentRecord(crm, module, record)).filter(
    ([, value]) => value !== null,
  );
  const mails = new EmailStore(crm.db).all(record.id, mostMails);
  const body = html`<h1>${title}</h1>
    <p class="quiet">${module.singular_label}</p>
    <h2>Emails</h2>
    ${mails.length === 0 ? html`<p>No emails yet.</p>` : mailTable(mails)}
    ${attachmentList(new AttachmentStore(crm.db).of(record.id))}
    <h2>Fields</h2>
    <div class="card">
      <dl>
        ${fields.map(
          ([name, value]) =>
            html`<dt>${labelOf(module, name)}</dt>
              <dd>${shown(crm, module, name, value)}</dd>`,
        )}
      </dl>
    </div>`;
  return page(crm, call, { title, body });
}

const attachmentList = (files: readonly StoredAttachment[]): Html | string =>
  files.length === 0
    ? ""
    : html`<h2>Attachments</h2>
        <ul>
          ${files.map(({ name, size }) => html`<li>${name} <span class="quiet">${size} bytes</span></li>`)}
        </ul>`;

const labelOf = (module: ModuleInfo, name: string): string =>
  module.fields.find((field) => field.api_name === name)?.field_label ?? name;

function shown(crm: Crm, module: ModuleInfo, name: string, value: unknown): Html | string {
  const target = module.fields.find((field) => field.api_name === name)?.lookup;
  const id = pointsTo(value);
  if (id === undefined) return typeof value === "string" ? value : JSON.stringify(value);
  return (
    (target === undefined
      ? userWithId(crm.catalogue, id)?.full_name
      : recordLink(crm, target, id)) ?? id
  );
}

export function notThere(crm: Crm, call: Call, sentence: string): Response | Promise<Response> {
  return page(crm, call, {
    title: "Not found",
    body: html`<h1>Not found</h1>
      <p>${sentence}</p>`,
    status: 404,
  });
}
