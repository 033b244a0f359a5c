import { z } from "zod";

/** The copy of the CRM's records on this computer. */
export const recordCopyView = z.object({
  /** Whether all records are copied; else only those that were searched for are here. */
  isKept: z.boolean(),
  /** False where this computer's settings forbid a copy. */
  mayKeep: z.boolean(),
  records: z.number().int(),
  bytes: z.number().int(),
  /** When it was brought up to date last, ms since the epoch. */
  syncedAt: z.number().exactOptional(),
});
export type RecordCopyView = z.output<typeof recordCopyView>;
