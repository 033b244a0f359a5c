/**
 * `npm run corpus -- DIR [--json]`: compares our reading of a folder's mails with that of other
 * readers.
 */
import { print, printTable, runProgram, UsageError, wordsOf } from "../../support/command.ts";
import { compareCorpus, type Comparison, type Difference } from "./compare.ts";
import { needlessExplanations, type Verdict } from "./explained.ts";
import { fieldNames, type FieldName } from "./reference.ts";

const usage =
  "npm run corpus -- DIR [--json]\nDIR holds mails, and reference.jsonl with how others read them.";

function show(comparison: Comparison): void {
  const { files, read, crashed, agree, differences } = comparison;
  for (const { file, field, ours, theirs, explanation } of differences) {
    print(`${field}: ${file}`);
    print(`  ours   ${clipped(ours)}`);
    print(`  theirs ${clipped(theirs)}`);
    print(
      `  ${explanation === undefined ? "NOT EXPLAINED" : `${verdicts[explanation.verdict]}: ${explanation.reason}`}`,
    );
  }
  for (const file of crashed) print(`CRASHED: ${file}`);
  print();
  printTable([
    ["field", "agree", "differ", "ours better", "theirs better", "either", "unexplained"],
    ...(["read", ...fieldNames] as const).map((field) =>
      row(field, field === "read" ? read : agree[field], differences),
    ),
  ]);
  print(
    `\n${files.length} files: ${read} read, ${files.length - read - crashed.length} refused with a sentence, ${crashed.length} crashed`,
  );
  for (const one of needlessExplanations(comparison))
    print(`Explained, though there is no difference: ${one}`);
}

const verdicts: Readonly<Record<Verdict, string>> = {
  ours: "ours is better",
  theirs: "theirs is better",
  either: "either will do",
};

function row(
  field: FieldName | "read",
  agree: number,
  differences: readonly Difference[],
): (string | number)[] {
  const here = differences.filter((one) => one.field === field);
  const count = (verdict: Verdict | undefined) =>
    here.filter(({ explanation }) => explanation?.verdict === verdict).length;
  return [
    field,
    agree,
    here.length,
    count("ours"),
    count("theirs"),
    count("either"),
    count(undefined),
  ];
}

const clipped = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
};

/**
 * `differ` counts the unexplained differences: agree, explained and differ together are all
 * comparisons.
 */
function summary({ files, read, crashed, agree, differences }: Comparison) {
  const fields = fieldNames.map((field) => {
    const here = differences.filter((one) => one.field === field);
    const explained = here.filter(({ explanation }) => explanation !== undefined).length;
    return [field, { agree: agree[field], differ: here.length - explained, explained }];
  });
  return {
    files: files.length,
    read,
    crashed: crashed.length,
    fields: Object.fromEntries(fields) as Record<FieldName, object>,
  };
}

await runProgram(async (words) => {
  const { values, positionals } = wordsOf(words, { json: { type: "boolean" } }, usage);
  const [folder] = positionals;
  if (folder === undefined || positionals.length > 1) throw new UsageError(usage);
  const comparison = await compareCorpus(folder);
  show(comparison);
  if (values.json === true) print(JSON.stringify(summary(comparison)));
  const isGood =
    comparison.crashed.length === 0 &&
    comparison.differences.every(({ explanation }) => explanation !== undefined);
  return isGood ? 0 : 1;
});
