/*
 * The outbox of the app in a process of its own, which is killed:
 *
 *     node script-outbox.ts FOLDER ORDERS
 *
 * Prints `stored N` when letter N is in the outbox for good, and `done` when all have been filed;
 * before that `mistaken SUBJECT` for each that the outbox takes for somebody else's.
 */
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { postBytes } from "../../../electron/cli/post-bytes.ts";
import type { JobView } from "../../../electron/contract/job.ts";
import type { AdditionSteps, FilingSteps } from "../../../electron/outbox/filing-steps.ts";
import { OutboxStore } from "../../../electron/outbox/store.ts";
import { isFinal } from "../../../electron/outbox/transitions.ts";
import { OutboxWorker } from "../../../electron/outbox/worker.ts";
import { AccountPause } from "../../../electron/scheduling/account-pause.ts";
import { setTimer } from "../../../electron/scheduling/set-timer.ts";
import { SteadyClock } from "../../../electron/scheduling/steady-clock.ts";
import { bytesMissing, Spool } from "../../../electron/storage/spool.ts";
import { mailsIn, openMails } from "../../../electron/workspace/data/databases.ts";
import { makeAccess, type TokenStore } from "../../../electron/zoho/accounts/access.ts";
import { makeClient } from "../../../electron/zoho/client/client.ts";
import { makeFiling } from "../../../electron/zoho/filing/zoho-filing.ts";
import { keepNow } from "../../support/keep-compiled.ts";
import { letter } from "./letters.ts";
import { orders, type Point } from "./orders.ts";
import { SyncLog } from "./sync-log.ts";

keepNow();
const [folder = "", words = ""] = process.argv.slice(2);
const { accounts, seed, letters, death, syncLog } = orders.parse(JSON.parse(words));
const say = (line: string) => process.stdout.write(`${line}\n`);

let left = death?.time ?? 0;
function at(point: Point): void {
  if (point !== death?.point) return;
  left -= 1;
  if (left === 0) process.kill(process.pid, "SIGKILL");
}

/** Zoho gives ten access tokens in ten minutes, so one serves the outboxes of all batches. */
const tokenFile = path.join(folder, "../token.json");
const tokens: TokenStore = {
  load: () =>
    readFile(tokenFile, "utf8").then(
      (text) => JSON.parse(text) as unknown,
      () => undefined,
    ),
  save: (token) => writeFile(tokenFile, JSON.stringify(token)),
};

const clock = new SteadyClock({ now: Date.now, monotonic: () => performance.now() });
/** The CRM is on this computer: a call whose line has broken arrives at once, or never. */
const settleMs = 500;
/** The shortest waits. */
const random = () => 0;
const pause = new AccountPause({ clock, random });
const signIn = makeAccess({ fetch, now: Date.now, accounts, tokens });
const client = makeClient({ fetch, postBytes, now: Date.now, pause, signIn });
const spool = new Spool(path.join(folder, "spool"));
const { db, restored } = openMails(folder, { repair: true, nowMs: Date.now() });
if (restored !== undefined) throw new Error("the database is damaged");
const synced = syncLog === undefined ? undefined : new SyncLog(syncLog);
synced?.watch(db, `${mailsIn(folder)}-wal`);
const store = new OutboxStore(db, { now: Date.now });

const zoho = makeFiling(client, (sha256) => spool.read(sha256));
const filing: FilingSteps & AdditionSteps = {
  upload: (request, have, onUploaded, signal, onProgress) => {
    at("a job is claimed");
    const onStored = (position: number, fileId: string) => {
      at("a file is uploaded");
      onUploaded(position, fileId);
      at("the id of a file is stored");
    };
    return zoho.upload(request, have, onStored, signal, onProgress);
  },
  associate: async (request, ids, signal) => {
    at("the intent is stored");
    const answer = await zoho.associate(request, ids, signal);
    at("Zoho has answered");
    return answer;
  },
  isListed: (request, signal) => zoho.isListed(request, signal),
  findFiled: (request, ids, signal) => zoho.findFiled(request, ids, signal),
  listAttachments: async (record, signal) => {
    const listed = await zoho.listAttachments(record, signal);
    at("the list is read");
    return listed;
  },
  addAttachment: async (file, signal, onProgress) => {
    at("the intent to add a file is stored");
    const id = await zoho.addAttachment(file, signal, onProgress);
    at("Zoho has added a file");
    return id;
  },
};

const worker = new OutboxWorker({
  ...{ store, filing, clock, pause, random, setTimer, settleMs },
  forbids: () => undefined,
  onChange: (_, state) => {
    if (isFinal(state)) at("the outcome is stored");
    tryAgain();
    sayWhenDone();
  },
  onConnection: ({ state }) => {
    if (state !== "online") tryAgain();
  },
  onError: (error) => {
    throw error;
  },
});

/** As a user does who sees that a job waits, or needs them. */
function tryAgain(): void {
  setImmediate(() => {
    const waiting = store.list().filter((job) => needsYou(job) || isDelayed(job));
    for (const { id, problem } of waiting) {
      if (problem?.code === bytesMissing.code) throw new Error("files of a mail are missing");
      store.retry(id);
    }
    if (waiting.length > 0 || pause.leftMs !== undefined) worker.wake("user");
  });
}

/** Nobody gives up a file here: where the list cannot tell whether it is there, that is a fault. */
function needsYou({ state, additions }: JobView): boolean {
  if (additions?.problem?.kind === "unclear") throw new Error("the list does not tell");
  return state === "needs-you" || additions?.state === "needs-you";
}

const isDelayed = ({ state, nextAt }: { state: string; nextAt?: number | undefined }) =>
  state === "waiting" && nextAt !== undefined && nextAt > Date.now();

const isOver = ({ state, additions }: JobView) =>
  isFinal(state) && (additions === undefined || additions.state === "over");

let allStored = false;
function sayWhenDone(): void {
  const jobs = store.list();
  if (!allStored || !jobs.every(isOver)) return;
  for (const { state, subject } of jobs) if (state !== "filed") say(`mistaken ${subject}`);
  say("done");
}

worker.start();
tryAgain();
for (const number of letters) {
  const { job, files, added } = letter(seed, number);
  if (store.get(job.id) === undefined) {
    const names = await spool.putAll([...files.values(), ...added.values()]);
    synced?.spooled(names);
    at("the files are in the spool");
    store.add([job]);
  }
  say(`stored ${number}`);
  at("the job is stored");
  worker.wake();
}
allStored = true;
sayWhenDone();
process.stdin.resume(); // lives until it is killed, or its parent ends
process.stdin.on("end", () => {
  process.exit();
});
