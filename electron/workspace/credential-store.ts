import type { z } from "zod";
import { client } from "../contract/sign-in.ts";
import { credentials, type Credentials } from "../zoho/accounts/sign-in.ts";

/** One secret, whole. What cannot be read any more counts as absent: the user signs in again. */
export type Secret<T> = {
  readonly load: () => Promise<T | undefined>;
  readonly save: (value: T) => Promise<void>;
  readonly remove: () => Promise<void>;
};

/**
 * Where secrets are kept; the desktop provides it. `folder` is relative to the organisations' one,
 * "" that one itself.
 */
export type SecretStore = (folder: string, name: string) => Secret<unknown>;

/** All that must stay secret, by name and with its shape. */
export class CredentialStore {
  readonly #secret: SecretStore;

  constructor(secret: SecretStore) {
    this.#secret = secret;
  }

  /**
   * The client that people sign in with at a data centre: each has a secret of its own there
   * (docs/zoho-api.md, "Data centres").
   */
  client(dataCentre: string): Secret<z.output<typeof client>> {
    return shaped(this.#secret("", `client-${dataCentre}`), client);
  }

  signIn(organisationId: string): Secret<Credentials> {
    return shaped(this.#secret(organisationId, "sign-in"), credentials);
  }

  /** zoho/ knows its shape. */
  accessToken(organisationId: string): Secret<unknown> {
    return this.#secret(organisationId, "access-token");
  }
}

const shaped = <T>({ load, ...rest }: Secret<unknown>, schema: z.ZodType<T>): Secret<T> => ({
  ...rest,
  load: async () => schema.safeParse(await load()).data,
});
