import { EventEmitter } from "node:events";
import type { ProxyAnswer, ProxySignInView } from "../contract/proxy.ts";
import { shortened } from "../text/shorten.ts";
import type { ProxyCredentials, Secret } from "../workspace/sign-in/credential-store.ts";
import {
  questionAbout,
  unknownProxy,
  type Challenge,
  type Proxy,
  type ProxyName,
} from "./known-proxy.ts";
import { ProxyVisit } from "./proxy-visit.ts";

export type ProxySignInParts = {
  /** Where the credentials for a proxy are kept. */
  readonly secret: (proxy: ProxyName) => Secret<ProxyCredentials>;
  /** Whether somebody can be asked now: a window is open. */
  readonly canAsk: () => boolean;
  /** @param where a name from our code, for the log */
  readonly onFailure: (where: string, error: unknown) => void;
};

/** Characters. The proxy chooses them. */
const longestRealm = 200;

type Changes = {
  /** What the window shows. */
  view: [ProxySignInView];
  /** Credentials were entered: what waits can go on. */
  answered: [];
};

/**
 * User names and passwords for the proxies between this computer and Zoho. A proxy is asked about
 * once: the credentials are kept in the credential store, used again, and asked for anew only when
 * the proxy refuses them. They go to no one else: not to another proxy, and never to a server. A
 * server's challenge inside a proxied answer would be an attack on the user's password.
 */
export class ProxySignIn {
  readonly changes = new EventEmitter<Changes>();
  readonly #parts: ProxySignInParts;
  readonly #proxies = new Map<string, Proxy>();

  constructor(parts: ProxySignInParts) {
    this.#parts = parts;
  }

  /** What the window shows: the first question that is not put off, otherwise the last one. */
  get view(): ProxySignInView {
    const open = [...this.#proxies.values()].filter(({ question }) => question !== undefined);
    const shown = open.find(({ question }) => question?.isPutOff === false) ?? open.at(-1);
    if (shown?.question === undefined) return { state: "none" };
    const { id, isPutOff, challenge } = shown.question;
    const { host, port, realm, scheme } = challenge;
    return {
      ...{ state: isPutOff ? "put-off" : "wanted", id, host, port },
      realm: shortened(realm, longestRealm),
      wasRefused: shown.hasRefused,
      isWindowsAccount: scheme === "ntlm" || scheme === "negotiate",
    };
  }

  /** The user has answered. What waits for that goes on. */
  answer({ id, username, password }: ProxyAnswer): void {
    const proxy = this.#askedBy(id);
    if (proxy === undefined) return; // answered already
    proxy.credentials = { username, password };
    proxy.isKept = false;
    this.#settle(proxy, true);
    this.changes.emit("answered");
  }

  /** The user does not want to answer now. */
  putOff(id: string): void {
    const { question } = this.#askedBy(id) ?? {};
    if (question === undefined) return;
    question.isPutOff = true;
    question.settled.resolve(false);
    this.#tell();
  }

  /** Nobody can be asked any more: the window was closed. The next one asks again. */
  release(): void {
    for (const { question } of this.#proxies.values()) {
      if (question === undefined) continue;
      question.settled.resolve(false);
      question.settled = Promise.withResolvers();
    }
  }

  /** What became of the sign-in at a proxy. @param host with its port */
  signInAt(host: string): "none" | "done" | "wanted" {
    const there = [...this.#proxies.values()].filter((proxy) => proxy.host === host);
    if (there.some(({ question }) => question !== undefined)) return "wanted";
    return there.some(({ isProven }) => isProven) ? "done" : "none";
  }

  /** @param origin of the server that the request is for */
  visit(origin: string): ProxyVisit {
    return new ProxyVisit({
      proxyOf: (name) => this.#proxyOf(name),
      ask: (proxy, challenge) => this.#ask(proxy, challenge, origin),
      unasked: () => {
        this.#withdraw(origin);
      },
      refused: (proxy) => {
        this.#forget(proxy);
      },
      accepted: (proxy) => {
        this.#keep(proxy);
      },
    });
  }

  #askedBy(id: string): Proxy | undefined {
    return [...this.#proxies.values()].find(({ question }) => question?.id === id);
  }

  async #proxyOf(name: ProxyName): Promise<Proxy> {
    const key = JSON.stringify([name.host, name.port, name.realm]);
    const proxy = this.#proxies.get(key) ?? unknownProxy(name, this.#parts.secret(name));
    this.#proxies.set(key, proxy);
    proxy.loaded ??= proxy.secret.load().then(
      (kept) => {
        proxy.credentials = kept;
        proxy.isKept = kept !== undefined;
      },
      (error: unknown) => {
        this.#parts.onFailure("proxy", error);
      },
    );
    await proxy.loaded;
    return proxy;
  }

  /** @returns whether the user answered; false when they put it off, or nobody can be asked */
  async #ask(proxy: Proxy, challenge: Challenge, origin: string): Promise<boolean> {
    const question = proxy.question ?? questionAbout(challenge);
    question.origins.add(origin);
    if (proxy.question === undefined) {
      proxy.question = question;
      this.#tell();
    }
    return !question.isPutOff && this.#parts.canAsk() && question.settled.promise;
  }

  #forget(proxy: Proxy): void {
    proxy.credentials = undefined;
    proxy.isProven = false;
    proxy.hasRefused = true;
    proxy.secret.remove().catch((error: unknown) => {
      this.#parts.onFailure("proxy", error);
    });
  }

  /** Credentials are kept once they have proved right. Without a key store they last until the end. */
  #keep(proxy: Proxy): void {
    const { isKept, credentials } = proxy;
    proxy.isProven = true;
    proxy.hasRefused = false;
    if (isKept || credentials === undefined) return;
    proxy.isKept = true;
    proxy.secret.save(credentials).catch((error: unknown) => {
      this.#parts.onFailure("proxy", error);
    });
  }

  /** The way to a server is free: the computer has left the network with that proxy. */
  #withdraw(origin: string): void {
    for (const proxy of this.#proxies.values())
      if (proxy.question?.origins.has(origin) === true) this.#settle(proxy, false);
  }

  #settle(proxy: Proxy, isAnswered: boolean): void {
    proxy.question?.settled.resolve(isAnswered);
    proxy.question = undefined;
    this.#tell();
  }

  #tell(): void {
    this.changes.emit("view", this.view);
  }
}
