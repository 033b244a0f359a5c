import type { CDPSession } from "playwright";
import { setTimeout as pause } from "node:timers/promises";
import { company, Windows, type Opened } from "../../support/window/window.ts";
import { draft, job, now, openJob, worldWith, type World } from "../../support/window/world.ts";
import type { Row } from "./row.ts";

const sizes = [1000];
const turns = 12;
const pile = 10_000;
/** Windows opened for a figure. */
const openings = 5;
/** So many jobs are in the window's first answer, and in each of the pushes that follow. */
const jobsAtOnce = 50;
/** The page's work is done when it has had next to none for so long, ms. */
const quietMs = 300;
const nextToNoneMs = 3;

/** Options, if none: each window gets processes of its own, which begin to count at nothing. */
const alone = {};

/**
 * The cost of the window's page during a countdown, when main reports one change in a long list,
 * when all is selected, and with an outbox of 10,000 jobs.
 */
export async function benchWindow(onRow: (row: Row) => void): Promise<void> {
  const windows = await Windows.start();
  try {
    for (const size of sizes) {
      const opened = await windows.open(worldOf(size), alone);
      const meter = await Meter.on(opened);
      await opened.page.locator("[aria-current=true]").focus();
      let of = `${size} drafts`;
      const bench = async (name: string, work: (turn: number) => Promise<unknown>) => {
        await meter.quiet();
        onRow(rowOf(name, of, await meter.of(work)));
      };
      await bench("a second of a countdown", () => pause(1000));
      await bench("one draft changes", (turn) => opened.page.evaluate(changeDraft, turn));
      await bench("all drafts are selected, then one", async () => {
        await opened.page.keyboard.press("Control+a");
        await opened.page.keyboard.press("ArrowDown");
      });
      await opened.page.evaluate(openOutbox);
      of += `, ${size} jobs in the open outbox`;
      await bench("a second of a countdown", () => pause(1000));
      await bench("one job changes", (turn) => opened.page.evaluate(changeJob, turn));
    }
    for (const size of [0, pile]) await benchOpening(windows, size, onRow);
    await benchPile(windows, onRow);
  } finally {
    await windows.stop();
  }
}

/** The first screen, and until the page has all jobs, which main sends in many pieces. */
async function benchOpening(
  windows: Windows,
  size: number,
  onRow: (row: Row) => void,
): Promise<void> {
  const opened = await windows.open(waitingWorld(size), alone);
  const meter = await Meter.on(opened);
  const first: number[] = [];
  const rest: number[] = [];
  for (let n = 0; n < openings; n++) {
    await opened.page.reload(); // Chromium counts anew
    await company(opened.page).waitFor();
    const shown = await meter.busyMs();
    await tellRest(opened, size);
    first.push(shown);
    rest.push((await meter.busyMs()) - shown);
  }
  const of = `${size} waiting jobs`;
  onRow(rowOf("the window opens", of, first));
  onRow(rowOf("the rest of the jobs arrives", of, rest));
}

/** The outbox with very many jobs. */
async function benchPile(windows: Windows, onRow: (row: Row) => void): Promise<void> {
  const opened = await windows.open(waitingWorld(pile), alone);
  await tellRest(opened, pile);
  const meter = await Meter.on(opened);
  let of = `${pile} jobs`;
  const bench = async (name: string, work: (turn: number) => Promise<unknown>) => {
    await meter.quiet();
    onRow(rowOf(name, of, await meter.of(work)));
  };
  await bench("one job changes", (turn) => opened.page.evaluate(changeJob, turn));
  await bench("the outbox opens and closes", async () => {
    await opened.page.evaluate(openOutbox);
    await opened.page.locator("[data-job]").first().waitFor();
    await opened.page.evaluate(openOutbox);
    await opened.page.locator("[data-job]").first().waitFor({ state: "detached" });
  });
  await opened.page.evaluate(openOutbox);
  of += " in the open outbox";
  await bench("one job changes", (turn) => opened.page.evaluate(changeJob, turn));
  await bench("the outbox scrolls by 400 pixels", () => opened.page.evaluate(scroll));
}

/** Jobs that wait for the network, the first of them in the snapshot. */
const waitingWorld = (size: number): World =>
  worldWith([draft(1)], { jobs: waitingJobs(0, Math.min(size, jobsAtOnce)) });

const waitingJobs = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, n) =>
    openJob(from + n, { seq: from + n, state: "waiting", createdAt: now }),
  );

async function tellRest({ page, tell }: Opened, size: number): Promise<void> {
  for (let from = jobsAtOnce; from < size; from += jobsAtOnce)
    await tell("jobs", { changed: waitingJobs(from, from + jobsAtOnce), removed: [] });
  await page.evaluate(() => new Promise(requestAnimationFrame));
}

/** A mail every hour, and as many filings, one of which can still be undone. */
const worldOf = (size: number): World =>
  worldWith(
    Array.from({ length: size }, (_, n) =>
      draft(n, { date: new Date(now - n * 3_600_000).toISOString().replace(".000Z", "Z") }),
    ),
    {
      jobs: [
        ...Array.from({ length: size - 1 }, (_, n) => job(n + 1)),
        openJob(0, { state: "held", nextAt: now + 3_600_000, createdAt: now }),
      ],
    },
  );

// These run in the page, where messages from main are always copies.

async function changeDraft(turn: number): Promise<void> {
  const reply = await window.mailpin.getSnapshot();
  if (!reply.ok) throw new Error("no snapshot");
  const { drafts } = reply.value;
  const changed = drafts.slice(7, 8).map((one) => ({ ...one, snippet: `Change ${turn}` }));
  window.fake.tell("drafts", { changed, removed: [] });
}

function changeJob(turn: number): void {
  const { jobs } = window.fake.world.snapshot;
  const changed = jobs.slice(7, 8).map((one) => ({ ...one, subject: `Change ${turn}` }));
  window.fake.tell("jobs", { changed, removed: [] });
}

const scroll = async (): Promise<void> => {
  document.querySelector(".scroller")?.scrollBy(0, 400);
  await new Promise(requestAnimationFrame);
};

const openOutbox = (): void => document.querySelector<HTMLElement>("[data-opens=outbox]")?.click();

const rowOf = (name: string, of: string, times: readonly number[]): Row => {
  const sorted = times.toSorted((a, b) => a - b);
  const quantile = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { name, of, p50: quantile(0.5), p95: quantile(0.95), unit: "ms of the page's thread" };
};

/** The processor time of a page's main thread, as Chromium counts it: scripts, styles, layout. */
class Meter {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async on({ page }: Opened): Promise<Meter> {
    const session = await page.context().newCDPSession(page);
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    return new Meter(session);
  }

  /** @returns ms for each turn of the work */
  async of(work: (turn: number) => Promise<unknown>): Promise<number[]> {
    const times: number[] = [];
    for (let turn = 0; turn < turns; turn++) {
      const before = await this.busyMs();
      await work(turn);
      times.push((await this.busyMs()) - before);
    }
    return times;
  }

  /** Waits until the page has nothing to do. */
  async quiet(): Promise<void> {
    for (let before = NaN, after = await this.busyMs(); !(after - before < nextToNoneMs);) {
      before = after;
      await pause(quietMs);
      after = await this.busyMs();
    }
  }

  async busyMs(): Promise<number> {
    const { metrics } = await this.#session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN) * 1000;
  }
}
