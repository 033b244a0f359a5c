import type { RecordIndex } from "../records/record-index.ts";
import { valuesOf, type Ranked } from "./evidence.ts";
import type { FilingHistory } from "./filing-history.ts";
import type { People } from "./mail.ts";
import { hasNewDeal } from "./new-deals.ts";
import { score, usualTuning, type Tuning } from "./score.ts";

export type Circumstances = {
  readonly index: RecordIndex;
  readonly history: FilingHistory;
  readonly people: People;
};

/**
 * Whether the first record may be chosen for the user, who then only presses Enter. A record that
 * mails were filed to is never sure while somebody whom the mail is with has a new deal.
 *
 * @param ranked best first
 */
export function isSure(
  ranked: readonly Ranked[],
  { index, history, people }: Circumstances,
  tuning: Tuning = usualTuning,
): boolean {
  const [first, ...others] = ranked;
  if (first === undefined) return false;
  const rivals = others.map((other) => rivalPoints(first, other, tuning));
  if (first.points - Math.max(0, ...rivals) < tuning.sureLead) return false;
  const isOld = history.to(first.found).length > 0;
  return !isOld || !hasNewDeal(first, index, history, people.partners);
}

/**
 * The contact and the company of a deal go along with it: they are rivals only as far as the user
 * has filed mails there, or the mail names them.
 */
function rivalPoints(first: Ranked, other: Ranked, tuning: Tuning): number {
  if (!goesAlong(first, other)) return other.points;
  const own = [...other.features].filter(([name]) => !isCompanion.has(name));
  return score(valuesOf(own), tuning);
}

const isCompanion: ReadonlySet<string> = new Set(["contact", "account", "accountByDomain"]);

function goesAlong({ found: { module, account_id } }: Ranked, { found }: Ranked): boolean {
  if (account_id === null) return false;
  if (found.module === "Accounts") return found.id === account_id;
  return module !== "Contacts" && found.module === "Contacts" && found.account_id === account_id;
}
