import type { z } from "zod";
import { AccountPause } from "../../scheduling/account-pause.ts";
import { SteadyClock } from "../../scheduling/steady-clock.ts";
import { CreditMeter, type Credits } from "./credits.ts";
import { ZohoError } from "../errors/errors.ts";
import type { Endpoint, Named } from "../errors/failure-table.ts";
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
import { problemFor } from "../errors/problems.ts";
import { callSlots } from "./call-slots.ts";

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
  /** What a success has in its body; JSON by default. */
  readonly wants?: "bytes";
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
    problem: problemFor("rejected"),
  });

export type ClientParts = {
  readonly fetch: Fetch;
  /** Absent where nothing is uploaded. */
  readonly postBytes?: PostBytes | undefined;
  /** ms since the epoch. */
  readonly now: () => number;
  /** Of the account; by default one that no other part asks. It is up to the caller to wait. */
  readonly pause?: AccountPause | undefined;
  readonly signIn: Access;
  /** How long a call may stand still; a minute by default. */
  readonly patienceMs?: number | undefined;
};

/**
 * All calls to Zoho's API go through here. Adds the token, keeps to the limits, and turns every
 * failure into a ZohoError.
 */
export const makeClient = (parts: ClientParts): Client => new ApiClient(parts);

const ownPause = ({ now }: ClientParts): AccountPause =>
  new AccountPause({ clock: new SteadyClock({ now, monotonic: now }), random: Math.random });

class ApiClient implements Client {
  readonly #parts: ClientParts;
  readonly #inSlot = callSlots(callsInFlight);
  readonly #credits: CreditMeter;
  readonly #pause: AccountPause;

  constructor(parts: ClientParts) {
    this.#parts = parts;
    this.#pause = parts.pause ?? ownPause(parts);
    this.#credits = new CreditMeter(this.#pause.clock.steady);
  }

  readonly call = async <T>(call: Call<T>): Promise<T> => {
    const { timesAsked } = this.#pause;
    return this.#inSlot(() => this.#callUnlessPaused(call, timesAsked), isFiling(call));
  };

  readonly failure = (at: Endpoint, body: unknown): ZohoError =>
    failure(at, { headers: new Headers(), body }, this.#parts.now());

  readonly credits = (): Credits | undefined => this.#credits.latest;

  async #callUnlessPaused<T>(call: Call<T>, timesAsked: number): Promise<T> {
    const pause = this.#pause;
    // Zoho asked for a pause while this call waited for its turn. The outbox begins no filing in a
    // pause; of one that it has begun the next call goes on.
    if (pause.askedFor !== undefined && pause.timesAsked > timesAsked) throw pause.askedFor;
    try {
      const reply = await this.#replyTo(call);
      // A filing succeeds as a whole: where uploads succeed and the rest never does, waits grow.
      if (!isFiling(call)) pause.end();
      return reply;
    } catch (error) {
      if (error instanceof ZohoError && error.kind === "busy") pause.begin("busy", error);
      throw error;
    }
  }

  async #replyTo<T>(call: Call<T>): Promise<T> {
    const answer = await this.#sendSignedIn(call);
    this.#credits.read(answer);
    const { status, body } = answer;
    if ((status === 204 || status === 304) && call.empty !== undefined) return call.empty;
    const reply = status >= 200 && status < 300 ? call.reply.safeParse(body).data : undefined;
    if (reply === undefined) throw failure(call.at, answer, this.#parts.now(), call.names);
    return reply;
  }

  /**
   * A refused token is renewed once, and the call repeated once: a 401 means that nothing was done.
   */
  async #sendSignedIn<T>(call: Call<T>): Promise<Answer> {
    const { signIn } = this.#parts;
    const token = await signIn.token();
    const first = await this.#send(call, token);
    if (!this.#isTokenRefused(first)) return first;
    signIn.refuse(token);
    return this.#send(call, await signIn.token());
  }

  #isTokenRefused(answer: Answer): boolean {
    if (answer.status !== 401) return false;
    const { code } = failure("read", answer, this.#parts.now());
    return ["INVALID_TOKEN", "AUTHENTICATION_FAILURE", "unreadable"].includes(code);
  }

  async #send<T>(call: Call<T>, token: AccessToken): Promise<Answer> {
    const { fetch, postBytes, patienceMs = usualPatienceMs } = this.#parts;
    const { at, body, copies = 0, wants, signal } = call;
    const url = addressOf(call, token);
    const headers = new Headers(call.headers);
    headers.set("Authorization", `Zoho-oauthtoken ${token.value}`);
    const patience = patienceMs + Math.ceil(copies / copiedPerMs);
    const line = { at, signal, wants, patienceMs: patience };
    if (body === undefined) return exchange(fetch, url, { headers }, line);
    headers.set("Content-Type", typeof body === "string" ? "application/json" : body.contentType);
    if (typeof body === "string")
      return exchange(fetch, url, { method: "POST", headers, body }, line);
    if (postBytes === undefined)
      throw new TypeError("this client was made for calls without files");
    return exchangeBytes(postBytes, url, { headers, body: body.bytes, onSent: body.onSent }, line);
  }
}

function addressOf<T>({ at, path, query = {} }: Call<T>, token: AccessToken): URL {
  const url = URL.parse(path, token.apiAddress);
  // A path that begins with two slashes names a host.
  if (url?.origin !== new URL(token.apiAddress).origin) throw otherOrigin(at);
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, String(value));
  return url;
}
