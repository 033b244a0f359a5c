import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startPracticeCrm, type PracticeCrm } from "../../../electron/practice-crm/start.ts";
import { account, CrmReader } from "../../support/practice.ts";
import { Chance } from "../fuzz/chance.ts";
import { compare } from "./compare.ts";
import { company, letter } from "./letters.ts";
import { points, type Orders, type Point } from "./orders.ts";
import { runOutbox } from "./outbox-process.ts";

export type CrashPlan = {
  /** How many times the outbox is killed. */
  readonly runs: number;
  readonly seed: number;
  /** How many mails are filed together, until each has arrived. */
  readonly mails: number;
  /** Where it is killed; default: at any point, or after any time. */
  readonly at?: Point;
  readonly onRun?: (runs: number) => void;
};

export type CrashResult = {
  readonly runs: number;
  readonly mails: number;
  /** Faults of the CRM that happened. */
  readonly faults: number;
  /** How many times it was killed at each place. */
  readonly killedAt: Readonly<Record<string, number>>;
  /** Subjects. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly altered: readonly string[];
};

/** So many bad answers at most before each run. */
const mostFaults = 3;
const longestLifeMs = 800;
const anyTime = "any time";

const faults = [
  ...["drop-before", "server-error", "bad-gateway", "too-many-requests", "truncated"],
  ...["drop-after", "server-error-after", "bad-gateway-after"],
].flatMap((name) => [`${name}@files`, `${name}@associate`]);
const allFaults = [...faults, "drop-midway@files", "server-error@token"];

/**
 * Files mails through an outbox that is killed again and again, into a CRM with random faults, and
 * compares the CRM with what it was asked to file.
 */
export async function crash(plan: CrashPlan): Promise<CrashResult> {
  const folder = await mkdtemp(path.join(tmpdir(), "mailpin-crash-"));
  const crm = await startPracticeCrm({
    ...{ port: 0, folder: path.join(folder, "crm"), seed: company },
    limits: { credits: Number.MAX_SAFE_INTEGER, concurrency: 20 },
  });
  try {
    return await play(plan, crm, folder);
  } finally {
    await crm.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function play(plan: CrashPlan, crm: PracticeCrm, folder: string): Promise<CrashResult> {
  const chance = new Chance(plan.seed);
  const reader = new CrmReader(crm);
  const result = { lost: [] as string[], doubled: [] as string[], altered: [] as string[] };
  const killedAt: Record<string, number> = {};
  let [runs, mails, happened] = [0, 0, 0];
  while (runs < plan.runs) {
    const numbers = Array.from({ length: plan.mails }, (_, index) => mails + index);
    const batch = await fileBatch({
      ...{ crm, chance, numbers, seed: plan.seed, at: plan.at },
      folder: path.join(folder, `outbox-${mails}`),
      onKill: (place) => {
        runs += 1;
        killedAt[place] = (killedAt[place] ?? 0) + 1;
        plan.onRun?.(runs);
        return runs < plan.runs;
      },
    });
    mails += numbers.length;
    happened += batch.faults;
    const letters = numbers.map((number) => letter(plan.seed, number));
    const found = await compare(reader, letters);
    for (const kind of ["lost", "doubled", "altered"] as const) result[kind].push(...found[kind]);
  }
  return { runs, mails, faults: happened, killedAt, ...result };
}

type Batch = {
  readonly crm: PracticeCrm;
  readonly chance: Chance;
  readonly seed: number;
  readonly numbers: readonly number[];
  readonly folder: string;
  readonly at: Point | undefined;
  /** @returns whether the next process is to be killed, too */
  readonly onKill: (place: string) => boolean;
};

/** Files mails until each has arrived, and kills the outbox meanwhile. */
async function fileBatch(batch: Batch): Promise<{ faults: number }> {
  const { crm, chance, folder } = batch;
  await mkdir(folder);
  const left = new Set(batch.numbers);
  let isKilled = true;
  let happened = 0;
  for (;;) {
    const planned = isKilled ? someFaults(chance) : [];
    crm.faults.add(...planned);
    const death = isKilled ? deathOf(batch) : undefined;
    const lifeMs = isKilled && death === undefined ? chance.below(longestLifeMs) : undefined;
    const orders = { accounts: account.parse(crm), seed: batch.seed, letters: [...left], death };
    const said = await runOutbox(folder, orders, lifeMs);
    happened += planned.length - crm.faults.waiting().length;
    crm.faults.clear();
    for (const number of said.stored) left.delete(number);
    if (said.done) break;
    isKilled = batch.onKill(death?.point ?? anyTime);
  }
  await rm(folder, { recursive: true });
  return { faults: happened };
}

const someFaults = (chance: Chance): string[] =>
  Array.from({ length: chance.below(mostFaults + 1) }, () => chance.of(allFaults));

function deathOf({ chance, numbers, at }: Batch): Orders["death"] {
  if (at === undefined && chance.next() < 0.5) return undefined;
  return { point: at ?? chance.of(points), time: 1 + chance.below(numbers.length) };
}
