import { z } from "zod";

const count = z.number().int().nonnegative();

/** Files that are being opened together: a drop, a choice, a command line. */
export const opening = z.object({
  id: z.uuid(),
  /** How many of its files were read, well or not. */
  files: z.object({ read: count, of: count }),
  /** How many of its mails are in the tray. A mailbox holds many. */
  mails: count,
  /** The first of them. */
  first: z.uuid().exactOptional(),
});
export type Opening = z.output<typeof opening>;
