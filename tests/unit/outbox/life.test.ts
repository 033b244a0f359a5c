import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { JobState } from "../../../electron/contract/job.ts";
import { ProblemError, type Problem } from "../../../electron/contract/problem.ts";
import type { Job } from "../../../electron/outbox/job.ts";
import { StaleJob } from "../../../electron/outbox/advance.ts";

import { IllegalTransition } from "../../../electron/outbox/state-table.ts";
import { isFinal, transitions } from "../../../electron/outbox/transitions.ts";
import { makeWorld, zohoError, type Outcome } from "../../support/outbox/world.ts";
import { often } from "../../support/often.ts";

type World = ReturnType<typeof makeWorld>;

const problem: Problem = { code: "zoho-down", remedy: "retry" };
const minute = 60_000;

/** Anything may be asked of the store, also with a job as it was long ago. */
const storeActions: Readonly<
  Record<string, (world: World, id: string, job: Job | undefined) => unknown>
> = {
  release: ({ store }) => store.release(),
  claim: ({ store }) => store.claim(),
  undo: ({ store }, id) => {
    store.undo(id);
  },
  giveUp: ({ store }, id) => {
    store.giveUp(id);
  },
  retry: ({ store }, id) => {
    store.retry(id);
  },
  recover: ({ store }) => store.recover(),
  saveFileId: ({ store }, _, job) => job && store.saveFileId(job, 0, "file"),
  noteIntent: ({ store }, _, job) => job && store.noteIntent(job),
  uploadAgain: ({ store }, _, job) => job && store.uploadAgain(job),
  associated: ({ store }, _, job) => {
    if (job) store.associated(job, "crm");
  },
  alreadyThere: ({ store }, _, job) => {
    if (job) store.alreadyThere(job, problem);
  },
  refused: ({ store }, _, job) => {
    if (job) store.ask(job, { problem, refused: true });
  },
  unanswered: ({ store }, _, job) => {
    if (job) store.ask(job, { problem, refused: false });
  },
  postpone: ({ store, clock }, _, job) => {
    if (job) store.postpone(job, { problem, refused: false }, { nextAt: clock.time + minute });
  },
  interrupt: ({ store }, _, job) => {
    if (job) store.interrupt(job);
  },
  wait: ({ clock }) => (clock.time += minute),
};

const isJob = (value: unknown): value is Job =>
  typeof value === "object" && value !== null && "mayHaveArrived" in value;
const isExpected = (error: unknown) =>
  error instanceof StaleJob || error instanceof IllegalTransition || error instanceof ProblemError;

/** The table, as pairs, with what one call of the store may do in two steps. */
const mayFollow = new Set(
  Object.entries(transitions).flatMap(([from, row]) =>
    Object.values(row).map((to) => `${from} ${to}`),
  ),
);

describe("whatever is asked of the store, in whatever order", () => {
  const step = fc.record({
    action: fc.constantFrom(...Object.keys(storeActions)),
    job: fc.nat({ max: 2 }),
    age: fc.nat({ max: 3 }),
  });

  it("a job only ever goes the ways of the table, ends with a time, and never leaves an end", () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 5, maxLength: 60 }), (steps) => {
        const world = makeWorld();
        const jobs = [
          world.add({ fileCount: 1 }),
          world.add(),
          world.add({ heldUntil: world.clock.time + minute }),
        ];
        const known: Job[] = [];
        let before = jobs.map((job) => world.stateOf(job)!);
        for (const { action, job, age } of steps) {
          const { id } = jobs[job]!;
          const mine = known.filter((one) => one.id === id);
          try {
            const result = storeActions[action]!(
              world,
              id,
              mine[mine.length - 1 - age] ?? mine.at(-1),
            );
            if (isJob(result)) known.push(result);
          } catch (error) {
            if (!isExpected(error)) throw error;
          }
          const after = jobs.map((one) => world.stateOf(one)!);
          after.forEach((state, index) => {
            const from: JobState = before[index]!;
            if (state !== from) expect(mayFollow).toContain(`${from} ${state}`);
          });
          for (const view of world.store.list())
            expect(view.finishedAt !== undefined).toBe(isFinal(view.state));
          before = after;
        }
        world.db.close();
      }),
      { numRuns: often(150) },
    );
  });
});

describe("whatever Zoho and the user do", () => {
  const outcome = fc.constantFrom<Outcome>(
    ...(["works", "works", "lost", "lost"] as const),
    ...(
      [
        "offline",
        "connection-lost",
        "busy",
        "server",
        "signed-out",
        "files-refused",
        "ask",
        "rejected",
      ] as const
    ).map((kind) => zohoError(kind)),
    new TypeError("unforeseen"),
  );
  const action = fc.constantFrom(
    "add",
    "hold",
    "undo",
    "retry",
    "giveUp",
    "wake",
    "restart",
    "second",
    "hour",
  );
  const step = fc.record({ action, job: fc.nat({ max: 5 }) });

  async function act(
    world: World,
    jobs: { id: string; messageId: string }[],
    { action, job }: { action: string; job: number },
  ) {
    const { store, worker, clock } = world;
    const id = jobs[job % Math.max(jobs.length, 1)]?.id;
    switch (action) {
      case "add":
        jobs.push(world.add({ fileCount: job % 3 }));
        worker.wake();
        break;
      case "hold":
        jobs.push(world.add({ heldUntil: clock.time + 10_000 }));
        worker.wake();
        break;
      case "undo":
      case "retry":
      case "giveUp":
        if (id !== undefined) store[action](id);
        break;
      case "wake":
        worker.wake("user");
        break;
      case "restart":
        await worker.stop();
        worker.start();
        break;
      default:
        await clock.pass(action === "second" ? 1000 : 60 * minute);
    }
  }

  it("a filed mail is never sent again, none is lost, none is taken back after it arrived, none calls itself a duplicate", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(outcome, { maxLength: 20 }),
        fc.array(outcome, { maxLength: 20 }),
        fc.array(step, { minLength: 3, maxLength: 25 }),
        async (uploads, associations, steps) => {
          const world = makeWorld();
          world.zoho.uploads = [...uploads];
          world.zoho.associations = [...associations];
          const jobs = [world.add({ fileCount: 2 }), world.add()];
          const ended = new Map<string, { state: JobState; calls: number }>();
          const callsFor = (messageId: string) =>
            world.zoho.calls.filter((call) => call.includes(messageId)).length;
          const givenUp = new Set<string>();

          const check = () => {
            for (const job of jobs) {
              const state = world.stateOf(job)!;
              if (!isFinal(state)) continue;
              const end = ended.get(job.id) ?? { state, calls: callsFor(job.messageId) };
              ended.set(job.id, end);
              expect({ state, calls: callsFor(job.messageId) }).toEqual(end);
              expect(state).not.toBe("duplicate");
              if (state === "filed" || !givenUp.has(job.id))
                expect(world.zoho.filed.has(job.messageId)).toBe(state === "filed");
            }
          };

          world.worker.start();
          for (const one of steps) {
            try {
              await act(world, jobs, one);
              if (one.action === "giveUp") givenUp.add(jobs[one.job % jobs.length]!.id);
            } catch (error) {
              if (!isExpected(error)) throw error;
            }
            check();
          }

          // Bad luck ends, the user tries again what needs it: then every mail is in Zoho that
          // was not taken back.
          world.zoho.uploads = [];
          world.zoho.associations = [];
          await world.clock.pass(2 * 60 * minute);
          for (const job of jobs) world.store.retry(job.id);
          world.worker.wake("user");
          await world.clock.pass(2 * 60 * minute);
          check();
          for (const job of jobs) expect(["filed", "cancelled"]).toContain(world.stateOf(job));
          await world.worker.stop();
          world.db.close();
        },
      ),
      { numRuns: often(100) },
    );
  });
});
