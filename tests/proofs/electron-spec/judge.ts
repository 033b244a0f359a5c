import type { Expected } from "./case-list.ts";
import type { Outcome, SpecRun } from "./run-spec.ts";

/** The cases of a spec file by what became of them. */
export type Judgement = {
  readonly file: string;
  readonly passed: readonly string[];
  /** Cases that should pass, with the error. */
  readonly failed: ReadonlyMap<string, string>;
  readonly skipped: readonly string[];
  /** Cases that should pass, which the file itself leaves out on this system. */
  readonly notHere: readonly string[];
  /** Cases of the file that our list does not know, though it should know all. */
  readonly notJudged: readonly string[];
  /** Cases of our list that the file does not have any more. */
  readonly gone: readonly string[];
};

/** Compares what happened with what the list says. */
export function judge(
  { file, only, pass, skip }: Expected,
  { found, outcomes }: SpecRun,
): Judgement {
  const there = new Set(found);
  const known = new Set([...pass, ...skip]);
  const asked = pass.filter((title) => there.has(title));
  const ended = (kind: Outcome["kind"]) =>
    asked.filter((title) => outcomes.get(title)?.kind === kind);
  return {
    file,
    passed: ended("passed"),
    failed: new Map(asked.flatMap((title) => failureOf(title, outcomes.get(title)))),
    skipped: skip.filter((title) => there.has(title)),
    notHere: ended("pending"),
    notJudged: only ? [] : [...there].filter((title) => !known.has(title)),
    gone: [...known].filter((title) => !there.has(title)),
  };
}

function failureOf(title: string, outcome: Outcome | undefined): [string, string][] {
  if (outcome === undefined) return [[title, "It was not run."]];
  return outcome.kind === "failed" ? [[title, outcome.error]] : [];
}
