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
 * Whether the first record may be chosen for the user, who then only presses Enter. A record that
 * mails were filed to is never sure while somebody whom the mail is with has a new deal; one that
 * nothing but words ties to the mail is never sure: newsletters name what we sell.
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
  const tie = tieOf(first);
  const rivals = others.map((other) => rivalPoints(first, other, tuning));
  const lead = pointsWithout(["recent"], first, tuning) - Math.max(0, ...rivals);
  if (tie === "none" || lead < tuning.sureLead + moreFor[tie]) return false;
  const isOld = history.to(first.found).length > 0;
  return !isOld || !hasNewDeal(first, index, history, people.partners);
}

/** The last use decides between equals only: it makes nobody sure. */
function pointsWithout(left: readonly FeatureName[], { features }: Ranked, tuning: Tuning): number {
  return score(valuesOf([...features].filter(([name]) => !left.includes(name))), tuning);
}

/** What ties a record to a mail: somebody in it or its conversation, only a company, or nothing. */
function tieOf({ features }: Ranked): "person" | "company" | "none" {
  const names = [...features.keys()];
  if (names.some((name) => !ofCompany.has(name) && !ofNobody.has(name))) return "person";
  return names.some((name) => ofCompany.has(name)) ? "company" : "none";
}

const ofCompany: ReadonlySet<FeatureName> = new Set([
  ...(["company", "dealByDomain", "onlyDealByDomain", "accountByDomain"] as const),
]);
const ofNobody: ReadonlySet<FeatureName> = new Set([
  ...([
    "subject",
    "file",
    "recent",
    "titleInSubject",
    "titleInText",
    "wholeTitle",
    "namedApart",
  ] as const),
]);

/** What a company sends may belong to any of its records. */
const moreFor = { person: 0, company: 20 } as const;

/**
 * A record that nothing but words ties to the mail is half a rival. The contact and the company of
 * a deal go along with it: they are rivals only as far as the user has filed mails there, or the
 * mail names them.
 */
function rivalPoints(first: Ranked, other: Ranked, tuning: Tuning): number {
  if (!goesAlong(first, other)) return tieOf(other) === "none" ? other.points / 2 : other.points;
  const own = [...other.features].filter(([name]) => !isCompanion.has(name));
  return score(valuesOf(own), tuning);
}

const isCompanion: ReadonlySet<string> = new Set([
  ...["contact", "account", "accountByDomain", "ofCompany", "number", "numberInText"],
]);

function goesAlong(
  { found: { module, account_id }, features }: Ranked,
  { found }: Ranked,
): boolean {
  if (account_id === null) return false;
  if (module === "Deals" && papers.has(found.module))
    return (
      found.account_id === account_id && (features.has("number") || features.has("numberInText"))
    );
  if (found.module === "Accounts") return found.id === account_id;
  return module !== "Contacts" && found.module === "Contacts" && found.account_id === account_id;
}
