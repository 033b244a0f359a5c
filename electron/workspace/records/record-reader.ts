import { z } from "zod";
import {
  filedInTime,
  historyPage,
  receipt,
  type FiledInTime,
  type HistoryPage,
  type HistoryQuery,
  type Receipt,
} from "../../contract/history.ts";
import { recordHit, type RecordHit } from "../../contract/record.ts";
import type { OurAddresses } from "../../people/us.ts";
import type { FindOptions } from "../../records/search/find-records.ts";
import { Thread } from "../../storage/thread.ts";
import { threadScript } from "../../storage/thread-script.ts";
import type { MailToPlace } from "../../suggestions/mail.ts";
import type { Suggestions } from "../../suggestions/suggest.ts";
import { sentVerdict, type SentQuestion, type SentVerdict } from "../mails/sent-verdicts.ts";
import type { PickOptions } from "./records-to-pick.ts";

/** Paths of the databases that the thread reads: the thread's `workerData`. */
export type RecordFiles = { readonly records: string; readonly mails: string };

/** What the thread is asked; see recordsToPick, findRecords and suggest. */
export type RecordCall =
  | { readonly pick: PickOptions }
  | { readonly size: true }
  | { readonly clear: true }
  | { readonly history: { readonly query: HistoryQuery; readonly before?: number | undefined } }
  | { readonly filed: readonly number[] }
  | { readonly receipts: ReceiptsQuery }
  | { readonly find: { readonly text: string; readonly options: FindQuery } }
  | { readonly sent: SentCall }
  | { readonly suggest: SuggestCall };

type SuggestCall = {
  readonly mail: MailToPlace;
  readonly us: OurAddresses;
  /** Modules whose records are not suggested. */
  readonly hidden: readonly string[];
};

export type SentCall = {
  readonly questions: readonly SentQuestion[];
  readonly us: OurAddresses;
  /** Entries of the list. */
  readonly neverFile: readonly string[];
};

/** The thread knows which records were used. */
type FindQuery = Omit<FindOptions, "used">;

type ReceiptsQuery = {
  readonly query: HistoryQuery;
  readonly before: number | undefined;
  readonly limit: number;
};

const hits = z.array(recordHit);
const receipts = z.array(receipt);
const filedCounts = z.array(filedInTime);
/** So many take main some 5 ms. */
const receiptsAtOnce = 100;
const copySize = z.object({ records: z.number(), bytes: z.number() });
export type CopySize = z.output<typeof copySize>;
const verdicts = z.array(sentVerdict);
const suggestions = z.object({ hits, sure: z.boolean() });

/**
 * Searches the local copy of the records, and the history, in a thread of its own, so that no search
 * holds up the window.
 */
export class RecordReader {
  readonly #thread: Thread;

  /** @param files exist, with all their tables */
  constructor(files: RecordFiles) {
    this.#thread = new Thread(threadScript("record-thread", import.meta), files);
  }

  /** @throws what SQLite throws, with its `errcode` */
  async pick(options: PickOptions): Promise<RecordHit[]> {
    return hits.parse(await this.#call({ pick: options }));
  }

  /** @throws what SQLite throws, with its `errcode` */
  async find(text: string, options: FindQuery): Promise<RecordHit[]> {
    return hits.parse(await this.#call({ find: { text, options } }));
  }

  /** @throws what SQLite throws, with its `errcode` */
  async suggest(call: SuggestCall): Promise<Suggestions> {
    return suggestions.parse(await this.#call({ suggest: call }));
  }

  /** See SentVerdicts. @throws what SQLite throws, with its `errcode` */
  async sent(call: SentCall): Promise<SentVerdict[]> {
    return verdicts.parse(await this.#call({ sent: call }));
  }

  /** See readHistory. @throws what SQLite throws, with its `errcode` */
  async history(query: HistoryQuery, before?: number): Promise<HistoryPage> {
    return historyPage.parse(await this.#call({ history: { query, before } }));
  }

  /** See filedBetween. @throws what SQLite throws, with its `errcode` */
  async filed(bounds: readonly number[]): Promise<FiledInTime[]> {
    return filedCounts.parse(await this.#call({ filed: bounds }));
  }

  /** All that a query finds, the latest first. @throws what SQLite throws, with its `errcode` */
  async *receipts(query: HistoryQuery): AsyncGenerator<Receipt[]> {
    let before: number | undefined;
    do {
      const page = receipts.parse(
        await this.#call({ receipts: { query, before, limit: receiptsAtOnce } }),
      );
      yield page;
      before = page.length < receiptsAtOnce ? undefined : page.at(-1)?.place;
    } while (before !== undefined);
  }

  /** The number of records, and the size of their database. @throws what SQLite throws */
  async size(): Promise<CopySize> {
    return copySize.parse(await this.#call({ size: true }));
  }

  /** Removes all records; see clearCopy. @throws what SQLite throws */
  async clear(): Promise<void> {
    await this.#call({ clear: true });
  }

  close(): Promise<void> {
    return this.#thread.close();
  }

  #call(call: RecordCall): Promise<unknown> {
    return this.#thread.call(call);
  }
}
