/** `npm run simulate -- fleet`: an organisation's installs after an outage. */
import { randomInt } from "node:crypto";
import {
  print,
  printTable,
  runProgram,
  UsageError,
  wholeNumber,
  wordsOf,
} from "../../support/command.ts";
import { creditsPerDay } from "./credits.ts";
import { playFleet, type FleetResult } from "./fleet.ts";

const usage = `npm run simulate -- fleet [--installs N] [--mails N] [--seed N] [--json]

Plays, in simulated time, how the installs of one organisation come back after a two-hour outage of Zoho, with the app's own outbox:
once with waits that are spread at random (jitter), as the app does it, and once without. Then what a day of filing costs in credits.`;

const mailsADay = 40;

const row = (name: string, { peakPerSecond, refused, seconds, filed, wrong }: FleetResult) => [
  name,
  peakPerSecond,
  refused,
  seconds,
  filed,
  wrong,
];

await runProgram(async (words) => {
  const text = { type: "string" } as const;
  const { values, positionals } = wordsOf(
    words,
    { installs: text, mails: text, seed: text, json: { type: "boolean" } },
    usage,
  );
  if (positionals.join(" ") !== "fleet") throw new UsageError(usage);
  const installs = wholeNumber(values.installs, "installs", 1) ?? 5_000;
  const mails = wholeNumber(values.mails, "mails", 1) ?? 2;
  const seed = wholeNumber(values.seed, "seed", 0) ?? randomInt(2 ** 32);
  print(
    `Seed ${seed}: ${installs} installs with ${mails} mails each, after two hours without Zoho`,
  );
  const spread = await playFleet({ installs, mails, seed, jitter: true });
  const inStep = await playFleet({ installs, mails, seed, jitter: false });
  print();
  printTable([
    [
      "",
      "calls in the busiest second",
      "refused (429)",
      "seconds until all is filed",
      "filed",
      "lost or doubled",
    ],
    row("with jitter", spread),
    row("without", inStep),
  ]);
  const credits = creditsPerDay(installs, mailsADay);
  print(`\nCredits a day, ${installs} users filing ${mailsADay} mails each:`);
  printTable([
    [
      "edition",
      "for filing",
      "for looking, at most",
      "for checking, at most",
      "available",
      "share",
    ],
    ...credits.map(({ edition, filing, looking, checking, available, share }) => [
      ...[edition, filing, looking, checking, available],
      `${(share * 100).toFixed(1)} %`,
    ]),
  ]);
  const figures = {
    installs,
    peakPerSecondJitter: spread.peakPerSecond,
    peakPerSecondNone: inStep.peakPerSecond,
    creditsPerDay: credits,
  };
  if (values.json === true) print(JSON.stringify({ ...figures, seed }));
  return spread.wrong + inStep.wrong === 0 ? 0 : 1;
});
