import type { ProxyCredentials } from "../workspace/sign-in/credential-store.ts";
import type { Challenge, Proxy, ProxyName } from "./known-proxy.ts";

type ProxyVisitParts = {
  readonly proxyOf: (name: ProxyName) => Promise<Proxy>;
  /** Whether the user answered. */
  readonly ask: (proxy: Proxy, challenge: Challenge) => Promise<boolean>;
  /** An answer came, and no proxy wanted anything. */
  readonly unasked: () => void;
  readonly refused: (proxy: Proxy) => void;
  readonly accepted: (proxy: Proxy) => void;
};

/** One request's way through the proxies. */
export class ProxyVisit {
  readonly #parts: ProxyVisitParts;
  readonly #over = Promise.withResolvers<undefined>();
  #isOver = false;
  #given: { readonly proxy: Proxy; readonly credentials: ProxyCredentials } | undefined;
  #endTrial: (() => void) | undefined;
  #isWaiting = false;

  constructor(parts: ProxyVisitParts) {
    this.#parts = parts;
  }

  /** Whether a proxy waits for credentials. */
  get isWaiting(): boolean {
    return this.#isWaiting;
  }

  /**
   * The answer to a challenge. A second one by the same proxy means that it refused the first
   * answer. Only a proxy gets one: a server that asks would get the password of the proxy.
   *
   * @returns undefined cancels: the request then ends with 407
   */
  async challenged(challenge: Challenge): Promise<ProxyCredentials | undefined> {
    if (!challenge.isProxy) return undefined;
    this.#isWaiting = true;
    try {
      return await Promise.race([this.#credentialsFor(challenge), this.#over.promise]);
    } finally {
      this.#isWaiting = false;
    }
  }

  /** An answer came through. */
  passed(): void {
    const { proxy, credentials } = this.#given ?? {};
    if (proxy === undefined) this.#parts.unasked();
    else if (proxy.credentials === credentials) this.#parts.accepted(proxy);
    this.end();
  }

  /** The request has ended. */
  end(): void {
    this.#isOver = true;
    this.#over.resolve(undefined);
    this.#endTrial?.();
  }

  async #credentialsFor(challenge: Challenge): Promise<ProxyCredentials | undefined> {
    const proxy = await this.#parts.proxyOf(challenge);
    const given = this.#given;
    if (given?.proxy === proxy && given.credentials === proxy.credentials)
      this.#parts.refused(proxy);
    this.#endTrial?.();
    while (!this.#isOver) {
      if (proxy.trial !== undefined) await proxy.trial;
      else if (proxy.credentials !== undefined) return this.#give(proxy, proxy.credentials);
      else if (!(await this.#parts.ask(proxy, challenge))) break;
    }
    return undefined;
  }

  /** Unproven credentials are tried by one request at a time, so that a wrong password counts once. */
  #give(proxy: Proxy, credentials: ProxyCredentials): ProxyCredentials {
    this.#given = { proxy, credentials };
    if (!proxy.isProven) {
      const { promise, resolve } = Promise.withResolvers<undefined>();
      proxy.trial = promise;
      this.#endTrial = () => {
        if (proxy.trial === promise) proxy.trial = undefined;
        resolve(undefined);
      };
    }
    return credentials;
  }
}
