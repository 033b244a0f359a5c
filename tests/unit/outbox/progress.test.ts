import { describe, expect, it, onTestFinished } from "vitest";
import type { FilingSteps, Progress } from "../../../electron/outbox/filing-steps.ts";
import { makeWorld, settled, zohoError } from "../../support/outbox/world.ts";

/** An outbox whose uploads go on only when the test says so. */
function setup() {
  const world = makeWorld();
  const { zoho, worker, db } = world;
  const reports: ((progress: Progress) => void)[] = [];
  const ends: ((error?: Error) => void)[] = [];
  const upload = zoho.upload.bind(zoho);
  const slowly: FilingSteps["upload"] = async (request, have, onUploaded, signal, onProgress) => {
    const { promise, resolve, reject } = Promise.withResolvers<undefined>();
    if (onProgress !== undefined) reports.push(onProgress);
    ends.push((error) => {
      if (error === undefined) resolve(undefined);
      else reject(error);
    });
    signal.addEventListener("abort", () => {
      reject(zohoError("offline"));
    });
    await promise;
    await upload(request, have, onUploaded, signal);
  };
  zoho.upload = slowly;
  onTestFinished(async () => {
    await worker.stop();
    db.close();
  });
  const progressOf = ({ id }: { readonly id: string }) => world.store.get(id)?.files.progress;
  return { ...world, reports, ends, progressOf };
}

describe("the progress of an upload", () => {
  it("is in the view of the job as soon as it is known, and told four times a second at most", async () => {
    const { worker, add, reports, changes, clock, progressOf } = setup();
    const job = add({ fileCount: 1 });
    worker.start();
    await settled();
    expect(progressOf(job)).toBeUndefined();
    const before = changes.length;
    for (let sent = 10; sent <= 1000; sent += 10) {
      reports[0]?.({ sent, total: 1000 });
      await clock.pass(10);
    }
    expect(progressOf(job)).toEqual({ sent: 1000, total: 1000 });
    expect(changes.slice(before)).toEqual(Array.from({ length: 4 }, () => `${job.id} uploading`));
  });

  it("is told of the last bytes, also when nothing comes after them", async () => {
    const { worker, add, reports, clock, store, changes } = setup();
    const job = add({ fileCount: 1 });
    worker.start();
    await settled();
    reports[0]?.({ sent: 1, total: 9 });
    reports[0]?.({ sent: 9, total: 9 });
    const before = changes.length;
    await clock.pass(250);
    expect(changes.slice(before)).toEqual([`${job.id} uploading`]);
    expect(store.list()[0]?.files).toEqual({
      uploaded: 0,
      total: 1,
      progress: { sent: 9, total: 9 },
    });
    await clock.pass(10_000);
    expect(changes.slice(before)).toHaveLength(1);
  });

  it("is gone when the upload is over, and never told after that", async () => {
    const { worker, add, reports, ends, clock, changes, progressOf, stateOf } = setup();
    const job = add({ fileCount: 1 });
    worker.start();
    await settled();
    reports[0]?.({ sent: 5, total: 9 });
    ends[0]?.();
    await settled();
    expect([stateOf(job), progressOf(job)]).toEqual(["filed", undefined]);
    await clock.pass(10_000);
    expect(changes.at(-1)).toBe(`${job.id} filed`);
    expect(clock.timers).toEqual([]);
  });

  it("starts anew with the next try", async () => {
    const { worker, add, reports, ends, clock, progressOf, stateOf } = setup();
    const job = add({ fileCount: 1 });
    worker.start();
    await settled();
    reports[0]?.({ sent: 5, total: 9 });
    ends[0]?.(zohoError("server"));
    await settled();
    expect([stateOf(job), progressOf(job)]).toEqual(["waiting", undefined]);
    await clock.pass(3_600_000);
    expect([stateOf(job), progressOf(job)]).toEqual(["uploading", undefined]);
    reports[1]?.({ sent: 2, total: 9 });
    expect(progressOf(job)).toEqual({ sent: 2, total: 9 });
  });

  it("of two jobs is told together", async () => {
    const { worker, add, reports, clock, changes } = setup();
    const jobs = [add({ fileCount: 1 }), add({ fileCount: 1 })];
    worker.start();
    await settled();
    const before = changes.length;
    reports[0]?.({ sent: 1, total: 9 });
    await clock.pass(100);
    reports[1]?.({ sent: 1, total: 9 });
    await clock.pass(150);
    expect(changes.slice(before)).toEqual(jobs.map(({ id }) => `${id} uploading`));
  });

  it("leaves no timer behind when the worker stops", async () => {
    const { worker, add, reports, clock, progressOf } = setup();
    const job = add({ fileCount: 1 });
    worker.start();
    await settled();
    reports[0]?.({ sent: 1, total: 9 });
    await worker.stop();
    expect([clock.timers, progressOf(job)]).toEqual([[], undefined]);
  });
});
