/** `npm run eval -- SUBJECT [--json]`: measures Mailpin's guesses against labels by people. */
import { print, runProgram, UsageError, wordsOf } from "../../support/command.ts";
import { evalSignatures } from "./signatures/report.ts";

/** Each prints its results, and returns its figures. */
const subjects: Readonly<Record<string, () => Promise<object>>> = { signatures: evalSignatures };

const usage = `npm run eval -- SUBJECT [--json]\nSUBJECT: ${Object.keys(subjects).join(", ")}`;

await runProgram(async (words) => {
  const { values, positionals } = wordsOf(words, { json: { type: "boolean" } }, usage);
  const [name = ""] = positionals;
  const subject = Object.hasOwn(subjects, name) ? subjects[name] : undefined;
  if (subject === undefined || positionals.length > 1) throw new UsageError(usage);
  const figures = await subject();
  if (values.json === true) print(JSON.stringify(figures));
  return 0;
});
