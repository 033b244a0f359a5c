import { z } from "zod";
import { errorDetails, ZohoError, type ErrorDetails } from "../errors/errors.ts";
import { judge, type Endpoint, type Named } from "../errors/failure-table.ts";
import { lastProblemFor, problemFor, type Meaning } from "../errors/problems.ts";
import { Silence } from "./silence.ts";

/** An answer whose body has not been read yet. */
export type Reply = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: AsyncIterable<Uint8Array> | null;
};

/**
 * As much of the global fetch as calls to Zoho need. It rejects with `ProxyWantsSignIn` and
 * `NeverSent`, too.
 */
export type Fetch = (url: URL, init: RequestInit) => Promise<Reply>;

/** A proxy wants a user name and a password, and nobody has given them. Nothing has reached Zoho. */
export class ProxyWantsSignIn extends Error {
  override readonly name = "ProxyWantsSignIn";

  constructor(options?: ErrorOptions) {
    super("the proxy wants a user name and a password", options);
  }
}

/** The computer had no network when the call began. */
export class NeverSent extends Error {
  override readonly name = "NeverSent";

  constructor(options: ErrorOptions) {
    super("there was no network", options);
  }
}

/**
 * Sends a large body in one piece, with a Content-Length, and reports how much of it has left this
 * computer. It follows no redirect, keeps no cookies and no cache, and rejects as fetch does.
 */
export type PostBytes = (
  url: URL,
  request: {
    readonly headers: Headers;
    readonly body: Uint8Array<ArrayBuffer>;
    readonly signal: AbortSignal;
    /** Called often. @param sent bytes of the body so far */
    readonly onSent: (sent: number) => void;
  },
) => Promise<Reply>;

/** Headers as Node and Electron give them: one that came several times is a list. */
export const headersIn = (
  given: Readonly<Record<string, string | string[] | undefined>>,
): Headers =>
  new Headers(
    Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)])),
  );

export type Answer = {
  readonly status: number;
  readonly headers: Headers;
  /**
   * The parsed JSON; undefined for no body and for anything that is not JSON. The bytes of a success
   * where they were wanted.
   */
  readonly body: unknown;
  /** The body is a page for people. */
  readonly isPage?: boolean;
};

type Line = {
  readonly at: Endpoint;
  /** How long the line may stand still. In ms. */
  readonly patienceMs: number;
  readonly wants?: "bytes" | undefined;
  readonly signal?: AbortSignal | undefined;
};

/**
 * Sends one request and reads the whole answer.
 *
 * @throws ZohoError of kind `offline` or `connection-lost`, whatever went wrong on the way. Its
 *   code is `unreachable` when nothing was sent; after `timeout`, `aborted` (by `signal`) and
 *   `no-answer` the outcome at Zoho is unknown
 */
export async function exchange(
  fetch: Fetch,
  url: URL,
  init: RequestInit,
  line: Line,
): Promise<Answer> {
  const handedOver = typeof init.body === "string" ? Buffer.byteLength(init.body) : 0;
  return converse(line, handedOver, ({ signal }) =>
    fetch(url, {
      ...init,
      // Zoho's API never redirects. A redirect is the login page of a hotel's network, and must not
      // look like an answer.
      redirect: "error",
      // Electron's fetch is a browser's: it would keep the cookies of one account for the next, and
      // answers on disk.
      credentials: "omit",
      cache: "no-store",
      signal,
    }),
  );
}

/** The same for a large body, whose progress shows that the line is alive. */
export async function exchangeBytes(
  postBytes: PostBytes,
  url: URL,
  { onSent, ...request }: Omit<Parameters<PostBytes>[1], "signal">,
  line: Line,
): Promise<Answer> {
  return converse(line, 0, (silence) =>
    postBytes(url, {
      ...request,
      signal: silence.signal,
      onSent: (sent) => {
        silence.sent(sent);
        onSent(sent);
      },
    }),
  );
}

async function converse(
  { at, patienceMs, wants, signal: outer }: Line,
  handedOver: number,
  send: (silence: Silence) => Promise<Reply>,
): Promise<Answer> {
  using silence = new Silence({ patienceMs, handedOver, outer });
  try {
    outer?.throwIfAborted();
    const { status, headers, body } = await send(silence);
    const isFile = wants === "bytes" && status >= 200 && status < 300;
    const bytes = await bytesOf(body, silence);
    if (isFile) return { status, headers, body: bytes };
    const text = bytes.toString();
    return { status, headers, body: parsed(text), isPage: isPage(text) };
  } catch (cause) {
    const { kind, code, says } = outer?.aborted === true ? aborted : failureOf(cause, silence);
    throw new ZohoError({
      ...{ kind, code, message: `${at}: ${code}`, cause },
      ...{ problem: problemFor(says), lastly: lastProblemFor(says) },
    });
  }
}

async function bytesOf(body: Reply["body"], silence: Silence): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  silence.received();
  for await (const chunk of body ?? []) {
    silence.received();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

type LineFailure = {
  readonly kind: "offline" | "connection-lost";
  readonly code: string;
  readonly says: Meaning;
};

const aborted: LineFailure = { kind: "offline", code: "aborted", says: "offline" };

/**
 * What a failure of the line means. Moved bytes, or the way it ended, show that there was a
 * connection.
 */
function failureOf(error: unknown, { isOver, hasMoved }: Silence): LineFailure {
  if (error instanceof ProxyWantsSignIn)
    return { kind: "offline", code: "unreachable", says: "proxy-sign-in" };
  if (isOver)
    return { kind: hasMoved ? "connection-lost" : "offline", code: "timeout", says: "no-answer" };
  if (matches(error, inTheWay))
    return { kind: "offline", code: "unreachable", says: "network-in-the-way" };
  if (error instanceof NeverSent || matches(error, neverConnected) || isConnecting(error))
    return { kind: "offline", code: "unreachable", says: "offline" };
  if (!matches(error, ourNetwork) && (hasMoved || matches(error, brokenOff)))
    return { kind: "connection-lost", code: "no-answer", says: "connection-lost" };
  return { kind: "offline", code: "no-answer", says: "offline" };
}

/*
 * The codes of Node and the names of Chromium's network stack. After any other error the request
 * may have arrived.
 */

/**
 * No connection to Zoho: nothing was sent. INTERNET_DISCONNECTED and ADDRESS_UNREACHABLE are not
 * among them: Chromium also calls the end of a connection so that carried a request
 * (net/base/net_errors_posix.cc).
 */
const neverConnected =
  /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|UND_ERR_CONNECT_TIMEOUT)$|net::ERR_(NAME_NOT_RESOLVED|CONNECTION_REFUSED|CONNECTION_TIMED_OUT|CERT_\w+)/;
/** A proxy refuses the way to Zoho, or a redirect leads to a login page. */
const inTheWay =
  /net::ERR_(PROXY_\w+|\w+_PROXY_AUTH\w*|TUNNEL_CONNECTION_FAILED)|^(unexpected redirect$|Attempted to redirect)/;
/** This computer changed its network, or went to sleep. */
const ourNetwork = /net::ERR_(NETWORK_CHANGED|NETWORK_IO_SUSPENDED)/;
/** The other side, or something between, ended the connection. */
const brokenOff =
  /^(ECONNRESET|ECONNABORTED|EPIPE|ETIMEDOUT|UND_ERR_SOCKET)$|net::ERR_(CONNECTION_(RESET|CLOSED|ABORTED)|EMPTY_RESPONSE|TIMED_OUT|CONTENT_LENGTH_MISMATCH|INCOMPLETE_CHUNKED_ENCODING|HTTP2_\w+|QUIC_\w+)/;

/** Whether Node failed to make a connection: other calls of the system fail by the same codes. */
const isConnecting = (error: unknown): boolean =>
  error instanceof Error &&
  (("syscall" in error && error.syscall === "connect") || isConnecting(error.cause));

/** Whether the code or message of an error, or of one of its causes, matches. */
function matches(error: unknown, names: RegExp): boolean {
  if (!(error instanceof Error)) return false;
  const code = "code" in error && typeof error.code === "string" ? error.code : error.message;
  return names.test(code) || matches(error.cause, names);
}

/** By its first sign: hotels and proxies do not always name the type of their pages. */
const isPage = (text: string): boolean => text.trimStart().startsWith("<");

/** Some answers begin with a byte order mark. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return undefined;
  }
}

/**
 * Zoho's codes consist of words with few signs between them. Anything else did not come from Zoho,
 * and could hold anything.
 */
const code = z.string().regex(/^[\w .-]{1,100}$/);
const words = z.string().optional().catch(undefined);

type FoundError = {
  readonly code: string;
  readonly details: ErrorDetails;
  readonly words?: string | undefined;
};

const item = z
  .object({ code, details: errorDetails.catch({}), message: words })
  .transform(({ message, ...rest }): FoundError => ({ ...rest, words: message }));
const itemList = z.union([
  z.object({ Emails: z.array(z.unknown()) }),
  z.object({ data: z.array(z.unknown()) }),
]);
const tokenError = z
  .object({ error: code, error_description: words })
  .transform((body): FoundError => ({
    code: body.error,
    details: {},
    words: body.error_description,
  }));

/**
 * The error in a body, in any of Zoho's shapes: per item under `Emails` or `data`, at the top
 * level, or the accounts server's own. Undefined when the body holds none.
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
export type Failed = Pick<Answer, "headers" | "body" | "isPage"> & { readonly status?: number };

/** The ZohoError for an answer that is not a success. */
export function failure(
  at: Endpoint,
  answer: Failed,
  nowMs: number,
  names?: readonly Named[],
): ZohoError {
  const { status, headers, body, isPage } = answer;
  const error = errorIn(body);
  const verdict = judge({ at, status, names, isPage, ...error });
  const asked =
    retryAfterMs(headers.get("retry-after"), nowMs) ?? secondsToMs(error?.details.retry_after);
  return new ZohoError({
    ...verdict,
    code: error?.code ?? "unreadable",
    message: `${at}: Zoho answered ${status ?? "one of many"} ${error?.code ?? "with an unreadable body"}`,
    status,
    retryAfterMs: longer(asked, verdict.retryAfterMs),
    details: error?.details,
  });
}

const longer = (a: number | undefined, b: number | undefined) =>
  a === undefined || b === undefined ? (a ?? b) : Math.max(a, b);

const secondsToMs = (seconds: number | undefined) =>
  seconds === undefined ? undefined : seconds * 1000;

/**
 * Reads a `Retry-After` header, which holds seconds or a date. Zoho documents none; proxies send
 * it.
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
