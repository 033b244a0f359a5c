/** `npm run simulate`: the app's outbox in simulated time. */
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
import { playDay } from "./day.ts";
import { playFleet, type FleetResult } from "./fleet.ts";

const usage = `npm run simulate -- fleet [--installs N] [--mails N] [--seed N] [--json]
npm run simulate -- day [--mails N] [--seed N] [--json]

fleet: how the installs of one organisation come back after a two-hour outage of Zoho, with the app's own outbox: once with waits that are
spread at random (jitter), as the app does it, and once without. Then what a day of filing costs in credits.

day: 24 hours of one install that files mails (200) into a practice CRM, with the app's own outbox and client. The network comes and goes,
answers get lost, Zoho is busy at times, access tokens expire, and the app is quit and started again.`;

const mailsADay = 40;

const row = (name: string, { peakPerSecond, refused, seconds, filed, wrong }: FleetResult) => [
  name,
  peakPerSecond,
  refused,
  seconds,
  filed,
  wrong,
];

type Options = {
  readonly seed: number;
  readonly installs: number | undefined;
  readonly mails: number | undefined;
};

/** What a simulation has found, for JSON, and whether all is well. */
type Outcome = { readonly figures: object; readonly isWell: boolean };

async function fleet({ seed, installs = 5_000, mails = 2 }: Options): Promise<Outcome> {
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
  return { figures, isWell: spread.wrong + inStep.wrong === 0 };
}

async function day({ seed, mails = 200 }: Options): Promise<Outcome> {
  print(`Seed ${seed}: ${mails} mails in a day`);
  const { lost, doubled, altered, ...result } = await playDay({ mails, seed });
  const wrong = { lost: lost.length, doubled: doubled.length, altered: altered.length };
  const figures = { ...result, ...wrong };
  print();
  printTable([
    ["mails filed", result.filed],
    ["lost, doubled, with other files", wrong.lost + wrong.doubled + wrong.altered],
    ["attempts lost while the network was away", result.attemptsOffline],
    ["attempts lost by broken lines and faults", result.attemptsOnline],
    ["times without a network", result.outages],
    ["minutes without a network", result.minutesOffline],
    ["calls", result.calls],
    ["times an access token was asked for", result.tokens],
  ]);
  for (const subject of [...lost, ...doubled, ...altered]) print(subject);
  const isWell =
    result.filed === mails &&
    wrong.lost + wrong.doubled + wrong.altered + result.attemptsOffline === 0;
  return { figures, isWell };
}

const simulations: Readonly<Record<string, (options: Options) => Promise<Outcome>>> = {
  fleet,
  day,
};

await runProgram(async (words) => {
  const text = { type: "string" } as const;
  const { values, positionals } = wordsOf(
    words,
    { installs: text, mails: text, seed: text, json: { type: "boolean" } },
    usage,
  );
  const [name = "", ...more] = positionals;
  const simulate = Object.hasOwn(simulations, name) ? simulations[name] : undefined;
  if (simulate === undefined || more.length > 0) throw new UsageError(usage);
  const seed = wholeNumber(values.seed, "seed", 0) ?? randomInt(2 ** 32);
  const { figures, isWell } = await simulate({
    seed,
    installs: wholeNumber(values.installs, "installs", 1),
    mails: wholeNumber(values.mails, "mails", 1),
  });
  if (values.json === true) print(JSON.stringify({ ...figures, seed }));
  return isWell ? 0 : 1;
});
