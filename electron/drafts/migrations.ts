/** The tables of the mails that were dropped and not yet filed. */
export const migrations = [
  {
    name: "intake-1-draft",
    sql: `
      CREATE TABLE draft (
        id            TEXT PRIMARY KEY,
        sha256        TEXT NOT NULL CHECK (length(sha256) = 64),
        file_name     TEXT NOT NULL,
        opened_at     INTEGER NOT NULL,
        email         TEXT NOT NULL CHECK (json_valid(email)),
        preview       TEXT NOT NULL,
        remote_images INTEGER NOT NULL CHECK (remote_images >= 0),
        snippet       TEXT NOT NULL,
        taken_by      TEXT -- the filing that has it in hand
      ) STRICT;
      CREATE INDEX draft_by_file ON draft (sha256);
    `,
  },
  {
    name: "intake-2-prepared",
    // Both are missing for the drafts of earlier versions.
    sql: `
      ALTER TABLE draft ADD COLUMN prepared TEXT CHECK (json_valid(prepared));
      ALTER TABLE draft ADD COLUMN size INTEGER CHECK (size >= 0); -- of the file, bytes
    `,
  },
  {
    name: "intake-3-reading",
    // A draft is its file; what was read of the file has tables of its own, without the body.
    // Drafts of earlier versions have no reading: their files are read again.
    sql: `
      CREATE TABLE draft_reading (
        draft_id      TEXT PRIMARY KEY REFERENCES draft (id) ON DELETE CASCADE,
        email         TEXT NOT NULL CHECK (json_valid(email)),
        snippet       TEXT NOT NULL,
        original_name TEXT NOT NULL, -- of the file, where it is attached to a record
        preview       TEXT NOT NULL CHECK (length(preview) = 64), -- in the spool
        remote_images INTEGER NOT NULL CHECK (remote_images >= 0),
        fit           TEXT NOT NULL CHECK (json_valid(fit))
      ) STRICT;

      CREATE TABLE draft_prepared (
        draft_id TEXT PRIMARY KEY REFERENCES draft (id) ON DELETE CASCADE,
        prepared TEXT NOT NULL CHECK (json_valid(prepared))
      ) STRICT;

      CREATE TABLE draft_file (
        draft_id TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
        sha256   TEXT NOT NULL CHECK (length(sha256) = 64),
        shown_as TEXT, -- the MIME type of a picture that the preview shows
        PRIMARY KEY (draft_id, sha256)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX draft_file_bytes ON draft_file (sha256);
      INSERT INTO draft_file (draft_id, sha256) SELECT id, sha256 FROM draft;

      ALTER TABLE draft DROP COLUMN email;
      ALTER TABLE draft DROP COLUMN preview;
      ALTER TABLE draft DROP COLUMN remote_images;
      ALTER TABLE draft DROP COLUMN snippet;
      ALTER TABLE draft DROP COLUMN prepared;
    `,
  },
  {
    name: "intake-4-change",
    // What the window has to be told of, whichever process did it.
    sql: `
      CREATE TABLE draft_change (
        seq INTEGER PRIMARY KEY AUTOINCREMENT,
        id  TEXT NOT NULL UNIQUE
      ) STRICT;
      CREATE TRIGGER draft_read AFTER INSERT ON draft_reading BEGIN
        DELETE FROM draft_change WHERE id = new.draft_id;
        INSERT INTO draft_change (id) VALUES (new.draft_id);
      END;
      CREATE TRIGGER draft_changed_hands AFTER UPDATE OF taken_by ON draft BEGIN
        DELETE FROM draft_change WHERE id = new.id;
        INSERT INTO draft_change (id) VALUES (new.id);
      END;
      CREATE TRIGGER draft_removed AFTER DELETE ON draft BEGIN
        DELETE FROM draft_change WHERE id = old.id;
        INSERT INTO draft_change (id) VALUES (old.id);
      END;
      CREATE INDEX draft_taken ON draft (taken_by);
    `,
  },
  {
    name: "intake-5-messages",
    // Codes take the place of sentences. Warnings and remarks of earlier versions keep their words.
    // A row that is damaged is read again.
    sql: `
      UPDATE draft_reading SET
        email = json_set(email,
          '$.directionReason', CASE email ->> '$.directionReason'
            WHEN 'from you' THEN json_object('code', 'from-you')
            WHEN 'to you' THEN json_object('code', 'to-you')
            WHEN 'the mailbox marked it as yours' THEN json_object('code', 'marked-as-yours')
            WHEN 'it is a draft' THEN json_object('code', 'draft')
            WHEN 'the file has delivery headers' THEN json_object('code', 'delivery-headers')
            WHEN 'it names hidden recipients' THEN json_object('code', 'hidden-recipients')
            WHEN 'nothing says that you sent it' THEN json_object('code', 'nothing-says-sent')
            ELSE json_object('code', 'earlier-version',
              'values', json_object('text', coalesce(email ->> '$.directionReason', '')))
          END,
          '$.warnings', (SELECT json_group_array(json_object('code', 'earlier-version',
              'values', json_object('text', coalesce(value ->> '$.message', ''))))
            FROM json_each(email, '$.warnings') WHERE type = 'object')),
        fit = json_set(fit, '$.remarks', (SELECT json_group_array(json_object('code', 'earlier-version',
            'values', json_object('text', value)))
          FROM json_each(fit, '$.remarks') WHERE type = 'text'))
        WHERE json_valid(email) AND json_valid(fit);
      UPDATE draft_prepared SET prepared = json_remove(prepared, '$.fit') WHERE json_valid(prepared);
    `,
  },
  {
    name: "intake-6-mail",
    // Finds the draft of a mail, however full the tray is; see `DraftStore.hasMail`.
    sql: `
      CREATE INDEX draft_reading_mail ON draft_reading (
        (CASE WHEN json_valid(email) THEN coalesce(email ->> '$.messageId', email ->> '$.fingerprint') END));
    `,
  },
  {
    name: "intake-6-shrunk",
    // Smaller versions of a draft's photos. Their bytes are among those of `draft_file`, too.
    sql: `
      CREATE TABLE draft_shrunk (
        draft_id      TEXT NOT NULL REFERENCES draft (id) ON DELETE CASCADE,
        original      TEXT NOT NULL CHECK (length(original) = 64), -- the photo as it came
        original_type TEXT NOT NULL,
        sha256        TEXT NOT NULL CHECK (length(sha256) = 64), -- in the spool
        type          TEXT NOT NULL,
        size          INTEGER NOT NULL CHECK (size > 0), -- bytes
        is_used       INTEGER NOT NULL DEFAULT 0 CHECK (is_used IN (0, 1)),
        PRIMARY KEY (draft_id, original)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX draft_shrunk_bytes ON draft_shrunk (sha256);
      CREATE TRIGGER draft_shrunk_added AFTER INSERT ON draft_shrunk BEGIN
        DELETE FROM draft_change WHERE id = new.draft_id;
        INSERT INTO draft_change (id) VALUES (new.draft_id);
      END;
      CREATE TRIGGER draft_shrunk_used AFTER UPDATE ON draft_shrunk BEGIN
        DELETE FROM draft_change WHERE id = new.draft_id;
        INSERT INTO draft_change (id) VALUES (new.draft_id);
      END;
    `,
  },
] as const;
