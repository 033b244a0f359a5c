import { z } from "zod";
import { email } from "./email.ts";
import { fit } from "./fit.ts";
import { stopReason } from "./never-file.ts";
import { shrunkPhoto } from "./shrunk-photo.ts";

/**
 * A mail that was dropped and is not yet filed. Its body is not here: the window shows
 * `preview/<id>` in a frame of its own.
 */
export const draft = z.object({
  id: z.uuid(),
  /** Drafts lie in the tray in this order. */
  seq: z.number().int(),
  /** The name of the file it came from. */
  fileName: z.string(),
  /** ms since the epoch. */
  openedAt: z.number(),
  email: email.omit({ text: true, html: true }),
  /** The first words of the body, for the list. */
  snippet: z.string(),
  /** Remote images in the HTML, which are not loaded. */
  remoteImages: z.number().int().nonnegative(),
  /** What Zoho's limits will do to it; absent for drafts of earlier versions. */
  fit: fit.exactOptional(),
  /** Why it must not be filed, where the never-file list says so. */
  stop: stopReason.exactOptional(),
  /** Smaller versions of its photos; absent where none were made. */
  shrunk: z.array(shrunkPhoto).exactOptional(),
  /** The file it came in, as it would be attached to the record. Size in bytes. */
  original: z
    .object({ name: z.string().min(1), size: z.number().int().nonnegative() })
    .exactOptional(),
});
export type Draft = z.output<typeof draft>;
