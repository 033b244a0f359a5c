import type { Found, RecordIndex } from "../records/record-index.ts";
import { wordsOf } from "../records/words.ts";
import type { Evidence } from "./evidence.ts";
import type { MailToPlace } from "./mail.ts";

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
  const related = new Set(evidence.candidates.map(({ found }) => found));
  const ofCompanies = domainWords(addresses);
  for (const found of related) addNames(evidence, found, words, ofCompanies);
  for (const found of index.named(sought))
    addNames(evidence, found, words, ofCompanies, "stranger");
}

function addNames(
  evidence: Evidence,
  found: Found,
  words: Words,
  ofCompanies: ReadonlySet<string>,
  how: "related" | "stranger" = "related",
): void {
  const title = wordsOf(found.title);
  const telling = title.difference(ofCompanies);
  const numbers = numbersOf(found);
  for (const place of inSignatures.has(found.module) ? (["subject"] as const) : places) {
    if (share(numbers, words[place]) > 0)
      evidence.add(
        found,
        place === "text" ? "numberInText" : "number",
        how === "related" || place !== "text" ? 1 : 0.5,
        {
          code: "has-number",
          kind: place,
        },
      );
    const part = share(title, words[place]);
    const isWhole = part === 1 && title.size > 1;
    if (isWhole)
      evidence.add(found, "wholeTitle", place === "text" ? 0.5 : 1, {
        code: "has-title",
        kind: place,
      });
    if (place !== "file" && (isWhole || how === "related"))
      evidence.add(found, inPlace[place], share(telling, words[place]), {
        code: "has-words",
        kind: place,
      });
  }
}

const inPlace = { subject: "titleInSubject", text: "titleInText" } as const;

/** The names of the people's companies are in every mail, and tell none of their records apart. */
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

const papers = new Set(["Quotes", "Sales_Orders", "Invoices", "Purchase_Orders"]);
