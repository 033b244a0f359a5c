import { beforeEach, describe, expect, it } from "vitest";
import { find, settleMs } from "../../../electron/outbox/additions/add-file.ts";
import { makeWorld, newJob, zohoError } from "../../support/outbox/world.ts";

let world: ReturnType<typeof makeWorld>;
beforeEach(() => {
  world = makeWorld();
});

const later = (name: string, size = 12_000_000) => ({ name, size, sha256: "d".repeat(64) });
const plan = later("plan.pdf");
const films = [plan, later("film.mp4", 30_000_000)];

/** A mail whose files follow it, filed by the worker. */
async function filed(additions = films) {
  const job = world.add({ additions });
  world.worker.start();
  await world.clock.pass(0);
  return job;
}
const shown = (job: { readonly id: string }) => world.store.get(job.id)?.additions;
const added = () => world.zoho.calls.filter((call) => call.startsWith("add"));

describe("files that follow a mail", () => {
  it("are added one by one once it is filed, and the job and its receipt say so", async () => {
    const job = await filed();
    expect(world.zoho.calls).toEqual([
      `associate ${job.messageId}`,
      ...["list", "add plan.pdf", "list", "add film.mp4"],
    ]);
    expect(world.stateOf(job)).toBe("filed");
    expect(shown(job)).toEqual({ total: 2, added: 2, givenUp: 0, state: "over" });
    expect(world.store.receipt(job.id)?.additions).toEqual(
      films.map((file) => ({ ...file, state: "added" })),
    );
    expect(world.store.unfinished()).toBe(0);
  });

  it("are forgotten with a mail that is taken back", () => {
    const job = world.add({ additions: films, heldUntil: world.clock.time + 10_000 });
    expect(shown(job)).toMatchObject({ total: 2, state: "planned" });
    expect(world.store.namesBytes(plan.sha256)).toBe(true);
    world.store.undo(job.id);
    expect(shown(job)).toBeUndefined();
    expect(world.store.namesBytes(plan.sha256)).toBe(false);
  });

  it("keep their bytes, their job and its history until they are over", async () => {
    world.zoho.additions = [zohoError("ask")];
    const job = await filed([plan]);
    expect(shown(job)).toMatchObject({ state: "needs-you", problem: { code: "not-added" } });
    const tomorrow = world.clock.time + 48 * 3_600_000;
    world.clock.time = tomorrow;
    expect(world.store.forget({ filed: tomorrow, takenBack: tomorrow })).toBe(0);
    expect(world.store.list().map(({ id }) => id)).toEqual([job.id]);
    expect(world.store.load([job.id])).toHaveLength(1);
    expect(world.store.namesBytes(plan.sha256)).toBe(true);
    expect(world.store.tally()).toEqual({ waiting: 0, sending: 0, needYou: 1 });
    expect(world.store.retryable()).toEqual([job.id]);

    world.store.additions.giveUp(job.id);
    expect(shown(job)).toEqual({ total: 1, added: 0, givenUp: 1, state: "over" });
    expect(world.store.namesBytes(plan.sha256)).toBe(false);
    expect(world.store.unfinished()).toBe(0);
    expect(world.store.forget({ filed: tomorrow, takenBack: tomorrow })).toBe(1);
  });

  it("are tried again when the user wants it", async () => {
    world.zoho.additions = [zohoError("ask")];
    const job = await filed([plan]);
    world.store.retry(job.id);
    world.worker.wake("user");
    await world.clock.pass(0);
    expect(shown(job)).toMatchObject({ state: "over", added: 1 });
    expect(added()).toHaveLength(2);
  });
});

describe("after an answer was lost", () => {
  it("the list shows the file: it is not sent again", async () => {
    world.zoho.additions = ["lost"];
    const job = await filed([plan]);
    expect(shown(job)).toMatchObject({ state: "waiting", problem: { code: "connection-lost" } });
    await world.clock.pass(10_000);
    expect(shown(job)).toMatchObject({ state: "over", added: 1 });
    expect(added()).toHaveLength(1);
  });

  it("the list does not show it: it is sent again once the call cannot arrive any more", async () => {
    world.zoho.additions = [zohoError("connection-lost")];
    const job = await filed([plan]);
    await world.clock.pass(settleMs - 1_000);
    expect(added()).toHaveLength(1);
    expect(shown(job)).toMatchObject({ problem: { code: "not-added", kind: "lost" } });
    await world.clock.pass(2_000);
    expect(added()).toHaveLength(2);
    expect(shown(job)).toMatchObject({ state: "over", added: 1 });
  });

  it("a call that arrives late is found", async () => {
    world.zoho.additions = [zohoError("connection-lost")];
    const job = await filed([plan]);
    await world.clock.pass(20_000);
    world.zoho.attachments.push({ id: "late", name: plan.name, size: plan.size, by: "jo" });
    await world.clock.pass(settleMs);
    expect(shown(job)).toMatchObject({ state: "over", added: 1 });
    expect(added()).toHaveLength(1);
  });

  it("the list cannot be read: nothing is sent", async () => {
    world.zoho.additions = ["lost"];
    world.zoho.lists = ["works", zohoError("ask")];
    const job = await filed([plan]);
    await world.clock.pass(10_000);
    expect(shown(job)).toMatchObject({ state: "needs-you" });
    world.store.retry(job.id);
    world.worker.wake("user");
    await world.clock.pass(0);
    expect(shown(job)).toMatchObject({ state: "over", added: 1 });
    expect(added()).toHaveLength(1);
  });

  it("a second file of the same name and size waits until the first one is settled", async () => {
    world.zoho.additions = [zohoError("connection-lost")];
    const job = await filed([plan, plan]);
    await world.clock.pass(60_000);
    expect(added()).toHaveLength(1);
    await world.clock.pass(settleMs);
    expect(shown(job)).toMatchObject({ state: "over", added: 2 });
    expect(world.zoho.attachments).toHaveLength(2);
  });

  it("a file like it of another mail says what it waits for, until that is known", async () => {
    world.zoho.additions = [zohoError("connection-lost")];
    world.zoho.lists = ["works", zohoError("ask")];
    const first = await filed([plan]);
    const second = world.add({ additions: [plan] });
    world.worker.wake();
    await world.clock.pass(0);
    const told = { code: "not-added", kind: "held-back", values: { subject: first.subject } };
    expect(shown(second)).toMatchObject({ state: "waiting", problem: told });
    world.changes.length = 0;

    await world.clock.pass(10_000);
    expect(shown(first)).toMatchObject({ state: "needs-you" });
    expect(shown(second)).toMatchObject({ state: "waiting", problem: told });
    expect(world.changes.at(-1)).toBe(`${second.id} filed`);
    world.store.additions.giveUp(first.id);
    expect(shown(second)).toEqual({ total: 1, added: 0, givenUp: 0, state: "waiting" });
    world.worker.wake("user");
    await world.clock.pass(0);
    expect(shown(second)).toMatchObject({ state: "over", added: 1 });
  });

  it("a process that died begins with the list", async () => {
    const job = newJob({ additions: [plan] });
    world.store.add([job]);
    const claimed = world.store.claim()!;
    world.store.associated(world.store.noteIntent(claimed));
    const file = world.store.additions.claim()!;
    world.store.additions.noteIntent(file, []);
    world.zoho.attachments.push({ id: "there", name: plan.name, size: plan.size, by: "jo" });

    world.worker.start();
    await world.clock.pass(0);
    expect(shown(job)).toMatchObject({ state: "over", added: 1 });
    expect(world.zoho.calls).toEqual(["list"]);
  });
});

describe("files that may be there for another reason", () => {
  const there = { id: "there", name: plan.name, size: plan.size, by: "pat" };

  it("are asked about where somebody else has filed the mail", async () => {
    world.zoho.attachments.push(there);
    world.zoho.associations = [zohoError("duplicate")];
    const job = await filed([plan]);
    expect(world.stateOf(job)).toBe("duplicate");
    expect(shown(job)).toMatchObject({ problem: { code: "not-added", kind: "unclear" } });
    expect(added()).toHaveLength(0);

    world.store.retry(job.id); // the user has looked, and wants it there once more
    world.worker.wake("user");
    await world.clock.pass(0);
    expect(shown(job)).toMatchObject({ state: "over", added: 1 });
  });

  it("wait for the user after a backup, who lets the list be asked", async () => {
    world.zoho.additions = [zohoError("server")];
    const job = await filed([plan]);
    await world.worker.stop();
    world.store.distrust();
    expect(shown(job)).toMatchObject({ state: "needs-you", problem: { kind: "from-backup" } });
    world.zoho.attachments.push({ ...there, by: "jo" });
    world.store.retry(job.id);
    world.worker.start();
    await world.clock.pass(settleMs);
    expect(shown(job)).toMatchObject({ state: "over", added: 1 });
    expect(added()).toHaveLength(1);
  });
});

describe("in the list of a record, our file", () => {
  const ours = { id: "2", name: "plan.pdf", size: 12, by: "jo" };
  const file = { name: "plan.pdf", size: 12, account: "jo" };
  const nobody = new Set<string>();
  const known = { since: 0, known: ["1"] };

  it.each([
    ["has its name, its size and our name", known, [ours], nobody, ours],
    ["is none that was there before", known, [{ ...ours, id: "1" }], nobody, "missing"],
    ["is no other of ours", known, [ours], new Set(["2"]), "missing"],
    ["is none of a colleague", known, [{ ...ours, by: "pat" }], nobody, "missing"],
    ["has another size", known, [{ ...ours, size: 13 }], nobody, "missing"],
    ["may have got another name", known, [{ ...ours, name: "plan_1.pdf" }], nobody, "unclear"],
    ["may be one without a size", known, [{ ...ours, size: undefined }], nobody, "unclear"],
    ["is not told where the list is too long", known, undefined, nobody, "unclear"],
    [
      "is not told where nobody knows what was there",
      { since: 0, known: undefined },
      [ours],
      nobody,
      "unclear",
    ],
  ])("%s", (_, doubt, listed, others, expected) => {
    expect(find(file, doubt, listed, others)).toEqual(expected);
  });
});
