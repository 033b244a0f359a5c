import { describe, expect, it } from "vitest";
import type { JobView } from "../../../../electron/contract/job.ts";
import { textOf } from "../../../../electron/language/text.ts";
import { inCrmId, progressOf, sendingId, undoBegins } from "../../../../renderer/lib/latest.ts";
import { job, openJob } from "../../../support/window/world.ts";

const record = { module: "Deals", id: "9", title: "Renewal" };
const progress = { sent: 1_258_291, total: 3_565_158 };

describe("a mail on its way", () => {
  it.each<[Partial<JobView>, string]>([
    [{ files: { uploaded: 0, total: 0 } }, "Sending: “Offer” to Renewal"],
    [{ files: { uploaded: 1, total: 3 } }, "Sending attachments, 1 of 3: “Offer” to Renewal"],
    [
      { files: { uploaded: 1, total: 3, progress } },
      "Sending attachments, 1.2 of 3.4 MB: “Offer” to Renewal",
    ],
    [{ state: "associating" }, "Filing in Zoho: “Offer” to Renewal"],
  ])("%j is told in one sentence", (more, sentence) => {
    const sending = openJob(1, { state: "uploading", ...more });
    const { uploaded, total } = sending.files;
    const values = { subject: "Offer", record: "Renewal", uploaded, total };
    const share = progressOf([sending]) ?? "";
    expect(textOf(sendingId(sending), { ...values, share })).toBe(sentence);
  });

  it("counts its bytes with those of the others", () => {
    const sending = (n: number) =>
      openJob(n, { state: "uploading", files: { uploaded: 0, total: 1, progress } });
    expect(progressOf([sending(1), sending(2), openJob(3, {})])).toBe("2.4 of 6.8 MB");
    expect(progressOf([openJob(3, {})])).toBeUndefined();
  });
});

describe("a mail in the CRM", () => {
  it.each<[Partial<JobView>, string]>([
    [{ state: "duplicate" }, "Already there: “Offer” in Renewal"],
    [{ state: "filed" }, "Filed: “Offer” in Renewal"],
    [{ state: "filed", seen: "whole" }, "Filed ✓ seen in the CRM: “Offer” in Renewal"],
    [{ state: "filed", seen: "other" }, "Filed, shown differently in the CRM: “Offer” in Renewal"],
    [{ state: "filed", seen: "incomplete" }, "Filed without files: “Offer” in Renewal"],
  ])("%j is told in one sentence", (more, sentence) => {
    const values = { subject: "Offer", record: "Renewal" };
    expect(textOf(inCrmId(job(1, more)), values)).toBe(sentence);
  });
});

describe("the time to undo", () => {
  const first = openJob(1, { state: "held", subject: "Offer", record });

  it.each([
    [1, 1, "“Offer” to Renewal: about to be filed."],
    [3, 1, "“Offer” to Renewal: filed with 2 more."],
    [40, 3, "40 emails are about to be filed to 3 records."],
  ])("of %i filings to %i records begins with how to undo", (count, records, beginning) => {
    expect(undoBegins({ first, count, records }, 10_000)).toBe(
      `${beginning} Press Control Z within 10 seconds to undo.`,
    );
  });
});
