/** `npm run crash`: is any mail lost or filed twice when Mailpin is killed? */
import { randomInt } from "node:crypto";
import {
  print,
  printTable,
  runProgram,
  UsageError,
  wholeNumber,
  wordsOf,
} from "../../support/command.ts";
import { crash } from "./crash.ts";

const usage = `npm run crash -- [--runs N] [--mails N] [--seed N] [--json]

Files mails through the app's outbox, in batches, into a practice CRM with random faults. The process of the outbox is killed with SIGKILL
N times (100): at a random moment, or at one of the points between two durable steps. The CRM is then compared with what was asked, byte
for byte. --seed repeats what was chosen; the moments themselves differ from run to run.`;

const reportEvery = 50;

await runProgram(async (words) => {
  const text = { type: "string" } as const;
  const { values, positionals } = wordsOf(
    words,
    { runs: text, mails: text, seed: text, json: { type: "boolean" } },
    usage,
  );
  if (positionals.length > 0) throw new UsageError(usage);
  const runs = wholeNumber(values.runs, "runs", 1) ?? 100;
  const mails = wholeNumber(values.mails, "mails", 1) ?? 10;
  const seed = wholeNumber(values.seed, "seed", 0) ?? randomInt(2 ** 20);
  print(`Seed ${seed}: ${runs} kills, ${mails} mails at a time`);
  const result = await crash({
    ...{ runs, mails, seed },
    onRun: (done) => {
      if (done % reportEvery === 0) print(`${done} killed`);
    },
  });
  print();
  printTable([["killed", "times"], ...Object.entries(result.killedAt)]);
  const { lost, doubled, altered } = result;
  print(
    `\n${result.mails} mails, ${result.faults} faults of the CRM: ` +
      `${lost.length} lost, ${doubled.length} doubled, ${altered.length} with other bytes`,
  );
  for (const subject of [...lost, ...doubled, ...altered]) print(subject);
  if (values.json === true) print(JSON.stringify({ seed, ...result }));
  return lost.length + doubled.length + altered.length === 0 ? 0 : 1;
});
