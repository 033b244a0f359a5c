import type { Catalogue } from "../store/catalogue.ts";
import type { Edition } from "../store/company.ts";

const dayMs = 24 * 60 * 60 * 1000;
const minuteMs = 60 * 1000;

export type Limits = {
  /** For all calls of the last 24 hours. */
  readonly credits: number;
  /** Calls in flight. */
  readonly concurrency: number;
};

/** Expensive calls in flight: queries, and sorted or filtered lists. */
const mostHeavy = 10;

/** The limits of Zoho's editions (docs/zoho-api.md, "Limits", 6.2). */
const editions: Readonly<
  Record<Edition, { base: number; perUser: number; ceiling: number; concurrency: number }>
> = {
  free: { base: 5000, perUser: 0, ceiling: 5000, concurrency: 5 },
  standard: { base: 50_000, perUser: 250, ceiling: 100_000, concurrency: 10 },
  professional: { base: 50_000, perUser: 500, ceiling: 3_000_000, concurrency: 15 },
  enterprise: { base: 50_000, perUser: 1000, ceiling: 5_000_000, concurrency: 20 },
  ultimate: { base: 50_000, perUser: 2000, ceiling: Infinity, concurrency: 25 },
};

export function limitsOf({ organisation, users }: Catalogue): Limits {
  const { base, perUser, ceiling, concurrency } = editions[organisation.edition];
  const licences = users.filter((user) => user.status !== "deleted").length;
  return { credits: Math.min(ceiling, base + perUser * licences), concurrency };
}

/** The answer is 429, with a code that depends on the call (docs/zoho-api.md, "Throttling"). */
export class LimitReached extends Error {
  override readonly name = "LimitReached";
}

/** How much of its limits an organisation has used. A restart of the server resets it. */
export class ApiLimits {
  readonly #limits: Limits;
  readonly #now: () => number;
  #inFlight = 0;
  #heavy = 0;
  /** The credits spent in each minute, oldest first. */
  readonly #spent: { at: number; credits: number }[] = [];

  constructor(limits: Limits, now: () => number) {
    this.#limits = limits;
    this.#now = now;
  }

  /** @throws {LimitReached} when too many calls are in flight */
  async whileInFlight<T>(kind: "heavy" | "light", work: () => Promise<T>): Promise<T> {
    const weight = kind === "heavy" ? 1 : 0;
    if (this.#inFlight >= this.#limits.concurrency || this.#heavy + weight > mostHeavy)
      throw new LimitReached("too many calls are in flight");
    this.#inFlight += 1;
    this.#heavy += weight;
    try {
      return await work();
    } finally {
      this.#inFlight -= 1;
      this.#heavy -= weight;
    }
  }

  /** @throws {LimitReached} when the credits are used up */
  spend(credits: number): void {
    if (this.#remaining() < credits)
      throw new LimitReached("the credits of the last 24 hours are used up");
    const at = Math.floor(this.#now() / minuteMs) * minuteMs;
    const last = this.#spent.at(-1);
    if (last?.at === at) last.credits += credits;
    else this.#spent.push({ at, credits });
  }

  /**
   * The value of X-API-CREDITS-REMAINING, which Zoho sends once half of the credits are used
   * (docs/zoho-api.md, "Throttling").
   */
  told(): number | undefined {
    const remaining = this.#remaining();
    return remaining * 2 <= this.#limits.credits ? remaining : undefined;
  }

  #remaining(): number {
    const dayAgo = this.#now() - dayMs;
    while ((this.#spent[0]?.at ?? Infinity) <= dayAgo) this.#spent.shift();
    return this.#limits.credits - this.#spent.reduce((sum, one) => sum + one.credits, 0);
  }
}
