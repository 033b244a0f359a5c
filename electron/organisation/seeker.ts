import type { DatabaseSync } from "node:sqlite";
import { ProblemError } from "../contract/problem.ts";
import { acquaint } from "../records/acquaint.ts";
import { lookUp } from "../records/look-up.ts";
import type { CrmLine } from "./crm-line.ts";

/** Somebody whom the CRM does not know may be entered there any minute; asking costs a call for each kind of record. In ms. */
const askAgainMs = 10 * 60_000;
/** Of a mail to a crowd, the first ones tell where it belongs. */
const mostAddresses = 3;

export type SeekerParts = {
  readonly db: DatabaseSync;
  readonly crm: CrmLine;
  /** ISO 4217, of the organisation. */
  readonly currency: () => string | undefined;
  /** ms since the epoch. */
  readonly now: () => number;
  /** @param times how often that happened */
  readonly onNewRecords: (times: number) => void;
  readonly onFailure: (where: string, error: unknown) => void;
};

/** Asks the CRM for records that the local copy does not have, and adds them to it. */
export class Seeker {
  readonly #parts: SeekerParts;
  readonly #abort = new AbortController();
  readonly #askedAt = new Map<string, number>();
  #underWay: Promise<void> = Promise.resolve();
  #lookingUp = new AbortController();
  #latest: Promise<void> = Promise.resolve();
  #times = 0;

  constructor(parts: SeekerParts) {
    this.#parts = parts;
  }

  /** In the background, the people of a mail that the copy does not know, one mail after the other. What comes is told. */
  acquaint(addresses: readonly string[]): void {
    const { now } = this.#parts;
    const asked = addresses.slice(0, mostAddresses).filter((one) => now() - (this.#askedAt.get(one) ?? -Infinity) > askAgainMs);
    if (asked.length === 0) return;
    for (const address of asked) this.#askedAt.set(address, now());
    this.#underWay = this.#underWay.then(() => this.#acquaint(asked));
  }

  /**
   * Records whose title or other words begin with the text. Who asks anew has no use for the answer before, whose calls then are not made.
   *
   * @throws ZohoError when the CRM cannot be asked; ProblemError `asked-anew`
   */
  async lookUp(text: string, module: string | undefined): Promise<void> {
    this.#lookingUp.abort();
    const mine = new AbortController();
    this.#lookingUp = mine;
    const signal = AbortSignal.any([mine.signal, this.#abort.signal]);
    const looking = this.#parts.crm.zoho.then((source) =>
      lookUp({ ...this.#tools(), source, text, signal, ...(module !== undefined && { module }) }),
    );
    this.#latest = looking.then(ignore, ignore);
    try {
      await looking;
    } catch (error) {
      throw mine.signal.aborted ? new ProblemError(askedAnew, { cause: error }) : error;
    }
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await Promise.all([this.#underWay, this.#latest]);
  }

  async #acquaint(addresses: readonly string[]): Promise<void> {
    const { crm, onNewRecords, onFailure } = this.#parts;
    const { signal } = this.#abort;
    try {
      signal.throwIfAborted();
      const source = await crm.zoho;
      if (source.credits()?.scarce === true) return; // what is left is for filing
      const changed = await acquaint({ ...this.#tools(), source, addresses });
      if (changed > 0) onNewRecords(++this.#times);
    } catch (error) {
      // Not asked, then: the next look at the mail may find the network back.
      for (const address of addresses) this.#askedAt.delete(address);
      if (!signal.aborted) onFailure("acquaint", error);
    }
  }

  #tools() {
    const { db, now, currency } = this.#parts;
    return { db, now, currency: currency(), signal: this.#abort.signal };
  }
}

const ignore = () => undefined;

const askedAnew = { code: "asked-anew", message: "Something else was asked meanwhile." };
