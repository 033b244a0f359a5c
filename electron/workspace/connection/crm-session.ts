import type { Problem } from "../../contract/problem.ts";
import type { AdditionSteps, FilingSteps } from "../../outbox/filing-steps.ts";
import type { Zoho } from "../../zoho/connect.ts";
import { ZohoError } from "../../zoho/errors/errors.ts";
import { problemFor } from "../../zoho/errors/problems.ts";

/**
 * Access to the CRM, which changes with the sign-in: the practice CRM has to start, tokens have to
 * be decrypted, a user signs out and in again. So callers must read `zoho` anew for each use.
 */
export class CrmSession {
  readonly #closed = new AbortController();
  #zoho: Promise<Zoho>;
  /** The result of the promise; undefined while it is pending. */
  #settled: Zoho | "signed-out" | undefined;

  /** @param zoho undefined, or a ZohoError, when nobody is signed in */
  constructor(zoho: Promise<Zoho | undefined>) {
    this.#zoho = this.#follow(zoho);
  }

  /** Uses this access from now on. Running calls are not affected. */
  use(zoho: Promise<Zoho | undefined>): void {
    this.#zoho = this.#follow(zoho);
  }

  /**
   * Rejects with ZohoError `signed-out` when nobody is signed in, and with AbortError after
   * `close`: a locked key ring may keep the promise pending.
   */
  get zoho(): Promise<Zoho> {
    return orAborted(this.#zoho, this.#closed.signal);
  }

  close(): void {
    this.#closed.abort();
  }

  /** Whether the user must sign in: nobody is signed in, or Zoho has revoked the access. */
  get isSignedOut(): boolean {
    return this.#settled === "signed-out" || this.#settled?.signIn.state === "signed-out";
  }

  /** The steps of a filing and of its files, each with the current access. */
  filing(read: (sha256: string) => Promise<Uint8Array>): FilingSteps & AdditionSteps {
    const current = async () => (await this.zoho).filing(read);
    return {
      upload: async (...given) => (await current()).upload(...given),
      associate: async (...given) => (await current()).associate(...given),
      isListed: async (...given) => (await current()).isListed(...given),
      findFiled: async (...given) => (await current()).findFiled(...given),
      listAttachments: async (...given) => (await current()).listAttachments(...given),
      addAttachment: async (...given) => (await current()).addAttachment(...given),
    };
  }

  #follow(given: Promise<Zoho | undefined>): Promise<Zoho> {
    this.#settled = undefined;
    const following = given.then((zoho) => {
      if (zoho === undefined) throw notSignedIn();
      // A later `use` overrides this one.
      if (this.#zoho === following) this.#settled = zoho;
      return zoho;
    });
    // Callers of `zoho` get the error.
    following.catch((error: unknown) => {
      if (this.#zoho === following && error instanceof ZohoError) this.#settled = "signed-out";
    });
    return following;
  }
}

/** Settles like the promise, or rejects with the signal's reason on abort. */
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

export const notSignedIn = (
  problem: Problem = problemFor("signed-out"),
  cause?: unknown,
): ZohoError =>
  new ZohoError({
    ...{ kind: "signed-out", code: "not-signed-in", message: "nobody is signed in" },
    ...{ problem, cause },
  });
