import type { AccountPause } from "../scheduling/account-pause.ts";
import { makeClient } from "./client/client.ts";
import {
  countRecords,
  exportFile,
  exportState,
  startExport,
  type ExportOptions,
  type ExportState,
} from "./api/bulk-read.ts";
import { idsByTitle, idsByValue, query, type TitleQuery, type ValueQuery } from "./api/coql.ts";
import type { Credits } from "./client/credits.ts";
import {
  getEmail,
  listEmails,
  type EmailPage,
  type FullEmail,
  type ListEmailsOptions,
} from "./api/emails.ts";
import { getFields, type Field } from "./api/fields.ts";
import type { ReadBytes } from "./api/files.ts";
import { makeFiling, type ZohoFiling } from "./filing/zoho-filing.ts";
import type { Fetch, PostBytes } from "./client/http.ts";
import { insertRecord } from "./api/insert.ts";
import { getModules, type Module } from "./api/modules.ts";
import { getFromAddresses, getOrganisation, type OrganisationDetails } from "./api/organisation.ts";
import {
  getRecord,
  listDeleted,
  listRecords,
  searchRecords,
  type Deleted,
  type ListOptions,
  type Page,
  type RawRecord,
  type SearchOptions,
} from "./api/records.ts";
import { listRelated } from "./api/related.ts";
import { getColleagues, getMe, isAdministrator, type User } from "./api/users.ts";
import { makeAccess, type Access, type Accounts, type TokenStore } from "./accounts/access.ts";

/** A record by its module's API name and its id. */
type At = { readonly module: string; readonly id: string };
type FieldsOptions = { readonly fields: readonly string[]; readonly signal?: AbortSignal };

/** Every call that Mailpin makes to Zoho. Every function throws ZohoError. */
export type Zoho = {
  /** The company that mails are filed into. */
  readonly organisation: (signal?: AbortSignal) => Promise<OrganisationDetails>;
  /** The user who is signed in. */
  readonly me: (signal?: AbortSignal) => Promise<User>;
  /** Whether a user may file the mails of others. */
  readonly isAdministrator: (user: Pick<User, "id">, signal?: AbortSignal) => Promise<boolean>;
  /** The users for whom mails can be filed, including the one who is signed in. */
  readonly colleagues: (signal?: AbortSignal) => Promise<User[]>;
  /** The addresses that the user may send from. */
  readonly fromAddresses: (signal?: AbortSignal) => Promise<string[]>;
  /** The modules that mails can be filed on, the most useful first. */
  readonly modules: (signal?: AbortSignal) => Promise<Module[]>;
  /** The fields of a module that the user may see. */
  readonly fields: (module: string, signal?: AbortSignal) => Promise<Field[]>;
  /** A page of a module's records. */
  readonly list: (module: string, options: ListOptions) => Promise<Page>;
  /** How many records of a module the user sees. */
  readonly count: (module: string, signal?: AbortSignal) => Promise<number>;
  /** Has Zoho write the records of a module into a file: a ZIP with a CSV. */
  readonly exports: {
    /** @returns the id of the job */
    readonly start: (module: string, options: ExportOptions) => Promise<string>;
    readonly state: (id: string, signal?: AbortSignal) => Promise<ExportState>;
    readonly file: (id: string, signal?: AbortSignal) => Promise<Uint8Array>;
  };
  /** A page of the ids of what was deleted. */
  readonly deleted: (
    module: string,
    options: { readonly page?: number; readonly since?: string; readonly signal?: AbortSignal },
  ) => Promise<Deleted>;
  /**
   * Full text, or an address that any email field equals. What was written a moment ago may be
   * missing.
   */
  readonly search: (module: string, options: SearchOptions) => Promise<Page>;
  /**
   * A query in Zoho's own language, which also finds what was written a moment ago. Quote texts
   * with `quoted` of coql.ts.
   */
  readonly query: (select: string, signal?: AbortSignal) => Promise<Page>;
  /** The ids of a module's records whose title begins with a text, the newest first; by query. */
  readonly idsByTitle: (module: string, options: TitleQuery) => Promise<string[]>;
  /** The ids of a module's records that have a value in one of some fields; by query. */
  readonly idsByValue: (module: string, options: ValueQuery) => Promise<string[]>;
  /** Creates a record, by the API names of its fields, and returns its id; see insert.ts. */
  readonly insert: (
    module: string,
    fields: Readonly<Record<string, unknown>>,
    signal?: AbortSignal,
  ) => Promise<string>;
  /** One record; undefined when there is none with this id. */
  readonly record: (at: At, options: FieldsOptions) => Promise<RawRecord | undefined>;
  /** Records that are related to another, e.g. the `Deals` of a contact. */
  readonly related: (at: At, list: string, options: FieldsOptions) => Promise<Page>;
  /**
   * Ten mails of a record, the newest first: the caller's, or those of the user `owner`. An empty
   * list proves nothing: sharing rules hide mails.
   */
  readonly emails: (at: At, options?: ListEmailsOptions) => Promise<EmailPage>;
  /** One mail of a record with its content, by Zoho's own id; undefined when there is none. */
  readonly email: (
    at: At,
    messageId: string,
    signal?: AbortSignal,
  ) => Promise<FullEmail | undefined>;
  /** The two steps of a filing. */
  readonly filing: (read: ReadBytes) => ZohoFiling;
  /**
   * The organisation's remaining API credits, as the latest answers say; undefined when there are
   * plenty.
   */
  readonly credits: () => Credits | undefined;
  /**
   * `signed-out` when the accounts server refused the credentials; it stays so until `connectZoho`
   * is called with new ones.
   */
  readonly signIn: Pick<Access, "state">;
};

/**
 * Connects to the Zoho CRM that the credentials belong to. Nothing is sent before the first call.
 *
 * @param given.tokens keeps the access token across restarts
 * @param given.postBytes sends files; absent where none are sent
 * @param given.pause of the account; by default one that no other part asks
 * @param given.patienceMs how long a call may stand still; a minute by default
 */
export function connectZoho(given: {
  readonly fetch: Fetch;
  readonly postBytes?: PostBytes;
  readonly now: () => number;
  readonly pause?: AccountPause;
  readonly accounts: Accounts;
  readonly tokens?: TokenStore;
  readonly patienceMs?: number;
}): Zoho {
  const signIn = makeAccess(given);
  const client = makeClient({ ...given, signIn });
  return {
    organisation: (signal) => getOrganisation(client, signal),
    me: (signal) => getMe(client, signal),
    isAdministrator: (user, signal) => isAdministrator(client, user, signal),
    colleagues: (signal) => getColleagues(client, signal),
    fromAddresses: (signal) => getFromAddresses(client, signal),
    modules: (signal) => getModules(client, signal),
    fields: (module, signal) => getFields(client, module, signal),
    list: (module, options) => listRecords(client, module, options),
    count: (module, signal) => countRecords(client, module, signal),
    exports: {
      start: (module, options) => startExport(client, module, options),
      state: (id, signal) => exportState(client, id, signal),
      file: (id, signal) => exportFile(client, id, signal),
    },
    deleted: (module, options) => listDeleted(client, module, options),
    search: (module, options) => searchRecords(client, module, options),
    query: (select, signal) => query(client, select, signal),
    idsByTitle: (module, options) => idsByTitle(client, module, options),
    idsByValue: (module, options) => idsByValue(client, module, options),
    insert: (module, fields, signal) => insertRecord(client, module, fields, signal),
    record: ({ module, id }, options) => getRecord(client, module, id, options),
    related: (at, list, options) => listRelated(client, at, list, options),
    emails: (at, options) => listEmails(client, at, options),
    email: (at, messageId, signal) => getEmail(client, at, messageId, signal),
    filing: (read) => makeFiling(client, read),
    credits: client.credits,
    signIn,
  };
}
