import { z } from "zod";
import { sha256 } from "./email.ts";

/** A smaller version of a photo that is attached to a mail. */
export const shrunkPhoto = z.object({
  /** The photo as it came. */
  of: sha256,
  /** Name of the bytes in the spool. */
  sha256,
  type: z.enum(["image/jpeg", "image/webp"]),
  /** Bytes. */
  size: z.number().int().positive(),
  /** Whether it is filed in the photo's place. */
  isUsed: z.boolean(),
});
export type ShrunkPhoto = z.output<typeof shrunkPhoto>;
