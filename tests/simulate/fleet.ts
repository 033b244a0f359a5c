import { OutboxStore } from "../../electron/outbox/store.ts";
import { Worker } from "../../electron/outbox/worker.ts";
import { Chance } from "../fuzz/chance.ts";
import { newJob, outboxDatabase } from "../outbox/world.ts";
import { Timeline } from "./timeline.ts";
import { SimulatedZoho } from "./zoho.ts";

export type FleetOptions = {
  readonly installs: number;
  /** That wait in each outbox when Zoho comes back. */
  readonly mails: number;
  readonly seed: number;
  /** Whether waits are spread, as the app does it; otherwise every wait is as long as it may be. */
  readonly jitter: boolean;
};

export type FleetResult = {
  readonly peakPerSecond: number;
  /** Calls that Zoho refused because too many were in flight. */
  readonly refused: number;
  /** From when Zoho is back until the last mail is filed, seconds. */
  readonly seconds: number;
  readonly filed: number;
  /** Mails that were filed more than once, or not at all. */
  readonly wrong: number;
};

/** The outage lasts two hours; waits stop growing after five of them, so that its last four minutes are like all before. */
const playedMs = 4 * 60_000;
/** The outage meets everybody at work: all notice it within so many ms. */
const noticedWithinMs = 5_000;

/**
 * Plays how the app's outboxes, each with a database and a worker of its own, come back after an outage, in simulated time.
 */
export async function playFleet({ installs, mails, seed, jitter }: FleetOptions): Promise<FleetResult> {
  const chance = new Chance(seed);
  const timeline = new Timeline();
  const backAt = timeline.time + playedMs;
  const zoho = new SimulatedZoho(timeline, backAt);
  const all = installs * mails;
  const fleet = Array.from({ length: installs }, (_, install) => {
    const db = outboxDatabase();
    const store = new OutboxStore(db, timeline);
    store.add(Array.from({ length: mails }, (__, mail) => newJob({ messageId: `${install}/${mail}`, fileCount: 1 })));
    const random = jitter ? () => chance.next() : () => 1;
    const ignore = () => undefined;
    const parts = { store, filing: zoho, now: timeline.now, setTimer: timeline.setTimer, random };
    const worker = new Worker({ ...parts, onChange: ignore, onConnection: ignore });
    timeline.setTimer(() => {
      worker.start();
    }, chance.next() * noticedWithinMs);
    return { db, worker };
  });
  await timeline.pass(() => zoho.filed.length >= all);
  const seconds = Math.round((timeline.time - backAt) / 1000);
  for (const { db, worker } of fleet) {
    await worker.stop();
    db.close();
  }
  const wrong = all - new Set(zoho.filed).size + (zoho.filed.length - new Set(zoho.filed).size);
  return { peakPerSecond: zoho.peakPerSecond, refused: zoho.refused, seconds, filed: zoho.filed.length, wrong };
}
