import { html } from "hono/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Call, Crm } from "../crm.ts";
import { css } from "./style.ts";

/** Escaped HTML: text that `${}` inserts stays text. */
export type Html = ReturnType<typeof html>;

/** A page for people, beside the API. */
export type WebRoute = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly handle: (call: Call) => Response | Promise<Response>;
};

/** The browser keeps nothing of a page, sends no referrer, and lets no other site embed it. */
export const privately = {
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "x-dns-prefetch-control": "off",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "cache-control": "no-store",
};

type Page = {
  readonly title: string;
  readonly body: Html;
  readonly status?: ContentfulStatusCode;
  /**
   * Where the page's form may redirect to: browsers also hold a form's redirect against the policy.
   */
  readonly formLeadsTo?: string | undefined;
};

/** A page of the practice CRM: no scripts, nothing from other sites, never in a frame. */
export function page(
  crm: Crm,
  call: Call,
  { title, body, status = 200, formLeadsTo }: Page,
): Response | Promise<Response> {
  const forms = formLeadsTo === undefined ? "'self'" : `'self' ${new URL(formLeadsTo).origin}`;
  const policy = `default-src 'none'; style-src 'self'; frame-src 'self'; form-action ${forms}; base-uri 'none'; frame-ancestors 'none'`;
  const whole = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title} – practice CRM</title>
        <link rel="stylesheet" href="/practice.css" />
      </head>
      <body>
        <header>
          <a href="/">${crm.catalogue.organisation.company_name}</a
          ><a href="/console">API console</a>
        </header>
        <main>${body}</main>
      </body>
    </html>`;
  return call.html(whole, status, { ...privately, "content-security-policy": policy });
}

export const styleRoute: WebRoute = {
  method: "GET",
  path: "/practice.css",
  handle: () =>
    new Response(css, {
      headers: { "content-type": "text/css; charset=utf-8", "cache-control": "no-cache" },
    }),
};

/**
 * Keeps other sites out. A site whose name points to this machine (DNS rebinding) sends that name
 * as Host; a site that fetches or embeds shows in Sec-Fetch-Site.
 */
export function guarded(crm: Crm, handle: WebRoute["handle"]): WebRoute["handle"] {
  return (call) => {
    const { port } = new URL(crm.address());
    const hosts = ["127.0.0.1", "localhost", "[::1]"].map((name) => `${name}:${port}`);
    const isHere = hosts.includes(call.req.header("host") ?? "");
    const site = call.req.header("sec-fetch-site") ?? "none";
    const isOurs = site === "none" || site === "same-origin";
    // Links and redirects of other sites may lead here, because a GET changes nothing.
    const isVisit = call.req.method === "GET" && call.req.header("sec-fetch-mode") === "navigate";
    return isHere && (isOurs || isVisit)
      ? handle(call)
      : call.text("Open this page by its own address, in a tab of its own.", 403);
  };
}
