import type { FiledInTime, HistoryPage, HistoryQuery, Receipt } from "../../contract/history.ts";
import { ProblemError } from "../../contract/problem.ts";
import { gone } from "../../outbox/problems.ts";
import type { OutboxStore } from "../../outbox/store.ts";
import { SpoolError, type Spool } from "../../storage/spool.ts";
import type { RecordReader } from "../records/record-reader.ts";

export type FiledMailsParts = {
  readonly outbox: OutboxStore;
  /** Its thread searches the history, too. */
  readonly reader: RecordReader;
  readonly spool: Spool;
};

/** The file of a mail, in the format in which it came. */
export type Original = { readonly format: "eml" | "msg"; readonly bytes: Uint8Array };

/** The mails that were filed: what is found of them, and what is kept. */
export class FiledMails {
  readonly #parts: FiledMailsParts;

  constructor(parts: FiledMailsParts) {
    this.#parts = parts;
  }

  /** See readHistory. */
  page(query: HistoryQuery, before?: number): Promise<HistoryPage> {
    return this.#parts.reader.history(query, before);
  }

  /** What was filed between each of these times and the next, and from the first to the last. */
  async count(bounds: readonly number[]): Promise<{ parts: FiledInTime[]; whole: FiledInTime }> {
    const { reader } = this.#parts;
    const parts = await reader.filed(bounds);
    const [whole = { filed: 0 }] = await reader.filed([bounds.at(0) ?? 0, bounds.at(-1) ?? 0]);
    return { parts, whole };
  }

  /** All that a query finds, page by page, the latest first. */
  receipts(query: HistoryQuery): AsyncIterable<readonly Receipt[]> {
    return this.#parts.reader.receipts(query);
  }

  /** @throws ProblemError `job-gone` when it is not, or no longer, in the history */
  receipt(jobId: string): Receipt {
    const receipt = this.#parts.outbox.receipt(jobId);
    if (receipt === undefined) throw new ProblemError(gone);
    return receipt;
  }

  /**
   * The file of a mail, as long as the settings keep it.
   *
   * @throws ProblemError `job-gone`, `original-gone`
   */
  async original(jobId: string): Promise<Original> {
    const { originalSha256 } = this.receipt(jobId);
    const bytes = await this.#parts.spool.read(originalSha256).catch((cause: unknown) => {
      if (!(cause instanceof SpoolError)) throw cause;
      throw new ProblemError({ code: "original-gone" }, { cause });
    });
    return { format: isCompoundFile(bytes) ? "msg" : "eml", bytes };
  }
}

/** [MS-CFB] section 2.2. */
const compoundFile = Buffer.from("d0cf11e0a1b11ae1", "hex");
const isCompoundFile = (bytes: Uint8Array): boolean =>
  compoundFile.equals(bytes.subarray(0, compoundFile.length));
