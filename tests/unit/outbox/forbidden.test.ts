import { beforeEach, expect, it, vi } from "vitest";
import type { Problem } from "../../../electron/contract/problem.ts";
import type { Going } from "../../../electron/outbox/job.ts";
import { makeWorld, zohoError } from "../../support/outbox/world.ts";

const problem: Problem = { code: "no-longer-allowed", kind: "module", remedy: "choose-record" };
const plan = { name: "plan.pdf", size: 12_000_000, sha256: "d".repeat(64) };
const mail = {
  ...{ to: [], cc: [], bcc: [], direction: "received" as const },
  replyTo: [{ address: "ana@lawyer.example" }],
};

let world: ReturnType<typeof makeWorld>;
beforeEach(() => {
  world = makeWorld();
});

async function retry(job: { readonly id: string }): Promise<void> {
  world.store.retry(job.id);
  world.worker.wake("user");
  await world.clock.pass(0);
}

it("a mail that is no longer allowed is not sent, and keeps all it has until it is allowed", async () => {
  const asked: Going[] = [];
  world.rules.forbids = (going) => {
    asked.push(going);
    return going.record.module === "Leads" ? problem : undefined;
  };
  const link = { module: "Contacts", id: "3", title: "Ana" };
  const record = { module: "Leads", id: "7", title: "Bob" };
  const job = world.add({ record, link, mail, fileCount: 2, additions: [plan] });
  const other = world.add();
  world.worker.start();
  await world.clock.pass(0);
  expect(asked[0]).toMatchObject({ record, link, mail });
  expect(world.store.get(job.id)).toMatchObject({ state: "needs-you", problem });
  expect(world.changes).toContain(`${job.id} needs-you`);
  expect(world.zoho.calls).toEqual([`associate ${other.messageId}`]);
  expect(world.errors).toEqual([]);

  await retry(job);
  expect(world.store.get(job.id)).toMatchObject({ state: "needs-you", problem });

  world.rules.forbids = () => undefined;
  await retry(job);
  expect(world.zoho.filed.get(job.messageId)).toHaveLength(2);
  expect(world.store.get(job.id)).toMatchObject({ state: "filed", additions: { added: 1 } });
});

it("a rule that comes while its files are sent stops the mail, and no file is sent twice", async () => {
  const areSent = () => world.zoho.calls.some((call) => call.startsWith("upload"));
  world.rules.forbids = () => (areSent() ? problem : undefined);
  const job = world.add({ fileCount: 2 });
  world.worker.start();
  await world.clock.pass(0);
  const uploads = [`upload ${job.messageId} 0`, `upload ${job.messageId} 1`];
  expect(world.zoho.calls).toEqual(uploads);
  expect(world.store.get(job.id)).toMatchObject({ state: "needs-you", problem });
  expect(world.store.get(job.id)).not.toHaveProperty("mayHaveArrived");

  world.rules.forbids = () => undefined;
  await retry(job);
  expect(world.zoho.calls).toEqual([...uploads, `associate ${job.messageId}`]);
  expect(world.stateOf(job)).toBe("filed");
});

it("so does one that comes while they are sent once more", async () => {
  world.zoho.associations = [zohoError("files-refused")];
  const isRefused = () => world.zoho.calls.some((call) => call.startsWith("associate"));
  world.rules.forbids = () => (isRefused() ? problem : undefined);
  const job = world.add({ fileCount: 1 });
  world.worker.start();
  await world.clock.pass(0);
  expect(world.store.get(job.id)).toMatchObject({ state: "needs-you", problem });
  expect(world.zoho.filed.size).toBe(0);
});

it("one that may have arrived keeps that doubt", async () => {
  world.zoho.associations = ["lost"];
  const job = world.add();
  world.worker.start();
  await world.clock.pass(0);
  const asked: Going[] = [];
  world.rules.forbids = (going) => {
    asked.push(going);
    return problem;
  };
  await retry(job);
  expect(asked).toMatchObject([{ mayHaveArrived: true }]);
  expect(world.store.get(job.id)).toMatchObject({ state: "needs-you", mayHaveArrived: true });
});

it("a file that may be there is not called one that was not added", async () => {
  world.zoho.additions = [zohoError("connection-lost")];
  const job = world.add({ additions: [plan] });
  world.worker.start();
  await world.clock.pass(0);
  world.rules.forbids = () => problem;
  await retry(job);
  expect(world.store.get(job.id)?.additions).toMatchObject({
    state: "needs-you",
    problem: { code: "not-added", kind: "not-allowed-unsure" },
  });
});

it("a file that follows its mail does not go out either", async () => {
  world.zoho.additions = [zohoError("ask")];
  const job = world.add({ mail, additions: [plan] });
  world.worker.start();
  await world.clock.pass(0);
  expect(world.stateOf(job)).toBe("filed");
  const before = world.zoho.calls.length;
  world.rules.forbids = (going) => (going.mail?.replyTo === undefined ? undefined : problem);
  await retry(job);
  expect(world.zoho.calls).toHaveLength(before);
  expect(world.store.get(job.id)?.additions).toMatchObject({
    state: "needs-you",
    problem: { code: "not-added", kind: "not-allowed" },
  });

  world.rules.forbids = () => undefined;
  await retry(job);
  expect(world.store.get(job.id)?.additions).toMatchObject({ state: "over", added: 1 });
});

it("hundreds that are no longer allowed let other work through", async () => {
  world.rules.forbids = () => problem;
  for (let n = 0; n < 60; n += 1) world.add();
  world.worker.start();
  await new Promise((resolve) => setImmediate(resolve));
  expect(world.store.tally().waiting).toBeGreaterThan(40);
  for (let turns = 0; turns < 60; turns += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(world.store.tally()).toEqual({ waiting: 0, sending: 0, needYou: 60 });
});

it("so do hundreds of such files", async () => {
  for (let n = 0; n < 20; n += 1) world.add({ mail, additions: [{ ...plan, name: `${n}.pdf` }] });
  world.rules.forbids = (going) => ("jobId" in going ? problem : undefined);
  world.worker.start();
  const asked = () =>
    world.store.list().filter(({ additions }) => additions?.state === "needs-you");
  await vi.waitUntil(() => asked().length > 0, { interval: 0 });
  expect(asked().length).toBeLessThan(20);
  await vi.waitUntil(() => asked().length === 20, { interval: 0 });
});
