import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { z } from "zod";
import { ensureBuilt } from "../../../build/scripts/app/build-app.mjs";
import { processorMsOf } from "../../../electron/cli/processor-time.ts";
import { quantiles, type Row } from "./row.ts";
import { root, startOnShim } from "./shim-app.ts";
import { UnwatchedBrowser } from "./unwatched-browser.ts";

const rounds = 12;

/** An app that has a window, and nothing in it. */
const bareApp: Readonly<Record<string, string>> = {
  "package.json": JSON.stringify({ name: "bare", type: "module", main: "main.js" }),
  "main.js": `import { app, BrowserWindow, protocol } from "electron";
import { readFile } from "node:fs/promises";
const privileges = { standard: true, secure: true, supportFetchAPI: true };
protocol.registerSchemesAsPrivileged([{ scheme: "app", privileges }]);
await app.whenReady();
protocol.handle("app", async ({ url }) => {
  const name = new URL(url).pathname.slice(1);
  const type = name.endsWith(".js") ? "text/javascript" : "text/html";
  const file = await readFile(new URL(name, import.meta.url));
  return new Response(file, { headers: { "Content-Type": type } });
});
await new BrowserWindow().loadURL("app://bare/index.html");`,
  "index.html": `<!doctype html><link rel="icon" href="data:,"><title>Bare</title><script type="module" src="page.js"></script>`,
  "page.js": `document.body.innerHTML = '<button aria-haspopup="menu">Ready</button>';`,
};

/**
 * From the start of the process until the window can be used, against an app whose page is empty,
 * by turns. Both run on the shim, in the same browser, which is open before.
 */
export async function benchStart(onRow: (row: Row) => void): Promise<void> {
  await ensureBuilt();
  const folder = await mkdtemp(path.join(tmpdir(), "mailpin-bench-start-"));
  const browser = await UnwatchedBrowser.start();
  try {
    const bare = path.join(folder, "bare");
    await mkdir(bare);
    for (const [name, text] of Object.entries(bareApp))
      await writeFile(path.join(bare, name), text);
    const own: Start[] = [];
    const peer: Start[] = [];
    for (let round = 0; round <= rounds; round++) {
      const ofPeer = await startOf(browser, bare);
      const ofOwn = await startOf(browser, root, `--user-data-dir=${path.join(folder, "data")}`);
      if (round === 0) continue; // the first start makes the data, and fills the compile cache
      peer.push(ofPeer);
      own.push(ofOwn);
    }
    for (const [name, of, unit] of measures) {
      const ofPeer = quantiles(peer.map(of));
      const ofOwn = quantiles(own.map(of));
      onRow({ name, of: "an empty app", ...ofPeer, unit, isPeer: true });
      onRow({ name, ...ofOwn, unit, peer: "an empty app", ratio: ofOwn.p50 / ofPeer.p50 });
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** In ms, from the start of the process. */
type Start = {
  readonly paintedMs: number;
  readonly usableMs: number;
  /** Of main, until the window asks for its page: a busy machine delays it, and adds little. */
  readonly processorMs: number;
};

const measures: readonly (readonly [string, (start: Start) => number, string])[] = [
  ["the window shows something", ({ paintedMs }) => paintedMs, "ms"],
  ["the window can be used", ({ usableMs }) => usableMs, "ms"],
  ["main's work until its window", ({ processorMs }) => processorMs, "ms of processor time"],
];

/**
 * The button with the company's name tells that main has answered. The page itself notes when it is
 * there: whoever looks for it from outside comes up to 100 ms late.
 */
async function startOf(browser: UnwatchedBrowser, app: string, ...words: string[]): Promise<Start> {
  const began = performance.now();
  const running = await startOnShim(app, words);
  const processorMs = processorMsOf(running.child.pid) ?? NaN;
  const page = await browser.open(noteTimes);
  try {
    const asked = performance.now();
    await page.goTo(running.address);
    const { painted, usable } = times.parse(await page.evaluate(timesOf));
    const before = asked - began;
    return { paintedMs: before + painted, usableMs: before + usable, processorMs };
  } finally {
    await page.close();
    await running.end();
  }
}

const times = z.object({ painted: z.number(), usable: z.number() });

// These run in the page.

function noteTimes(): void {
  const painted = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [first] = list.getEntriesByName("first-contentful-paint");
      if (first !== undefined) resolve(first.startTime);
    }).observe({ type: "paint", buffered: true });
  });
  const usable = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (document.querySelector("[aria-haspopup=menu]") === null) return;
      observer.disconnect();
      resolve(performance.now());
    }).observe(document, { childList: true, subtree: true });
  });
  Object.assign(window, { times: { painted, usable } });
}

/** From the request of the page, ms. */
async function timesOf(): Promise<unknown> {
  const { times } = window as unknown as { times: Record<"painted" | "usable", Promise<number>> };
  return { painted: await times.painted, usable: await times.usable };
}
