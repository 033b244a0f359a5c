import { describe, expect, it } from "vitest";
import { jobState, type JobState } from "../../../electron/contract/job.ts";
import { IllegalTransition } from "../../../electron/outbox/state-table.ts";
import {
  canHappen,
  isFinal,
  next,
  transitions,
  type JobEvent,
} from "../../../electron/outbox/transitions.ts";

const events = [
  ...new Set(Object.values(transitions).flatMap((row) => Object.keys(row))),
] as JobEvent[];

/**
 * The whole machine, written down a second time on purpose: a change of the table must be meant.
 */
const rows: Readonly<Record<JobState, Partial<Record<JobEvent, JobState>>>> = {
  held: { release: "waiting", retry: "waiting", undo: "cancelled", restored: "needs-you" },
  waiting: { claim: "uploading", retry: "waiting", undo: "cancelled", restored: "needs-you" },
  uploading: {
    filesUploaded: "associating",
    postpone: "waiting",
    ask: "needs-you",
    interrupted: "waiting",
    restored: "needs-you",
  },
  associating: {
    associated: "filed",
    arrivedEarlier: "filed",
    alreadyThere: "duplicate",
    uploadAgain: "uploading",
    postpone: "waiting",
    ask: "needs-you",
    interrupted: "waiting",
    restored: "needs-you",
  },
  "needs-you": {
    retry: "waiting",
    undo: "cancelled",
    giveUp: "cancelled",
    arrivedEarlier: "filed",
  },
  filed: {},
  duplicate: {},
  cancelled: {},
};

describe("next", () => {
  for (const from of jobState.options)
    for (const event of events) {
      const to = rows[from][event];
      if (to === undefined)
        it(`refuses ${event} for a ${from} job`, () => {
          expect(() => next(from, event)).toThrow(IllegalTransition);
          expect(canHappen(from, event)).toBe(false);
        });
      else
        it(`takes a ${from} job by ${event} to ${to}`, () => {
          expect(next(from, event)).toBe(to);
          expect(canHappen(from, event)).toBe(true);
        });
    }
});

describe("the table", () => {
  function reachable(from: JobState, seen = new Set<JobState>()): Set<JobState> {
    for (const to of Object.values(transitions[from]) as JobState[])
      if (!seen.has(to)) reachable(to, seen.add(to));
    return seen;
  }

  it("lets every other state come from held", () => {
    expect([...reachable("held"), "held"].sort()).toEqual([...jobState.options].sort());
  });

  it.each(jobState.options.filter((state) => !isFinal(state)))(
    "lets a %s job end as filed, duplicate and cancelled",
    (state) => {
      expect([...reachable(state)]).toEqual(
        expect.arrayContaining(["filed", "duplicate", "cancelled"]),
      );
    },
  );

  it("lets nothing follow on filed, duplicate and cancelled, and on nothing else", () => {
    expect(jobState.options.filter((state) => isFinal(state))).toEqual([
      "filed",
      "duplicate",
      "cancelled",
    ]);
  });

  it("lets nobody take back or claim what is being sent", () => {
    for (const state of ["uploading", "associating"] as const)
      for (const event of ["undo", "giveUp", "claim", "retry"] as const)
        expect(canHappen(state, event)).toBe(false);
  });
});
