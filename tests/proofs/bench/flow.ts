import type { Page } from "playwright";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { ensureBuilt } from "../../../build/scripts/app/build-app.mjs";
import { openMails } from "../../../electron/workspace/data/databases.ts";
import { launchApp, type RunningApp } from "../../e2e/app.ts";
import { fileButton, find, mailCard } from "../../e2e/window.ts";
import { bytesOf, mail } from "../../support/mails/mails.ts";
import { pdf } from "../../support/mails/pdfs.ts";
import { png } from "../../support/mails/pictures.ts";
import { stutterMs } from "./report/meanings.ts";
import { quantiles, type Row } from "./row.ts";
import { fillOrganisation } from "./tray.ts";

/** Mails with an attachment of so many bytes, a third more in base64, and how often one is dropped. */
const sizes = [
  { name: "1 KB", bytes: 0, turns: 10 },
  { name: "1 MB", bytes: 730_000, turns: 6 },
  { name: "10 MB", bytes: 7_300_000, turns: 4 },
] as const;
/** Mails that are filed one after the other. */
const filings = 10;

const worlds = [
  { of: "an empty tray", drafts: 0, jobs: 0 },
  { of: "1,000 drafts and 10,000 jobs", drafts: 1000, jobs: 10_000 },
] as const;
type World = (typeof worlds)[number];

/**
 * The built app with the practice company: from a drop until the mail is on the screen, from Enter
 * until the next mail is, and the longest task of the window's thread meanwhile.
 */
export async function benchFlow(onRow: (row: Row) => void): Promise<void> {
  await ensureBuilt();
  for (const world of worlds) {
    const folder = await mkdtemp(path.join(tmpdir(), "mailpin-bench-flow-"));
    try {
      await fill(folder, world);
      const app = await launchApp([`--user-data-dir=${folder}`]);
      try {
        await benchApp(app, world, onRow);
      } finally {
        await app.kill();
      }
    } finally {
      await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    }
  }
}

async function fill(folder: string, { drafts, jobs }: World): Promise<void> {
  await mkdir(folder, { recursive: true });
  // Nothing is sent meanwhile.
  await writeFile(path.join(folder, "settings.json"), JSON.stringify({ holdSeconds: 60 }));
  if (jobs === 0) return;
  const organisation = path.join(folder, "organisations/practice");
  fillOrganisation(organisation, drafts, jobs);
  const { db } = openMails(organisation, { repair: false, nowMs: Date.now() });
  db.prepare(
    "UPDATE job SET state = 'filed', next_at = NULL, request = NULL, intent_at = 1, finished_at = ? + seq WHERE seq % 10 = 0",
  ).run(Date.now() - jobs);
  db.prepare(
    "UPDATE job SET state = 'needs-you', next_at = NULL, problem = ? WHERE seq % 10 > 0",
  ).run(JSON.stringify({ code: "record-gone" }));
  db.close();
}

async function benchApp(
  { page }: RunningApp,
  { of, drafts }: World,
  onRow: (row: Row) => void,
): Promise<void> {
  page.setDefaultTimeout(120_000);
  await page.getByRole("status", { name: "Connection" }).getByText("Online").waitFor();
  onRow(
    longest(
      await tasksOf(page, async () => {
        await page.reload();
        await page.locator("[aria-haspopup=menu]").waitFor();
      }),
      "the window opens",
      of,
    ),
  );
  for (const { name, bytes, turns } of sizes) {
    const bare: number[] = [];
    const times: number[] = [];
    const tasks: number[] = [];
    for (let turn = 0; turn <= turns; turn++) {
      const subject = `Drop ${turn} of ${name}`;
      await page.evaluate(takeFile, await encodedMail(subject, bytes));
      const isCounted = turn > 0; // the first one compiles
      const ofBare = await page.evaluate(crossBridge);
      if (isCounted) bare.push(ofBare);
      const ofDrop = await tasksOf(page, async () => {
        const ms = await page.evaluate(dropFile, subject);
        if (isCounted) times.push(ms);
      });
      tasks.push(...ofDrop);
    }
    const peer = "its bytes over the bridge, refused";
    for (const row of compared(`drop to fields on screen, ${name}`, { of, times, peer, bare }))
      onRow(row);
    onRow(longest(tasks, "drops", `${name}, ${of}`));
  }
  await benchEnter(page, of, onRow);
  if (drafts > 0)
    for (const [list, row] of Object.entries(lists)) onRow(await opened(page, list, row, of));
  else for (const file of large) onRow(await previewed(page, file));
}

const large = [
  {
    ...{ filename: "plan.pdf", contentType: "application/pdf", is: "a PDF of 9 MB" },
    content: pdf({
      pages: Array<string>(300).fill("Plan"),
      catalogue: `/Rest (${"x".repeat(9e6)})`,
    }),
  },
  {
    ...{ filename: "site.png", contentType: "image/png", is: "a picture of 24 megapixels" },
    content: png(6000, 4000),
  },
] as const;

/** A large attachment is shown. */
async function previewed(page: Page, { is, ...file }: (typeof large)[number]): Promise<Row> {
  const subject = `With ${file.filename}`;
  const { bytes } = await mail("large.eml", { subject, attachments: [file] });
  await page.evaluate(takeFile, Buffer.from(bytes).toString("base64"));
  await page.evaluate(dropFile, subject);
  const tasks = await tasksOf(page, async () => {
    await mailCard(page).getByRole("button", { name: "Preview" }).click();
    await page.locator("dialog").locator("canvas, img").first().waitFor();
    await page.evaluate(shown);
    await page.keyboard.press("Escape");
  });
  return longest(tasks, "a large file is shown", is);
}

/** Mails that were dropped before are filed one by one. */
async function benchEnter(page: Page, of: string, onRow: (row: Row) => void): Promise<void> {
  const tasks: number[] = [];
  const bare: number[] = [];
  const times: number[] = [];
  for (let turn = 0; turn <= filings; turn++) {
    await find(page).click();
    await page
      .getByRole("listbox", { name: "Matching records" })
      .getByRole("option")
      .first()
      .click();
    await fileButton(page).waitFor();
    await mailCard(page).focus();
    bare.push(await page.evaluate(askMain));
    await page.evaluate(watchForNext);
    const ofEnter = await tasksOf(page, async () => {
      await page.keyboard.press("Enter");
      times.push(await page.evaluate(() => window.benchNext));
    });
    tasks.push(...ofEnter);
  }
  const measured = { of, times: times.slice(1), peer: "a question to main", bare: bare.slice(1) };
  for (const row of compared("Enter to the next mail in hand", measured)) onRow(row);
  onRow(longest(tasks, "filing", of));
}

/** What a row is of each list. */
const lists = { outbox: "[data-job]", history: ".history .row" } as const;

async function opened(page: Page, list: string, row: string, of: string): Promise<Row> {
  const button = page.locator(`[data-opens=${list}]`);
  const tasks = await tasksOf(page, async () => {
    for (let turn = 0; turn < 5; turn++) {
      await button.click();
      await page.locator(row).first().waitFor();
      await button.click();
      await page.locator(row).first().waitFor({ state: "detached" });
    }
  });
  return longest(tasks, "a list opens and closes", `the ${list}, ${of}`);
}

type Measured = {
  readonly of: string;
  readonly times: readonly number[];
  readonly peer: string;
  /** The times of the peer. */
  readonly bare: readonly number[];
};

function compared(name: string, { of, times, peer, bare }: Measured): Row[] {
  const own = quantiles(times);
  const other = quantiles(bare);
  return [
    { name, of: `${peer}, ${of}`, ...other, unit: "ms", isPeer: true },
    { name, of, ...own, unit: "ms", peer, ratio: own.p50 / other.p50 },
  ];
}

function longest(tasks: readonly number[], during: string, of: string): Row {
  const over = tasks.filter((ms) => ms > stutterMs).length;
  const note = `${over === 0 ? "none" : over} over ${stutterMs} ms`;
  const ms = Math.max(0, ...tasks);
  return {
    ...{ name: `longest task of the window's thread, ${during}`, of },
    ...{ p50: ms, p95: ms, unit: "ms of processor time", note },
  };
}

const trace = z.object({
  traceEvents: z.array(
    z.object({
      name: z.string(),
      pid: z.number(),
      tid: z.number(),
      tdur: z.number().optional(),
      args: z.record(z.string(), z.unknown()).optional(),
    }),
  ),
});

/**
 * The processor time of each task of the page's main thread meanwhile, ms, with the microtasks that
 * end it. The time by the clock, which Chromium calls a long task, would tell of other programs.
 */
async function tasksOf(page: Page, work: () => Promise<unknown>): Promise<number[]> {
  const browser = page.context().browser();
  if (browser === null) throw new Error("the window is in no browser that can be traced");
  const categories = ["disabled-by-default-devtools.timeline", "__metadata"];
  await browser.startTracing(page, { categories });
  await work();
  const { traceEvents } = trace.parse(JSON.parse((await browser.stopTracing()).toString()));
  const threads = new Set(
    traceEvents
      .filter(({ name, args }) => name === "thread_name" && args?.["name"] === "CrRendererMain")
      .map(({ pid, tid }) => `${pid} ${tid}`),
  );
  return traceEvents.flatMap(({ name, pid, tid, tdur }) =>
    name === "RunTask" && tdur !== undefined && threads.has(`${pid} ${tid}`) ? [tdur / 1000] : [],
  );
}

async function encodedMail(subject: string, bytes: number): Promise<string> {
  const file = await mail("drop.eml", {
    subject,
    attachments:
      bytes === 0
        ? []
        : [
            {
              filename: "plan.pdf",
              content: bytesOf(bytes, subject),
              contentType: "application/pdf",
            },
          ],
  });
  return Buffer.from(file.bytes).toString("base64");
}

// These run in the page.

declare global {
  // Only an interface can be merged with the one of the DOM.
  // oxlint-disable-next-line typescript/consistent-type-definitions
  interface Window {
    benchFile: File;
    /** From the press of Enter until another mail is on the screen, ms. */
    benchNext: Promise<number>;
  }
}

function takeFile(base64: string): void {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  window.benchFile = new File([bytes], "drop.eml");
}

/** The same number of bytes, which main takes for no mail. */
async function crossBridge(): Promise<number> {
  const bytes = new Uint8Array(window.benchFile.size);
  const began = performance.now();
  await window.mailpin.openMails({ page: "window", files: [{ name: "nothing.eml", bytes }] });
  return performance.now() - began;
}

async function dropFile(subject: string): Promise<number> {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(window.benchFile);
  const isShown = () =>
    document.querySelector("section[aria-label=Mail] h2")?.textContent.includes(subject) === true;
  const began = performance.now();
  const shown = new Promise<number>((done) => {
    const observer = new MutationObserver(() => {
      if (!isShown()) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        done(performance.now() - began);
      });
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  });
  for (const type of ["dragenter", "dragover", "drop"])
    document.body.dispatchEvent(
      new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
    );
  return shown;
}

/** The picture in the dialog, if there is one, was read, and drawn. */
async function shown(): Promise<void> {
  await document.querySelector<HTMLImageElement>("dialog img")?.decode();
  await new Promise(requestAnimationFrame);
}

async function askMain(): Promise<number> {
  const began = performance.now();
  await window.mailpin.getRecordCopy();
  return performance.now() - began;
}

/**
 * Begins to listen, and is answered before the key is pressed: Chromium hands a busy page its keys
 * before it hands it our questions.
 */
function watchForNext(): void {
  const heading = () => document.querySelector("section[aria-label=Mail] h2")?.textContent;
  const before = heading();
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  setTimeout(reject, 60_000, new Error("Enter brought no other mail"));
  window.benchNext = promise;
  const listen = () => {
    const began = performance.now();
    const observer = new MutationObserver(() => {
      if (heading() === before) return;
      observer.disconnect();
      requestAnimationFrame(() => {
        resolve(performance.now() - began);
      });
    });
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  };
  addEventListener("keydown", listen, { capture: true, once: true });
}
