import { recordKey } from "../contract/record-key.ts";
import type { ReasonMessage } from "../contract/messages/reasons.ts";
import type { Found, RecordIndex } from "../records/record-index.ts";
import { score, usualTuning, type FeatureName, type Tuning } from "./score.ts";

type Ref = { readonly module: string; readonly id: string };

/** How strongly a feature holds, from 0 to 1, and how it reads as a reason. */
export type Feature = { readonly value: number; readonly reason: ReasonMessage };

/** A record that may be the right one, with all that speaks for it. */
export type Candidate = {
  readonly found: Found;
  readonly features: ReadonlyMap<FeatureName, Feature>;
};

export type Ranked = Candidate & { readonly points: number };

/** Best first; of two with equal points, the one changed last. */
export const ranked = (candidates: readonly Candidate[], tuning: Tuning = usualTuning): Ranked[] =>
  candidates
    .map((candidate) => ({ ...candidate, points: score(valuesOf(candidate.features), tuning) }))
    .sort((a, b) => b.points - a.points || b.found.modified_at - a.found.modified_at);

export const valuesOf = (
  features: Iterable<readonly [FeatureName, Feature]>,
): (readonly [FeatureName, number])[] => [...features].map(([name, { value }]) => [name, value]);

/** What speaks for a record because earlier mails went there. */
const habits: ReadonlySet<FeatureName> = new Set([
  ...(["partners", "others", "company", "subject", "file", "recent", "namedApart"] as const),
]);
/** A habit often ends with the deal. */
const stillUsed: Readonly<Record<Found["state"], number>> = {
  open: 1,
  won: 0.8,
  lost: 0.5,
};

/** Collects the features of records. Records that the copy does not have are left out. */
export class Evidence {
  readonly #index: RecordIndex;
  readonly #candidates = new Map<
    string,
    { readonly found: Found; readonly features: Map<FeatureName, Feature> } | undefined
  >();

  constructor(index: RecordIndex) {
    this.#index = index;
  }

  /** Of two features of one name the stronger one stays. */
  add(record: Found | Ref, name: FeatureName, value: number, reason: ReasonMessage): void {
    const candidate = this.#candidate(record);
    if (candidate === undefined) return;
    const part = value * (habits.has(name) ? stillUsed[candidate.found.state] : 1);
    if (part > (candidate.features.get(name)?.value ?? 0))
      candidate.features.set(name, { value: part, reason });
  }

  get candidates(): Candidate[] {
    return [...this.#candidates.values()].filter((candidate) => candidate !== undefined);
  }

  #candidate(record: Found | Ref) {
    const key = recordKey(record);
    if (!this.#candidates.has(key)) {
      const found = "title" in record ? record : this.#index.get(record);
      this.#candidates.set(key, found && { found, features: new Map() });
    }
    return this.#candidates.get(key);
  }
}
