import { afterAll, beforeAll, expect, it } from "vitest";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { settleMs } from "../../../electron/outbox/additions/add-file.ts";
import { startPracticeCrm, type PracticeCrm } from "../../../electron/practice-crm/start.ts";
import { crowd } from "../../support/crm.ts";
import { CrmReader } from "../../support/practice.ts";
import { folderForTest, openOutbox, tokenStore, type RecordRef } from "./whole-outbox.ts";

const added = { "plan ä.pdf": "the plan", "film.mp4": "the film" };

let crm: PracticeCrm;
let reader: CrmReader;
const folder = mkdtempSync(path.join(tmpdir(), "mailpin-crm-"));
const tokens = tokenStore();
let records = 0;
beforeAll(async () => {
  crm = await startPracticeCrm({ port: 0, folder, seed: crowd(30) });
  reader = new CrmReader(crm);
});
afterAll(async () => {
  await crm.close();
  rmSync(folder, { recursive: true, force: true });
});

function newRecord(): RecordRef {
  const id = String(554_023_000_010_000_000n + BigInt(records));
  records += 1;
  return { module: "Contacts", id, title: `Number${records}` };
}

const open = (fetch = globalThis.fetch, at = folderForTest()) =>
  openOutbox({ folder: at, crm, tokens, fetch });
type Outbox = ReturnType<typeof open>;

/** Lets time pass until no file waits any more. */
async function settled(outbox: Outbox, job: { readonly id: string }) {
  for (let tries = 0; outbox.view(job).additions?.state === "waiting"; tries += 1) {
    if (tries > 20) throw new Error("a file waits for ever");
    await outbox.clock.pass(settleMs);
    await outbox.quiet();
  }
  return outbox.view(job).additions;
}

async function contents({ module, id }: RecordRef) {
  const files = await reader.attachmentsOf(module, id);
  return files.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]).sort();
}

const whole = Object.entries(added).sort();

it.each([
  ...["drop-before", "drop-midway", "drop-after", "truncated", "bad-gateway-after"],
  ...["server-error", "server-error-after", "too-many-requests", "expired-token"],
])("each file is in the Attachments once when an answer is lost (%s)", async (fault) => {
  const [outbox, record] = [open(), newRecord()];
  crm.faults.add(`${fault}@attach`);
  const job = await outbox.add(record, { added });
  outbox.worker.start();
  await outbox.quiet();
  expect(outbox.view(job).state).toBe("filed");
  expect(await settled(outbox, job)).toMatchObject({ state: "over", added: 2 });
  expect(crm.faults.waiting()).toEqual([]);
  expect(await contents(record)).toEqual(whole);
  await outbox.close();
});

it.each([1, 2])("and when a process dies before the answer about file %i", async (which) => {
  const [at, record] = [folderForTest(), newRecord()];
  const { promise: died, resolve: die } = Promise.withResolvers<undefined>();
  let count = 0;
  const first = open(async (input, init) => {
    const { href } = input instanceof Request ? new URL(input.url) : new URL(input);
    const isFile = init?.method === "POST" && href.endsWith("/Attachments");
    if (isFile) count += 1;
    const answer = await fetch(input, init);
    if (count < which) return answer;
    die(undefined);
    return new Promise<never>(() => undefined);
  }, at);
  const job = await first.add(record, { added });
  first.worker.start();
  await died;
  expect(first.view(job).additions).toMatchObject({ state: "adding", added: which - 1 });
  first.db.close();

  const second = open(globalThis.fetch, at);
  second.worker.start();
  await second.quiet();
  expect(await settled(second, job)).toMatchObject({ state: "over", added: 2 });
  expect(await contents(record)).toEqual(whole);
  await second.close();
});

it.each([
  ["storage-full@attach", "storage-full"],
  ["upload-too-large@attach", "too-large"],
  ["virus@attach", "virus"],
  ["module-invalid@attachments", "record"],
  ["scope-mismatch@attachments", "scope"],
  ["no-permission@attach", "permission"],
])("a refusal (%s) is told, and the mail stays filed", async (fault, kind) => {
  const [outbox, record] = [open(), newRecord()];
  crm.faults.add(fault);
  const job = await outbox.add(record, { added: { "plan.pdf": "the plan" } });
  outbox.worker.start();
  await outbox.quiet();
  expect(outbox.view(job)).toMatchObject({
    state: "filed",
    additions: { state: "needs-you", problem: { code: "not-added", kind } },
  });
  await outbox.tryNow(job);
  expect(outbox.view(job).additions).toMatchObject({ state: "over", added: 1 });
  expect(await contents(record)).toHaveLength(1);
  await outbox.close();
});
