import { html } from "hono/html";
import { userWithId } from "../store/catalogue.ts";
import { part, type Call, type Crm } from "../crm.ts";
import { EmailStore, type EmailBody, type StoredEmail } from "../store/email-store.ts";
import type { StoredFile } from "../store/file-store.ts";
import { fileReply } from "../api/files/files.ts";
import { guarded, page, privately, type Html, type WebRoute } from "./page.ts";
import { notThere, recordLink } from "./records.ts";

/** The pages of a filed mail: its properties, its text and its files. */
export const mailRoutes = (crm: Crm): readonly WebRoute[] => [
  {
    method: "GET",
    path: "/mails/:message",
    handle: guarded(crm, (call) => withMail(crm, call, mailPage)),
  },
  {
    method: "GET",
    path: "/mails/:message/content",
    handle: guarded(crm, (call) => withMail(crm, call, content)),
  },
  {
    method: "GET",
    path: "/mails/:message/files/:file",
    handle: guarded(crm, (call) => withMail(crm, call, download)),
  },
];

type Answer = Response | Promise<Response>;

function withMail(
  crm: Crm,
  call: Call,
  answer: (crm: Crm, call: Call, mail: StoredEmail) => Answer,
): Answer {
  const mail = new EmailStore(crm.db).get(part(call, "message"));
  return mail === undefined
    ? notThere(crm, call, "This email does not exist.")
    : answer(crm, call, mail);
}

function mailPage(crm: Crm, call: Call, mail: StoredEmail): Answer {
  const { subject, from, to, cc, bcc, time, sent, mail_format } = mail.request;
  const places = new EmailStore(crm.db).places(mail.message_id);
  const files = crm.files.ofEmail(mail.message_id);
  const rows: [string, Html | string | undefined][] = [
    ["From", person(from)],
    ["To", people(to)],
    ["Cc", people(cc)],
    ["Bcc", people(bcc)],
    ["Date", time],
    ["Direction", sent ? "sent" : "received"],
    ["Owner", userWithId(crm.catalogue, mail.owner)?.full_name],
    [
      "Filed to",
      html`${places.map(({ module, record }) => html`${recordLink(crm, module, record) ?? "a deleted record"} `)}`,
    ],
    ["Message-ID", html`<code>${mail.original_message_id}</code>`],
    ["Zoho message ID", html`<code>${mail.message_id}</code>`],
  ];
  const body = html`<h1>${subject}</h1>
    <div class="card">
      <dl>
        ${rows.map(([name, value]) =>
          value === undefined
            ? ""
            : html`<dt>${name}</dt>
                <dd>${value}</dd>`,
        )}
      </dl>
    </div>
    ${attachments(
      mail,
      files.filter((file) => file.inline === 0),
    )}
    <h2>Content <span class="quiet">${mail_format}</span></h2>
    <iframe sandbox title="Content of the email" src="/mails/${mail.message_id}/content"></iframe>
    <p class="quiet">Scripts, links and content from the internet are turned off.</p>`;
  return page(crm, call, { title: subject, body });
}

const person = ({ user_name, email }: EmailBody["from"]): string =>
  user_name === undefined ? email : `${user_name} <${email}>`;

const people = (list: EmailBody["cc"]): string | undefined =>
  list === null || list.length === 0 ? undefined : list.map(person).join(", ");

function attachments({ message_id }: StoredEmail, files: readonly StoredFile[]): Html {
  if (files.length === 0) return html``;
  const rows = files.map(
    ({ id, name, size }) =>
      html`<tr>
        <td><a href="/mails/${message_id}/files/${id}">${name}</a></td>
        <td class="tight quiet">${size.toLocaleString("en")} bytes</td>
      </tr>`,
  );
  return html`<h2>Attachments</h2>
    <table>
      ${rows}
    </table>`;
}

/**
 * The mail's HTML comes from a stranger: it gets no origin, no scripts and nothing from the net.
 */
const contentPolicy =
  "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

async function content(crm: Crm, call: Call, mail: StoredEmail): Promise<Response> {
  const { mail_format, content: text } = mail.request;
  const shown =
    mail_format === "html"
      ? await withImages(crm, mail, text)
      : html`<pre style="white-space: pre-wrap">${text}</pre>`;
  return call.html(shown, 200, { ...privately, "content-security-policy": contentPolicy });
}

/**
 * Puts inline images into the text as data, because a document without an origin may not fetch
 * them.
 */
async function withImages(crm: Crm, mail: StoredEmail, text: string): Promise<string> {
  // The sandbox opens no windows, so that a link does nothing instead of replacing the frame.
  let whole = `<base target="_blank">${text}`;
  for (const file of crm.files.ofEmail(mail.message_id)) {
    if (file.inline === 0) continue;
    // Browsers recognise PNG, JPEG and the like by their bytes, whatever the type says.
    const type = /\.svg$/i.test(file.name) ? "image/svg+xml" : "image/png";
    const bytes = Buffer.from(await crm.files.bytes(file.id));
    whole = whole.replaceAll(
      `crm/img_id:${file.id}`,
      `data:${type};base64,${bytes.toString("base64")}`,
    );
  }
  return whole;
}

async function download(crm: Crm, call: Call, mail: StoredEmail): Promise<Response> {
  const file = crm.files.ofEmail(mail.message_id).find(({ id }) => id === part(call, "file"));
  if (file === undefined) return notThere(crm, call, "This email has no such file.");
  const reply = await fileReply(crm, file);
  for (const [name, value] of Object.entries(privately)) reply.headers.set(name, value);
  reply.headers.set("content-security-policy", "sandbox; default-src 'none'");
  return reply;
}
