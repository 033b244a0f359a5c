import { z } from "zod";

/** Why a mail must not be filed: who in it, and the entry of the never-file list. */
export const stopReason = z.object({ address: z.string(), entry: z.string() });
export type StopReason = z.output<typeof stopReason>;

/**
 * The sentence for it.
 *
 * @param shown makes an address fit to be shown
 */
export function stopText(
  { address, entry }: StopReason,
  shown: (text: string) => string = (text) => text,
): string {
  const what = entry.includes("@") ? "" : ` with all of ${shown(entry)}`;
  return `This mail cannot be filed: ${shown(address)} is on your never-file list${what}.`;
}
