import type { DatabaseSync, StatementSync } from "node:sqlite";
import { z } from "zod";
import type { Direction } from "../contract/email.ts";
import type { RecordRef } from "../contract/record.ts";
import { canonicalAddress } from "../people/canonical-address.ts";
import { companyDomain } from "../people/company-domains.ts";
import type { Us } from "../people/us.ts";
import { wordsOf } from "../records/words.ts";
import { inTransaction } from "../storage/transaction.ts";
import { earlierMails, fileNamesOf, peopleOf, type MailToPlace } from "./mail.ts";
import { sealOf, type Seal } from "./seal.ts";

export type Ref = Pick<RecordRef, "module" | "id">;

/** A mail that is being filed. */
export type NewFiling = {
  readonly jobId: string;
  readonly messageId: string;
  readonly record: Ref;
  readonly link?: Ref | undefined;
  readonly mail: MailTraits;
};

/** What is kept of a mail, and what later mails are compared with. */
export type MailTraits = {
  readonly direction: Direction;
  /** Its date, ms since the epoch. */
  readonly sentAt: number | undefined;
  readonly words: readonly string[];
  readonly traits: Readonly<Record<Trait, readonly string[]>>;
  /** The user wants later mails of the conversation to go there, too. */
  readonly follow?: true;
};

const pastRow = z
  .object({
    key: z.number(),
    mail: z.string(),
    module: z.string(),
    record_id: z.string(),
    link_module: z.string().nullable(),
    link_id: z.string().nullable(),
    words: z.string(),
    at: z.number(),
    filed_at: z.number(),
    follow: z.number(),
  })
  .transform(({ module, record_id, link_module, link_id, words, filed_at, follow, ...row }) => ({
    ...row,
    record: { module, id: record_id },
    link:
      link_module === null || link_id === null ? undefined : { module: link_module, id: link_id },
    words: words === "" ? [] : words.split(" "),
    filedAt: filed_at,
    follow: follow === 1,
  }));
const pastRows = z.array(pastRow);
const usedRows = z.array(z.object({ module: z.string(), id: z.string() }));
const countRow = z.object({ count: z.number() });
const valueRow = z.object({ value: z.string() });

/** A mail that is in the CRM. `at` is its date; times are ms since the epoch. */
export type PastFiling = z.output<typeof pastRow>;

const columns = `f.key, f.mail, f.module, f.record_id, f.link_module, f.link_id, f.words,
  coalesce(f.mail_at, f.filed_at) AS at, f.filed_at, f.follow`;

/** The latest filings with a trait that count. */
export const mostWithTrait = 40;
/** Filings that are looked through for the records that were used last. */
const mostLatest = 1_000;
/** A word that more subjects have than this says nothing. */
const mostWithWord = 2_000;

/** Where mails were filed, for suggestions. See migrations.ts. */
export class FilingHistory {
  readonly #db: DatabaseSync;
  readonly #seal: Seal;
  readonly #statements = new Map<string, StatementSync>();

  /** @param db has the tables of migrations.ts */
  constructor(db: DatabaseSync) {
    this.#db = db;
    this.#seal = sealOf(db);
  }

  /**
   * Of many mails it takes time: ask before the transaction that notes them.
   *
   * @param mail with the direction that it is filed with
   */
  traitsOf(mail: MailToPlace, us: Us): MailTraits {
    const { partners, others } = peopleOf(mail, us);
    const words = this.wordsOf(mail.subject);
    const sentAt = mail.date === undefined ? NaN : Date.parse(mail.date);
    return {
      direction: mail.direction,
      sentAt: Number.isNaN(sentAt) ? undefined : sentAt,
      words,
      traits: {
        partner: partners.map((address) => this.#person(address)),
        other: others.map((address) => this.#person(address)),
        company: companiesOf(partners).map((domain) => this.#seal("company", domain)),
        word: words,
        file: fileNamesOf(mail).map((name) => this.#seal("file", name)),
        mail: earlierMails(mail).map((id) => this.#seal("mail", id)),
      },
    };
  }

  /** Notes a mail whose job begins. It counts when the job has ended well: see `settle`. */
  note({ jobId, messageId, record, link, mail }: NewFiling): void {
    const { direction, sentAt, words, traits, follow } = mail;
    const id = this.#seal("mail", messageId);
    inTransaction(this.#db, () => {
      const { lastInsertRowid: key } = this.#statement(
        `INSERT INTO filing (job_id, mail, module, record_id, link_module, link_id, sent, mail_at, words, follow)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      ).run(
        ...[jobId, id, record.module, record.id],
        ...[link?.module ?? null, link?.id ?? null, sentFlag[direction]],
        ...[sentAt ?? null, words.join(" "), follow === true ? 1 : 0],
      );
      this.#addTraits(Number(key), { ...traits, mail: [id, ...traits.mail] });
    });
  }

  /**
   * The job has ended: its filing counts from now on, or is forgotten. A mail counts once for a
   * record, however often it was filed there.
   */
  settle(jobId: string, outcome: "filed" | "cancelled", endedAt: number): void {
    inTransaction(this.#db, () => {
      if (outcome === "cancelled" || this.#isKnown(jobId))
        this.#statement("DELETE FROM filing WHERE job_id = ? AND filed_at IS NULL").run(jobId);
      else
        this.#statement("UPDATE filing SET filed_at = ? WHERE job_id = ? AND filed_at IS NULL").run(
          endedAt,
          jobId,
        );
    });
  }

  // The latest filings, the latest first

  withPartner(address: string): PastFiling[] {
    return this.#latest("partner", this.#person(address));
  }

  /** Those of mails with a person in any place. */
  withPerson(address: string): PastFiling[] {
    const others = this.#latest("other", this.#person(address));
    return [...this.withPartner(address), ...others]
      .toSorted((a, b) => b.key - a.key)
      .slice(0, mostWithTrait);
  }

  /** Whether a mail with the person was filed. */
  knows(address: string): boolean {
    const known = this.#count(
      `SELECT EXISTS (SELECT 1 FROM filing_trait t JOIN filing f ON f.key = t.filing
         WHERE t.kind IN ('partner', 'other') AND t.value = ? AND f.filed_at IS NOT NULL) AS count`,
      this.#person(address),
    );
    return known > 0;
  }

  /** Those of mails with partners of a company. */
  withCompany(domain: string): PastFiling[] {
    return this.#latest("company", this.#seal("company", domain));
  }

  withFile(name: string): PastFiling[] {
    return this.#latest("file", this.#seal("file", name));
  }

  /** Those of a mail, and of mails that name it as an earlier one of their conversation. */
  ofConversation(messageId: string): PastFiling[] {
    return this.#latest("mail", this.#seal("mail", messageId));
  }

  /** @param word of `wordsOf` */
  withWord(word: string): PastFiling[] {
    return this.#latest("word", word);
  }

  /** @param words of `wordsOf`: all of the subject */
  withSubject(words: readonly string[]): PastFiling[] {
    if (words.length === 0) return [];
    return this.#all("f.words = ? AND f.words <> ''", words.join(" "));
  }

  to({ module, id }: Ref): PastFiling[] {
    return this.#all("f.record_id = ? AND f.module = ?", id, module);
  }

  all(): PastFiling[] {
    return this.#all("true");
  }

  /** The records of the latest filings, those under way too; the latest first, each once. */
  recordsUsed(limit: number): Ref[] {
    return usedRows.parse(
      this.#statement(
        `SELECT module, record_id AS id FROM (SELECT * FROM filing ORDER BY key DESC LIMIT ${mostLatest})
           GROUP BY module, record_id ORDER BY max(key) DESC LIMIT ?`,
      ).all(limit),
    );
  }

  /** The words of a subject, in the form in which they are kept and compared. */
  wordsOf(subject: string | undefined): string[] {
    return [...this.wordsIn(subject).keys()].toSorted();
  }

  /** The words of a subject, by the form in which they are kept. */
  wordsIn(subject: string | undefined): ReadonlyMap<string, string> {
    return new Map([...wordsOf(subject ?? "")].map((word) => [this.#seal("word", word), word]));
  }

  /** In how many subjects a word is; no more than a limit are counted. */
  subjectsWith(word: string): number {
    return this.#count(
      `SELECT count(*) AS count FROM
         (SELECT 1 FROM filing_trait WHERE kind = 'word' AND value = ? LIMIT ${mostWithWord})`,
      word,
    );
  }

  /** One of these people who is in the mail of a filing. */
  sharedPerson({ key }: Pick<PastFiling, "key">, addresses: Iterable<string>): string | undefined {
    const rows = this.#statement(
      "SELECT value FROM filing_trait WHERE filing = ? AND kind IN ('partner', 'other')",
    ).all(key);
    const people = new Set(rows.map((row) => valueRow.parse(row).value));
    return [...addresses].find((address) => people.has(this.#person(address)));
  }

  /** Whether a filing is one of this very mail. */
  isOf({ mail }: Pick<PastFiling, "mail">, messageId: string | undefined): boolean {
    return messageId !== undefined && mail === this.#seal("mail", messageId);
  }

  /** Whether a mail was filed under this id, also where its job and the history are forgotten. */
  hasFiled(messageId: string): boolean {
    const count = this.#count(
      "SELECT count(*) AS count FROM filing WHERE mail = ? AND filed_at IS NOT NULL",
      this.#seal("mail", messageId),
    );
    return count > 0;
  }

  /** About how many mails were filed. */
  size(): number {
    return this.#count("SELECT coalesce(max(key), 0) AS count FROM filing");
  }

  /** Whether this mail was learned for this record from another job. */
  #isKnown(jobId: string): boolean {
    const known = this.#count(
      `SELECT count(*) AS count FROM filing f JOIN filing other USING (mail, module, record_id)
         WHERE f.job_id = ? AND other.key <> f.key AND other.filed_at IS NOT NULL`,
      jobId,
    );
    return known > 0;
  }

  #addTraits(filing: number, traits: MailTraits["traits"]): void {
    this.#statement(
      `INSERT OR IGNORE INTO filing_trait (kind, value, filing)
         SELECT trait.key, one.value, ? FROM json_each(?) AS trait, json_each(trait.value) AS one`,
    ).run(filing, JSON.stringify(traits));
  }

  #latest(trait: Trait, value: string): PastFiling[] {
    return pastRows.parse(
      this.#statement(
        `SELECT ${columns} FROM filing_trait t JOIN filing f ON f.key = t.filing
           WHERE t.kind = ? AND t.value = ? AND f.filed_at IS NOT NULL
           ORDER BY t.filing DESC LIMIT ${mostWithTrait}`,
      ).all(trait, value),
    );
  }

  #all(where: string, ...values: string[]): PastFiling[] {
    return pastRows.parse(
      this.#statement(
        `SELECT ${columns} FROM filing f WHERE ${where} AND f.filed_at IS NOT NULL
           ORDER BY f.key DESC LIMIT ${mostWithTrait}`,
      ).all(...values),
    );
  }

  /** All addresses of a mailbox are one person. */
  #person(address: string): string {
    return this.#seal("person", canonicalAddress(address));
  }

  #count(sql: string, ...values: string[]): number {
    return countRow.parse(this.#statement(sql).get(...values)).count;
  }

  #statement(sql: string): StatementSync {
    const statement = this.#statements.get(sql) ?? this.#db.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

type Trait = "partner" | "other" | "company" | "word" | "file" | "mail";

const sentFlag: Readonly<Record<Direction, number>> = { sent: 1, received: 0 };

/** The domains of the people's companies. */
export const companiesOf = (addresses: readonly string[]): string[] => [
  ...new Set(addresses.flatMap((address) => companyDomain(address) ?? [])),
];
