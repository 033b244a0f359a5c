import type { Attachment } from "../../contract/email.ts";
import { ProblemError, type Problem } from "../../contract/problem.ts";
import { isWorthIt, mayBePhoto } from "../../contract/photos.ts";
import type { ShrunkPhoto } from "../../contract/shrunk-photo.ts";
import type { DraftStore } from "../../drafts/drafts.ts";
import { typeOfBytes } from "../../mail/attachments/file-signatures.ts";
import { isDrawable } from "../../mail/content/pictures/drawable.ts";
import type { Spool } from "../../storage/spool.ts";
import type { SpoolCleaner } from "../data/spool-cleaner.ts";
import type { OrganisationNews } from "../news/organisation-news.ts";
import { attachmentOf, attachmentUnknown, draftGone } from "./compose-mails.ts";
import { GoingFile } from "./going-file.ts";

export type PhotosParts = {
  readonly drafts: DraftStore;
  readonly spool: Spool;
  readonly cleaner: SpoolCleaner;
  readonly news: OrganisationNews;
};

/**
 * Gives the window the photos of drafts, and keeps the smaller versions that it makes. The window's
 * worker decodes them, in Chromium's sandbox: mail is hostile, and main never looks into it. What
 * comes back is the window's word, and checked like a stranger's.
 */
export class Photos {
  readonly #parts: PhotosParts;
  readonly #going: GoingFile;

  constructor(parts: PhotosParts) {
    this.#parts = parts;
    this.#going = new GoingFile(parts.spool);
  }

  /**
   * A piece of an attachment that may be a photo.
   *
   * @param position among the attachments of the draft's mail
   * @param at how many bytes the window has
   * @throws ProblemError `draft-gone`, `attachment-unknown`; SpoolError when the bytes are gone
   */
  async piece(draftId: string, position: number, at: number): Promise<Uint8Array<ArrayBuffer>> {
    return this.#going.takePiece(this.#photo(draftId, position).sha256, at);
  }

  /**
   * Keeps a smaller version of a photo. It is not used yet.
   *
   * @throws ProblemError `draft-gone`, `attachment-unknown`, `photo-not-smaller`
   */
  async keep(draftId: string, position: number, bytes: Uint8Array): Promise<void> {
    const { drafts, spool, cleaner, news } = this.#parts;
    const photo = this.#photo(draftId, position);
    const type = typeOf(bytes);
    if (type === undefined || !isWorthIt(bytes.byteLength, photo.size))
      throw new ProblemError(notSmaller);
    const sha256 = await spool.put(bytes);
    const shrunk = { of: photo.sha256, sha256, type, size: bytes.byteLength };
    // A browser draws a picture by its content, whichever type of picture is declared.
    const isKept = drafts.shrunk.add(draftId, shrunk, isDrawable(photo.type) ? photo.type : type);
    if (!isKept) {
      cleaner.release([sha256]);
      throw new ProblemError(draftGone);
    }
    news.emitChanges();
  }

  /** Files the smaller versions in the place of these photos, or the photos as they came. */
  use(draftId: string, photos: readonly string[], isUsed: boolean): void {
    this.#parts.drafts.shrunk.use(draftId, photos, isUsed);
    this.#parts.news.emitChanges();
  }

  #photo(draftId: string, position: number): Attachment {
    const file = attachmentOf(this.#parts.drafts, draftId, position);
    if (!mayBePhoto(file)) throw new ProblemError(attachmentUnknown);
    return file;
  }
}

/** Undefined for what is neither JPEG nor WebP. */
function typeOf(bytes: Uint8Array): ShrunkPhoto["type"] | undefined {
  const type = typeOfBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return type === "image/jpeg" || type === "image/webp" ? type : undefined;
}

const notSmaller: Problem = { code: "photo-not-smaller" };
