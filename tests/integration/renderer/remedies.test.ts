import { expect as expectPage } from "@playwright/test";
import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import type { Draft } from "../../../electron/contract/draft.ts";
import type { JobView } from "../../../electron/contract/job.ts";
import type { Remedy } from "../../../electron/contract/problem.ts";
import {
  card,
  find,
  outbox,
  tray,
  windowsForTests,
  type Opened,
} from "../../support/window/window.ts";
import {
  connectedTo,
  draft,
  file,
  job,
  now,
  openJob,
  receiptOf,
  renewal,
  seller,
  uuid,
  worldWith,
  type World,
} from "../../support/window/world.ts";
import { said } from "../../support/said.ts";

const windows = windowsForTests();

const jobs = (page: Page): Locator => page.getByRole("table", { name: "Jobs" });
const support = "INVALID_DATA (400) at $.Emails[0].owner.id";

const stuck = (remedy: Remedy | undefined, more: Partial<JobView> = {}): JobView =>
  openJob(1, {
    subject: "Call notes",
    draftId: uuid(7),
    state: "needs-you",
    problem: { ...said("It did not work."), support, ...(remedy && { remedy }) },
    ...more,
  });

/** Opens the window with the jobs list, where one job has the mail. */
async function openJobs(list: JobView[], taken: Draft, more: Partial<World> = {}): Promise<Opened> {
  const world = worldWith([draft(1)], { ...connectedTo(seller()), jobs: list });
  const opened = await windows.open({ ...world, taken: [taken], ...more });
  await outbox(opened.page).getByRole("button", { name: "Outbox" }).click();
  return opened;
}

describe("files that could not follow a filed mail", () => {
  it("are tried again, or given up, in the row of their mail", async () => {
    const problem = { ...said("“plan.pdf” was not added."), remedy: "retry" as const };
    const additions = { total: 2, added: 1, givenUp: 0, state: "needs-you" as const, problem };
    const { page, asked } = await openJobs(
      [job(1, { subject: "Call notes", additions })],
      draft(7),
    );
    await expectPage(jobs(page)).toContainText("1 of 2 files added to the record’s Attachments");
    await expectPage(jobs(page)).toContainText("“plan.pdf” was not added.");
    await expectPage(outbox(page)).toContainText("1 needs you");
    await jobs(page).getByRole("button", { name: "Try again: “Call notes”" }).click();
    await jobs(page).getByRole("button", { name: "Do without the files: “Call notes”" }).click();
    expect(await asked("retryJob")).toEqual([{ jobId: uuid(901) }]);
    expect(await asked("giveUpFiles")).toEqual([{ jobId: uuid(901) }]);
  });
});

describe("the remedy of a problem", () => {
  it("another record: the mail is selected again, and the search field has the focus", async () => {
    const { page, asked } = await openJobs(
      [stuck("choose-record")],
      draft(7, { subject: "Call notes" }),
    );
    await jobs(page).getByRole("button", { name: "Choose another record: “Call notes”" }).click();
    await expectPage(card(page).getByRole("heading")).toHaveText("Call notes");
    await expectPage(find(page)).toBeFocused();
    await expectPage(jobs(page)).toBeHidden();
    expect(await asked("undoJob")).toEqual([{ jobId: uuid(901) }]);
  });

  it("other attachments: the mail is selected again, and the first attachment has the focus", async () => {
    const attachments = [file("plans.pdf", 900), file("photo.jpg", 900)];
    const { page } = await openJobs(
      [stuck("choose-attachments")],
      draft(7, { subject: "Call notes", attachments }),
    );
    await jobs(page)
      .getByRole("button", { name: "Choose attachments: “Call notes”" })
      .press("Enter");
    await expectPage(card(page).getByRole("checkbox", { name: /plans\.pdf/ })).toBeFocused();
  });

  it("another record, but main could not take the mail back: a notice says so, and the focus stays", async () => {
    const opened = await openJobs([stuck("choose-record")], draft(7));
    await opened.fail("undoJob", said("This email is already in Zoho."));
    await jobs(opened.page)
      .getByRole("button", { name: "Choose another record: “Call notes”" })
      .click();
    await expectPage(opened.page.getByRole("alert")).toContainText(
      "This email is already in Zoho.",
    );
    await expectPage(jobs(opened.page)).toBeVisible();
  });

  it("another record, but the first one has the mail: a notice says so, and the focus stays", async () => {
    const doubts = { [uuid(901)]: "filed" } as const;
    const { page } = await openJobs([stuck("choose-record")], draft(7, { subject: "Call notes" }), {
      doubts,
    });
    await jobs(page).getByRole("button", { name: "Choose another record: “Call notes”" }).click();
    await expectPage(page.getByRole("status").filter({ hasText: "already with" })).toContainText(
      "“Call notes” is already with “Client renewal 2027”",
    );
    await expectPage(jobs(page)).toBeVisible();
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(1);
  });

  it.each([
    ["choose-record", "Choose another record"],
    ["retry", "Back to the tray"],
  ] as const)(
    "%s, but the mail may have arrived: that is said with the record's name, and takes a second word",
    async (remedy, name) => {
      const doubts = { [uuid(901)]: "in-doubt" } as const;
      const { page, asked } = await openJobs([stuck(remedy)], draft(7, { subject: "Call notes" }), {
        doubts,
      });
      const button = (text: string) =>
        jobs(page).getByRole("button", { name: `${text}: “Call notes”` });
      await button(name).click();
      await expectPage(jobs(page).getByRole("alert")).toHaveText(
        "This email may already be with “Client renewal 2027”: an answer from Zoho was lost. If you file it elsewhere, it may be there twice.",
      );
      await expectPage(button("Leave it")).toBeFocused();
      await button("Leave it").press("Enter");
      await expectPage(jobs(page).getByRole("alert")).toHaveCount(0);
      await expectPage(jobs(page)).toContainText("It did not work.");
      await expectPage(jobs(page).getByRole("button").first()).toBeFocused();
      await expectPage(tray(page).getByRole("listitem")).toHaveCount(1);

      await button(name).click();
      await button(`${name} anyway`).click();
      await expectPage(card(page).getByRole("heading")).toHaveText("Call notes");
      if (remedy === "choose-record") await expectPage(find(page)).toBeFocused();
      const { jobId } = { jobId: uuid(901) };
      expect(await asked("undoJob")).toEqual([{ jobId }, { jobId }, { jobId, nevertheless: true }]);
    },
  );

  it("a sign-in: the dialog opens at the company's data centre", async () => {
    const { page } = await openJobs([stuck("sign-in", { state: "waiting" })], draft(7));
    await expectPage(jobs(page).getByRole("button")).toHaveText([
      "Sign in",
      "Back to the tray",
      "Details",
    ]);
    await jobs(page).getByRole("button", { name: "Sign in: “Call notes”" }).click();
    await expectPage(page.getByRole("dialog").getByLabel("Data centre")).toHaveValue("eu");
    await page.keyboard.press("Escape");
    await expectPage(
      jobs(page).getByRole("button", { name: "Sign in: “Call notes”" }),
    ).toBeFocused();
  });

  it("another try", async () => {
    const { page, asked } = await openJobs([stuck("retry")], draft(7));
    await jobs(page).getByRole("button", { name: "Try again: “Call notes”" }).click();
    expect(await asked("retryJob")).toEqual([{ jobId: uuid(901) }]);
  });

  it("none: the mail can be tried again or taken back", async () => {
    const { page } = await openJobs([stuck(undefined)], draft(7, { subject: "Call notes" }));
    await expectPage(
      jobs(page).getByRole("button", { name: "Try again: “Call notes”" }),
    ).toBeVisible();
    await jobs(page).getByRole("button", { name: "Back to the tray: “Call notes”" }).click();
    await expectPage(card(page).getByRole("heading")).toHaveText("Call notes");
    await expectPage(tray(page).locator("[aria-current=true]")).toBeFocused();
  });
});

describe("the outbox", () => {
  it("sends a held mail at once on request", async () => {
    const { page, asked } = await openJobs(
      [stuck(undefined, { state: "held", nextAt: now + 10_000 })],
      draft(7),
    );
    await expectPage(jobs(page).getByRole("button")).toHaveText(["Undo", "Send now", "Details"]);
    await jobs(page).getByRole("button", { name: "Send now: “Call notes”" }).click();
    expect(await asked("retryJob")).toEqual([{ jobId: uuid(901) }]);
  });

  it("shows the bytes of several uploads together", async () => {
    const upload = (n: number, sent: number) =>
      openJob(n, {
        state: "uploading",
        files: { uploaded: 0, total: 1, progress: { sent, total: 2 * 1024 * 1024 } },
      });
    const { page } = await openJobs([upload(1, 1_048_576), upload(2, 524_288)], draft(7));
    await expectPage(outbox(page)).toContainText("Sending attachments of 2 emails, 1.5 of 4 MB");
  });

  it("shows the upload progress in bytes", async () => {
    const files = { uploaded: 0, total: 2, progress: { sent: 1_258_291, total: 3_565_158 } };
    const { page } = await openJobs(
      [openJob(1, { subject: "Price question", state: "uploading", files })],
      draft(7),
    );
    await expectPage(jobs(page)).toContainText("Sending attachments, 1.2 of 3.4 MB");
    const bar = jobs(page).getByRole("progressbar", { name: "Attachments of “Price question”" });
    expect(await bar.evaluate((element) => (element as HTMLProgressElement).position)).toBeCloseTo(
      0.353,
      2,
    );
  });

  it("opens the record of a filed mail, here and in the history, and no other", async () => {
    const filed = job(2, { subject: "Filed" });
    const world = worldWith([draft(1)], {
      ...connectedTo(seller()),
      jobs: [filed, stuck("retry")],
    });
    const ended = [receiptOf(2), receiptOf(4, { state: "duplicate" })];
    const { page, asked, fail } = await windows.open({ ...world, history: ended });
    const links = page.getByRole("button", { name: "Open Client renewal 2027 in Zoho" });
    await outbox(page).getByRole("button", { name: "Outbox" }).click();
    await expectPage(links).toHaveCount(1);
    await links.click();
    expect(await asked("openRecord")).toEqual([{ module: renewal.module, id: renewal.id }]);
    await outbox(page).getByRole("button", { name: "History" }).click();
    await expectPage(links).toHaveCount(2);
    await fail("openRecord", said("Its address is not known."));
    await links.first().press("Enter");
    await expectPage(page.getByRole("alert")).toContainText(
      "Client renewal 2027 was not opened Its address is not known.",
    );
    expect(await asked("fileMails")).toEqual([]);
  });

  it("does not call the practice company's CRM Zoho's", async () => {
    const { page } = await windows.open(
      worldWith([draft(1)], { jobs: [job(1, { finishedAt: now })] }),
    );
    await outbox(page).getByRole("button", { name: "Outbox" }).click();
    await expectPage(
      page.getByRole("button", { name: "Open Client renewal 2027 in the CRM" }),
    ).toBeVisible();
  });
});
