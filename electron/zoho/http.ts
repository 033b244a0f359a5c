import { z } from "zod";
import { errorDetails, ZohoError, type ErrorDetails } from "./errors.ts";
import { judge, type Endpoint, type Named } from "./failures.ts";
import { sentence } from "./sentences.ts";

export type Fetch = typeof globalThis.fetch;

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON; undefined for no body and for anything that is not JSON. */
  readonly body: unknown;
};

/**
 * Sends one request and reads the whole answer.
 *
 * @param timeoutMs from the first byte sent to the last one read
 * @throws ZohoError of kind `offline`, whatever went wrong on the way. Its code is `unreachable` when nothing was sent; after `timeout`,
 *   `aborted` (by `signal`) and `no-answer` the outcome at Zoho is unknown
 */
export async function exchange(
  fetch: Fetch,
  url: URL,
  init: RequestInit,
  { at, timeoutMs, signal }: { at: Endpoint; timeoutMs: number; signal?: AbortSignal | undefined },
): Promise<Answer> {
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    signal?.throwIfAborted();
    const response = await fetch(url, {
      ...init,
      // Zoho's API never redirects. A redirect is the login page of a hotel's network, and must not look like an answer.
      redirect: "error",
      // Electron's fetch is a browser's: it would keep the cookies of one account for the next, and answers on disk.
      credentials: "omit",
      cache: "no-store",
      signal: signal === undefined ? timeout : AbortSignal.any([timeout, signal]),
    });
    return { status: response.status, headers: response.headers, body: parsed(await response.text()) };
  } catch (cause) {
    const code =
      signal?.aborted === true ? "aborted" : timeout.aborted ? "timeout" : wasSent(cause) ? "no-answer" : "unreachable";
    throw new ZohoError({ kind: "offline", code, message: `${at}: ${code}`, problem: sentence("offline"), cause });
  }
}

/** How Node's fetch and Chromium's network stack say that there never was a connection. On all else the request may have arrived. */
const neverConnected =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ENETUNREACH|EHOSTUNREACH|UND_ERR_CONNECT_TIMEOUT)$|net::ERR_(INTERNET_DISCONNECTED|NAME_NOT_RESOLVED|CONNECTION_REFUSED|ADDRESS_UNREACHABLE|PROXY_CONNECTION_FAILED|CERT_\w+)/;

function wasSent(error: unknown): boolean {
  if (!(error instanceof Error)) return true;
  const code = "code" in error && typeof error.code === "string" ? error.code : error.message;
  return !neverConnected.test(code) && (error.cause === undefined || wasSent(error.cause));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Zoho's codes are words with few signs between them. Anything else did not come from Zoho, and could say anything. */
const code = z.string().regex(/^[\w .-]{1,100}$/);
const words = z.string().optional().catch(undefined);

type FoundError = { readonly code: string; readonly details: ErrorDetails; readonly words?: string | undefined };

const item = z
  .object({ code, details: errorDetails.catch({}), message: words })
  .transform(({ message, ...rest }): FoundError => ({ ...rest, words: message }));
const itemList = z.union([z.object({ Emails: z.array(z.unknown()) }), z.object({ data: z.array(z.unknown()) })]);
const tokenError = z
  .object({ error: code, error_description: words })
  .transform((body): FoundError => ({ code: body.error, details: {}, words: body.error_description }));

/**
 * The error in a body, in any of Zoho's shapes: per item under `Emails` or `data`, at the top level, or the accounts server's own.
 * Undefined when the body holds none.
 */
export function errorIn(body: unknown): FoundError | undefined {
  const list = itemList.safeParse(body).data;
  const items = list === undefined ? [body] : "Emails" in list ? list.Emails : list.data;
  for (const one of items) {
    const found = z.union([item, tokenError]).safeParse(one).data;
    if (found !== undefined && found.code !== "SUCCESS") return found;
  }
  return undefined;
}

/** An answer that failed; one item of a mixed answer has no status. */
export type Failed = Pick<Answer, "headers" | "body"> & { readonly status?: number };

/** The ZohoError for an answer that is not a success. */
export function failure(at: Endpoint, answer: Failed, nowMs: number, names?: readonly Named[]): ZohoError {
  const { status, headers, body } = answer;
  const error = errorIn(body);
  const verdict = judge({ at, status, names, ...error });
  const asked = retryAfterMs(headers.get("retry-after"), nowMs) ?? secondsToMs(error?.details.retry_after);
  return new ZohoError({
    ...verdict,
    code: error?.code ?? "unreadable",
    message: `${at}: Zoho answered ${status ?? "one of many"} ${error?.code ?? "with an unreadable body"}`,
    status,
    retryAfterMs: longer(asked, verdict.retryAfterMs),
    details: error?.details,
  });
}

const longer = (a: number | undefined, b: number | undefined) => (a === undefined || b === undefined ? (a ?? b) : Math.max(a, b));

const secondsToMs = (seconds: number | undefined) => (seconds === undefined ? undefined : seconds * 1000);

/**
 * Reads a `Retry-After` header, which holds seconds or a date. Zoho documents none; proxies send it.
 *
 * @returns wait in ms, never negative; undefined when there is nothing usable (never throws)
 * @see RFC 9110 section 10.2.3
 */
export function retryAfterMs(value: string | null, nowMs: number): number | undefined {
  if (value === null) return undefined;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const dateMs = Date.parse(value);
  return Number.isNaN(dateMs) ? undefined : Math.max(0, dateMs - nowMs);
}
