import type { ModuleRow } from "./row.ts";
import type { Raw } from "./shape.ts";

export type RawPage = {
  readonly records: readonly Raw[];
  readonly more: boolean;
  readonly nextPageToken?: string | undefined;
};

type Asking = { readonly signal?: AbortSignal };

export type ListQuery = Asking & {
  readonly fields: readonly string[];
  readonly page?: number;
  readonly pageToken?: string;
  readonly since?: string;
  readonly oldestChangeFirst?: boolean;
  readonly alsoConverted?: boolean;
  /** Only these, a hundred at most. */
  readonly ids?: readonly string[];
};

/** A field of a module, as far as the copy cares. */
export type SourceField = {
  readonly apiName: string;
  /** `email` and its like. */
  readonly type: string;
  /** It is the records' title. */
  readonly isTitle: boolean;
};

/**
 * Where the copy comes from; zoho/ provides it. An error whose `kind` is `ask` or `rejected` is
 * about one module only.
 */
export type RecordSource = {
  readonly modules: (signal?: AbortSignal) => Promise<readonly ModuleRow[]>;
  readonly fields: (module: string, signal?: AbortSignal) => Promise<readonly SourceField[]>;
  readonly list: (module: string, query: ListQuery) => Promise<RawPage>;
  /** How many records of a module the user sees. */
  readonly count: (module: string, signal?: AbortSignal) => Promise<number>;
  /** Files with all records of a module: a ZIP with a CSV for each page. */
  readonly exports: {
    /** @returns the id of a job */
    readonly start: (
      module: string,
      query: Asking & { readonly fields: readonly string[]; readonly page: number },
    ) => Promise<string>;
    readonly state: (
      job: string,
      signal?: AbortSignal,
    ) => Promise<{ readonly state: "running" | "done" | "failed"; readonly more: boolean }>;
    readonly file: (job: string, signal?: AbortSignal) => Promise<Uint8Array>;
  };
  readonly deleted: (
    module: string,
    query: Asking & { readonly page?: number; readonly since?: string },
  ) => Promise<{ readonly ids: readonly string[]; readonly more: boolean }>;
  /**
   * Full text, or an address that any email field equals. What was written a moment ago may be
   * missing.
   */
  readonly search: (
    module: string,
    query: Asking & {
      readonly by: { readonly word: string } | { readonly email: string };
      readonly fields: readonly string[];
      readonly perPage?: number;
    },
  ) => Promise<RawPage>;
  /**
   * The ids of records whose title begins with the text, including those written a moment ago; the
   * newest first.
   */
  readonly idsByTitle: (
    module: string,
    query: Asking & { readonly titleField: string; readonly text: string; readonly limit: number },
  ) => Promise<readonly string[]>;
  /** The ids of records that have the value in one of the fields, also those written a moment ago. */
  readonly idsByValue: (
    module: string,
    query: Asking & {
      readonly fields: readonly string[];
      readonly value: string;
      readonly limit: number;
    },
  ) => Promise<readonly string[]>;
  /** Records that are related to another, e.g. the `Deals` of a contact. */
  readonly related: (
    record: { readonly module: string; readonly id: string },
    list: string,
    query: Asking & { readonly fields: readonly string[] },
  ) => Promise<RawPage>;
};
