import { problemIn, type Problem } from "../../contract/problem.ts";
import type { Accounts, TokenStore } from "../../zoho/accounts/access.ts";
import type { Zoho } from "../../zoho/connect.ts";
import { CrmSession, notSignedIn } from "./crm-session.ts";

export type SignInSessionParts = {
  /** How to sign in; undefined when nobody is signed in. */
  readonly account: () => Promise<Accounts | undefined>;
  /** ms on a monotonic clock with any origin. */
  readonly monotonic: () => number;
  readonly tokens?: TokenStore | undefined;
  readonly connect: (account: {
    readonly accounts: Accounts;
    readonly tokens?: TokenStore;
  }) => Zoho;
  readonly onError: (error: unknown) => void;
};

/**
 * So long after a refusal the key ring is not asked again: its own question takes the focus from the
 * window, and the answer gives it back, which counts as a wake. In ms.
 */
const refusalLastsMs = 60_000;

/** Connects the CRM session with the current sign-in. */
export class SignInSession {
  readonly crm: CrmSession;
  readonly #parts: SignInSessionParts;
  /** Number of sign-ins and sign-outs. */
  #changes = 0;
  /** When the key ring refused the sign-in; undefined when it did not. */
  #refusedAt: number | undefined;

  constructor(parts: SignInSessionParts) {
    this.#parts = parts;
    this.crm = new CrmSession(this.#connect(parts.account));
  }

  /** Reads the sign-in again where the key ring refused it: it may be unlocked by now. */
  wake(): void {
    const { account, monotonic } = this.#parts;
    if (this.#refusedAt === undefined || monotonic() - this.#refusedAt < refusalLastsMs) return;
    this.#refusedAt = undefined;
    this.crm.use(this.#connect(account));
  }

  /** @param accounts the result of the sign-in; its access token is in the token store */
  signIn(accounts: Accounts): void {
    this.#refusedAt = undefined;
    this.crm.use(this.#connect(() => Promise.resolve(accounts)));
  }

  /** Why nobody is signed in, where there is more to say. */
  get problem(): Problem | undefined {
    return this.#refusedAt === undefined ? undefined : keptButRefused;
  }

  signOut(): void {
    this.#changes += 1;
    this.#refusedAt = undefined;
    this.crm.use(Promise.resolve(undefined));
  }

  async #connect(account: SignInSessionParts["account"]): Promise<Zoho | undefined> {
    const change = ++this.#changes;
    const tokens = this.#tokensOf(change);
    try {
      const accounts = await account();
      return accounts === undefined ? undefined : this.#parts.connect({ accounts, ...tokens });
    } catch (error) {
      this.#parts.onError(error);
      const problem = problemIn(error);
      if (problem?.code !== "key-ring-refused") throw error;
      if (change === this.#changes) this.#refusedAt = this.#parts.monotonic();
      throw notSignedIn(keptButRefused, error);
    }
  }

  /** A token that arrives after a sign-out must not be saved. */
  #tokensOf(change: number): { tokens?: TokenStore } {
    const { tokens } = this.#parts;
    if (tokens === undefined) return {};
    const save: TokenStore["save"] = async (token) => {
      if (change === this.#changes) await tokens.save(token);
    };
    return { tokens: { load: tokens.load, save } };
  }
}

const keptButRefused: Problem = { code: "key-ring-refused", kind: "kept", remedy: "sign-in" };
