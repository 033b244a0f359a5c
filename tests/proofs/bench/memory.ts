import { chromium, type Browser, type Page } from "playwright";
import { on } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { z } from "zod";
import { ensureBuilt } from "../../../build/scripts/app/build-app.mjs";
import { browserArguments, findBrowser } from "../../../build/scripts/install/browser.mjs";
import { processorMsOf } from "../../../electron/cli/processor-time.ts";
import type { TestFile } from "../../support/mails/mails.ts";
import { letters } from "./mails.ts";
import { descendantsOf, memoryOf, type Running } from "./process-tree.ts";
import { once, type Row } from "./row.ts";
import { root, startOnShim, type ShimApp } from "./shim-app.ts";

/** So many mails are opened and filed until memory is looked at. */
const few = 50;
const many = 500;
/** The work of a start, or of the last filing, has come to an end by then, ms. */
const workMs = 10_000;
/** Then the mail reader has ended, and V8 and Chromium have collected what nobody uses, ms. */
const restMs = 60_000;
const idleMs = 30_000;

/** What an open Mailpin takes: memory before and after much work, and what it does at rest. */
export async function benchMemory(onRow: (row: Row) => void): Promise<void> {
  if (process.platform !== "linux") throw new Error("it reads Linux's /proc");
  await ensureBuilt();
  const folder = await mkdtemp(path.join(tmpdir(), "mailpin-bench-memory-"));
  // Mails are sent at once.
  await writeFile(path.join(folder, "settings.json"), JSON.stringify({ holdSeconds: 0 }));
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error("there is no Chromium on this machine");
  const browser = await chromium.launch({ executablePath, args: browserArguments(executablePath) });
  try {
    const preload = path.join(import.meta.dirname, "script-in-main.ts");
    const app = await startOnShim(
      root,
      [`--user-data-dir=${folder}`],
      ["--expose-gc", "--import", preload],
    );
    try {
      await benchApp(app, browser, onRow);
    } finally {
      await app.end();
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function benchApp(app: ShimApp, browser: Browser, onRow: (row: Row) => void): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1080, height: 720 } });
  page.setDefaultTimeout(300_000);
  await page.goto(app.address);
  await page.getByRole("status", { name: "Connection" }).getByText("Online").waitFor();
  const looks = [
    await look(app, page, async () => {
      for (const row of await idle(app)) onRow(row);
    }),
  ];
  const mails = await letters(many);
  await file(page, mails.slice(0, few), 0);
  looks.push(await look(app, page));
  await file(page, mails.slice(few), few);
  looks.push(await look(app, page));
  for (const name of figures) for (const row of compared(name, looks)) onRow(row);
}

const figures = [
  "memory at rest",
  "memory in use",
  "memory at work",
  "main at work",
  "mail reader at work",
  "window's page at work",
  "practice CRM",
  "main's objects",
  "window's objects",
] as const;

/** MB. */
type Look = Readonly<Record<(typeof figures)[number], number>>;

/**
 * After work, and once more after a rest. Only then garbage is collected, which otherwise lies about
 * until Chromium needs the room.
 */
async function look(
  app: ShimApp,
  page: Page,
  rest: () => Promise<unknown> = () => pause(restMs),
): Promise<Look> {
  await pause(workMs);
  const work = partsOf(app);
  await rest();
  const rested = partsOf(app);
  const { MB: objects = NaN } = await askMain(app, "heap");
  const objectsOfPage = await objectsOf(page);
  const collected = partsOf(app);
  return {
    "memory at rest": sumOf(rested),
    "memory in use": sumOf(collected),
    "memory at work": sumOf(work),
    "main at work": work.main,
    "mail reader at work": work.reader,
    "window's page at work": work.page,
    "practice CRM": work.practice,
    "main's objects": objects,
    "window's objects": objectsOfPage,
  };
}

/** MB of each part. Of Chromium's pages ours is the largest; the others are empty. */
function partsOf({ child: { pid = 0 } }: ShimApp) {
  const helpers = descendantsOf(pid);
  const browser = descendantsOf(process.pid);
  const memoriesOf = (some: readonly Running[], word: string) =>
    some.filter(({ command }) => command.includes(word)).map((one) => memoryOf(one.pid));
  return {
    main: memoryOf(pid),
    reader: sum(memoriesOf(helpers, "parser.js")),
    page: Math.max(0, ...memoriesOf(browser, "--type=renderer")),
    practice: sum(memoriesOf(helpers, "practice-crm")),
  };
}

/** Of Mailpin itself: the practice CRM is another program. */
const sumOf = ({ main, reader, page }: ReturnType<typeof partsOf>): number => main + reader + page;

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** What the page's scripts hold after a collection of garbage, MB. */
async function objectsOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize / 1e6;
}

function compared(name: keyof Look, looks: readonly Look[]): Row[] {
  const [atStart = NaN, afterFew = NaN, afterMany = NaN] = looks.map((one) => one[name]);
  const unit = "MB";
  const after = `after ${few} mails`;
  const ratio = afterMany / afterFew;
  return [
    { name, of: "after the start", ...once(atStart), unit },
    { name, of: after, ...once(afterFew), unit },
    { name, of: `after ${many} mails`, ...once(afterMany), unit, peer: `that ${after}`, ratio },
  ];
}

/** What main and the practice CRM do while nobody does anything. */
async function idle(app: ShimApp): Promise<Row[]> {
  const main = app.child.pid ?? 0;
  const practice = descendantsOf(main).find(({ command }) => command.includes("practice-crm"))?.pid;
  const times = () => [main, practice].map((pid) => processorMsOf(pid) ?? NaN);
  await askMain(app, "wakes");
  const before = times();
  await pause(idleMs);
  const after = times();
  const wakes = Object.entries(await askMain(app, "wakes")).toSorted(
    ([, one], [, other]) => other - one,
  );
  const seconds = idleMs / 1000;
  const perSecond = sum(wakes.map(([, count]) => count)) / seconds;
  const note = wakes.map(([place, count]) => `${count} by ${place}`).join("; ");
  return [
    { name: "wake-ups by timers", ...once(perSecond), unit: "wake-ups a second", note },
    ...["main", "practice CRM"].map((of, at) => {
      const ms = ((after[at] ?? NaN) - (before[at] ?? NaN)) / seconds;
      return { name: "processor time at rest", of, ...once(ms), unit: "ms a second" };
    }),
  ];
}

const mainAnswer = z.object({ told: z.record(z.string(), z.number()) });

/** Asks script-in-main.ts. */
async function askMain(
  { child }: ShimApp,
  question: "wakes" | "heap",
): Promise<Readonly<Record<string, number>>> {
  const answers = on(child, "message");
  child.send(question);
  for await (const [answer] of answers as AsyncIterable<[unknown]>) {
    const read = mainAnswer.safeParse(answer);
    if (read.success) return read.data.told;
  }
  throw new Error("main did not answer");
}

/** @param filed so many were filed before */
async function file(page: Page, mails: readonly TestFile[], filed: number): Promise<void> {
  for (const { bytes } of mails)
    await page.evaluate(fileMail, Buffer.from(bytes).toString("base64"));
  await page.getByText(`${filed + mails.length} filed today`).waitFor();
}

// This runs in the page.

/** Opens a mail, and files it to the first deal when it is on the screen. */
async function fileMail(base64: string): Promise<void> {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const shown = new Promise<void>((resolve) => {
    const listen = ({ target }: Event) => {
      if (!(target instanceof HTMLIFrameElement)) return;
      document.removeEventListener("load", listen, true);
      resolve();
    };
    document.addEventListener("load", listen, true);
  });
  const opened = await window.mailpin.openMails({
    page: "window",
    files: [{ name: "letter.eml", bytes }],
  });
  const [draftId] = opened.ok ? opened.value.draftIds : [];
  if (draftId === undefined) throw new Error("a mail was not opened");
  await shown;
  const found = await window.mailpin.findRecords({ text: "", module: "Deals" });
  const [record] = found.ok ? found.value.hits : [];
  if (record === undefined) throw new Error("there is no deal");
  const { module, id, title } = record;
  const mail = { draftId, direction: "received" as const, without: [] };
  const filing = { mails: [mail], record: { module, id, title } };
  const filed = await window.mailpin.fileMails(filing);
  if (!filed.ok) throw new Error(`a mail was not filed: ${filed.problem.code}`);
}
