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
import { crash, type CrashResult } from "./crash.ts";

const usage = `npm run crash -- [--runs N] [--mails N] [--seed N] [--power] [--json]

Files mails through the app's outbox, in batches, into a practice CRM with random faults. The process of the outbox is killed with SIGKILL
N times (100): at a random moment, or at one of the points between two durable steps. The CRM is then compared with what was asked, byte
for byte. With --power each kill is a power cut: what was written and not synced is dropped, torn or overwritten with rubbish. --seed repeats what was chosen; the moments themselves differ from run to run.`;

const reportEvery = 50;

/** The result in numbers. */
const counted = ({ lost, doubled, altered, mistaken, mails, ...rest }: CrashResult) => ({
  ...{ ...rest, kills: rest.runs, asked: mails, filed: mails - lost.length },
  ...{ lost: lost.length, doubled: doubled.length, wrongBytes: altered.length },
  mistaken: mistaken.length,
});

await runProgram(async (words) => {
  const text = { type: "string" } as const;
  const { values, positionals } = wordsOf(
    words,
    { runs: text, mails: text, seed: text, power: { type: "boolean" }, json: { type: "boolean" } },
    usage,
  );
  if (positionals.length > 0) throw new UsageError(usage);
  const runs = wholeNumber(values.runs, "runs", 1) ?? 100;
  const mails = wholeNumber(values.mails, "mails", 1) ?? 10;
  const seed = wholeNumber(values.seed, "seed", 0) ?? randomInt(2 ** 20);
  const power = values.power === true;
  print(`Seed ${seed}: ${runs} ${power ? "power cuts" : "kills"}, ${mails} mails at a time`);
  const result = await crash({
    ...{ runs, mails, seed, power },
    onRun: (done) => {
      if (done % reportEvery === 0) print(`${done} killed`);
    },
  });
  print();
  printTable([["killed", "times"], ...Object.entries(result.killedAt)]);
  const { lost, doubled, altered, mistaken } = result;
  print(
    `\n${result.mails} mails, ${result.faults} faults of the CRM: ${lost.length} lost, ${doubled.length} doubled, ` +
      `${altered.length} with other bytes, ${mistaken.length} taken for somebody else's`,
  );
  if (power) print(`${result.unsynced} bytes were not synced`);
  const wrong = [...lost, ...doubled, ...altered, ...mistaken];
  for (const subject of wrong) print(subject);
  if (values.json === true) print(JSON.stringify({ seed, power, ...counted(result) }));
  return wrong.length === 0 ? 0 : 1;
});
