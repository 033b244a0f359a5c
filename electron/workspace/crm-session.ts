import type { FilingSteps } from "../outbox/filing-steps.ts";
import type { Zoho } from "../zoho/connect.ts";
import { ZohoError } from "../zoho/errors/errors.ts";
import { sentence } from "../zoho/errors/messages.ts";

/**
 * The way to the CRM, which comes and goes with the sign-in: the practice CRM has to start first,
 * tokens have to be decrypted, a user signs out and in again. Who uses it asks for it anew each
 * time.
 */
export class CrmSession {
  readonly #closed = new AbortController();
  #zoho: Promise<Zoho>;
  /** What the promise came to; undefined until it has. */
  #settled: Zoho | "signed-out" | undefined;

  /** @param zoho undefined when nobody is signed in */
  constructor(zoho: Promise<Zoho | undefined>) {
    this.#zoho = this.#follow(zoho);
  }

  /** From now on. Calls that are under way end as they would have. */
  use(zoho: Promise<Zoho | undefined>): void {
    this.#zoho = this.#follow(zoho);
  }

  /**
   * Rejects with ZohoError `signed-out` when nobody is signed in, and with AbortError once the line
   * is closed: a key ring may ask its user first.
   */
  get zoho(): Promise<Zoho> {
    return orAborted(this.#zoho, this.#closed.signal);
  }

  close(): void {
    this.#closed.abort();
  }

  /** Whether it takes a person to go on: nobody is signed in, or Zoho no longer accepts who was. */
  get isSignedOut(): boolean {
    return this.#settled === "signed-out" || this.#settled?.signIn.state === "signed-out";
  }

  /** The steps of a filing, over the line of the moment. */
  filing(read: (sha256: string) => Promise<Uint8Array>): FilingSteps {
    const current = async () => (await this.zoho).filing(read);
    return {
      upload: async (...given) => (await current()).upload(...given),
      associate: async (...given) => (await current()).associate(...given),
      isListed: async (...given) => (await current()).isListed(...given),
    };
  }

  #follow(given: Promise<Zoho | undefined>): Promise<Zoho> {
    this.#settled = undefined;
    const following = given.then((zoho) => {
      // A later `use` has the last word.
      if (this.#zoho === following) this.#settled = zoho ?? "signed-out";
      if (zoho === undefined) throw notSignedIn();
      return zoho;
    });
    following.catch(() => undefined); // told to whoever asks
    return following;
  }
}

/** Settles as the promise does, or rejects with the signal's reason as soon as that is aborted. */
export async function orAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const onAbort = () => {
    reject(signal.reason as Error);
  };
  if (signal.aborted) onAbort();
  signal.addEventListener("abort", onAbort);
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener("abort", onAbort);
  }
}

const notSignedIn = () =>
  new ZohoError({
    kind: "signed-out",
    code: "not-signed-in",
    message: "nobody is signed in",
    problem: sentence("signed-out"),
  });
