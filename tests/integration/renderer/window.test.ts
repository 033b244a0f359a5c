import { expect as expectPage } from "@playwright/test";
import type { Locator } from "playwright";
import { describe, expect, it } from "vitest";
import {
  card,
  fileButton,
  find,
  outbox,
  suggestions,
  tray,
  windowsForTests,
} from "../../support/window/window.ts";
import {
  busyWorld,
  draft,
  emptyWorld,
  file,
  hit,
  now,
  openJob,
  uuid,
  without,
  worldWith,
} from "../../support/window/world.ts";
import { said } from "../../support/said.ts";

const windows = windowsForTests();

/** Whether its middle is what a pointer would hit. */
const isUncovered = (element: Locator): Promise<boolean> =>
  element.evaluate((node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    const shown = document.elementFromPoint(left + width / 2, top + height / 2);
    return shown !== null && node.parentElement?.contains(shown) === true;
  });

describe("the window", () => {
  it("has the names that assistive technology and tests rely on", async () => {
    const { page } = await windows.open(busyWorld());
    for (const part of [
      tray(page),
      card(page),
      page.getByRole("meter", { name: "Attachment size" }),
      page.getByRole("group", { name: "Direction" }),
      suggestions(page),
      find(page),
      page.getByRole("region", { name: "Also link" }),
      page.getByRole("button", { name: "File to Client renewal 2027" }),
      outbox(page).getByRole("button", { name: "Undo", exact: true }),
      page.getByRole("status", { name: "Connection" }),
    ]) {
      await expectPage(part).toHaveCount(1);
      await expectPage(part).toBeVisible();
    }
  });

  it.each([
    ["wide", { width: 1080, height: 720 }],
    ["small", { width: 720, height: 540 }],
  ])(
    "keeps mail, choice and decision in sight when %s, and nothing sticks out",
    async (_name, viewport) => {
      const { page } = await windows.open(busyWorld(), { viewport });
      for (const part of [
        tray(page),
        card(page).getByRole("heading"),
        suggestions(page),
        fileButton(page),
        outbox(page),
      ]) {
        await expectPage(part).toBeInViewport();
      }
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(
        await page.evaluate(() => document.documentElement.scrollHeight - innerHeight),
      ).toBeLessThanOrEqual(0);
    },
  );

  it("shows the two best records as a whole", async () => {
    const { page } = await windows.open(busyWorld(), { viewport: { width: 1080, height: 720 } });
    const options = suggestions(page).getByRole("option");
    await expectPage(options.nth(0)).toBeInViewport({ ratio: 1 });
    await expectPage(options.nth(1)).toBeInViewport({ ratio: 1 });
  });

  it("lets every record be seen at 200 % zoom, too, and the button stays", async () => {
    const { page } = await windows.open(busyWorld(), { viewport: { width: 540, height: 360 } });
    const options = suggestions(page).getByRole("option");
    const count = await options.count();
    await expectPage(find(page)).toBeInViewport({ ratio: 1 });
    await suggestions(page).focus();
    for (let index = 0; index < count; index++) {
      if (index > 0) await page.keyboard.press("ArrowDown");
      const title = options.nth(index).locator(".title");
      await expectPage(title).toBeInViewport({ ratio: 1 });
      expect(await isUncovered(title)).toBe(true);
      await expectPage(fileButton(page)).toBeInViewport({ ratio: 1 });
    }
  });

  it("keeps a currency and its amount on one line", async () => {
    const options = Array.from({ length: 12 }, (_, n) =>
      hit("Deals", 500 + n, `Deal ${n}`, `${"company ".repeat(3)}${"x".repeat(n)} · € 48,000`),
    );
    const { page } = await windows.open({
      ...worldWith([draft(1)]),
      suggestions: { [uuid(1)]: options },
    });
    const amounts = suggestions(page).getByText("€ 48,000", { exact: true });
    await expectPage(amounts).toHaveCount(options.length);
    const lines = await amounts.evaluateAll((all) => all.map((one) => one.getClientRects().length));
    expect(lines).toEqual(options.map(() => 1));
  });

  it("moves through its areas with F6, and back with Shift", async () => {
    const { page } = await windows.open(busyWorld());
    await fileButton(page).waitFor();
    await page.keyboard.press("F6");
    await expectPage(tray(page).locator("[aria-current=true]")).toBeFocused();
    await page.keyboard.press("F6");
    await expectPage(card(page)).toBeFocused();
    await page.keyboard.press("F6");
    await expectPage(suggestions(page)).toBeFocused();
    await page.keyboard.press("F6");
    await expectPage(outbox(page)).toBeFocused();
    await page.keyboard.press("Shift+F6");
    await expectPage(suggestions(page)).toBeFocused();
  });

  it.each([
    [{ state: "online" }, "Online"],
    [{ state: "connecting" }, "Connecting…"],
    [{ state: "offline", retryAt: now + 20_500 }, /^Offline · next try in \d{1,2} s$/],
    [{ state: "busy", retryAt: now + 240_000 }, "Zoho is busy · next try in 4 min"],
    [{ state: "signed-out" }, "Signed out"],
  ] as const)("says %j in words", async (connection, words) => {
    const { page, tell } = await windows.open(emptyWorld());
    await tell("connection", { ...connection });
    await expectPage(page.getByRole("status", { name: "Connection" })).toHaveText(words);
  });
});

describe("the tray", () => {
  it("cuts no subject for which there is room", async () => {
    const [subject, date] = ["Monitoring for a solar park", "2026-11-22T17:40:00+01:00"];
    const { page } = await windows.open(
      worldWith([
        draft(1, { subject, date }),
        draft(2, { subject, date, attachments: [file("a.pdf", 900)] }),
      ]),
    );
    const subjects = tray(page).getByText(subject, { exact: true });
    await expectPage(subjects).toHaveCount(2);
    const cut = await subjects.evaluateAll((all) =>
      all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth),
    );
    expect(cut).toEqual([]);
  });

  it("moves, extends and selects all by keyboard", async () => {
    const { page } = await windows.open(worldWith([draft(1), draft(2), draft(3)]));
    const rows = tray(page).locator("[aria-pressed]");
    await tray(page).getByText("Subject 1").click();
    await page.keyboard.press("ArrowDown");
    await expectPage(rows.nth(1)).toBeFocused();
    await expectPage(card(page).getByRole("heading")).toHaveText("Subject 2");
    await page.keyboard.press("Shift+ArrowDown");
    await expectPage(tray(page).locator("[aria-pressed=true]")).toHaveCount(2);
    await page.keyboard.press("ControlOrMeta+a");
    await expectPage(tray(page).locator("[aria-pressed=true]")).toHaveCount(3);
    await page.keyboard.press("Home");
    await expectPage(tray(page).locator("[aria-pressed=true]")).toHaveCount(1);
    await expectPage(rows.first()).toBeFocused();
  });

  it("asks in place before it removes a mail for good, and goes on with its neighbour", async () => {
    const { page, asked } = await windows.open(worldWith([draft(1), draft(2), draft(3)]));
    await tray(page).getByText("Subject 2").click();
    await page.keyboard.press("Delete");
    await expectPage(tray(page)).toContainText("Remove this email from the tray?");
    await page.getByRole("button", { name: "Keep" }).click();
    expect(await asked("discardDrafts")).toEqual([]);
    await expectPage(tray(page)).toContainText("Subject 2");
    await page.keyboard.press("Delete");
    await expectPage(page.getByRole("button", { name: "Remove", exact: true })).toBeFocused();
    await page.keyboard.press("Enter");
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(2);
    await expectPage(card(page).getByRole("heading")).toHaveText("Subject 3");
    expect(await asked("discardDrafts")).toEqual([{ draftIds: [uuid(2)] }]);
    expect(await asked("fileMails")).toEqual([]);
  });

  it("shows mails that main adds, and keeps the current one", async () => {
    const { page, tell } = await windows.open(worldWith([draft(1)]));
    await tell("drafts", { changed: [draft(2)], removed: [] });
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(2);
    await expectPage(card(page).getByRole("heading")).toHaveText("Subject 1");
  });
});

describe("the mail", () => {
  it("says which parts are missing", async () => {
    const email = without(draft(1).email, "subject", "from", "date");
    const { page } = await windows.open(worldWith([{ ...draft(1), email }]));
    await expectPage(card(page)).toContainText("(no subject)");
    await expectPage(card(page)).toContainText("No sender in this email");
    await expectPage(card(page)).toContainText(
      "No date in this email: Mailpin files it with the time you opened it",
    );
  });

  it("shows people, both clocks, warnings and blocked images", async () => {
    const to = Array.from({ length: 12 }, (_, n) => ({ address: `p${n}@client.example` }));
    const warnings = [said("One part of the mail is damaged.")];
    const { page } = await windows.open(
      worldWith([draft(1, { to, warnings }, { remoteImages: 3 })]),
    );
    await expectPage(card(page)).toContainText(
      "Fri, 20 Nov 2026, 05:34, written at 10:04 (+05:30) · 2 days ago",
    );
    await expectPage(card(page)).toContainText("One part of the mail is damaged.");
    await expectPage(card(page)).toContainText("3 remote images blocked");
    await expectPage(card(page)).not.toContainText("p11@client.example");
    await card(page).getByRole("button", { name: "6 more" }).click();
    await expectPage(card(page)).toContainText("p11@client.example");
  });

  it("opens an attached mail as a draft by keyboard, and no other file", async () => {
    const attachments = [
      file("offer.pdf", 900),
      file("Inner mail.msg", 900, { type: "application/vnd.ms-outlook" }),
    ];
    const { page, asked } = await windows.open(worldWith([draft(1, { attachments }), draft(2)]));
    const list = card(page).getByRole("list", { name: "Attachments" });
    await expectPage(list.getByRole("button", { name: /^Open / })).toHaveCount(1);
    await list.getByRole("checkbox", { name: "Inner mail.msg" }).focus();
    await page.keyboard.press("Tab");
    const button = list.getByRole("button", {
      name: "Open Inner mail.msg as an email",
      exact: true,
    });
    await expectPage(button).toBeFocused();
    await page.keyboard.press("Enter");
    await expectPage(card(page).getByRole("heading")).toHaveText("Inner mail");
    await expectPage(tray(page).locator("[aria-current=true]")).toBeFocused();
    expect(await asked("openAttached")).toMatchObject([
      { organisationId: "practice", draftId: uuid(1), attachment: 1 },
    ]);
    expect(await asked("fileMails")).toEqual([]);

    await tray(page).getByText("Subject 1").click();
    await button.click();
    await expectPage(card(page).getByRole("heading")).toHaveText("Inner mail");
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(3);
  });

  it("says why an attached mail could not be opened, and stays where it was", async () => {
    const { page, fail } = await windows.open(
      worldWith([draft(1, { attachments: [file("inner.eml", 900)] })]),
    );
    await fail("openAttached", said("A file of this email is missing."));
    await card(page).getByRole("button", { name: "Open inner.eml as an email" }).click();
    await expectPage(page.getByRole("alert")).toContainText(
      "No email was opened A file of this email is missing.",
    );
    await expectPage(card(page).getByRole("heading")).toHaveText("Subject 1");
    await expectPage(page.getByText("Opening")).toBeHidden();
  });

  it("passes links in the body to main, and keys pressed in the body to the window", async () => {
    const { page, asked } = await windows.open(worldWith([draft(1), draft(2)]));
    const body = page.frameLocator("iframe");
    await body.getByRole("link", { name: "our page" }).click();
    await expectPage
      .poll(() => asked("openLink"))
      .toEqual([{ url: "https://client.example/terms" }]);
    await page.keyboard.press("Enter");
    await expectPage.poll(() => asked("openLink")).toHaveLength(2);
    expect(await asked("fileMails")).toEqual([]);
    await body.getByText("Hi Sam").click();
    await page.keyboard.press("Enter");
    await expectPage.poll(() => asked("fileMails")).toHaveLength(1);
    const paths = () => page.frames().map((frame) => frame.url().replace(/^http:\/\/[^/]+/, ""));
    await expectPage.poll(paths).toEqual(["/index.html?language=en", `/preview/${uuid(2)}/`]);
  });

  it("offers to copy a link that the system cannot open, as Windows can none that is long", async () => {
    const { page, fail } = await windows.open(worldWith([draft(1)]));
    await fail("openLink", { code: "link-failed" });
    await page.frameLocator("iframe").getByRole("link", { name: "our page" }).click();
    await page.getByRole("button", { name: "Copy the link" }).click();
    await find(page).click();
    await page.keyboard.press("Control+V");
    await expectPage(find(page)).toHaveValue("https://client.example/terms");
  });
});

describe("the outbox", () => {
  it("shows each job's state, problem and actions, those that need the user first", async () => {
    const { page, asked } = await windows.open(busyWorld());
    await expectPage(outbox(page)).toContainText(/2 waiting, next try in \d{1,2} s/);
    await outbox(page).getByRole("button", { name: "Outbox" }).click();
    const rows = page.getByRole("table", { name: "Jobs" }).getByRole("row");
    await expectPage(rows.nth(1)).toContainText("Call notes");
    await expectPage(rows.nth(1)).toContainText("The deal is no longer in Zoho.");
    await expectPage(rows.filter({ hasText: "Delivery dates" })).toContainText(
      /Waiting.*next try in \d{1,2} s/,
    );
    await expectPage(rows.filter({ hasText: "Price question" })).toContainText(
      "Sending attachments, 1 of 3",
    );
    await expectPage(rows.filter({ hasText: "Minutes of our call" })).toContainText(
      /Sends in \d s/,
    );
    await page.getByRole("button", { name: "Try again: “Delivery dates”" }).click();
    await page.getByRole("button", { name: "Back to the tray: “Delivery dates”" }).click();
    expect(await asked("retryJob")).toEqual([{ jobId: uuid(902) }]);
    expect(await asked("undoJob")).toEqual([{ jobId: uuid(902) }]);
  });

  it("opens from the count of jobs that need the user, and reports an action that main refused", async () => {
    const { page, tell, fail } = await windows.open(busyWorld());
    await fail("retryJob", said("Something broke."));
    await tell("jobs", { changed: [openJob(1, { state: "needs-you" })], removed: [uuid(903)] });
    await outbox(page).getByRole("button", { name: "1 needs you" }).click();
    await page.getByRole("button", { name: "Try again: “Job 1”" }).click();
    await expectPage(page.getByRole("alert")).toContainText("Something broke.");
  });

  it("opens and closes its lists, on Escape with the focus back on the button", async () => {
    const { page } = await windows.open(busyWorld());
    const history = outbox(page).getByRole("button", { name: "History" });
    await history.click();
    await expectPage(page.getByRole("table", { name: "History" })).toHaveAttribute(
      "aria-rowcount",
      "31",
    );
    await expectPage(history).toHaveAttribute("aria-expanded", "true");
    await page.getByRole("table", { name: "History" }).click();
    await page.keyboard.press("Escape");
    await expectPage(page.getByRole("table", { name: "History" })).toBeHidden();
    await expectPage(history).toBeFocused();
  });

  it("says beside the File button that the mail waits for the network", async () => {
    const { page, tell } = await windows.open(worldWith([draft(1)]));
    await tell("connection", { state: "offline", retryAt: now + 20_000 });
    await expectPage(fileButton(page)).toHaveAccessibleDescription(
      "You are offline. The email waits in the outbox until you are online again.",
    );
    await expectPage(fileButton(page)).toBeEnabled();
  });
});

describe("a notice from main", () => {
  it("is shown until it is dismissed, each on its own", async () => {
    const { page, tell } = await windows.open(worldWith([draft(1)]));
    const notice = (n: number) => ({
      code: "settings-damaged",
      title: `Title ${n}`,
      message: `What happened ${n}.`,
    });
    await tell("notices", [notice(1), notice(2)]);
    await tell("notices", [notice(3)]);
    await expectPage(page.getByRole("alert")).toHaveText([
      /Title 1\s+What happened 1\./,
      /Title 2/,
      /Title 3/,
    ]);
    await page.getByRole("button", { name: "Dismiss: Title 2" }).click();
    await expectPage(page.getByRole("alert")).toHaveText([/Title 1/, /Title 3/]);
  });
});
