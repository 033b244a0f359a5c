import { describe, expect, it } from "vitest";
import type { JobState, JobView } from "../../../../electron/contract/job.ts";
import { FilingNews, type Around } from "../../../../renderer/lib/filing-news.ts";
import { said } from "../../../support/said.ts";
import { job, now, openJob } from "../../../support/window/world.ts";

const renewal = { module: "Deals", id: "9", title: "Renewal" };
const training = { module: "Deals", id: "10", title: "Training" };

const filing = (n: number, state: JobState, more: Partial<JobView> = {}): JobView =>
  (state === "filed" || state === "duplicate" ? job : openJob)(n, {
    ...{ state, subject: `Offer ${n}`, record: renewal, createdAt: now },
    ...more,
  });

const quiet: Around = { held: [], holdMs: 10_000, isSending: false, connection: "online", now };

/** What is said after filings went through these states, one after the other. */
function told(histories: readonly (readonly JobView[])[], around: Partial<Around> = {}): string[] {
  const news = new FilingNews();
  for (const states of histories)
    states.forEach((after, at) => news.note(states[at - 1], after, now));
  return news.take({ ...quiet, ...around });
}

const went = (n: number, ...states: JobState[]) => states.map((state) => filing(n, state));

describe("what becomes of a filing", () => {
  it("is told with the record when it is in the CRM", () => {
    expect(told([went(1, "held", "uploading", "associating", "filed")])).toEqual([
      "Filed: “Offer 1” in Renewal",
    ]);
  });

  it("is told with what is wrong when it needs the user", () => {
    const needy = filing(1, "needs-you", { problem: said("Zoho said no.") });
    expect(told([[filing(1, "associating"), needy]])).toEqual([
      "“Offer 1” to Renewal needs you: Zoho said no.",
    ]);
  });

  it("begins with the time to undo it", () => {
    const held = filing(1, "held");
    expect(told([[held]], { held: [held] })).toEqual([
      "“Offer 1” to Renewal: about to be filed. Press Control Z within 10 seconds to undo.",
    ]);
  });

  it("is no news of its beginning once it was taken back", () => {
    expect(told([went(1, "held", "cancelled")])).toEqual([]);
  });

  it("is a wait where there is no network, and none while the next attempt is due", () => {
    expect(told([went(1, "waiting")], { connection: "offline" })).toEqual([
      "You are offline. The email waits in the outbox until you are online again.",
    ]);
    expect(told([went(1, "held", "uploading", "waiting")], { connection: "offline" })).toEqual([]);
    expect(told([went(1, "held", "waiting")])).toEqual([]);
  });

  it("is not told for a filing that the window only now learns of, or that was seen in the CRM", () => {
    const old = { createdAt: now - 60_000 };
    expect(told([[filing(1, "filed", old)], [filing(2, "needs-you", old)]])).toEqual([]);
    const news = new FilingNews();
    const seen = filing(1, "filed", { seen: "whole" });
    expect(news.note(filing(1, "filed"), seen, now)).toBe(false);
  });
});

describe("many filings", () => {
  const forty = (record: (n: number) => JobView["record"]) =>
    Array.from({ length: 40 }, (_, n) => [
      filing(n, "associating"),
      filing(n, n === 7 ? "duplicate" : "filed", { record: record(n) }),
    ]);

  it.each([
    ["a record", () => renewal, "Filed: 40 emails in Renewal"],
    ["records", (n: number) => (n % 2 ? renewal : training), "Filed: 40 emails in 2 records"],
  ])("of %s are one sentence", (_what, record, sentence) => {
    expect(told(forty(record))).toEqual([sentence]);
  });

  it("are told of together with those that are still on their way, within half a minute", () => {
    const news = new FilingNews();
    news.note(filing(1, "associating"), filing(1, "filed"), now);
    expect(news.take({ ...quiet, isSending: true })).toEqual([]);
    expect(news.note(filing(2, "uploading"), filing(2, "filed"), now)).toBe(true);
    const late = { ...quiet, isSending: true, now: now + 31_000 };
    expect(news.take(late)).toEqual(["Filed: 2 emails in Renewal"]);
    expect(news.take(quiet)).toEqual([]);
  });

  it("that need the user are counted", () => {
    const needy = [1, 2, 3].map((n) => went(n, "associating", "needs-you"));
    expect(told([...needy, went(4, "associating", "filed")])).toEqual([
      "Filed: “Offer 4” in Renewal",
      "3 need you",
    ]);
  });

  it("of another company are forgotten", () => {
    const news = new FilingNews();
    news.note(filing(1, "associating"), filing(1, "filed"), now);
    news.forget();
    expect(news.take(quiet)).toEqual([]);
  });
});
