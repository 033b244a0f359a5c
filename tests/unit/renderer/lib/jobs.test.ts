import { describe, expect, it } from "vitest";
import type { AdditionsView, JobState, JobView } from "../../../../electron/contract/job.ts";
import { remedy, type Remedy } from "../../../../electron/contract/problem.ts";
import {
  actionsFor,
  additionsWords,
  arranged,
  canTakeBack,
  nextTry,
  stateWords,
  type JobAction,
  type JobFilter,
  type JobOrder,
} from "../../../../renderer/lib/jobs.ts";
import { job, now, openJob } from "../../../support/window/world.ts";
import { expectProportion } from "../../../support/proportion.ts";
import { said } from "../../../support/said.ts";

const clock = { second: now };
const berlin = { locale: "en-GB", timeZone: "Europe/Berlin" };

describe("arranged", () => {
  const jobs = [
    job(7, { finishedAt: now - 20 * 3_600_000 }),
    job(6, { finishedAt: now - 3_600_000, record: { module: "Deals", id: "9", title: "Deal 9" } }),
    openJob(5, { state: "needs-you", record: { module: "Deals", id: "10", title: "Deal 10" } }),
    openJob(4, { state: "held" }),
    openJob(3, { state: "uploading", record: { module: "Deals", id: "9", title: "Deal 9" } }),
    job(2, { state: "duplicate" }),
  ];
  const shown = (filter: JobFilter, order: JobOrder = "age") =>
    arranged(jobs, { filter, order }, now, berlin).map(({ subject }) => subject.slice(-1));

  it.each<[JobFilter, string[]]>([
    ["all", ["7", "6", "5", "4", "3", "2"]],
    ["needs-you", ["5"]],
    ["waiting", ["4", "3"]],
    ["filed-today", ["6"]],
  ])("shows of the filter %s what it says", (filter, subjects) => {
    expect(shown(filter)).toEqual(subjects);
  });

  it("puts jobs that need the user first, then unfinished ones, each newest first", () => {
    expect(shown("all", "urgency")).toEqual(["5", "3", "4", "2", "6", "7"]);
  });

  it("puts those of a record together, the records by their titles and numbers", () => {
    expect(shown("all", "record")).toEqual(["7", "4", "2", "6", "3", "5"]);
  });

  it.each<JobOrder>(["urgency", "age", "record"])(
    "takes time in proportion to the jobs: by %s",
    async (order) => {
      const many = (size: number) =>
        Array.from({ length: size }, (_, n) => openJob(size - n, { state: "waiting" }));
      await expectProportion(2000, many, (input) =>
        arranged(input, { filter: "waiting", order }, now, berlin),
      );
    },
  );
});

describe("stateWords", () => {
  it.each<[JobState, string]>([
    ["held", "Sends in 8 s"],
    ["waiting", "Waiting"],
    ["uploading", "Sending attachments, 1 of 3"],
    ["associating", "Filing in Zoho"],
    ["filed", "Filed"],
    ["duplicate", "Already there"],
    ["needs-you", "Needs you"],
    ["cancelled", "Taken back"],
  ])("says %s as %s", (state, words) => {
    expect(
      stateWords(
        openJob(1, { state, nextAt: now + 8000, files: { uploaded: 1, total: 3 } }),
        clock,
      ),
    ).toBe(words);
  });
});

it("an upload is shown in bytes as soon as they are counted", () => {
  const files = { uploaded: 1, total: 3, progress: { sent: 1_258_291, total: 3_565_158 } };
  expect(stateWords(openJob(1, { state: "uploading", files }), clock)).toBe(
    "Sending attachments, 1.2 of 3.4 MB",
  );
});

describe("files that follow a filed mail", () => {
  const additions = (more: Partial<AdditionsView>): JobView =>
    job(1, { additions: { total: 2, added: 1, givenUp: 0, state: "waiting", ...more } });

  it.each<[Partial<AdditionsView>, string, string[]]>([
    [{ added: 0, state: "planned" }, "2 files follow into the record’s Attachments", []],
    [{ state: "adding" }, "1 of 2 files added to the record’s Attachments", []],
    [{}, "1 of 2 files added to the record’s Attachments", ["retry", "give-up-files"]],
    [
      { state: "needs-you", problem: { ...said("No."), remedy: "sign-in" } },
      "1 of 2 files added to the record’s Attachments",
      ["sign-in", "retry", "give-up-files"],
    ],
    [
      { problem: { code: "not-added", kind: "held-back" } },
      "1 of 2 files added to the record’s Attachments",
      ["give-up-files"],
    ],
    [{ added: 2, state: "over" }, "2 files added to the record’s Attachments", []],
    [{ givenUp: 1, state: "over" }, "1 of 2 files added to the record’s Attachments", []],
  ])("%o: are said in words, with what can be done", (more, words, actions) => {
    const one = additions(more);
    expect(additionsWords(one.additions!)).toBe(words);
    expect(actionsFor(one)).toEqual(actions);
  });

  it("keep their mail among the urgent ones, or those that wait", () => {
    const some = [additions({ state: "needs-you" }), additions({}), job(3)].map((one, n) => ({
      ...one,
      id: String(n),
    }));
    const shown = (filter: JobFilter) =>
      arranged(some, { filter, order: "age" }, now, berlin).map(({ id }) => id);
    expect(shown("needs-you")).toEqual(["0"]);
    expect(shown("waiting")).toEqual(["1"]);
  });
});

describe("nextTry", () => {
  it("counts down and never below zero", () => {
    expect(nextTry(now + 20_000, clock)).toBe("next try in 20 s");
    expect(nextTry(now - 1, clock)).toBe("trying again now");
    expect(nextTry(undefined, clock)).toBeUndefined();
  });
});

describe("actionsFor", () => {
  it("offers Undo only before the sending, and nothing once Zoho has it", () => {
    expect(actionsFor(openJob(1, { state: "held" }))).toEqual(["undo", "send-now"]);
    expect(actionsFor(openJob(1, { state: "needs-you" }))).toEqual(["retry", "take-back"]);
    expect(actionsFor(openJob(1, { state: "associating" }))).toEqual([]);
    expect(actionsFor(job(1))).toEqual([]);
  });

  it("offers something for whatever needs the user", () => {
    for (const one of [...remedy.options, undefined]) {
      const problem = { ...said("Something."), remedy: one };
      expect(actionsFor(openJob(1, { state: "needs-you", problem })).length).toBeGreaterThan(1);
    }
  });

  it("does not offer to take back a waiting mail that may have arrived", () => {
    const waiting = openJob(1, { state: "waiting", mayHaveArrived: true });
    expect(actionsFor(waiting)).toEqual(["retry"]);
    expect(canTakeBack(waiting)).toBe(false);
  });

  it.each<[Remedy, JobAction[]]>([
    ["retry", ["retry", "take-back"]],
    ["sign-in", ["sign-in", "take-back"]],
    ["choose-record", ["choose-record", "retry"]],
    ["file-as-another", ["file-as-another", "take-back"]],
    ["choose-attachments", ["choose-attachments", "retry"]],
  ])("offers against a problem with the remedy %s first what helps", (one, deeds) => {
    const problem = { ...said("Something."), remedy: one };
    expect(actionsFor(openJob(1, { state: "needs-you", problem }))).toEqual(deeds);
    expect(actionsFor(openJob(1, { state: "waiting", problem }))).toEqual(deeds);
  });
});
