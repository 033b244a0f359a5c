import type { Row } from "../row.ts";
import { meaningOf, sections, type BenchName, type Goal, type Section } from "./meanings.ts";

/** One plot of the page: the rows of one name. */
export type Figure = {
  readonly name: string;
  readonly unit: string;
  readonly means: string;
  readonly goal?: Goal;
  readonly rows: readonly Row[];
};

/** Whom ours are compared with. */
export const peersOf = ({ rows }: Figure): readonly string[] => [
  ...new Set(rows.flatMap(({ peer }) => (peer === undefined ? [] : [peer]))),
];

/** What one bench gave; `problem` says why there is no more. */
export type Result = {
  readonly bench: BenchName;
  readonly rows: readonly Row[];
  readonly seconds: number;
  readonly problem?: string;
};

export const sectionOf = (bench: BenchName): Section => sections[bench];

export function figuresOf({ bench, rows }: Result): Figure[] {
  const byName = Map.groupBy(rows, ({ name }) => name);
  return [...byName].flatMap(([name, some]) => {
    const [first] = some;
    if (first === undefined) return [];
    const { means, goal } = meaningOf(bench, first);
    return [{ name, unit: first.unit, means, ...(goal && { goal }), rows: some }];
  });
}

/** The figure of ours that is farthest from a goal, or nearest to missing it. */
export type Verdict = { readonly row: Row; readonly value: number; readonly isMet: boolean };

export function verdictOf({ goal, rows }: Figure): Verdict | undefined {
  if (goal === undefined) return undefined;
  const judged = rows.flatMap((row) => {
    const value = row.isPeer === true ? undefined : row[goal.of];
    return value === undefined ? [] : [{ row, value, isMet: value <= goal.most }];
  });
  return judged.toSorted((one, another) => another.value - one.value)[0];
}

/** In a unit that the words around it name. */
export const numberText = (value: number): string =>
  Number(value.toPrecision(3)).toLocaleString("en", { maximumSignificantDigits: 12 });

export const goalText = ({ of, most }: Goal, figure: Figure): string =>
  of === "ratio"
    ? `at most ${numberText(most)} times ${peersOf(figure).join(", ")}`
    : `at most ${numberText(most)} ${figure.unit}${of === "p95" ? ", 95 times of 100" : ""}`;
