import type { ReasonMessage } from "../contract/messages/reasons.ts";
import type { Candidate } from "./evidence.ts";
import { usualTuning } from "./score.ts";

/** More would be read by nobody. */
const mostReasons = 2;
/** A reason with less than this part of the strongest one's points did not carry the record. */
const carrying = 0.3;

/**
 * Why a record is suggested: what carried its points, the strongest first. Features that read alike
 * are one reason.
 */
export function reasonsOf({ features }: Candidate): ReasonMessage[] {
  const told =
    features.size === 1 ? [...features] : [...features].filter(([name]) => name !== "recent");
  const byText = new Map<string, { reason: ReasonMessage; points: number }>();
  for (const [name, { value, reason }] of told) {
    const text = JSON.stringify(reason);
    const { points } = byText.get(text) ?? { points: 0 };
    byText.set(text, { reason, points: points + usualTuning.weights[name] * value });
  }
  const ranked = [...byText.values()].sort((a, b) => b.points - a.points);
  const [first] = ranked;
  return first === undefined
    ? []
    : ranked
        .filter(({ points }) => points >= first.points * carrying)
        .slice(0, mostReasons)
        .map(({ reason }) => reason);
}
