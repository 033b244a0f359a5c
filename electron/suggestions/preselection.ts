import { isRobot } from "../text/robots.ts";
import type { RecordIndex } from "../records/record-index.ts";
import { valuesOf, type Ranked } from "./evidence.ts";
import type { FilingHistory } from "./filing-history.ts";
import type { People } from "./mail.ts";
import { hasNewDeal } from "./new-deals.ts";
import { papers } from "./named-evidence.ts";
import { score, usualTuning, type FeatureName, type Tuning } from "./score.ts";

export type Circumstances = {
  readonly index: RecordIndex;
  readonly history: FilingHistory;
  readonly people: People;
};

/**
 * Whether the first record may be chosen for the user, who then only presses Enter. It must lead all
 * its rivals, and be tied to the mail by more than words: newsletters name what we sell. What a robot
 * of a company sends is tied to nothing by the company alone. No record is sure while somebody whom
 * the mail is with has a new deal, unless it is new itself and the mail has its whole name.
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
  if (first.features.has("decided")) return true;
  const tie = tieOf(first);
  if (tie === "none" || (tie === "company" && people.partners.some(isRobot))) return false;
  const rivals = others.map((other) => rivalPoints(first, other, tuning));
  const lead = pointsWithout(usedLast, first, tuning) - Math.max(0, ...rivals);
  if (lead < tuning.sureLead + moreFor[tie]) return false;
  const isUnused = history.to(first.found).length === 0;
  const isNamed = [...first.features.keys()].some((name) => byName.has(name));
  return (isUnused && isNamed) || !hasNewDeal(first, index, history, people.partners);
}

type Names = ReadonlySet<FeatureName>;
const namesOf = (...names: FeatureName[]): Names => new Set(names);

/** The last use decides between equals; it makes no record sure. */
const usedLast = namesOf("recent");
const byCompany = namesOf("company", "dealByDomain", "onlyDealByDomain", "accountByDomain");
const byNamedCompany = namesOf("accountNamed", "dealOfNamed", "onlyDealOfNamed");
const byName = namesOf("wholeTitle", "number", "numberInText");
const byWords = namesOf(
  ...(["subject", "file", "recent", "namedApart"] as const),
  ...(["titleInSubject", "titleInText", "wholeTitle"] as const),
);

/**
 * What ties a record to a mail: somebody in it or its conversation, only a company, or nothing but
 * words. A mail that names a company, and one of its deals, is tied by both together.
 */
function tieOf({ features }: Ranked): "person" | "company" | "none" {
  const has = (names: Names) => [...features.keys()].some((name) => names.has(name));
  const others = [byCompany, byNamedCompany, byWords];
  if ([...features.keys()].some((name) => !others.some((names) => names.has(name))))
    return "person";
  return has(byCompany) || (has(byNamedCompany) && features.has("namedApart")) ? "company" : "none";
}

/** What a company sends may belong to any of its records. */
const moreFor = { person: 0, company: 20 } as const;

/**
 * A record that nothing but words ties to the mail is half a rival. The contact and the company of
 * a deal go along with it, as do its papers where the mail has their number: they are rivals only as
 * far as the user has filed mails there, or the mail names them.
 */
function rivalPoints(first: Ranked, other: Ranked, tuning: Tuning): number {
  if (goesAlong(first, other)) return pointsWithout(ofCompanion, other, tuning);
  return tieOf(other) === "none" ? other.points / 2 : other.points;
}

const ofCompanion = namesOf(
  ...(["contact", "account", "accountByDomain", "accountNamed"] as const),
  ...(["ofCompany", "number", "numberInText"] as const),
);

function pointsWithout(names: Names, { features }: Ranked, tuning: Tuning): number {
  return score(valuesOf([...features].filter(([name]) => !names.has(name))), tuning);
}

function goesAlong(
  { found: { module, account_id }, features }: Ranked,
  { found }: Ranked,
): boolean {
  if (account_id === null) return false;
  if (found.module === "Accounts") return found.id === account_id;
  if (found.account_id !== account_id) return false;
  if (found.module === "Contacts") return module !== "Contacts";
  const hasNumber = features.has("number") || features.has("numberInText");
  return module === "Deals" && papers.has(found.module) && hasNumber;
}
