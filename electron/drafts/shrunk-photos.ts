import type { DatabaseSync } from "node:sqlite";
import { z } from "zod";
import type { Attachment } from "../contract/email.ts";
import { shrunkPhoto, type ShrunkPhoto } from "../contract/shrunk-photo.ts";
import { inTransaction } from "../storage/transaction.ts";

/**
 * JSON of a draft's smaller photos, as a column of a query that has the draft's `id`; NULL without
 * any.
 */
export const shrunkColumn = `(SELECT json_group_array(json_object('of', original, 'sha256', sha256,
  'type', type, 'size', size, 'isUsed', json(iif(is_used, 'true', 'false')))) FROM draft_shrunk WHERE draft_id = id) AS shrunk`;

/** A row that cannot be read costs its photo's smaller version and no more. */
export const shrunkValue = z
  .array(z.unknown())
  .transform((rows) => rows.flatMap((row) => shrunkPhoto.safeParse(row).data ?? []))
  .catch([]);

/** Smaller versions of the photos of drafts. The photos themselves stay as they are. */
export class ShrunkPhotos {
  readonly #db: DatabaseSync;

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  /**
   * Keeps a version, in the place of an earlier one; it is not used yet.
   *
   * @param photoType MIME type of the photo as it came, for those who compare
   * @returns false when there is no such draft
   */
  add(draftId: string, photo: Omit<ShrunkPhoto, "isUsed">, photoType: string): boolean {
    return inTransaction(this.#db, () => {
      const { changes } = this.#db
        .prepare(
          `INSERT OR REPLACE INTO draft_shrunk (draft_id, original, original_type, sha256, type, size)
             SELECT id, ?, ?, ?, ?, ? FROM draft WHERE id = ?`,
        )
        .run(photo.of, photoType, photo.sha256, photo.type, photo.size, draftId);
      this.nameBytes(draftId);
      return changes > 0;
    });
  }

  /** Whether the versions of these photos are filed in their places. */
  use(draftId: string, photos: readonly string[], isUsed: boolean): void {
    this.#db
      .prepare(
        "UPDATE draft_shrunk SET is_used = ? WHERE draft_id = ? AND original IN (SELECT value FROM json_each(?))",
      )
      .run(isUsed ? 1 : 0, draftId, JSON.stringify(photos));
  }

  /** The bytes of these versions are lost; the photos are filed as they came. */
  forget(sha256s: readonly string[]): void {
    this.#db
      .prepare("DELETE FROM draft_shrunk WHERE sha256 IN (SELECT value FROM json_each(?))")
      .run(JSON.stringify(sha256s));
  }

  /**
   * Names the bytes of a draft's versions among those that it needs, and lets the window show each
   * photo and its version. A version of a photo that the mail does not have goes.
   */
  nameBytes(draftId: string): void {
    this.#db
      .prepare(
        `DELETE FROM draft_shrunk WHERE draft_id = ?
           AND original NOT IN (SELECT sha256 FROM draft_file WHERE draft_id = draft_shrunk.draft_id)`,
      )
      .run(draftId);
    this.#db
      .prepare(
        `INSERT INTO draft_file (draft_id, sha256, shown_as)
           SELECT draft_id, original, original_type FROM draft_shrunk WHERE draft_id = :id
           UNION ALL SELECT draft_id, sha256, type FROM draft_shrunk WHERE draft_id = :id
           ON CONFLICT (draft_id, sha256) DO UPDATE SET shown_as = coalesce(shown_as, excluded.shown_as)`,
      )
      .run({ id: draftId });
  }
}

/** A mail's attachments as they are filed: with the smaller versions that the user wants. */
export function asFiled(
  attachments: readonly Attachment[],
  shrunk: readonly ShrunkPhoto[],
): Attachment[] {
  const used = new Map(shrunk.filter(({ isUsed }) => isUsed).map((photo) => [photo.of, photo]));
  const taken = new Set(attachments.map(({ name }) => name.toLowerCase()));
  return attachments.map((file) => {
    const photo = used.get(file.sha256);
    if (photo === undefined) return file;
    const { sha256, size, type } = photo;
    return { ...file, name: nameFor(file.name, type, taken), sha256, size, type };
  });
}

const endings = {
  "image/jpeg": { usual: ".jpg", all: /\.(?:jpe?g|jpe|jfif)$/i },
  "image/webp": { usual: ".webp", all: /\.webp$/i },
} as const;

/** The name with the ending of the type, unlike all others. @param taken in lower case; grows */
function nameFor(name: string, type: ShrunkPhoto["type"], taken: Set<string>): string {
  const { usual, all } = endings[type];
  if (all.test(name)) return name;
  const stem = name.replace(/\.(?:jpe?g|jpe|jfif|png|webp)$/i, "");
  let made = stem + usual;
  for (let n = 2; taken.has(made.toLowerCase()); n++) made = `${stem} (${n})${usual}`;
  taken.add(made.toLowerCase());
  return made;
}
