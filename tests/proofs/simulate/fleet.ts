import type { Connection } from "../../../electron/contract/connection.ts";
import { SyncScheduler } from "../../../electron/workspace/records/sync-scheduler.ts";
import { AccountPause } from "../../../electron/scheduling/account-pause.ts";
import { SteadyClock } from "../../../electron/scheduling/steady-clock.ts";
import { OutboxStore } from "../../../electron/outbox/store.ts";
import { OutboxWorker } from "../../../electron/outbox/worker.ts";
import { Chance } from "../fuzz/chance.ts";
import { newJob, outboxDatabase } from "../../support/outbox/world.ts";
import { Timeline } from "./timeline.ts";
import { SimulatedZoho } from "./zoho.ts";

export type FleetOptions = {
  readonly installs: number;
  /** Mails that wait in each outbox when Zoho comes back. */
  readonly mails: number;
  readonly seed: number;
  /** Whether waits are randomised, as in the app; otherwise every wait has its full length. */
  readonly jitter: boolean;
  /** Parallel calls that Zoho allows: 5 in its smallest edition, 25 in its largest. */
  readonly mostInFlight?: number;
};

export type FleetResult = {
  readonly peakPerSecond: number;
  /** Calls that Zoho refused because too many were in flight. */
  readonly refused: number;
  /** From Zoho's return until the last mail is filed, seconds. */
  readonly seconds: number;
  readonly filed: number;
  /** Mails that were filed more than once, or not at all. */
  readonly wrong: number;
};

/**
 * The outage lasts two hours. Waits stop growing after five attempts, so that its last four minutes
 * are like those before.
 */
const playedMs = 4 * 60_000;
/** The outage happens during work: everybody notices it within so many ms. */
const noticedWithinMs = 5_000;

/**
 * The parts of the app that use Zoho: the outbox with its worker, and the update of the record
 * copies, each waking the other.
 */
class Install {
  readonly #db = outboxDatabase();
  readonly #worker: OutboxWorker;
  readonly #syncScheduler: SyncScheduler;
  #isOnline = false;

  constructor(
    zoho: SimulatedZoho,
    timeline: Timeline,
    random: () => number,
    install: number,
    mails: number,
  ) {
    const store = new OutboxStore(this.#db, timeline);
    store.add(
      Array.from({ length: mails }, (_, mail) =>
        newJob({ messageId: `${install}/${mail}`, fileCount: 1 }),
      ),
    );
    const ignore = () => undefined;
    const onConnection = ({ state }: Connection) => {
      this.#onConnection(state === "online");
    };
    const clock = new SteadyClock({ now: timeline.now, monotonic: timeline.now });
    const pause = new AccountPause({ clock, random });
    const parts = { clock, pause, setTimer: timeline.setTimer, random, onConnection };
    const forbids = () => undefined;
    this.#worker = new OutboxWorker({ ...parts, store, filing: zoho, forbids, onChange: ignore });
    this.#syncScheduler = new SyncScheduler({
      ...parts,
      refresh: () => zoho.look(),
      onError: ignore,
    });
  }

  start(): void {
    this.#worker.start();
    void this.#syncScheduler.wake();
  }

  async stop(): Promise<void> {
    void this.#syncScheduler.stop(); // it waits for time, which no longer passes
    await this.#worker.stop();
    this.#db.close();
  }

  #onConnection(isOnline: boolean): void {
    const cameBack = isOnline && !this.#isOnline;
    this.#isOnline = isOnline;
    if (!cameBack) return;
    this.#worker.wake();
    void this.#syncScheduler.wake();
  }
}

/** Plays the return of the app's installs after an outage, in simulated time. */
export async function playFleet({
  installs,
  mails,
  seed,
  jitter,
  mostInFlight = 25,
}: FleetOptions): Promise<FleetResult> {
  const chance = new Chance(seed);
  const timeline = new Timeline();
  const backAt = timeline.time + playedMs;
  const zoho = new SimulatedZoho(timeline, backAt, mostInFlight);
  const all = installs * mails;
  const fleet = Array.from({ length: installs }, (_, install) => {
    const random = jitter ? () => chance.next() : () => 1;
    const running = new Install(zoho, timeline, random, install, mails);
    timeline.setTimer(() => {
      running.start();
    }, chance.next() * noticedWithinMs);
    return running;
  });
  await timeline.pass(() => zoho.filed.length >= all);
  const seconds = Math.round((timeline.time - backAt) / 1000);
  for (const running of fleet) await running.stop();
  const wrong = all - new Set(zoho.filed).size + (zoho.filed.length - new Set(zoho.filed).size);
  return {
    peakPerSecond: zoho.peakPerSecond,
    refused: zoho.refused,
    seconds,
    filed: zoho.filed.length,
    wrong,
  };
}
