import { recordKey } from "../contract/record-key.ts";
import { longestRestMs } from "../contract/limits.ts";
import type { ReasonMessage } from "../contract/messages/reasons.ts";
import { asWritten } from "../records/words.ts";
import type { Evidence } from "./evidence.ts";
import { companiesOf, type FilingHistory, type PastFiling } from "./filing-history.ts";
import { earlierMails, fileNamesOf, type MailToPlace, type People } from "./mail.ts";
import type { FeatureName } from "./score.ts";
import { sharesOf, type Share } from "./shares.ts";

/** What the user's own filings say of a mail. */
export function gatherLearned(
  evidence: Evidence,
  history: FilingHistory,
  mail: MailToPlace,
  people: People,
): void {
  gatherThread(evidence, history, mail);
  gatherGuessedThread(evidence, history, mail, people);
  gatherSubject(evidence, history, mail);
  gatherPeople(evidence, history, people);
  for (const domain of companiesOf(people.partners))
    addShares(evidence, "company", history.withCompany(domain), domain);
  gatherFiles(evidence, history, mail);
  gatherRecent(evidence, history);
}

/** The last ones of a long list of references are the nearest. */
const mostMails = 50;
const mostRecords = 3;
const mostRecent = 6;

/** A mail of the conversation was filed. Later ones say more. */
function gatherThread(evidence: Evidence, history: FilingHistory, mail: MailToPlace): void {
  const ids = [...earlierMails(mail), ...(mail.messageId === undefined ? [] : [mail.messageId])];
  const filings = ids
    .slice(-mostMails)
    .flatMap((id) => history.ofConversation(id))
    .filter((filing) => !history.isOf(filing, mail.messageId))
    .toSorted((a, b) => b.key - a.key);
  for (const [rank, record] of recordsOf(filings).slice(0, mostRecords).entries())
    evidence.add(record, "thread", 1 - rank * 0.15, { code: "same-thread" });
  // A later filing elsewhere ends the decision.
  const [latest] = filings;
  if (latest === undefined) return;
  const key = recordKey(latest.record);
  if (filings.some(({ record, follow }) => follow && recordKey(record) === key))
    evidence.add(latest.record, "decided", 1, { code: "thread-decided" });
}

/** The same subject, and somebody of this mail: probably the same conversation. */
function gatherGuessedThread(
  evidence: Evidence,
  history: FilingHistory,
  { subject, date }: MailToPlace,
  { names }: People,
): void {
  const sentAt = date === undefined ? NaN : Date.parse(date);
  for (const filing of history.withSubject(history.wordsOf(subject))) {
    if (Math.abs(sentAt - filing.at) > longestRestMs) continue;
    const shared = history.sharedPerson(filing, names.keys());
    if (shared !== undefined)
      evidence.add(filing.record, "guessedThread", 1, {
        code: "same-subject",
        values: { name: names.get(shared) ?? shared },
      });
  }
}

/** Of the words of a subject the rarest lead to the likest. */
const mostWords = 8;
/** A subject is as like as another one from this part of its likeness on. */
const almost = 0.9;
/** A subject is similar from this likeness on. */
const similar = 0.5;

/** A subject that mails of many records have, as "Short question", says little. */
function gatherSubject(evidence: Evidence, history: FilingHistory, { subject }: MailToPlace): void {
  const plain = history.wordsIn(subject);
  const rarityOf = rarities(history);
  const words = [...plain.keys()].toSorted((a, b) => rarityOf(b) - rarityOf(a));
  const filings = words.slice(0, mostWords).flatMap((word) => history.withWord(word));
  const likest = new Map<string, Like>();
  for (const { record, words: others } of new Map(filings.map((one) => [one.key, one])).values()) {
    const value = likeness(words, others, rarityOf);
    const shared = words.filter((word) => others.includes(word));
    if (value > (likest.get(recordKey(record))?.value ?? 0))
      likest.set(recordKey(record), { record, value, shared });
  }
  for (const { record, value, shared } of likest.values()) {
    const asLike = likest.values().filter((other) => other.value >= value * almost);
    const part = value / Math.sqrt([...asLike].length);
    const named = shared.flatMap((word) => plain.get(word) ?? []);
    evidence.add(record, "subject", part, likenessOf(subject ?? "", named, value));
  }
}

type Like = {
  readonly record: PastFiling["record"];
  readonly value: number;
  /** Words of both subjects, the rarest first. */
  readonly shared: readonly string[];
};

/** Subjects that share a number, or one word of many, are not alike for those who read them. */
function likenessOf(subject: string, shared: readonly string[], value: number): ReasonMessage {
  const [word] = shared;
  const isSimilar = value >= similar && shared.some((one) => /\p{L}/u.test(one));
  return isSimilar || word === undefined
    ? { code: "like-subject" }
    : { code: "same-word", values: { word: asWritten(subject, word) } };
}

/** How rare a word is among the subjects of all filings. */
function rarities(history: FilingHistory): (word: string) => number {
  const all = history.size() + 1;
  const known = new Map<string, number>();
  return (word) => {
    const rarity =
      known.get(word) ?? Math.max(Math.log(all / (history.subjectsWith(word) + 0.5)), 0.1);
    known.set(word, rarity);
    return rarity;
  };
}

/** The cosine of the angle between two sets of words that are weighted by their rarity. */
function likeness(
  some: readonly string[],
  others: readonly string[],
  rarityOf: (word: string) => number,
): number {
  const length = (words: readonly string[]) => Math.hypot(...words.map(rarityOf));
  const shared = some.filter((word) => others.includes(word));
  return length(shared) ** 2 / (length(some) * length(others));
}

/** A partner whom no mail was with before counts like the other people. */
function gatherPeople(evidence: Evidence, history: FilingHistory, people: People): void {
  const partners = people.partners.map((address) => ({
    address,
    filings: history.withPartner(address),
  }));
  const strangers = partners.filter(({ filings }) => filings.length === 0);
  const others = [...strangers.map(({ address }) => address), ...people.others].map((address) => ({
    address,
    filings: history.withPerson(address),
  }));
  addMeanShares(evidence, "partners", partners, people);
  addMeanShares(evidence, "others", others, people);
}

type Known = { readonly address: string; readonly filings: readonly PastFiling[] };

/** Somebody who is in the mails of many records says little about each. */
function addMeanShares(
  evidence: Evidence,
  feature: FeatureName,
  known: readonly Known[],
  { names }: People,
): void {
  let all = 0;
  const parts = known.flatMap(({ address, filings }) => {
    const shares = sharesOf(filings);
    const weight = shares.length === 0 ? 0 : 1 / Math.sqrt(shares.length);
    all += weight;
    return shares.map((share) => ({
      ...{ record: share.record, points: share.value * weight },
      reason: filedWith(share, filings.length, names.get(address) ?? address),
    }));
  });
  for (const ofRecord of Map.groupBy(parts, ({ record }) => recordKey(record)).values()) {
    const strongest = ofRecord.reduce((best, part) => (part.points > best.points ? part : best));
    const sum = ofRecord.reduce((points, part) => points + part.points, 0);
    evidence.add(strongest.record, feature, sum / all, strongest.reason);
  }
}

function addShares(
  evidence: Evidence,
  feature: FeatureName,
  filings: readonly PastFiling[],
  name: string,
): void {
  for (const share of sharesOf(filings))
    evidence.add(share.record, feature, share.value, filedWith(share, filings.length, name));
}

const filedWith = ({ count: part }: Share, count: number, name: string): ReasonMessage =>
  part === count
    ? { code: "filed-with", kind: "all", values: { count, name } }
    : { code: "filed-with", kind: "some", values: { part, count, name } };

/** A name that files of many records have says little. */
function gatherFiles(evidence: Evidence, history: FilingHistory, mail: MailToPlace): void {
  for (const name of fileNamesOf(mail)) {
    const shares = sharesOf(history.withFile(name));
    for (const { record, value } of shares)
      evidence.add(record, "file", value / Math.sqrt(shares.length), {
        code: "same-file",
        values: { name },
      });
  }
}

/** Better than an empty list, also for a stranger's mail; alone it is never sure. */
function gatherRecent(evidence: Evidence, history: FilingHistory): void {
  for (const [rank, record] of recordsOf(history.all()).slice(0, mostRecent).entries())
    evidence.add(record, "recent", 1 / (rank + 1), { code: "filed-last" });
}

/** Their records, each once, in the order of the filings. */
const recordsOf = (filings: readonly PastFiling[]): PastFiling["record"][] => [
  ...new Map(filings.map(({ record }) => [recordKey(record), record])).values(),
];
