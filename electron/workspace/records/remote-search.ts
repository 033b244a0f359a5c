import type { DatabaseSync } from "node:sqlite";
import { ProblemError, type Problem } from "../../contract/problem.ts";
import { prefetchParticipants } from "../../records/prefetch-participants.ts";
import { lookUp, type ModulesToSearch } from "../../records/look-up.ts";
import type { AccountPause } from "../../scheduling/account-pause.ts";
import type { Zoho } from "../../zoho/connect.ts";
import type { CrmSession } from "../connection/crm-session.ts";

/**
 * How long an unknown address is not searched again, in ms. It may be added to the CRM at any time,
 * but a search costs a call for each kind of record.
 */
const askAgainMs = 10 * 60_000;
/** Enough to find the record of a mail with many recipients. */
const maxAddresses = 3;

export type RemoteSearchParts = {
  readonly db: DatabaseSync;
  readonly crm: CrmSession;
  /** Of the account: nothing is searched automatically in a pause that Zoho asked for. */
  readonly pause: AccountPause;
  /** ISO 4217, of the organisation. */
  readonly currency: () => string | undefined;
  /** ms on a steady clock. */
  readonly now: () => number;
  /** ms since the epoch, for what the copy keeps. */
  readonly timeOfDay: () => number;
  readonly onNewRecords: () => void;
  readonly onFailure: (where: string, error: unknown) => void;
};

/** Searches the CRM for records that the local copy lacks, and adds them. */
export class RemoteSearch {
  readonly #parts: RemoteSearchParts;
  readonly #abort = new AbortController();
  readonly #askedAt = new Map<string, number>();
  #underWay: Promise<unknown> = Promise.resolve();
  #lookingUp = new AbortController();
  /** All searches: an aborted one may still be saving its results. */
  #lookUps: Promise<unknown> = Promise.resolve();
  /** Searches wait for it. */
  #held: Promise<unknown> = Promise.resolve();

  constructor(parts: RemoteSearchParts) {
    this.#parts = parts;
  }

  /**
   * Searches the CRM for unknown participants of a mail, in the background, one mail after the
   * other. New records are reported.
   */
  prefetchParticipants(addresses: readonly string[]): void {
    const { now } = this.#parts;
    const asked = addresses
      .slice(0, maxAddresses)
      .filter((one) => now() - (this.#askedAt.get(one) ?? -Infinity) > askAgainMs);
    if (asked.length === 0) return;
    for (const address of asked) this.#askedAt.set(address, now());
    this.#underWay = this.#underWay.then(() => this.#prefetch(asked));
  }

  /**
   * Searches for records with a word that starts with the text. A new search aborts the one before.
   *
   * @param isAutomatic the user did not start it: it is not done during a pause of Zoho, or when
   *   credits are scarce
   * @throws ZohoError when the CRM cannot be searched; ProblemError `asked-anew`, and for an
   *   automatic search `credits-scarce`
   */
  async lookUp(text: string, modules: ModulesToSearch, isAutomatic = false): Promise<void> {
    this.#lookingUp.abort();
    const mine = new AbortController();
    this.#lookingUp = mine;
    const signal = AbortSignal.any([mine.signal, this.#abort.signal]);
    const looking = this.#held
      .then(() => this.#parts.crm.zoho)
      .then((source) => {
        const reason = isAutomatic ? reasonNotToSearch(this.#parts.pause, source) : undefined;
        if (reason !== undefined) throw reason;
        return lookUp({
          ...this.#tools(),
          source,
          text,
          signal,
          ...modules,
        });
      });
    this.#lookUps = Promise.allSettled([this.#lookUps, looking]);
    try {
      await looking;
    } catch (error) {
      throw mine.signal.aborted ? new ProblemError(replaced, { cause: error }) : error;
    }
  }

  /** Does work that no search may meet: those under way end, later ones wait. */
  async without(work: () => Promise<void>): Promise<void> {
    this.#lookingUp.abort();
    const done = Promise.all([this.#underWay, this.#lookUps]).then(work);
    this.#underWay = this.#held = Promise.allSettled([done]);
    await done;
  }

  async stop(): Promise<void> {
    this.#abort.abort();
    await Promise.all([this.#underWay, this.#lookUps]);
  }

  async #prefetch(addresses: readonly string[]): Promise<void> {
    const { crm, onNewRecords, onFailure } = this.#parts;
    const { signal } = this.#abort;
    try {
      signal.throwIfAborted();
      const source = await crm.zoho;
      if (reasonNotToSearch(this.#parts.pause, source) !== undefined) {
        this.#forget(addresses);
        return;
      }
      const changed = await prefetchParticipants({ ...this.#tools(), source, addresses });
      if (changed > 0) onNewRecords();
    } catch (error) {
      this.#forget(addresses);
      if (!signal.aborted) onFailure("prefetchParticipants", error);
    }
  }

  /** Allows another search: the network may be back when the user next opens the mail. */
  #forget(addresses: readonly string[]): void {
    for (const address of addresses) this.#askedAt.delete(address);
  }

  #tools() {
    const { db, timeOfDay: now, currency } = this.#parts;
    return { db, now, currency: currency(), signal: this.#abort.signal };
  }
}

/**
 * Why an automatic search must not run: Zoho wants a pause, or the remaining credits are reserved
 * for filing.
 */
export function reasonNotToSearch(pause: AccountPause, zoho: Zoho): Error | undefined {
  const isScarce = zoho.credits()?.scarce === true;
  return pause.askedFor ?? (isScarce ? new ProblemError(creditsScarce) : undefined);
}

const creditsScarce: Problem = { code: "credits-scarce" };

/** A newer question has taken the place of this one. */
export const replaced: Problem = { code: "asked-anew" };
