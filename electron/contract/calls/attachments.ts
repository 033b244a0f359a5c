import { z } from "zod";
import { at, bytes, done } from "./common.ts";
import { sha256 } from "../email.ts";
import { largestPhoto } from "../photos.ts";

const pieceOfAttachment = {
  input: z.object({ draftId: z.uuid(), attachment: z.number().int().nonnegative(), at }),
  output: z.object({ bytes }),
};

const photoBytes = z
  .instanceof(Uint8Array)
  .refine((value) => value.byteLength <= largestPhoto, "larger than a photo may be");

/** What a draft's mail has attached: to save, to look at, to make smaller. */
export const attachmentCalls = {
  /**
   * Asks the user where, and writes an attachment of a draft's mail there. `saved` is false where
   * the user cancelled.
   */
  saveAttachment: {
    input: z.object({ draftId: z.uuid(), attachment: z.number().int().nonnegative() }),
    output: z.object({ saved: z.boolean() }),
  },
  /**
   * What the window can show of an attachment: a picture, which main serves at `addressOfPicture`,
   * or the pages of a PDF, whose bytes come with `getPdf`. Decided by its bytes.
   */
  viewAttachment: {
    input: z.object({ draftId: z.uuid(), attachment: z.number().int().nonnegative() }),
    output: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("picture") }),
      z.object({ kind: z.literal("pdf") }),
      z.object({ kind: z.literal("none"), why: z.enum(["unreadable", "too-large"]) }),
    ]),
  },
  /** A piece of an attached PDF: `pieceBytes`, but for the last one, which is shorter. */
  getPdf: pieceOfAttachment,
  /** The same of an attachment that may be a photo, to make it smaller. */
  getPhoto: pieceOfAttachment,
  /** Keeps a smaller version of a photo, a JPEG or a WebP. It is not used yet. */
  keepShrunkPhoto: {
    input: z.object({
      draftId: z.uuid(),
      attachment: z.number().int().nonnegative(),
      bytes: photoBytes,
    }),
    output: done,
  },
  /** Files the smaller versions of photos in their places, or the photos as they came. */
  useShrunkPhotos: {
    input: z.object({ draftId: z.uuid(), photos: z.array(sha256).max(1000), isUsed: z.boolean() }),
    output: done,
  },
} as const;
