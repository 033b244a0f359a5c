/**
 * The tables of the local copy. `record.addresses` and `record.phones` serve the full-text search,
 * `record_address` finds the records with an address. `module.title_field` and `email_fields` (a
 * JSON array) are as of `fields_at`. `record_canonical` has the mailbox of an
 * address that is not its own mailbox; the rows of copies from before it are made bit by bit,
 * `canonical_fill` says how far (fill-canonical.ts). `contact_role` has the deals in which a contact
 * takes part, and `contact_asked` when they were asked for. `converted_lead` says what a lead has
 * become, which `record` no longer has; the leads are read once more for it. `copy_state` has one row
 * once a sync has ended. `export` has the exports under way, `export_part` their files in parts.
 */
export const migrations: readonly { readonly name: string; readonly sql: string }[] = [
  {
    name: "records-1-copy",
    sql: `
      CREATE TABLE module (
        api_name   TEXT PRIMARY KEY,
        id         TEXT NOT NULL,
        singular   TEXT NOT NULL,
        plural     TEXT NOT NULL,
        position   INTEGER NOT NULL,
        changes_at INTEGER,
        deletes_at INTEGER,
        copied     INTEGER NOT NULL DEFAULT 0 CHECK (copied IN (0, 1))
      ) STRICT;

      CREATE TABLE record (
        key         INTEGER PRIMARY KEY,
        module      TEXT NOT NULL,
        id          TEXT NOT NULL,
        title       TEXT NOT NULL,
        detail      TEXT NOT NULL,
        addresses   TEXT NOT NULL,
        domain      TEXT,
        account_id  TEXT,
        contact_id  TEXT,
        owner_id    TEXT,
        state       TEXT NOT NULL CHECK (state IN ('open', 'won', 'lost')),
        modified_at INTEGER NOT NULL,
        UNIQUE (module, id)
      ) STRICT;
      CREATE INDEX record_recent  ON record (modified_at);
      CREATE INDEX record_domain  ON record (domain) WHERE domain IS NOT NULL;
      CREATE INDEX record_account ON record (account_id) WHERE account_id IS NOT NULL;
      CREATE INDEX record_contact ON record (contact_id) WHERE contact_id IS NOT NULL;

      CREATE TABLE record_address (
        address TEXT NOT NULL,
        record  INTEGER NOT NULL REFERENCES record (key) ON DELETE CASCADE,
        PRIMARY KEY (address, record)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX record_address_record ON record_address (record);

      CREATE VIRTUAL TABLE record_text USING fts5 (
        title, detail, addresses, content = 'record', content_rowid = 'key',
        tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
      );
      CREATE TRIGGER record_text_insert AFTER INSERT ON record BEGIN
        INSERT INTO record_text (rowid, title, detail, addresses) VALUES (new.key, new.title, new.detail, new.addresses);
      END;
      CREATE TRIGGER record_text_delete AFTER DELETE ON record BEGIN
        INSERT INTO record_text (record_text, rowid, title, detail, addresses)
          VALUES ('delete', old.key, old.title, old.detail, old.addresses);
      END;
      CREATE TRIGGER record_text_update AFTER UPDATE OF title, detail, addresses ON record BEGIN
        INSERT INTO record_text (record_text, rowid, title, detail, addresses)
          VALUES ('delete', old.key, old.title, old.detail, old.addresses);
        INSERT INTO record_text (rowid, title, detail, addresses) VALUES (new.key, new.title, new.detail, new.addresses);
      END;
    `,
  },
  {
    name: "records-2-metadata",
    sql: `
      ALTER TABLE module ADD COLUMN tab TEXT NOT NULL DEFAULT '';
      ALTER TABLE module ADD COLUMN title_field TEXT;
      ALTER TABLE module ADD COLUMN email_fields TEXT CHECK (json_valid(email_fields));
      ALTER TABLE module ADD COLUMN fields_at INTEGER;
    `,
  },
  {
    name: "records-3-people",
    sql: `
      CREATE TABLE record_canonical (
        canonical TEXT NOT NULL,
        record    INTEGER NOT NULL REFERENCES record (key) ON DELETE CASCADE,
        PRIMARY KEY (canonical, record)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX record_canonical_record ON record_canonical (record);
      CREATE TABLE canonical_fill (after TEXT NOT NULL) STRICT;
      INSERT INTO canonical_fill SELECT '' WHERE EXISTS (SELECT 1 FROM record_address);

      CREATE TABLE contact_role (
        contact TEXT NOT NULL,
        deal    TEXT NOT NULL,
        PRIMARY KEY (contact, deal)
      ) STRICT, WITHOUT ROWID;
      CREATE TABLE contact_asked (contact TEXT PRIMARY KEY, asked_at INTEGER NOT NULL) STRICT, WITHOUT ROWID;

      CREATE TABLE converted_lead (lead TEXT PRIMARY KEY, contact TEXT, account TEXT, deal TEXT) STRICT, WITHOUT ROWID;
      CREATE INDEX converted_lead_contact ON converted_lead (contact) WHERE contact IS NOT NULL;
      CREATE TABLE converted_lead_address (
        canonical TEXT NOT NULL,
        lead      TEXT NOT NULL REFERENCES converted_lead (lead) ON DELETE CASCADE,
        PRIMARY KEY (canonical, lead)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX converted_lead_address_lead ON converted_lead_address (lead);
      UPDATE module SET changes_at = NULL WHERE api_name = 'Leads';
    `,
  },
  {
    name: "records-4-search",
    // The index has a table for each module; see search/search-index.ts. Records of earlier
    // versions wait in `record_unindexed`, and those with telephone numbers are copied again.
    sql: `
      DROP TRIGGER record_text_insert;
      DROP TRIGGER record_text_delete;
      DROP TRIGGER record_text_update;
      DROP TABLE record_text;
      ALTER TABLE record ADD COLUMN phones TEXT NOT NULL DEFAULT '';
      UPDATE module SET changes_at = NULL WHERE api_name IN ('Contacts', 'Leads', 'Accounts');

      CREATE TABLE record_unindexed (
        key INTEGER PRIMARY KEY REFERENCES record (key) ON DELETE CASCADE
      ) STRICT;
      INSERT INTO record_unindexed (key) SELECT key FROM record;

      CREATE TABLE search_word (
        text TEXT PRIMARY KEY
      ) STRICT, WITHOUT ROWID;
    `,
  },
  {
    name: "records-5-copy-state",
    sql: "CREATE TABLE copy_state (synced_at INTEGER NOT NULL) STRICT",
  },
  {
    name: "records-6-export",
    sql: `
      CREATE TABLE export (
        module     TEXT PRIMARY KEY,
        job        TEXT NOT NULL,
        page       INTEGER NOT NULL,
        started_at INTEGER NOT NULL,
        has_file   INTEGER NOT NULL DEFAULT 0 CHECK (has_file IN (0, 1)),
        has_more   INTEGER NOT NULL DEFAULT 0 CHECK (has_more IN (0, 1)),
        written    INTEGER NOT NULL DEFAULT 0
      ) STRICT;
      CREATE TABLE export_part (
        module   TEXT NOT NULL,
        position INTEGER NOT NULL,
        bytes    BLOB NOT NULL,
        PRIMARY KEY (module, position)
      ) STRICT;
    `,
  },
];
