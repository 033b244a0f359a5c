import type { IncomingMessage } from "node:http";
import { netError } from "./net-errors.ts";

/** Where a request is on its way to. */
export type Going = { readonly url: URL; readonly method: string; readonly redirects: number };

/** As Chromium, net/url_request/url_request.h. */
const mostRedirects = 20;

const statuses = new Set([301, 302, 303, 307, 308]);

/**
 * @returns where an answer sends the request on to, undefined if it does not, an error if Chromium
 *   does not follow
 * @see https://fetch.spec.whatwg.org/#http-redirect-fetch
 */
export function redirected(
  { url, method, redirects }: Going,
  { statusCode = 0, headers }: IncomingMessage,
): Going | Error | undefined {
  if (!statuses.has(statusCode) || headers.location === undefined) return undefined;
  const to = URL.parse(headers.location, url.href);
  if (to === null) return netError("INVALID_REDIRECT");
  if (!["http:", "https:"].includes(to.protocol)) return netError("UNSAFE_REDIRECT");
  if (redirects === mostRedirects) return netError("TOO_MANY_REDIRECTS");
  const losesBody =
    (statusCode === 303 && method !== "HEAD") || (statusCode < 303 && method === "POST");
  return { url: to, method: losesBody ? "GET" : method, redirects: redirects + 1 };
}
