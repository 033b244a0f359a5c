import { randomUUID } from "node:crypto";
import type { ProxyCredentials, Secret } from "../workspace/sign-in/credential-store.ts";

/** As the proxy's challenge names it. Credentials belong to all three. */
export type ProxyName = Pick<Electron.AuthInfo, "host" | "port" | "realm">;

/** What a challenge says; `isProxy` is Chromium's own knowledge of where it came from. */
export type Challenge = ProxyName & Pick<Electron.AuthInfo, "isProxy" | "scheme">;

/** A question to the user, and the requests that wait for its answer. */
export type Question = {
  readonly id: string;
  readonly challenge: Challenge;
  isPutOff: boolean;
  /** To which servers the requests were that the proxy stopped. */
  readonly origins: Set<string>;
  /** Whether it was answered. */
  settled: PromiseWithResolvers<boolean>;
};

/** What is known of a proxy since the start. */
export type Proxy = {
  /** With its port. */
  readonly host: string;
  readonly secret: Secret<ProxyCredentials>;
  /** From the store. */
  loaded: Promise<void> | undefined;
  credentials: ProxyCredentials | undefined;
  /** They are in the store. */
  isKept: boolean;
  /** The proxy has let a request with these credentials through. */
  isProven: boolean;
  /** It did not accept what it was given last. */
  hasRefused: boolean;
  /** Resolves when the request has ended that tries unproven credentials. */
  trial: Promise<undefined> | undefined;
  question: Question | undefined;
};

export const unknownProxy = ({ host, port }: ProxyName, secret: Proxy["secret"]): Proxy => ({
  host: `${host}:${port}`,
  ...{ secret, isKept: false, isProven: false, hasRefused: false },
  ...{ loaded: undefined, credentials: undefined, trial: undefined, question: undefined },
});

export const questionAbout = (challenge: Challenge): Question => ({
  ...{ id: randomUUID(), challenge, isPutOff: false, origins: new Set() },
  settled: Promise.withResolvers(),
});
