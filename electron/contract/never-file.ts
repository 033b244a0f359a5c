import { z } from "zod";
import { problemText } from "./messages/problems.ts";
import type { Problem } from "./problem.ts";

/** Why a mail must not be filed: who in it, and the entry of the never-file list. */
export const stopReason = z.object({ address: z.string(), entry: z.string() });
export type StopReason = z.output<typeof stopReason>;

/** The same as a problem. */
export const stopProblem = ({ address, entry }: StopReason) =>
  ({
    code: "never-file",
    kind: entry.includes("@") ? "address" : "domain",
    values: { address, entry },
  }) as const satisfies Problem;

/**
 * The sentence for it.
 *
 * @param shown makes an address fit to be shown
 */
export const stopText = (
  { address, entry }: StopReason,
  shown: (text: string) => string = (text) => text,
): string => problemText(stopProblem({ address: shown(address), entry: shown(entry) }));
