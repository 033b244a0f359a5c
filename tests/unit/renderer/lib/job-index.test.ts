import fc from "fast-check";
import { expect, it } from "vitest";
import { jobState, type JobView } from "../../../../electron/contract/job.ts";
import { JobIndex } from "../../../../renderer/lib/job-index.ts";
import { job, now, openJob } from "../../../support/window/world.ts";

/** A change of one of a few jobs; without a state it goes away. */
const change = fc.record({
  n: fc.nat({ max: 6 }),
  state: fc.option(fc.constantFrom(...jobState.options)),
  time: fc.integer({ min: now - 86_400_000, max: now }),
  hasTime: fc.boolean(),
});

const isFinal = (state: string) => ["filed", "duplicate", "cancelled"].includes(state);

it("the index of jobs says after any changes what a look through all of them would", () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const index = new JobIndex();
      const jobs = new Map<number, JobView>();
      for (const { n, state, time, hasTime } of changes) {
        const after =
          state === null
            ? undefined
            : isFinal(state)
              ? job(n, { state, finishedAt: time })
              : openJob(n, { state, ...(hasTime && { nextAt: time }) });
        index.put(jobs.get(n), after);
        if (after === undefined) jobs.delete(n);
        else jobs.set(n, after);

        const all = [...jobs.values()];
        const inState = (...states: string[]) => all.filter(({ state }) => states.includes(state));
        expect(index.size).toBe(all.length);
        for (const one of jobState.options) {
          expect(index.count(one)).toBe(inState(one).length);
          expect(new Set(index.in(one))).toEqual(new Set(inState(one)));
        }
        const ends = inState("filed", "duplicate").map(({ finishedAt }) => finishedAt!);
        expect(index.latest?.finishedAt).toBe(ends.length === 0 ? undefined : Math.max(...ends));
        const times = inState("waiting").flatMap(({ nextAt }) => nextAt ?? []);
        expect(index.nextAt).toBe(times.length === 0 ? undefined : Math.min(...times));
        const noon = now - (now % 900_000) - 43_200_000;
        expect(index.filedWhen((quarter) => quarter >= noon)).toBe(
          inState("filed").filter(({ finishedAt }) => finishedAt! >= noon).length,
        );
      }
    }),
  );
});
