import type { z } from "zod";
import { CreditMeter, type Credits } from "./credits.ts";
import { ZohoError } from "../errors/errors.ts";
import type { Endpoint, Named } from "../errors/failures.ts";
import {
  exchange,
  exchangeBytes,
  failure,
  type Answer,
  type Fetch,
  type PostBytes,
} from "./http.ts";
import type { Multipart } from "./multipart.ts";
import type { Access, AccessToken } from "../accounts/access.ts";
import { sentence } from "../errors/messages.ts";
import { slots } from "./slots.ts";
import { Throttle } from "./throttle.ts";

export type Call<T> = {
  readonly at: Endpoint;
  /** From the API's root, e.g. `/crm/v8/org`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  /**
   * What to POST: JSON, or files with a listener for their progress. Without it the call is a GET.
   */
  readonly body?: string | (Multipart & { readonly onSent: (sent: number) => void });
  /** Bytes that Zoho copies before it answers. They lengthen the wait. */
  readonly copies?: number;
  /** Parts of the call that an error may be about without naming them. */
  readonly names?: readonly Named[];
  /** The schema of a success. Unknown keys are fine. */
  readonly reply: z.ZodType<T>;
  /** What "204 No Content" and "304 Not Modified" mean here. */
  readonly empty?: T;
  readonly signal?: AbortSignal | undefined;
};

export type Client = {
  /** Calls Zoho. Throws ZohoError, and nothing else. */
  readonly call: <T>(call: Call<T>) => Promise<T>;
  /** The error for an item that Zoho refused in an answer that was a success for others. */
  readonly failure: (at: Endpoint, item: unknown) => ZohoError;
  /**
   * The credits that the latest answers named; undefined when there are plenty, or nothing is
   * known.
   */
  readonly credits: () => Credits | undefined;
  /**
   * The error with which Zoho asked for a pause, as long as the pause lasts; undefined otherwise.
   * It is up to the caller to wait.
   */
  readonly busy: () => ZohoError | undefined;
};

/**
 * For one user in one organisation. All installs that use the same client in an organisation share
 * Zoho's limit: five calls in the free edition, ten to twenty-five in the others (docs/zoho-api.md,
 * "Concurrency"). With three, a look-up is quick and leaves room for somebody else. Installs do not
 * know of each other, so a 429 can still come; a pause follows.
 */
const callsInFlight = 3;

/** Filing goes before all other calls that wait: a single look-up makes twenty. */
const isFiling = ({ at }: Pick<Call<unknown>, "at">): boolean =>
  at === "upload" || at === "associate";

/** How long a call may stand still. In ms. */
const usualPatienceMs = 60_000;
/** Zoho copies the files of a mail during the associate call: at least so many bytes in a ms. */
const copiedPerMs = 32;

/** A token must never be sent to a host that it was not issued for. */
const otherOrigin = (at: Endpoint): ZohoError =>
  new ZohoError({
    ...{
      kind: "rejected",
      code: "other-origin",
      message: `${at}: the address leads away from the API`,
    },
    problem: sentence("rejected"),
  });

/**
 * All calls to Zoho's API go through here. Adds the token, keeps to the limits, and turns every
 * failure into a ZohoError.
 */
export function makeClient(given: {
  readonly fetch: Fetch;
  /** Absent where nothing is uploaded. */
  readonly postBytes?: PostBytes | undefined;
  /** ms since the epoch. */
  readonly now: () => number;
  /** ms from any starting point, never going back; `now` by default. */
  readonly steady?: (() => number) | undefined;
  readonly signIn: Access;
  /** How long a call may stand still; a minute by default. */
  readonly patienceMs?: number | undefined;
}): Client {
  const { fetch, postBytes, now, steady = now, signIn, patienceMs = usualPatienceMs } = given;
  const inSlot = slots(callsInFlight);
  const credits = new CreditMeter(steady);
  const throttle = new Throttle(steady);

  async function send<T>(call: Call<T>, token: AccessToken): Promise<Answer> {
    const url = URL.parse(call.path, token.apiAddress);
    // A path that begins with two slashes names a host.
    if (url?.origin !== new URL(token.apiAddress).origin) throw otherOrigin(call.at);
    for (const [name, value] of Object.entries(call.query ?? {}))
      if (value !== undefined) url.searchParams.set(name, String(value));
    const headers = new Headers(call.headers);
    headers.set("Authorization", `Zoho-oauthtoken ${token.value}`);
    const { at, body, copies = 0, signal } = call;
    const line = { at, signal, patienceMs: patienceMs + Math.ceil(copies / copiedPerMs) };
    if (body === undefined) return exchange(fetch, url, { headers }, line);
    headers.set("Content-Type", typeof body === "string" ? "application/json" : body.contentType);
    if (typeof body === "string")
      return exchange(fetch, url, { method: "POST", headers, body }, line);
    if (postBytes === undefined)
      throw new TypeError("this client was made for calls without files");
    return exchangeBytes(postBytes, url, { headers, body: body.bytes, onSent: body.onSent }, line);
  }

  /**
   * A refused token is renewed once, and the call repeated once: a 401 means that nothing was done.
   */
  async function sendSignedIn<T>(call: Call<T>): Promise<Answer> {
    const token = await signIn.token();
    const first = await send(call, token);
    if (!isTokenRefused(first)) return first;
    signIn.refuse(token);
    return send(call, await signIn.token());
  }

  const isTokenRefused = (answer: Answer) =>
    answer.status === 401 &&
    ["INVALID_TOKEN", "AUTHENTICATION_FAILURE", "unreadable"].includes(
      failure("read", answer, now()).code,
    );

  async function replyTo<T>(call: Call<T>): Promise<T> {
    const answer = await sendSignedIn(call);
    credits.read(answer);
    if ((answer.status === 204 || answer.status === 304) && call.empty !== undefined)
      return call.empty;
    const reply =
      answer.status >= 200 && answer.status < 300
        ? call.reply.safeParse(answer.body).data
        : undefined;
    if (reply === undefined) throw failure(call.at, answer, now(), call.names);
    return reply;
  }

  async function heeding<T>(call: Call<T>, since: number): Promise<T> {
    // Zoho asked for a pause while this call waited. Filing has pauses of its own, which cost a
    // mail no attempt.
    if (throttle.error !== undefined && throttle.times > since && !isFiling(call))
      throw throttle.error;
    try {
      const reply = await replyTo(call);
      throttle.worked();
      return reply;
    } catch (error) {
      throttle.failed(error, since);
      throw error;
    }
  }

  return {
    async call(call) {
      const since = throttle.times;
      return inSlot(() => heeding(call, since), isFiling(call));
    },
    failure: (at, body) => failure(at, { headers: new Headers(), body }, now()),
    credits: () => credits.latest,
    busy: () => throttle.error,
  };
}
