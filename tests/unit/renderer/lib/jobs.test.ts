import { describe, expect, it } from "vitest";
import type { JobState } from "../../../../electron/contract/job.ts";
import type { Remedy } from "../../../../electron/contract/problem.ts";
import {
  byUrgency,
  actionsFor,
  nextTry,
  stateWords,
  tallyOf,
  type JobAction,
} from "../../../../renderer/lib/jobs.ts";
import { job, now, openJob } from "../../../support/window/world.ts";
import { said } from "../../../support/said.ts";

const clock = { second: now };
const berlin = { locale: "en-GB", timeZone: "Europe/Berlin" };

describe("tallyOf", () => {
  it("counts what waits, what needs the user, and what was filed on this calendar day", () => {
    const jobs = [
      openJob(1, { state: "waiting" }),
      openJob(2, { state: "uploading" }),
      openJob(3, { state: "associating" }),
      openJob(4, { state: "held" }),
      openJob(5, { state: "needs-you" }),
      job(6, { finishedAt: now - 3_600_000 }),
      job(7, { finishedAt: now - 20 * 3_600_000 }),
      job(8, { state: "duplicate" }),
    ];
    expect(tallyOf(jobs, now, berlin)).toEqual({ waiting: 3, needYou: 1, filedToday: 1 });
  });
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

  it.each<[Remedy, JobAction[]]>([
    ["retry", ["retry", "take-back"]],
    ["sign-in", ["sign-in", "take-back"]],
    ["choose-record", ["choose-record", "retry"]],
    ["choose-attachments", ["choose-attachments", "retry"]],
  ])("offers against a problem with the remedy %s first what helps", (remedy, deeds) => {
    const problem = { ...said("Something."), remedy };
    expect(actionsFor(openJob(1, { state: "needs-you", problem }))).toEqual(deeds);
    expect(actionsFor(openJob(1, { state: "waiting", problem }))).toEqual(deeds);
  });
});

describe("byUrgency", () => {
  it("puts jobs that need the user first, then unfinished ones, each newest first", () => {
    const jobs = [
      job(1),
      openJob(9, { state: "needs-you" }),
      openJob(4, { state: "waiting" }),
      openJob(3, { state: "held" }),
    ];
    expect(byUrgency(jobs).map(({ state }) => state)).toEqual([
      "needs-you",
      "held",
      "waiting",
      "filed",
    ]);
  });
});
