import type { CDPSession } from "playwright";
import { setTimeout as pause } from "node:timers/promises";
import { Windows, type Opened } from "../../support/window/window.ts";
import { draft, job, now, openJob, worldWith, type World } from "../../support/window/world.ts";
import type { Row } from "./row.ts";

const sizes = [1000, 3000];
const turns = 20;
/** Work after opening a window is done by then, ms. */
const restMs = 3000;

/**
 * The cost of the window's page during a countdown, when main reports one change in a long list,
 * and when all is selected.
 */
export async function benchWindow(onRow: (row: Row) => void): Promise<void> {
  const windows = await Windows.start();
  try {
    for (const size of sizes) {
      const opened = await windows.open(worldOf(size));
      const meter = await Meter.on(opened);
      await opened.page.locator("[aria-current=true]").focus();
      const bench = async (name: string, work: (turn: number) => Promise<unknown>) => {
        await pause(restMs);
        onRow(rowOf(name, await meter.of(work)));
      };
      await bench(`a second of a countdown, ${size} drafts`, () => pause(1000));
      await bench(`one of ${size} drafts changes`, (turn) =>
        opened.page.evaluate(changeDraft, turn),
      );
      await bench(`all of ${size} drafts are selected, then one`, async () => {
        await opened.page.keyboard.press("Control+a");
        await opened.page.keyboard.press("ArrowDown");
      });
      await opened.page.evaluate(openOutbox);
      await bench(`a second of a countdown, ${size} drafts, ${size} jobs`, () => pause(1000));
      await bench(`one of ${size} jobs changes`, (turn) => opened.page.evaluate(changeJob, turn));
    }
  } finally {
    await windows.stop();
  }
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

async function changeJob(turn: number): Promise<void> {
  const reply = await window.mailpin.getSnapshot();
  if (!reply.ok) throw new Error("no snapshot");
  const { jobs } = reply.value;
  const changed = jobs.slice(7, 8).map((one) => ({ ...one, subject: `Change ${turn}` }));
  window.fake.tell("jobs", { changed, removed: [] });
}

const openOutbox = (): void => document.querySelector<HTMLElement>("[data-opens=outbox]")?.click();

const rowOf = (name: string, times: readonly number[]): Row => {
  const sorted = times.toSorted((a, b) => a - b);
  const quantile = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
  return { name, p50: quantile(0.5), p95: quantile(0.95), unit: "ms of the page's thread" };
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
      const before = await this.#busyMs();
      await work(turn);
      times.push((await this.#busyMs()) - before);
    }
    return times;
  }

  async #busyMs(): Promise<number> {
    const { metrics } = await this.#session.send("Performance.getMetrics");
    return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? NaN) * 1000;
  }
}
