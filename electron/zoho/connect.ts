import { makeClient } from "./client.ts";
import type { ReadBytes } from "./files.ts";
import { makeFiling, type Filing } from "./filing.ts";
import type { Fetch } from "./http.ts";
import { getModules, type Module } from "./modules.ts";
import { getFromAddresses, getMe, getOrganisation, type Organisation, type User } from "./organisation.ts";
import {
  listDeleted,
  listRecords,
  searchRecords,
  type Deleted,
  type ListOptions,
  type Page,
  type SearchOptions,
} from "./records.ts";
import { makeAccess, type Access, type Accounts, type TokenStore } from "./accounts/access.ts";

/** Everything Mailpin asks of Zoho. Every function throws ZohoError. */
export type Zoho = {
  readonly organisation: (signal?: AbortSignal) => Promise<Organisation>;
  readonly me: (signal?: AbortSignal) => Promise<User>;
  readonly fromAddresses: (signal?: AbortSignal) => Promise<string[]>;
  readonly modules: (signal?: AbortSignal) => Promise<Module[]>;
  readonly list: (module: string, options: ListOptions) => Promise<Page>;
  readonly deleted: (
    module: string,
    options: { readonly page?: number; readonly since?: string; readonly signal?: AbortSignal },
  ) => Promise<Deleted>;
  readonly search: (module: string, options: SearchOptions) => Promise<Page>;
  readonly filing: (read: ReadBytes) => Filing;
  /** `signed-out` when the accounts server refused the credentials; it stays so until `connectZoho` is called with new ones. */
  readonly signIn: Pick<Access, "state">;
};

/**
 * Connects to the Zoho CRM that the credentials belong to. Nothing is sent until something is asked.
 *
 * @param given.tokens keeps the access token across restarts
 * @param given.timeoutMs how long an answer may take, plus a time that grows with what is sent; a minute by default
 */
export function connectZoho(given: {
  readonly fetch: Fetch;
  readonly now: () => number;
  readonly accounts: Accounts;
  readonly tokens?: TokenStore;
  readonly timeoutMs?: number;
}): Zoho {
  const signIn = makeAccess(given);
  const client = makeClient({ ...given, signIn });
  return {
    organisation: (signal) => getOrganisation(client, signal),
    me: (signal) => getMe(client, signal),
    fromAddresses: (signal) => getFromAddresses(client, signal),
    modules: (signal) => getModules(client, signal),
    list: (module, options) => listRecords(client, module, options),
    deleted: (module, options) => listDeleted(client, module, options),
    search: (module, options) => searchRecords(client, module, options),
    filing: (read) => makeFiling(client, read),
    signIn,
  };
}
