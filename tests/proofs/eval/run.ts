/** `npm run eval -- SUBJECT [--json]`: measures Mailpin's guesses against what people decided. */
import { print, runProgram, UsageError, wordsOf } from "../../support/command.ts";
import { evalFiling } from "./filing/report.ts";
import { evalSignatures } from "./signatures/report.ts";
import { evalSuggest, type Options } from "./suggest/report.ts";

/** Each prints its results, and returns its figures. */
const subjects: Readonly<
  Record<string, (options: Options & { readonly data?: string | undefined }) => Promise<object>>
> = {
  signatures: evalSignatures,
  filing: ({ data }) => {
    if (data === undefined) throw new UsageError(usage);
    return Promise.resolve(evalFiling(data));
  },
  suggest: (options) => Promise.resolve(evalSuggest(options)),
};

const usage = `npm run eval -- signatures [--json]
npm run eval -- filing --data DIR [--json]
npm run eval -- suggest [--seed N] [--mails N] [--json]
DIR has a file user-*.jsonl for each person whose filed mails are followed.
suggest generates a company: the same seed makes the same one.`;

await runProgram(async (words) => {
  const { values, positionals } = wordsOf(
    words,
    {
      json: { type: "boolean" },
      data: { type: "string" },
      seed: { type: "string" },
      mails: { type: "string" },
    },
    usage,
  );
  const [name = ""] = positionals;
  const subject = Object.hasOwn(subjects, name) ? subjects[name] : undefined;
  if (subject === undefined || positionals.length > 1) throw new UsageError(usage);
  const figures = await subject(values);
  if (values.json === true) print(JSON.stringify(figures));
  return 0;
});
