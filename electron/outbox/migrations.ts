import type { Migration } from "../storage/database.ts";
import { fillHistory } from "./fill-history.ts";

/**
 * The tables of the outbox. The checks refuse rows that the transition table cannot produce: a job
 * that ended without a time, one that is being associated or was filed without a noted intent, one
 * that asks the user without a reason.
 *
 * `request` is the mail itself. It is deleted when the job ends, as are the rows of its files; the
 * history needs only the rest.
 */
export const migrations: readonly Migration[] = [
  {
    name: "outbox-1-job",
    sql: `
      CREATE TABLE job (
        seq             INTEGER PRIMARY KEY AUTOINCREMENT,
        id              TEXT NOT NULL UNIQUE,
        draft_id        TEXT NOT NULL,
        account         TEXT NOT NULL,
        subject         TEXT NOT NULL,
        module          TEXT NOT NULL,
        record_id       TEXT NOT NULL,
        record_title    TEXT NOT NULL,
        link_module     TEXT,
        link_id         TEXT,
        link_title      TEXT,
        message_id      TEXT NOT NULL,
        original_sha256 TEXT NOT NULL CHECK (length(original_sha256) = 64),
        request         TEXT CHECK (json_valid(request)),
        state           TEXT NOT NULL CHECK (state IN
          ('held', 'waiting', 'uploading', 'associating', 'filed', 'duplicate', 'needs-you', 'cancelled')),
        created_at      INTEGER NOT NULL,
        next_at         INTEGER,
        tried_at        INTEGER,
        attempts        INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        intent_at       INTEGER,
        problem         TEXT CHECK (json_valid(problem)),
        crm_message_id  TEXT,
        finished_at     INTEGER,

        CHECK ((state IN ('filed', 'duplicate', 'cancelled')) = (finished_at IS NOT NULL)),
        CHECK ((finished_at IS NULL) = (request IS NOT NULL)),
        CHECK ((link_module IS NULL) = (link_id IS NULL) AND (link_id IS NULL) = (link_title IS NULL)),
        CHECK (next_at IS NULL OR state IN ('held', 'waiting')),
        CHECK (state <> 'held' OR (next_at IS NOT NULL AND tried_at IS NULL AND intent_at IS NULL)),
        CHECK (state NOT IN ('associating', 'filed', 'duplicate') OR intent_at IS NOT NULL),
        CHECK (state <> 'needs-you' OR problem IS NOT NULL),
        CHECK (state <> 'cancelled' OR intent_at IS NULL OR problem IS NOT NULL),
        CHECK (crm_message_id IS NULL OR state = 'filed')
      ) STRICT;
      CREATE INDEX job_open ON job (state, next_at) WHERE finished_at IS NULL;
      CREATE INDEX job_original ON job (original_sha256) WHERE finished_at IS NULL;
      CREATE INDEX job_finished ON job (finished_at) WHERE finished_at IS NOT NULL;
      CREATE INDEX job_mail ON job (message_id, record_id, module);

      CREATE TABLE job_file (
        job_id      TEXT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
        position    INTEGER NOT NULL CHECK (position >= 0),
        name        TEXT NOT NULL,
        size        INTEGER NOT NULL CHECK (size >= 0),
        sha256      TEXT NOT NULL CHECK (length(sha256) = 64),
        inline      INTEGER NOT NULL CHECK (inline IN (0, 1)),
        content_id  TEXT,
        file_id     TEXT,
        uploaded_at INTEGER,
        PRIMARY KEY (job_id, position),
        CHECK ((file_id IS NULL) = (uploaded_at IS NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX job_file_bytes ON job_file (sha256);
    `,
  },
  {
    name: "outbox-2-forgotten-files",
    // File names reveal the content of a mail: of a job that has ended, only their number stays.
    sql: `
      ALTER TABLE job ADD COLUMN file_count INTEGER NOT NULL DEFAULT 0 CHECK (file_count >= 0);
      UPDATE job SET file_count = (SELECT count(*) FROM job_file WHERE job_id = job.id);
      DELETE FROM job_file WHERE job_id IN (SELECT id FROM job WHERE finished_at IS NOT NULL);
    `,
  },
  {
    name: "outbox-3-change",
    // What the window has to be told of, whichever process did it.
    sql: `
      CREATE TABLE job_change (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id  TEXT NOT NULL UNIQUE
      ) STRICT;
      CREATE TRIGGER job_added AFTER INSERT ON job BEGIN
        INSERT INTO job_change (id) VALUES (new.id);
      END;
      CREATE TRIGGER job_changed AFTER UPDATE ON job BEGIN
        DELETE FROM job_change WHERE id = new.id;
        INSERT INTO job_change (id) VALUES (new.id);
      END;
      CREATE TRIGGER job_file_changed AFTER UPDATE ON job_file BEGIN
        DELETE FROM job_change WHERE id = new.job_id;
        INSERT INTO job_change (id) VALUES (new.job_id);
      END;
      CREATE TRIGGER job_removed AFTER DELETE ON job BEGIN
        DELETE FROM job_change WHERE id = old.id;
        INSERT INTO job_change (id) VALUES (old.id);
      END;
    `,
  },
  {
    name: "outbox-4-problem-messages",
    // Codes take the place of sentences. Problems of earlier versions keep their words, except the
    // one about missing files: by its code a filing continues when they come back. A damaged
    // problem stays as it is, and is not shown.
    sql: `
      UPDATE job SET problem = iif(problem ->> '$.code' = 'bytes-missing',
        json_object('code', 'bytes-missing'),
        json_patch(
          json_object('code', 'earlier-version',
            'values', json_object('text', coalesce(problem ->> '$.message', ''))),
          json_object('remedy', problem ->> '$.remedy', 'support', problem ->> '$.support')))
        WHERE CASE WHEN json_valid(problem) THEN json_type(problem, '$.message') END = 'text';
    `,
  },
  {
    name: "outbox-5-fingerprint",
    // Tells apart two mails with one Message-ID; missing for the jobs of earlier versions.
    sql: `
      ALTER TABLE job ADD COLUMN fingerprint TEXT CHECK (length(fingerprint) = 64);
    `,
  },
  {
    name: "outbox-6-claim",
    // The next job to claim is the first of the index, however many wait.
    sql: `
      DROP INDEX job_open;
      CREATE INDEX job_open ON job (state, next_at, tried_at, seq) WHERE finished_at IS NULL;
    `,
  },
  {
    name: "outbox-7-turn",
    // Records take turns, and a job knows since when it has failed.
    sql: `
      ALTER TABLE job ADD COLUMN turn INTEGER NOT NULL DEFAULT 0 CHECK (turn >= 0);
      ALTER TABLE job ADD COLUMN failing_since INTEGER;
      DROP INDEX job_open;
      CREATE INDEX job_open ON job (state, next_at, tried_at, turn, seq) WHERE finished_at IS NULL;
      CREATE INDEX job_turn ON job (module, record_id, turn)
        WHERE finished_at IS NULL AND tried_at IS NULL;
    `,
  },
  {
    name: "outbox-8-seen",
    // How the CRM shows a filed mail; until it was read back, what it is compared with.
    sql: `
      ALTER TABLE job ADD COLUMN sent TEXT CHECK (json_valid(sent));
      ALTER TABLE job ADD COLUMN seen TEXT CHECK (seen IN ('whole', 'other', 'incomplete'));
      CREATE INDEX job_unseen ON job (finished_at) WHERE sent IS NOT NULL;
    `,
  },
  {
    name: "outbox-9-ended-original",
    // Finds the file of a mail that was filed, however long the history is.
    sql: `
      CREATE INDEX job_ended_original ON job (original_sha256, finished_at)
        WHERE finished_at IS NOT NULL;
    `,
  },
  {
    name: "outbox-10-history",
    // `mail` is its people, date and direction; `words` are the terms of all that may be searched.
    //
    // A mail that is in the CRM gets a row of `job_history` as its job ends, with the names, sizes
    // and digests of its files. Its `place` is the time of its end in ms, or the next one that is
    // free: so it is order, cursor, and key of the index at once, and FTS5 finds the latest matches
    // without walking through all.
    //
    // The index has no text of its own; triggers keep it as the table is. FTS5 leaves deleted terms
    // in its data unless told otherwise (https://www.sqlite.org/fts5.html, section 6.11).
    sql: `
      ALTER TABLE job ADD COLUMN mail TEXT CHECK (json_valid(mail));
      ALTER TABLE job ADD COLUMN words TEXT;

      CREATE TABLE job_history (
        place INTEGER PRIMARY KEY,
        job   INTEGER NOT NULL UNIQUE REFERENCES job (seq) ON DELETE CASCADE,
        files TEXT NOT NULL CHECK (json_valid(files)),
        words TEXT NOT NULL
      ) STRICT;
      CREATE VIRTUAL TABLE job_words USING fts5 (
        words, content = 'job_history', content_rowid = 'place', detail = none,
        tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* P* S* C*'", prefix = '1 2 3');
      INSERT INTO job_words (job_words, rank) VALUES ('secure-delete', 1);

      CREATE TRIGGER job_remembered AFTER INSERT ON job_history BEGIN
        INSERT INTO job_words (rowid, words) VALUES (new.place, new.words);
      END;
      CREATE TRIGGER job_forgotten AFTER DELETE ON job_history BEGIN
        INSERT INTO job_words (job_words, rowid, words) VALUES ('delete', old.place, old.words);
      END;
      CREATE TRIGGER job_filed AFTER UPDATE OF state ON job
        WHEN new.state IN ('filed', 'duplicate') AND old.finished_at IS NULL BEGIN
        INSERT INTO job_history (place, job, files, words) VALUES (
          iif(EXISTS (SELECT 1 FROM job_history WHERE place = new.finished_at),
            (SELECT place + 1 FROM job_history AS one WHERE place >= new.finished_at
               AND NOT EXISTS (SELECT 1 FROM job_history WHERE place = one.place + 1)
               ORDER BY place LIMIT 1),
            new.finished_at),
          new.seq,
          (SELECT json_group_array(json_object('name', name, 'size', size, 'sha256', sha256,
             'inline', json(iif(inline, 'true', 'false'))) ORDER BY position)
             FROM job_file WHERE job_id = new.id),
          coalesce(old.words, ''));
      END;
    `,
    fill: fillHistory,
  },
  {
    name: "outbox-11-addition",
    // Files that follow a mail into the record's own Attachments. `intent_at` says since when the
    // file may be there; `known` are the attachments of its size that the record had until
    // then, and NULL where nobody knows.
    sql: `
      CREATE TABLE job_addition (
        job_id        TEXT NOT NULL REFERENCES job (id) ON DELETE CASCADE,
        position      INTEGER NOT NULL CHECK (position >= 0),
        name          TEXT NOT NULL,
        size          INTEGER NOT NULL CHECK (size > 0),
        sha256        TEXT NOT NULL CHECK (length(sha256) = 64),
        state         TEXT NOT NULL DEFAULT 'planned' CHECK (state IN
          ('planned', 'waiting', 'adding', 'needs-you', 'added', 'given-up')),
        next_at       INTEGER,
        attempts      INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        failing_since INTEGER,
        intent_at     INTEGER,
        known         TEXT CHECK (json_valid(known)),
        problem       TEXT CHECK (json_valid(problem)),
        attachment_id TEXT,
        PRIMARY KEY (job_id, position),
        CHECK (next_at IS NULL OR state = 'waiting'),
        CHECK (state <> 'needs-you' OR problem IS NOT NULL),
        CHECK ((state = 'added') = (attachment_id IS NOT NULL))
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX job_addition_open ON job_addition (state, next_at, job_id)
        WHERE state IN ('waiting', 'adding', 'needs-you');
      CREATE INDEX job_addition_bytes ON job_addition (sha256);

      CREATE TRIGGER job_addition_changed AFTER UPDATE ON job_addition BEGIN
        DELETE FROM job_change WHERE id = new.job_id;
        INSERT INTO job_change (id) VALUES (new.job_id);
      END;
    `,
  },
  {
    name: "outbox-12-copies",
    // Finds a mail without a Message-ID among copies that have one.
    sql: `
      CREATE INDEX job_copy ON job (fingerprint) WHERE fingerprint IS NOT NULL;
    `,
  },
];
