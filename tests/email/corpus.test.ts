import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import { email as emailSchema, type Email } from "../../electron/contract/email.ts";
import { NotAMail, UnreadableMail } from "../../electron/email/errors.ts";
import { parsed } from "../support/parsed.ts";

/** Public test mails of other projects, which may not be copied into this one: they are used where they lie beside it. */
const corpus = path.join(import.meta.dirname, "../../../shared/corpus");
const isThere = existsSync(path.join(corpus, "reference.jsonl"));

const addresses = z.array(z.string()).optional();
const reference = z.object({
  file: z.string(),
  consensus: z.object({
    subject: z.string().nullish(),
    from: z.string().nullish(),
    to: addresses,
    cc: addresses,
    bcc: addresses,
    date: z.string().nullish(),
    message_id: z.string().nullish(),
    att_count: z.number().optional(),
    has_html: z.boolean().optional(),
  }),
});
type Consensus = z.output<typeof reference>["consensus"];

/**
 * How many files may differ from what other readers agree on, by field: as many as did when each was last looked at. In most of
 * them ours is right: raw 8-bit subjects that the others lose, dates taken from the delivery, uuencoded files that the others
 * leave in the text.
 */
const accepted: Readonly<Record<string, number>> = {
  subject: 5,
  from: 1,
  to: 1,
  cc: 0,
  bcc: 0,
  date: 3,
  message_id: 1,
  att_count: 5,
  has_html: 4,
};

/** Our value in the terms of the reference. */
const ours: Readonly<Record<keyof Consensus, (email: Email) => unknown>> = {
  subject: (email) => line(email.subject),
  from: (email) => email.from?.address?.toLowerCase() ?? null,
  to: ({ to }) => known(to),
  cc: ({ cc }) => known(cc),
  bcc: ({ bcc }) => known(bcc),
  date: ({ date }) => (date === undefined ? null : `${new Date(date).toISOString().slice(0, 19)}Z`),
  message_id: ({ messageId }) => messageId?.slice(1, -1) ?? null,
  att_count: ({ attachments }) => attachments.length,
  has_html: ({ html }) => html !== undefined,
};

const line = (subject: string | null | undefined) => subject?.replaceAll(/\s+/g, " ").trim() ?? "";
const known = (people: Email["to"]) =>
  people.flatMap(({ address }) => (address === undefined ? [] : [address.toLowerCase()])).toSorted();
const theirs = (value: Consensus[keyof Consensus], field: string) =>
  field === "subject" ? line(value as string | null) : Array.isArray(value) ? value.toSorted() : value;

describe.runIf(isThere)("the public test mails", () => {
  it("are read without a crash, quickly, and as other readers read them", { timeout: 120_000 }, async () => {
    const differing: Record<string, string[]> = Object.fromEntries(Object.keys(ours).map((field) => [field, []]));
    const refused: Record<string, string[]> = {};
    const slow: string[] = [];
    const crOnly: string[] = [];
    const rows = readFileSync(path.join(corpus, "reference.jsonl"), "utf8").trim().split("\n");
    for (const { file, consensus } of rows.map((row) => reference.parse(JSON.parse(row)))) {
      const started = performance.now();
      const bytes = readFileSync(path.join(corpus, file));
      const email = await read(file, bytes, refused);
      if (performance.now() - started > 5000) slow.push(file);
      if (email === undefined) continue;
      expect(emailSchema.parse(email)).toEqual(email);
      if (!bytes.includes("\n")) {
        crOnly.push(email.subject ?? email.messageId ?? ""); // the other readers agree on nothing: none of them can read these
        continue;
      }
      for (const [field, value] of Object.entries(ours) as [keyof Consensus, (email: Email) => unknown][]) {
        if (!(field in consensus) || JSON.stringify(value(email)) === JSON.stringify(theirs(consensus[field], field))) continue;
        differing[field]?.push(file);
      }
    }
    expect(slow).toEqual([]);
    expect(crOnly).toHaveLength(74);
    expect(crOnly).not.toContain("");
    const counts = Object.fromEntries(Object.entries(refused).map(([reason, files]) => [reason, files.length]));
    expect(counts).toEqual({ "an Outlook contact": 5, "an Outlook note": 2, "a plain text file": 6 });
    for (const [field, files] of Object.entries(differing))
      expect(files.length, `${field}: ${files.join("\n")}`).toBeLessThanOrEqual(accepted[field] ?? 0);
  });
});

describe.skipIf(isThere)("the public test mails", () => {
  it.skip(`are not at ${corpus}`);
});

async function read(file: string, bytes: Buffer, refused: Record<string, string[]>): Promise<Email | undefined> {
  try {
    return (await parsed(bytes)).email;
  } catch (error) {
    if (!(error instanceof NotAMail || error instanceof UnreadableMail)) throw error;
    const reason = /^This is (.*), not an email/.exec(error.message)?.[1] ?? error.message;
    (refused[reason] ??= []).push(file);
    return undefined;
  }
}
