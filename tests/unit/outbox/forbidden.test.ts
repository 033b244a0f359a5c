import { beforeEach, expect, it } from "vitest";
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

it("one that may have arrived keeps that doubt", async () => {
  world.zoho.associations = ["lost"];
  const job = world.add();
  world.worker.start();
  await world.clock.pass(0);
  world.rules.forbids = () => problem;
  await retry(job);
  expect(world.store.get(job.id)).toMatchObject({ state: "needs-you", mayHaveArrived: true });
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
