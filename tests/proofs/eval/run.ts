/** `npm run eval -- SUBJECT [--json]`: measures Mailpin's guesses against what people decided. */
import { print, runProgram, UsageError, wordsOf } from "../../support/command.ts";
import { evalFiling } from "./filing/report.ts";
import { evalSignatures } from "./signatures/report.ts";

/** Each prints its results, and returns its figures. */
const subjects: Readonly<Record<string, (data: string | undefined) => Promise<object>>> = {
  signatures: evalSignatures,
  filing: (data) => {
    if (data === undefined) throw new UsageError(usage);
    return Promise.resolve(evalFiling(data));
  },
};

const usage = `npm run eval -- signatures [--json]
npm run eval -- filing --data DIR [--json]
DIR has a file user-*.jsonl for each person whose filed mails are followed.`;

await runProgram(async (words) => {
  const { values, positionals } = wordsOf(
    words,
    { json: { type: "boolean" }, data: { type: "string" } },
    usage,
  );
  const [name = ""] = positionals;
  const subject = Object.hasOwn(subjects, name) ? subjects[name] : undefined;
  if (subject === undefined || positionals.length > 1) throw new UsageError(usage);
  const figures = await subject(values.data);
  if (values.json === true) print(JSON.stringify(figures));
  return 0;
});
