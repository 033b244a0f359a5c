import type { Migration } from "../storage/database.ts";
import { fillFromJobs } from "./fill-from-jobs.ts";

/**
 * What suggestions learn from: where each mail was filed, and the traits by which a later mail is
 * compared with it. It outlives the job and the history, so that it holds nothing to read: people,
 * domains, words, names of files and Message-IDs are digests (seal.ts). `words` are those of the
 * subject.
 *
 * `filed_at` is absent until the mail is in the CRM. A filing without it counts for nothing, and is
 * deleted when its job is cancelled.
 *
 * `filing_trait` finds the latest filings with a trait without reading the others. A `partner` is
 * somebody whom a mail was with, an `other` person is one who was only in it; a `mail` is one of the
 * conversation.
 */
export const migrations: readonly Migration[] = [
  {
    name: "suggestions-1-filing",
    sql: `
      CREATE TABLE filing_secret (secret BLOB NOT NULL) STRICT;
      INSERT INTO filing_secret VALUES (randomblob(16));

      CREATE TABLE filing (
        key         INTEGER PRIMARY KEY,
        job_id      TEXT NOT NULL UNIQUE,
        mail        TEXT NOT NULL,
        module      TEXT NOT NULL,
        record_id   TEXT NOT NULL,
        link_module TEXT,
        link_id     TEXT,
        sent        INTEGER CHECK (sent IN (0, 1)),
        mail_at     INTEGER,
        words       TEXT NOT NULL,
        filed_at    INTEGER,
        CHECK ((link_module IS NULL) = (link_id IS NULL))
      ) STRICT;
      CREATE INDEX filing_mail    ON filing (mail);
      CREATE INDEX filing_record  ON filing (record_id, module);
      CREATE INDEX filing_subject ON filing (words) WHERE words <> '';

      CREATE TABLE filing_trait (
        kind   TEXT NOT NULL CHECK (kind IN ('partner', 'other', 'company', 'word', 'file', 'mail')),
        value  TEXT NOT NULL,
        filing INTEGER NOT NULL REFERENCES filing (key) ON DELETE CASCADE,
        PRIMARY KEY (kind, value, filing)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX filing_trait_filing ON filing_trait (filing);
    `,
    fill: fillFromJobs,
  },
  {
    // Whether the user wants later mails of the conversation there, too.
    name: "suggestions-2-follow",
    sql: "ALTER TABLE filing ADD COLUMN follow INTEGER NOT NULL DEFAULT 0 CHECK (follow IN (0, 1))",
  },
];
