import type { Accounts, TokenStore } from "../../zoho/accounts/access.ts";
import type { Zoho } from "../../zoho/connect.ts";
import { CrmSession } from "./crm-session.ts";

export type SignInSessionParts = {
  /** How to sign in; undefined when nobody is signed in. */
  readonly account: Promise<Accounts | undefined>;
  readonly tokens?: TokenStore | undefined;
  readonly connect: (account: {
    readonly accounts: Accounts;
    readonly tokens?: TokenStore;
  }) => Zoho;
  readonly onError: (error: unknown) => void;
};

/** Connects the CRM session with the current sign-in. */
export class SignInSession {
  readonly crm: CrmSession;
  readonly #parts: SignInSessionParts;
  /** Number of sign-ins and sign-outs. */
  #changes = 0;

  constructor(parts: SignInSessionParts) {
    this.#parts = parts;
    this.crm = new CrmSession(this.#connect(parts.account));
  }

  /** @param accounts the result of the sign-in; its access token is in the token store */
  signIn(accounts: Accounts): void {
    this.crm.use(this.#connect(Promise.resolve(accounts)));
  }

  signOut(): void {
    this.#changes += 1;
    this.crm.use(Promise.resolve(undefined));
  }

  async #connect(account: Promise<Accounts | undefined>): Promise<Zoho | undefined> {
    const tokens = this.#tokensOf(++this.#changes);
    try {
      const accounts = await account;
      return accounts === undefined ? undefined : this.#parts.connect({ accounts, ...tokens });
    } catch (error) {
      this.#parts.onError(error);
      throw error;
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
