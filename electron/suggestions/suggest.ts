import type { DatabaseSync } from "node:sqlite";
import type { RecordHit } from "../contract/record.ts";
import type { Us } from "../people/us.ts";
import { counterpartsOf } from "../records/counterparts.ts";
import { RecordIndex } from "../records/record-index.ts";
import { getHit } from "../records/search/hits.ts";
import { gatherRelated } from "./crm-evidence.ts";
import { Evidence, ranked, type Candidate, type Ranked } from "./evidence.ts";
import { FilingHistory } from "./filing-history.ts";
import { gatherLearned } from "./learned-evidence.ts";
import { linkedContact } from "./linked-contact.ts";
import { peopleOf, withForwarded, type MailToPlace } from "./mail.ts";
import { gatherNamedCompanies } from "./named-company.ts";
import { gatherNamed } from "./named-evidence.ts";
import { isSure, type Circumstances } from "./preselection.ts";
import { reasonsOf } from "./reasons.ts";

export type SuggestionSources = {
  /** The copy of the CRM's records. */
  readonly records: DatabaseSync;
  /** Has the table of filings. */
  readonly mails: DatabaseSync;
};

export type Readers = { readonly history: FilingHistory; readonly index: RecordIndex };

export type Suggestions = {
  /** Best first, each with its reasons. */
  readonly hits: RecordHit[];
  /** The first one is certain enough to be chosen for the user. */
  readonly sure: boolean;
};

/** What reads the two databases, and keeps what it has prepared: make it once for open databases. */
export const readersOf = ({ records, mails }: SuggestionSources): Readers => ({
  history: new FilingHistory(mails),
  index: new RecordIndex(records),
});

/** Fewer points are a guess. */
const fewestPoints = 8;
const mostHits = 6;

/**
 * Records that suit a mail; none rather than a guess. Reads the two databases and nothing else, so
 * any thread may do it.
 *
 * @param readers of these databases, where they are open for more than one mail
 * @param hidden modules whose records are not suggested, though they speak for others
 */
export function suggest(
  sources: SuggestionSources,
  mail: MailToPlace,
  us: Us,
  readers = readersOf(sources),
  hidden: readonly string[] = [],
): Suggestions {
  const { candidates, circumstances } = gather(sources, mail, us, readers);
  const all = ranked(candidates).filter(({ found }) => !hidden.includes(found.module));
  const likely = all.filter(({ points }) => points >= fewestPoints).slice(0, mostHits);
  return {
    hits: likely.flatMap((candidate) => {
      const hit = hitOf(candidate, sources, circumstances);
      return hit === undefined ? [] : [hit];
    }),
    sure: isSure(all, circumstances),
  };
}

function hitOf(
  candidate: Ranked,
  { records }: SuggestionSources,
  { index, history, people }: Circumstances,
): RecordHit | undefined {
  const hit = getHit(records, candidate.found);
  if (hit === undefined) return undefined;
  const { module, id, title, moduleLabel, detail } = hit;
  const link = linkedContact({ records, index, history }, candidate.found, moduleLabel, people);
  const reasons = reasonsOf(candidate);
  return { module, id, title, moduleLabel, detail, reasons, ...(link !== undefined && { link }) };
}

/** Every record that something speaks for, with all that does. */
export function gather(
  sources: SuggestionSources,
  mail: MailToPlace,
  us: Us,
  { history, index } = readersOf(sources),
): { candidates: Candidate[]; circumstances: Circumstances } {
  index.forget();
  const counterparts = counterpartsOf(mail, us);
  const mentioned = counterparts.filter(({ role }) => role === "mentioned");
  const people = withForwarded(peopleOf(mail, us), mentioned);
  const evidence = new Evidence(index);
  for (const counterpart of counterparts) {
    gatherRelated(evidence, index, counterpart, history.knows(counterpart.address));
  }
  if (evidence.candidates.length === 0) gatherNamedCompanies(evidence, index, mail);
  gatherLearned(evidence, history, mail, people);
  const addresses = [...people.names.keys(), ...counterparts.map(({ address }) => address)];
  gatherNamed(evidence, index, mail, addresses);
  return { candidates: evidence.candidates, circumstances: { index, history, people } };
}
