import type { StopReason } from "../never-file.ts";
import type { Problem } from "../problem.ts";
import { problemText } from "./problems.ts";

/** Why a mail must not be filed, as a problem. */
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
