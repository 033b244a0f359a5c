import { createHash } from "node:crypto";
import { z } from "zod";
import { client } from "../../contract/sign-in.ts";
import { credentials, type Credentials } from "../../zoho/accounts/sign-in.ts";

/**
 * One secret, read and written as a whole. An unreadable one counts as absent: the user signs in
 * again. Reading and writing reject with ProblemError `key-ring-refused` where the system does not
 * let Mailpin use its key store.
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

/** What a user has at a proxy. */
const proxyCredentials = z.object({ username: z.string(), password: z.string() });
export type ProxyCredentials = z.output<typeof proxyCredentials>;

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

  /** Another proxy, or another realm of it, has a secret of its own. */
  proxy(proxy: {
    readonly host: string;
    readonly port: number;
    readonly realm: string;
  }): Secret<ProxyCredentials> {
    const name = JSON.stringify([proxy.host, proxy.port, proxy.realm]);
    const digest = createHash("sha256").update(name).digest("hex");
    return shaped(this.#secret("", `proxy-${digest}`), proxyCredentials);
  }
}

const shaped = <T>({ load, ...rest }: Secret<unknown>, schema: z.ZodType<T>): Secret<T> => ({
  ...rest,
  load: async () => schema.safeParse(await load()).data,
});
