import type { ReasonMessage } from "../contract/messages/reasons.ts";
import type { Candidate } from "./evidence.ts";
import { usualTuning } from "./score.ts";

/** More would be read by nobody. */
const mostReasons = 2;
/** A reason with less than this part of the strongest one's points did not carry the record. */
const carrying = 0.3;

/** Why a record is suggested: what carried its points, the strongest first. */
export function reasonsOf({ features }: Candidate): ReasonMessage[] {
  const told =
    features.size === 1 ? [...features] : [...features].filter(([name]) => name !== "recent");
  const points = told.map(([name, { value, reason }]) => ({
    ...{ reason, text: JSON.stringify(reason), points: usualTuning.weights[name] * value },
  }));
  const ranked = [...Map.groupBy(points, ({ text }) => text).values()]
    .map((same) => ({ ...same[0]!, points: same.reduce((sum, one) => sum + one.points, 0) }))
    .sort((a, b) => b.points - a.points);
  const [first] = ranked;
  return first === undefined
    ? []
    : ranked
        .filter(({ points }) => points >= first.points * carrying)
        .slice(0, mostReasons)
        .map(({ reason }) => reason);
}
