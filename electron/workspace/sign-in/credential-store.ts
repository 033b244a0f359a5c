import type { z } from "zod";
import { client } from "../../contract/sign-in.ts";
import { credentials, type Credentials } from "../../zoho/accounts/sign-in.ts";

/**
 * One secret, read and written as a whole. An unreadable one counts as absent: the user signs in
 * again.
 */
export type Secret<T> = {
  readonly load: () => Promise<T | undefined>;
  readonly save: (value: T) => Promise<void>;
  readonly remove: () => Promise<void>;
};

/**
 * The storage of secrets; the desktop provides it. `folder` is relative to the folder of all
 * organisations; "" is that folder.
 */
export type SecretStore = (folder: string, name: string) => Secret<unknown>;

/** All secrets, with their names and schemas. */
export class CredentialStore {
  readonly #secret: SecretStore;

  constructor(secret: SecretStore) {
    this.#secret = secret;
  }

  /**
   * The OAuth client for a data centre; a client has a different secret at each
   * (docs/zoho-api.md, "Data centres").
   */
  client(dataCentre: string): Secret<z.output<typeof client>> {
    return shaped(this.#secret("", `client-${dataCentre}`), client);
  }

  signIn(organisationId: string): Secret<Credentials> {
    return shaped(this.#secret(organisationId, "sign-in"), credentials);
  }

  /** Its schema is in zoho/. */
  accessToken(organisationId: string): Secret<unknown> {
    return this.#secret(organisationId, "access-token");
  }
}

const shaped = <T>({ load, ...rest }: Secret<unknown>, schema: z.ZodType<T>): Secret<T> => ({
  ...rest,
  load: async () => schema.safeParse(await load()).data,
});
