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

/** The words of a record's title. */
type Title = {
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  /**
   * Stems of the words by which people speak of it. The names of companies are in every signature
   * and tell none of their records apart; nobody writes the year.
   */
  readonly telling: ReadonlySet<string>;
};

/** Compares the names of records with the words of one mail. */
class Naming {
  readonly #evidence: Evidence;
  readonly #index: RecordIndex;
  readonly #words: Words;
  readonly #stems: Words;
  readonly #ofCompanies: ReadonlySet<string>;
  readonly #titles = new Map<Found, Title>();
  /** Words of the names of accounts. */
  readonly #accounts = new Map<string, ReadonlySet<string>>();

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
    if (!papers.has(found.module) && !this.#mentions(found)) return;
    const { stems, telling } = this.#titleOf(found);
    const whole = how === "related" ? telling : stems;
    for (const place of inSignatures.has(found.module) ? (["subject"] as const) : places) {
      this.#addNumbers(found, place, how);
      const mail = this.#stems[place];
      const isWhole = stems.size > 1 && share(whole, mail) === 1;
      if (isWhole)
        this.#evidence.add(found, "wholeTitle", place === "text" ? 0.5 : 1, {
          code: "has-title",
          kind: place,
        });
      if (place !== "file" && (isWhole || how === "related"))
        this.#evidence.add(found, inPlace[place], share(telling, mail), {
          code: "has-words",
          kind: place,
        });
    }
  }

  /**
   * Of deals that the same people lead to, the mail belongs to the one that it names. A single word
   * is hardly a name.
   */
  addApart(deals: readonly Found[]): void {
    const named = deals
      .filter((found) => this.#mentions(found))
      .map((found) => {
        const { telling } = this.#titleOf(found);
        const shares = places.map((place) => ({
          place,
          value: share(telling, this.#stems[place]),
        }));
        const best = shares.reduce((most, one) => (one.value > most.value ? one : most));
        return { found, place: best.place, value: best.value * (1 - 0.5 ** telling.size) };
      });
    const [first, second] = named.toSorted((a, b) => b.value - a.value);
    const lead = (first?.value ?? 0) - (second?.value ?? 0);
    if (first !== undefined && lead > 0)
      this.#evidence.add(first.found, "namedApart", lead, { code: "has-words", kind: first.place });
  }

  #addNumbers(found: Found, place: Place, how: "related" | "stranger"): void {
    const numbers = numbersOf(found, this.#titleOf(found).words);
    if (share(numbers, this.#words[place]) === 0) return;
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
    const { stems } = this.#titleOf(paper);
    const [first, second] = this.#index
      .ofAccount(paper.account_id)
      .filter(({ module, state }) => module === "Deals" && state !== "lost")
      .map((deal) => ({ deal, value: share(this.#titleOf(deal).telling, stems) }))
      .sort((a, b) => b.value - a.value);
    const isClear = first !== undefined && first.value > (second?.value ?? 0);
    return isClear ? first.deal : undefined;
  }

  /** Most records are not, and need no closer look. */
  #mentions({ title }: Found): boolean {
    const stems = stemsOf(wordsOf(title));
    return places.some((place) => !stems.isDisjointFrom(this.#stems[place]));
  }

  #titleOf(found: Found): Title {
    const known = this.#titles.get(found);
    if (known !== undefined) return known;
    const words = wordsOf(found.title);
    const ofAccount = found.account_id === null ? undefined : this.#accountOf(found.account_id);
    const telling = [...words].filter(
      (word) =>
        !/^\d{4,}$/.test(word) && !this.#ofCompanies.has(word) && ofAccount?.has(word) !== true,
    );
    const title = { words, stems: stemsOf(words), telling: stemsOf(telling) };
    this.#titles.set(found, title);
    return title;
  }

  #accountOf(id: string): ReadonlySet<string> {
    const known =
      this.#accounts.get(id) ?? wordsOf(this.#index.get({ module: "Accounts", id })?.title ?? "");
    this.#accounts.set(id, known);
    return known;
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
function numbersOf({ module, title, detail }: Found, words: ReadonlySet<string>): Set<string> {
  if (module === "Deals")
    return new Set([...words].filter((word) => /\d{4}/.test(word) && isNumber(word)));
  if (!papers.has(module)) return new Set();
  return new Set([...wordsOf(`${title} ${detail.split(" · ")[0] ?? ""}`)].filter(isNumber));
}

/** They are known by address; their names stand below many texts. */
const inSignatures = new Set(["Contacts", "Leads", "Accounts"]);

export const papers: ReadonlySet<string> = new Set([
  ...["Quotes", "Sales_Orders", "Invoices", "Purchase_Orders"],
]);
