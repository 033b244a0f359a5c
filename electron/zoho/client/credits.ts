import type { Answer } from "./http.ts";

/** The remaining API credits of the organisation, which all its apps and users share. */
export type Credits = {
  readonly remaining: number;
  /** When Zoho said so, by the clock that was given. */
  readonly at: number;
  /** So few are left that only filing should use them. */
  readonly scarce: boolean;
};

/**
 * The cost of filing 250 mails with attachments. Even the free edition has ten times as many a day.
 */
const scarceBelow = 500;

/** Credits come back over a rolling day, so a figure that is an hour old says little. In ms. */
const worthMs = 3_600_000;

/**
 * Remembers what Zoho's answers say about credits.
 *
 * @see https://www.zoho.com/crm/developer/docs/api/v8/api-limits.html
 */
export class CreditMeter {
  readonly #now: () => number;
  #latest: Credits | undefined;

  constructor(now: () => number) {
    this.#now = now;
  }

  read({ status, headers }: Pick<Answer, "status" | "headers">): void {
    const told = headers.get("x-api-credits-remaining") ?? "";
    if (/^\d+$/.test(told)) {
      const remaining = Number(told);
      this.#latest = { remaining, at: this.#now(), scarce: remaining < scarceBelow };
      // The header is there only once half of the credits are used. A proxy's error page lacks it
      // for another reason.
    } else if (status < 400) this.#latest = undefined;
  }

  /** Undefined as long as more than half are left, and after an hour without a figure. */
  get latest(): Credits | undefined {
    return this.#latest !== undefined && this.#now() - this.#latest.at < worthMs
      ? this.#latest
      : undefined;
  }
}
