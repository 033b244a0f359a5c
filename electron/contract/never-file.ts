import { z } from "zod";

/** Why a mail must not be filed: who in it, and the entry of the never-file list. */
export const stopReason = z.object({ address: z.string(), entry: z.string() });
export type StopReason = z.output<typeof stopReason>;
