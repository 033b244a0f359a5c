import { print, printTable } from "../../../support/command.ts";
import { isCorpusThere, judgeCorpus, judgeOwnMails, type Judgement } from "./judge.ts";
import { errorsIn, scoreOf, type Score } from "./score.ts";

/** Judges the labelled pictures, prints the scores, and returns the figures. */
export async function evalSignatures(): Promise<object> {
  const own = await judgeOwnMails();
  const corpus = await judgeCorpus();
  const sets: readonly (readonly [name: string, judgements: readonly Judgement[]])[] = [
    ["own mails", own.filter(({ isHeldOut }) => !isHeldOut)],
    ["own mails, held out", own.filter(({ isHeldOut }) => isHeldOut)],
    ["public mails", corpus],
  ];
  const classes = [...Map.groupBy([...own, ...corpus], ({ group }) => group)];
  printTable([heading, ...classes.map(([name, judgements]) => row(name, scoreOf(judgements)))]);
  print();
  printTable([heading, ...sets.map(([name, judgements]) => row(name, scoreOf(judgements)))]);
  if (!isCorpusThere) print("The public mails are not there.");
  const errors = errorsIn([...own, ...corpus]);
  print(`\n${errors.length} errors`);
  for (const error of errors) print(`  ${error}`);
  return {
    sets: scores(sets),
    classes: scores(classes),
    errors,
  };
}

const scores = (
  groups: readonly (readonly [string, readonly Judgement[]])[],
): Record<string, Score> =>
  Object.fromEntries(groups.map(([name, judgements]) => [name, scoreOf(judgements)]));

const heading = [
  "",
  "pictures",
  "signatures found",
  "missed",
  "content kept",
  "taken for signatures",
  "precision",
  "recall",
];

const row = (name: string, score: Score): (string | number)[] => [
  name,
  score.pictures,
  score.truePositives,
  score.falseNegatives,
  score.trueNegatives,
  score.falsePositives,
  percent(score.precision),
  percent(score.recall),
];

const percent = (part: number): string => `${(part * 100).toFixed(1)} %`;
