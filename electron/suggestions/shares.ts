import { recordKey } from "../contract/record-key.ts";
import type { PastFiling, Ref } from "./filing-history.ts";

/** Each older filing counts this much of the one after it. */
const decay = 0.85;
/** Keeps a single filing from counting as a habit. */
const doubt = 0.5;

export type Share = { readonly record: Ref; readonly value: number; readonly count: number };

/**
 * Which part of these filings went to each record, from 0 to less than 1.
 *
 * @param filings the latest first; it counts most
 */
export function sharesOf(filings: readonly Pick<PastFiling, "record">[]): Share[] {
  const shares = new Map<string, { record: Ref; weight: number; count: number }>();
  let all = doubt;
  for (const [age, { record }] of filings.entries()) {
    const weight = decay ** age;
    const share = shares.get(recordKey(record)) ?? { record, weight: 0, count: 0 };
    share.weight += weight;
    share.count += 1;
    all += weight;
    shares.set(recordKey(record), share);
  }
  return [...shares.values()].map(({ record, weight, count }) => ({
    ...{ record, count },
    value: weight / all,
  }));
}
