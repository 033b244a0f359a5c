import type { DatabaseSync } from "node:sqlite";
import { ProblemError } from "../contract/problem.ts";
import { prefetchParticipants } from "../records/prefetch-participants.ts";
import { lookUp } from "../records/look-up.ts";
import type { Zoho } from "../zoho/connect.ts";
import type { CrmSession } from "./crm-session.ts";

/**
 * Somebody whom the CRM does not know may be entered there any minute; asking costs a call for each
 * kind of record. In ms.
 */
const askAgainMs = 10 * 60_000;
/** Of a mail to a crowd, the first ones tell where it belongs. */
const mostAddresses = 3;

export type SeekerParts = {
  readonly db: DatabaseSync;
  readonly crm: CrmSession;
  /** ISO 4217, of the organisation. */
  readonly currency: () => string | undefined;
  /** ms since the epoch. */
  readonly now: () => number;
  /** @param times how often that happened */
  readonly onNewRecords: (times: number) => void;
  readonly onFailure: (where: string, error: unknown) => void;
};

/** Asks the CRM for records that the local copy does not have, and adds them to it. */
export class RemoteSearch {
  readonly #parts: SeekerParts;
  readonly #abort = new AbortController();
  readonly #askedAt = new Map<string, number>();
  #underWay: Promise<void> = Promise.resolve();
  #lookingUp = new AbortController();
  /** All of them: one that was ended may still be writing down what it found. */
  #lookUps: Promise<unknown> = Promise.resolve();
  #times = 0;

  constructor(parts: SeekerParts) {
    this.#parts = parts;
  }

  /**
   * In the background, the people of a mail that the copy does not know, one mail after the other.
   * What comes is told.
   */
  prefetchParticipants(addresses: readonly string[]): void {
    const { now } = this.#parts;
    const asked = addresses
      .slice(0, mostAddresses)
      .filter((one) => now() - (this.#askedAt.get(one) ?? -Infinity) > askAgainMs);
    if (asked.length === 0) return;
    for (const address of asked) this.#askedAt.set(address, now());
    this.#underWay = this.#underWay.then(() => this.#acquaint(asked));
  }

  /**
   * Records whose title or other words begin with the text. A new look-up cancels the previous one.
   *
   * @param isUnbidden nobody said that the CRM is to be asked: it is not while it wants to be left
   *   alone
   * @throws ZohoError when the CRM cannot be asked; ProblemError `asked-anew`, and `credits-scarce`
   *   automatic
   */
  async lookUp(text: string, module: string | undefined, isUnbidden = false): Promise<void> {
    this.#lookingUp.abort();
    const mine = new AbortController();
    this.#lookingUp = mine;
    const signal = AbortSignal.any([mine.signal, this.#abort.signal]);
    const looking = this.#parts.crm.zoho.then((source) => {
      const objection = isUnbidden ? objectionOf(source) : undefined;
      if (objection !== undefined) throw objection;
      return lookUp({
        ...this.#tools(),
        source,
        text,
        signal,
        ...(module !== undefined && { module }),
      });
    });
    this.#lookUps = Promise.allSettled([this.#lookUps, looking]);
    try {
      await looking;
    } catch (error) {
      throw mine.signal.aborted ? new ProblemError(askedAnew, { cause: error }) : error;
    }
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await Promise.all([this.#underWay, this.#lookUps]);
  }

  async #acquaint(addresses: readonly string[]): Promise<void> {
    const { crm, onNewRecords, onFailure } = this.#parts;
    const { signal } = this.#abort;
    try {
      signal.throwIfAborted();
      const source = await crm.zoho;
      if (objectionOf(source) !== undefined) {
        this.#forget(addresses);
        return;
      }
      const changed = await prefetchParticipants({ ...this.#tools(), source, addresses });
      if (changed > 0) onNewRecords(++this.#times);
    } catch (error) {
      this.#forget(addresses);
      if (!signal.aborted) onFailure("prefetchParticipants", error);
    }
  }

  /** Not asked, then: the next look at the mail may find the network back. */
  #forget(addresses: readonly string[]): void {
    for (const address of addresses) this.#askedAt.delete(address);
  }

  #tools() {
    const { db, now, currency } = this.#parts;
    return { db, now, currency: currency(), signal: this.#abort.signal };
  }
}

/**
 * Why the CRM is not asked what nobody wanted to know: it wants a pause, or what is left of the
 * credits is for filing.
 */
const objectionOf = (zoho: Zoho): Error | undefined =>
  zoho.busy() ?? (zoho.credits()?.scarce === true ? new ProblemError(creditsScarce) : undefined);

const creditsScarce = {
  code: "credits-scarce",
  message:
    "Your company has few API credits left at Zoho, so Mailpin only searches there when you tell it to.",
};

const askedAnew = { code: "asked-anew", message: "Replaced by a newer search." };
