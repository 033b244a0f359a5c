import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import { canonicalAddress } from "../people/canonical-address.ts";
import { companyDomain } from "../people/company-domains.ts";
import { wordsOf } from "../records/words.ts";
import { jsonColumn } from "../storage/json-column.ts";
import { sealOf, type Seal } from "./seal.ts";

/** Of a longer history the latest: older ones would change no suggestion. */
const most = 10_000;

const jobRow = z.object({
  id: z.string(),
  subject: z.string(),
  module: z.string(),
  record_id: z.string(),
  link_module: z.string().nullable(),
  link_id: z.string().nullable(),
  message_id: z.string(),
  request: jsonColumn.nullable().catch(null),
  finished_at: z.number().nullable(),
});

const address = z.object({ email: z.string() }).transform(({ email }) => email.toLowerCase());
const request = z.object({
  email: z.object({
    from: address,
    to: z.array(address),
    cc: z.array(address).optional(),
    sent: z.boolean(),
  }),
});

/**
 * Learns from the jobs of earlier versions. A job that has ended keeps no people, so its mail is
 * known by its conversation and its subject alone; one that is under way still has its request.
 *
 * A part of a migration: it writes the tables as they were then, by statements of its own.
 */
export function fillFromJobs(db: DatabaseSync): void {
  const seal = sealOf(db);
  const addFiling = db.prepare(
    `INSERT INTO filing (job_id, mail, module, record_id, link_module, link_id, sent, words, filed_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addTrait = db.prepare(
    "INSERT OR IGNORE INTO filing_trait (kind, value, filing) VALUES (?, ?, ?)",
  );
  for (const job of latestJobs(db)) {
    const mail = seal("mail", job.message_id);
    const words = [...wordsOf(job.subject)].map((word) => seal("word", word)).toSorted();
    const { sent, ...people } = peopleIn(job.request, seal);
    const { lastInsertRowid: key } = addFiling.run(
      ...[job.id, mail, job.module, job.record_id, job.link_module, job.link_id],
      ...[sent === undefined ? null : Number(sent), words.join(" "), job.finished_at],
    );
    for (const [kind, values] of Object.entries({ ...people, word: words, mail: [mail] }))
      for (const value of values) addTrait.run(kind, value, key);
  }
}

/** In the order in which they were filed; those under way at the end. */
function latestJobs(db: DatabaseSync): z.output<typeof jobRow>[] {
  const rows = db
    .prepare(
      `SELECT * FROM job WHERE state <> 'cancelled'
         ORDER BY finished_at IS NULL DESC, finished_at DESC, seq DESC LIMIT ${most}`,
    )
    .all();
  return z.array(jobRow).parse(rows).toReversed();
}

type Traits = Readonly<Record<"partner" | "other" | "company", readonly string[]>>;

function peopleIn(stored: unknown, seal: Seal): Traits & { readonly sent?: boolean } {
  const { data } = request.safeParse(stored);
  if (data === undefined) return { partner: [], other: [], company: [] };
  const { from, to, cc = [], sent } = data.email;
  const partners = sent ? to : [from];
  const others = sent ? cc : [...to, ...cc];
  const domains = partners.flatMap((one) => companyDomain(one) ?? []);
  return {
    sent,
    partner: partners.map((one) => seal("person", canonicalAddress(one))),
    other: others.map((one) => seal("person", canonicalAddress(one))),
    company: domains.map((domain) => seal("company", domain)),
  };
}
