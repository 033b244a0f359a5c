import type { Found, RecordIndex } from "../records/record-index.ts";
import { stemsOf, wordsOf } from "../records/words.ts";
import type { Candidate, Evidence } from "./evidence.ts";
import type { MailToPlace } from "./mail.ts";
import { isRelated, type FeatureName } from "./score.ts";

/** The words of a mail by where they are. */
type Words = Readonly<Record<Place, ReadonlySet<string>>>;
type Place = "subject" | "file" | "text";
const places = ["subject", "file", "text"] as const;

/** Numbers of a mail by which records are looked for; the others are numbers of phones and dates. */
const mostNumbers = 20;

/**
 * The names and numbers of records in subject, text and names of files: of the records that
 * something else speaks for already, and of any record that the mail names.
 *
 * @param addresses of the people that the mail is with
 */
export function gatherNamed(
  evidence: Evidence,
  index: RecordIndex,
  mail: MailToPlace,
  addresses: readonly string[],
): void {
  const words: Words = {
    subject: wordsOf(mail.subject ?? ""),
    file: wordsOf((mail.attachments ?? []).map(({ name }) => name).join(" ")),
    text: wordsOf(mail.text ?? ""),
  };
  const sought = [
    ...words.subject,
    ...words.file,
    ...[...words.text].filter(isNumber).slice(0, mostNumbers),
  ];
  const related = evidence.candidates;
  const naming = new Naming(evidence, index, words, addresses);
  for (const { found } of related) naming.add(found, "related");
  for (const found of index.named(sought)) naming.add(found, "stranger");
  naming.addApart(related.filter(isTied).map(({ found }) => found));
}

const ties: ReadonlySet<FeatureName> = new Set(["thread", "partners", "company"]);
const isTied = ({ found, features }: Candidate): boolean =>
  found.module === "Deals" &&
  [...features.keys()].some((name) => ties.has(name) || isRelated(name));

/** Compares the names of records with the words of one mail. */
class Naming {
  readonly #evidence: Evidence;
  readonly #index: RecordIndex;
  readonly #words: Words;
  readonly #stems: Words;
  readonly #ofCompanies: ReadonlySet<string>;

  constructor(evidence: Evidence, index: RecordIndex, words: Words, addresses: readonly string[]) {
    this.#evidence = evidence;
    this.#index = index;
    this.#words = words;
    this.#stems = {
      subject: stemsOf(words.subject),
      file: stemsOf(words.file),
      text: stemsOf(words.text),
    };
    this.#ofCompanies = domainWords(addresses);
  }

  add(found: Found, how: "related" | "stranger"): void {
    const title = stemsOf(wordsOf(found.title));
    const telling = this.#tellingOf(found);
    const whole = how === "related" ? telling : title;
    for (const place of inSignatures.has(found.module) ? (["subject"] as const) : places) {
      this.#addNumbers(found, place, how);
      const stems = this.#stems[place];
      const isWhole = title.size > 1 && share(whole, stems) === 1;
      if (isWhole)
        this.#evidence.add(found, "wholeTitle", place === "text" ? 0.5 : 1, {
          code: "has-title",
          kind: place,
        });
      if (place !== "file" && (isWhole || how === "related"))
        this.#evidence.add(found, inPlace[place], share(telling, stems), {
          code: "has-words",
          kind: place,
        });
    }
  }

  /** Of deals that the same people lead to, the mail belongs to the one that it names. */
  addApart(deals: readonly Found[]): void {
    const named = deals.map((found) => {
      const telling = this.#tellingOf(found);
      const weight = 1 - 0.5 ** telling.size;
      const shares = places.map((place) => ({
        place,
        value: share(telling, this.#stems[place]) * weight,
      }));
      return { found, ...shares.reduce((best, one) => (one.value > best.value ? one : best)) };
    });
    for (const { found, place, value } of named) {
      const others = named.filter((other) => other.found !== found);
      const lead = value - Math.max(0, ...others.map((other) => other.value));
      if (lead > 0)
        this.#evidence.add(found, "namedApart", lead, { code: "has-words", kind: place });
    }
  }

  #addNumbers(found: Found, place: Place, how: "related" | "stranger"): void {
    if (share(numbersOf(found), this.#words[place]) === 0) return;
    const name = place === "text" ? "numberInText" : "number";
    const value = how === "related" || place !== "text" ? 1 : 0.5;
    this.#evidence.add(found, name, value, { code: "has-number", kind: place });
    const deal = papers.has(found.module) ? this.#dealOf(found) : undefined;
    if (deal !== undefined)
      this.#evidence.add(deal, name, value, {
        code: "has-number-of",
        kind: place,
        values: { paper: found.title },
      });
  }

  /** A paper does not name its deal: of the deals of its company, the one with its words. */
  #dealOf(paper: Found): Found | undefined {
    if (paper.account_id === null) return undefined;
    const stems = stemsOf(wordsOf(paper.title));
    const deals = this.#index
      .ofAccount(paper.account_id)
      .filter(({ module, state }) => module === "Deals" && state !== "lost")
      .map((deal) => ({ deal, value: share(this.#tellingOf(deal), stems) }))
      .sort((a, b) => b.value - a.value);
    const [first, second] = deals;
    const isClear = first !== undefined && first.value > (second?.value ?? 0);
    return isClear ? first.deal : undefined;
  }

  /**
   * The words of a title by which people speak of it. The names of companies are in every signature
   * and tell none of their records apart; nobody writes the year.
   */
  #tellingOf({ title, account_id: id }: Found): ReadonlySet<string> {
    const account = id === null ? undefined : this.#index.get({ module: "Accounts", id });
    const ofCompany = wordsOf(account?.title ?? "").union(this.#ofCompanies);
    const telling = [...wordsOf(title).difference(ofCompany)].filter(
      (word) => !/^\d{4,}$/.test(word),
    );
    return stemsOf(telling);
  }
}

const inPlace = { subject: "titleInSubject", text: "titleInText" } as const;

const domainWords = (addresses: readonly string[]): Set<string> =>
  wordsOf(addresses.map((address) => address.replace(/^.*@/, "")).join(" "));

/** Which part of the words is among others. */
const share = (words: ReadonlySet<string>, others: ReadonlySet<string>): number =>
  words.size === 0 ? 0 : [...words].filter((word) => others.has(word)).length / words.size;

const isNumber = (word: string): boolean =>
  /\d{3}/.test(word) && !/^(?:19|20)\d\d$|^0+$/.test(word);

/** The numbers of a paper are in its title and the first part of its detail. */
function numbersOf({ module, title, detail }: Found): Set<string> {
  if (module === "Deals")
    return new Set([...wordsOf(title)].filter((word) => /\d{4}/.test(word) && isNumber(word)));
  if (!papers.has(module)) return new Set();
  return new Set([...wordsOf(`${title} ${detail.split(" · ")[0] ?? ""}`)].filter(isNumber));
}

/** They are known by address; their names stand below many texts. */
const inSignatures = new Set(["Contacts", "Leads", "Accounts"]);

export const papers: ReadonlySet<string> = new Set([
  ...["Quotes", "Sales_Orders", "Invoices", "Purchase_Orders"],
]);
