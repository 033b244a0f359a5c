import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { JobState } from "../../../electron/contract/job.ts";
import { OutboxStore } from "../../../electron/outbox/store.ts";
import { isFinal } from "../../../electron/outbox/transitions.ts";
import { OutboxWorker } from "../../../electron/outbox/worker.ts";
import { startPracticeCrm, type PracticeCrm } from "../../../electron/practice-crm/start.ts";
import { AccountPause } from "../../../electron/scheduling/account-pause.ts";
import { SteadyClock } from "../../../electron/scheduling/steady-clock.ts";
import { connectZoho } from "../../../electron/zoho/connect.ts";
import { counting, filesBy } from "../../support/crm.ts";
import { outboxDatabase } from "../../support/outbox/world.ts";
import { CrmReader } from "../../support/practice.ts";
import { compare } from "../crash/compare.ts";
import { company, letter, sha256Of, type Letter } from "../crash/letters.ts";
import { Chance } from "../fuzz/chance.ts";
import { Line } from "./line.ts";
import { Timeline } from "./timeline.ts";

export type DayPlan = {
  /** How many mails are filed, at any times of the day. */
  readonly mails: number;
  readonly seed: number;
};

export type DayResult = {
  readonly mails: number;
  /** Mails whose jobs have ended as filed. */
  readonly filed: number;
  /** Subjects of mails that are not in the CRM, are there twice, or with other files. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  readonly altered: readonly string[];
  /** Attempts that jobs have lost while the network was away. */
  readonly attemptsOffline: number;
  /** Attempts that they have lost by broken lines and faults of the CRM. */
  readonly attemptsOnline: number;
  readonly outages: number;
  readonly minutesOffline: number;
  readonly calls: number;
  /** How often it has asked for an access token. */
  readonly tokens: number;
};

const secondMs = 1_000;
const minuteMs = 60 * secondMs;
const dayMs = 24 * 60 * minuteMs;
/** How long a mail can be taken back before it is sent. */
const holdMs = 10 * secondMs;
/** How often a day Zoho is busy, at most how long, and how often the app is quit and started. */
const busySpells = 8;
const busyMs = 20 * minuteMs;
const restarts = 4;

/**
 * Plays a day of somebody who files mails, in simulated time, with the app's own outbox and client,
 * and a practice CRM. The network comes and goes, Zoho is busy at times, answers get lost, access
 * tokens expire each hour, and the app is quit and started again.
 */
export async function playDay({ mails, seed }: DayPlan): Promise<DayResult> {
  const timeline = new Timeline();
  const folder = await mkdtemp(path.join(tmpdir(), "mailpin-day-"));
  const crm = await startPracticeCrm({
    ...{ port: 0, folder, seed: company, now: timeline.now },
    limits: { credits: Number.MAX_SAFE_INTEGER, concurrency: 20 },
  });
  try {
    return await new Day({ timeline, crm, chance: new Chance(seed) }).play(
      Array.from({ length: mails }, (_, number) => letter(seed, number)),
    );
  } finally {
    await crm.close();
    await rm(folder, { recursive: true, force: true });
  }
}

type Parts = {
  readonly timeline: Timeline;
  readonly crm: PracticeCrm;
  readonly chance: Chance;
};

class Day {
  readonly #timeline: Timeline;
  readonly #crm: PracticeCrm;
  readonly #chance: Chance;
  readonly #line: Line;
  readonly #wire: ReturnType<typeof counting>;
  readonly #db = outboxDatabase();
  readonly #store: OutboxStore;
  readonly #worker: OutboxWorker;
  /** The files of the mails, by their SHA-256. */
  readonly #files = new Map<string, Uint8Array>();
  readonly #attempts = new Map<string, number>();
  readonly #spent = { online: 0, offline: 0 };

  constructor({ timeline, crm, chance }: Parts) {
    this.#timeline = timeline;
    this.#crm = crm;
    this.#chance = chance;
    this.#line = new Line(timeline, chance);
    this.#wire = counting(this.#line.fetch);
    this.#store = new OutboxStore(this.#db, timeline);
    this.#worker = this.#makeWorker();
  }

  async play(letters: readonly Letter[]): Promise<DayResult> {
    const end = this.#timeline.time + dayMs;
    this.#plan(letters, end);
    this.#worker.start();
    await this.#timeline.pass(() => this.#timeline.time >= end && this.#store.unfinished() === 0);
    await this.#worker.stop();
    const found = await compare(new CrmReader(this.#crm), letters);
    const states = letters.map(({ job }) => this.#store.get(job.id)?.state);
    this.#db.close();
    return {
      mails: letters.length,
      filed: states.filter((state) => state === "filed").length,
      ...found,
      attemptsOffline: this.#spent.offline,
      attemptsOnline: this.#spent.online,
      outages: this.#line.outages,
      minutesOffline: Math.round(this.#line.downtime / minuteMs),
      calls: this.#wire.paths.length,
      tokens: this.#wire.count("/oauth/"),
    };
  }

  #plan(letters: readonly Letter[], end: number): void {
    this.#line.run(end, () => {
      this.#worker.wake();
    });
    for (const one of letters)
      this.#atAnyTime(() => {
        this.#file(one);
      });
    for (let count = 0; count < busySpells; count += 1)
      this.#atAnyTime(() => {
        this.#beBusy();
      });
    for (let count = 0; count < restarts; count += 1) this.#atAnyTime(() => void this.#restart());
  }

  #file({ job, files, added }: Letter): void {
    for (const bytes of [...files.values(), ...added.values()])
      this.#files.set(sha256Of(bytes), bytes);
    this.#store.add([{ ...job, heldUntil: this.#timeline.time + holdMs }]);
    this.#worker.wake();
  }

  #beBusy(): void {
    const { faults } = this.#crm;
    faults.clear();
    faults.add({ name: this.#chance.of(["too-many-requests", "retry-after"]), times: "always" });
    this.#timeline.setTimer(() => {
      faults.clear();
    }, this.#chance.below(busyMs));
  }

  async #restart(): Promise<void> {
    await this.#worker.stop();
    this.#worker.start();
  }

  #atAnyTime(callback: () => void): void {
    this.#timeline.setTimer(callback, this.#chance.below(dayMs));
  }

  #makeWorker(): OutboxWorker {
    const random = () => this.#chance.next();
    const clock = new SteadyClock({ now: this.#timeline.now, monotonic: this.#timeline.now });
    const pause = new AccountPause({ clock, random });
    const { setTimer } = this.#timeline;
    return new OutboxWorker({
      ...{ store: this.#store, filing: this.#connect(pause), clock, pause, setTimer, random },
      forbids: () => undefined,
      onChange: (id, state) => {
        this.#countAttempts(id, state);
      },
      onConnection: () => undefined,
      onError: (error) => {
        throw error;
      },
    });
  }

  #connect(pause: AccountPause) {
    const { fetch } = this.#wire;
    const zoho = connectZoho({
      ...{ fetch, postBytes: filesBy(fetch), now: this.#timeline.now },
      ...{ accounts: this.#crm, pause },
    });
    return zoho.filing((sha256) => {
      const bytes = this.#files.get(sha256);
      return bytes === undefined
        ? Promise.reject(new Error("no such bytes"))
        : Promise.resolve(bytes);
    });
  }

  #countAttempts(id: string, state: JobState): void {
    if (isFinal(state)) return;
    const row = this.#db.prepare("SELECT attempts FROM job WHERE id = ?").get(id);
    const attempts = Number(row?.["attempts"]);
    const more = attempts - (this.#attempts.get(id) ?? 0);
    this.#attempts.set(id, attempts);
    if (more > 0) this.#spent[this.#line.isUp ? "online" : "offline"] += more;
  }
}
