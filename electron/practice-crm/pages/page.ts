import { html } from "hono/html";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Call, Crm } from "../crm.ts";
import { css } from "./style.ts";

/** Escaped HTML: what is put into it with `${}` is text and stays text. */
export type Html = ReturnType<typeof html>;

/** A page for people, beside the API. */
export type WebRoute = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly handle: (call: Call) => Response | Promise<Response>;
};

/**
 * Nothing of a page is kept by the browser, sent on as referrer, or embedded by a page from
 * elsewhere.
 */
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
   * Where the page's form leads beside here: browsers hold the redirect that answers a form against
   * the policy, too.
   */
  readonly formLeadsTo?: string | undefined;
};

/** A page of the practice CRM: no script, nothing from elsewhere, in nobody's frame. */
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
 * Keeps other pages of the browser out. One that made its own name point to this machine still
 * sends that name as Host (DNS rebinding); one that only fetches or embeds says so in
 * Sec-Fetch-Site.
 */
export function guarded(crm: Crm, handle: WebRoute["handle"]): WebRoute["handle"] {
  return (call) => {
    const { port } = new URL(crm.address());
    const hosts = ["127.0.0.1", "localhost", "[::1]"].map((name) => `${name}:${port}`);
    const isHere = hosts.includes(call.req.header("host") ?? "");
    const site = call.req.header("sec-fetch-site") ?? "none";
    const isOurs = site === "none" || site === "same-origin";
    // A link or a redirect from elsewhere may lead here, but nothing that it brings along changes
    // anything.
    const isVisit = call.req.method === "GET" && call.req.header("sec-fetch-mode") === "navigate";
    return isHere && (isOurs || isVisit)
      ? handle(call)
      : call.text("Open this page by its own address.", 403);
  };
}
