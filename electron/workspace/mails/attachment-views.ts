import { largestShown, mostPixelsShown } from "../../contract/attachment-view.ts";
import type { Output } from "../../contract/calls.ts";
import { ProblemError } from "../../contract/problem.ts";
import type { DraftStore } from "../../drafts/drafts.ts";
import { typeOfBytes } from "../../mail/attachments/file-signatures.ts";
import { avifSize } from "../../mail/content/pictures/avif-size.ts";
import { isDrawable } from "../../mail/content/pictures/drawable.ts";
import { pictureSize } from "../../mail/content/pictures/picture-size.ts";
import type { Spool } from "../../storage/spool.ts";
import { attachmentOf, attachmentUnknown } from "./compose-mails.ts";
import { GoingFile } from "./going-file.ts";

export type AttachmentView = Output<"viewAttachment">;

type Picture = {
  readonly kind: "picture";
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: string;
};
type Seen = Picture | Exclude<AttachmentView, { kind: "picture" }>;

/**
 * What the window shows of attachments: pictures, which main serves to it, and PDFs, which a worker
 * of the window draws. The bytes decide what a file is, whatever its mail says.
 */
export class AttachmentViews {
  readonly #drafts: Pick<DraftStore, "get">;
  readonly #going: GoingFile;

  constructor({ drafts, spool }: { drafts: Pick<DraftStore, "get">; spool: Pick<Spool, "read"> }) {
    this.#drafts = drafts;
    this.#going = new GoingFile(spool);
  }

  /**
   * @param position among the attachments of the draft's mail
   * @throws ProblemError `draft-gone`, `attachment-unknown`; SpoolError when the bytes are gone
   */
  async view(draftId: string, position: number): Promise<AttachmentView> {
    const { size, sha256 } = attachmentOf(this.#drafts, draftId, position);
    if (size > largestShown) return tooLarge;
    const seen = seenIn(await this.#going.look(sha256));
    if (seen.kind === "none") this.#going.letGo();
    return seen.kind === "picture" ? { kind: "picture" } : seen;
  }

  /** Undefined for all that `view` does not call a picture. */
  async picture(draftId: string, position: number): Promise<Picture | undefined> {
    const file = this.#drafts.get(draftId)?.email.attachments[position];
    if (file === undefined || file.size > largestShown) return undefined;
    const seen = seenIn(await this.#going.look(file.sha256));
    this.#going.letGo();
    return seen.kind === "picture" ? seen : undefined;
  }

  /**
   * @param at how many bytes the window has
   * @throws ProblemError like `view`, and `attachment-unknown` for all that it does not call a PDF
   */
  async pieceOfPdf(
    draftId: string,
    position: number,
    at: number,
  ): Promise<Uint8Array<ArrayBuffer>> {
    const { size, sha256 } = attachmentOf(this.#drafts, draftId, position);
    if (size > largestShown || seenIn(await this.#going.look(sha256)).kind !== "pdf")
      throw new ProblemError(attachmentUnknown);
    return this.#going.takePiece(sha256, at);
  }
}

const tooLarge = { kind: "none", why: "too-large" } as const;
const unreadable = { kind: "none", why: "unreadable" } as const;

/** What a file is by its bytes, as far as the window can show it. */
export function seenIn(bytes: Uint8Array<ArrayBuffer>): Seen {
  const type = typeOfBytes(bufferOf(bytes));
  if (type === undefined || !isDrawable(type)) return isPdf(bytes) ? { kind: "pdf" } : unreadable;
  const { width, height } = pictureSize(bytes) ?? avifSize(bytes) ?? { width: 0, height: 0 };
  if (width <= 0 || height <= 0) return unreadable;
  return width * height > mostPixelsShown ? tooLarge : { kind: "picture", bytes, type };
}

const bufferOf = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Readers accept the header anywhere in the first 1024 bytes (ISO 32000-1, annex H, note 13). */
const isPdf = (bytes: Uint8Array): boolean => bufferOf(bytes.subarray(0, 1024)).includes("%PDF-");
