import { z } from "zod";
import { emailFormat } from "../email.ts";
import { mailLimitBytes } from "../limits.ts";
import { refusal } from "../refusal.ts";
import { sentInDrop } from "../sent-mails.ts";

/** A call without input, and one without output. */
export const nothing = z.undefined();
export const done = z.void();
export const oneJob = z.object({ jobId: z.uuid() });
export const oneOrganisation = z.object({ organisationId: z.string().max(200) });

/**
 * Mails belong to the organisation that was shown when they came; absent before the window knows
 * which one that is.
 */
export const into = {
  organisationId: z.string().max(200).exactOptional(),
  /** The name under which main pushes how far it is. */
  opening: z.uuid().exactOptional(),
};

export const bytes = z
  .instanceof(Uint8Array)
  .refine((value) => value.byteLength <= mailLimitBytes, "larger than a mail may be");

/** How many bytes of the file the other side has already. */
export const at = z.number().int().nonnegative();

/**
 * What an opening led to. The drafts themselves are pushed while it goes on: at its end, the user
 * may have filed some of them.
 */
export const opened = z.object({
  /** The mails that were brought, those that were in the tray before as well. */
  draftIds: z.array(z.uuid()),
  /** What kind of file the first of them was. */
  format: emailFormat.exactOptional(),
  refused: z.array(refusal),
  /** Where it was a mailbox of mails that were sent. */
  sent: sentInDrop.exactOptional(),
});
