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
import { cutPower } from "./power-cut.ts";
import { SyncLog } from "./sync-log.ts";

export type CrashPlan = {
  /** How many times the outbox is killed. */
  readonly runs: number;
  readonly seed: number;
  /** How many mails are filed together, until each has arrived. */
  readonly mails: number;
  /** Where it is killed; default: at any point, or after any time. */
  readonly at?: Point;
  /** Whether each kill is a power cut, which takes what was not synced. */
  readonly power?: boolean;
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
  /** Filed, and taken for somebody else's. */
  readonly mistaken: readonly string[];
  /** Bytes that were written and not synced when the power was cut. */
  readonly unsynced: number;
};

/** So many bad answers at most before each run. */
const mostFaults = 3;
const longestLifeMs = 800;
const anyTime = "any time";

const faults = [
  ...["drop-before", "server-error", "bad-gateway", "too-many-requests", "truncated"],
  ...["drop-after", "server-error-after", "bad-gateway-after"],
].flatMap((name) => [`${name}@files`, `${name}@associate`, `${name}@attach`]);
const allFaults = [
  ...faults,
  ...["drop-midway@files", "drop-midway@attach", "server-error@attachments", "server-error@token"],
];

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
  const result = { lost: [], doubled: [], altered: [], mistaken: [] } as Record<Fault, string[]>;
  const killedAt: Record<string, number> = {};
  let [runs, mails, happened, unsynced] = [0, 0, 0, 0];
  while (runs < plan.runs) {
    const numbers = Array.from({ length: plan.mails }, (_, index) => mails + index);
    const batch = await fileBatch({
      ...{ crm, chance, numbers, seed: plan.seed, at: plan.at, power: plan.power === true },
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
    unsynced += batch.unsynced;
    const letters = numbers.map((number) => letter(plan.seed, number));
    const found = { ...(await compare(reader, letters)), mistaken: batch.mistaken };
    for (const kind of wrongs) result[kind].push(...found[kind]);
  }
  return { runs, mails, faults: happened, unsynced, killedAt, ...result };
}

const wrongs = ["lost", "doubled", "altered", "mistaken"] as const;
type Fault = (typeof wrongs)[number];

type Batch = {
  readonly crm: PracticeCrm;
  readonly chance: Chance;
  readonly seed: number;
  readonly numbers: readonly number[];
  readonly folder: string;
  readonly at: Point | undefined;
  readonly power: boolean;
  /** @returns whether the next process is to be killed, too */
  readonly onKill: (place: string) => boolean;
};

type Filed = Pick<CrashResult, "faults" | "mistaken" | "unsynced">;

/** Files mails until each has arrived, and kills the outbox meanwhile. */
async function fileBatch(batch: Batch): Promise<Filed> {
  const { crm, chance, folder } = batch;
  await mkdir(folder);
  const left = new Set(batch.numbers);
  const syncLog = batch.power ? `${folder}.synced` : undefined;
  let isKilled = true;
  let [faults, unsynced] = [0, 0];
  for (;;) {
    const planned = isKilled ? someFaults(chance) : [];
    crm.faults.add(...planned);
    const death = isKilled ? deathOf(batch) : undefined;
    const lifeMs = isKilled && death === undefined ? chance.below(longestLifeMs) : undefined;
    const orders = { accounts: account.parse(crm), seed: batch.seed, death, syncLog };
    const said = await runOutbox(folder, { ...orders, letters: [...left] }, lifeMs);
    faults += planned.length - crm.faults.waiting().length;
    crm.faults.clear();
    for (const number of said.stored) left.delete(number);
    if (said.done) {
      await rm(folder, { recursive: true });
      return { faults, unsynced, mistaken: said.mistaken };
    }
    if (syncLog !== undefined) unsynced += cutPower(folder, new SyncLog(syncLog).read(), chance);
    isKilled = batch.onKill(death?.point ?? anyTime);
  }
}

const someFaults = (chance: Chance): string[] =>
  Array.from({ length: chance.below(mostFaults + 1) }, () => chance.of(allFaults));

function deathOf({ chance, numbers, at }: Batch): Orders["death"] {
  if (at === undefined && chance.next() < 0.5) return undefined;
  return { point: at ?? chance.of(points), time: 1 + chance.below(numbers.length) };
}
