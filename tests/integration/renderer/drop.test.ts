import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright";
import { expect as expectPage } from "@playwright/test";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { tray, Windows } from "../../support/window/window.ts";
import {
  busyWorld,
  connectedTo,
  draft,
  emptyWorld,
  seller,
  uuid,
  worldWith,
} from "../../support/window/world.ts";
import { said } from "../../support/said.ts";

let windows: Windows;
let folder: string;

beforeAll(async () => {
  windows = await Windows.start();
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-drop-"));
});

afterAll(async () => {
  await windows.stop();
  await rm(folder, { recursive: true });
  expect(windows.complaints).toEqual([]);
});

/** Bits of Chromium's drag operations. */
const effects = { copy: 1, link: 2, move: 16 };

/** A drag as the system sends it, with files from disk and the effects that the source allows. */
async function dragger(page: Page, files: readonly string[], dragOperationsMask: number) {
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask };
  return (type: "dragEnter" | "dragOver" | "drop", x = 540, y = 300) =>
    client.send("Input.dispatchDragEvent", { type, x, y, data });
}

/** As the window sees it: the protocol has no such event. */
const leave = (page: Page) =>
  page.evaluate(() => {
    document.body.dispatchEvent(new DragEvent("dragleave", { bubbles: true, view: window }));
  });

async function mailFiles(...names: string[]): Promise<string[]> {
  const paths = names.map((name) => path.join(folder, name));
  await Promise.all(paths.map((file) => writeFile(file, "Subject: Hello\r\n\r\nHello\r\n")));
  return paths;
}

/** A drag made by script, for data without a file on disk. */
async function synthetic(
  page: Page,
  types: readonly string[],
  type: "dragenter" | "drop",
): Promise<void> {
  await page.evaluate(
    ([kinds, name]) => {
      const data = new DataTransfer();
      for (const [kind, value] of kinds) data.setData(kind, value);
      document.body.dispatchEvent(
        new DragEvent(name, { bubbles: true, cancelable: true, dataTransfer: data }),
      );
    },
    [types.map((entry) => entry.split("|") as [string, string]), type] as const,
  );
}

const overlay = (page: Page) => page.locator(".overlay");

describe("a drag over the window", () => {
  it.each([
    ["copyMove", effects.copy | effects.move, "Drop to open"],
    ["move", effects.move, "The program offers no copy"],
    ["all", effects.copy | effects.move | effects.link, "Drop to open"],
  ])(
    "is answered with copy where the source allows %s, on each dragenter and dragover",
    async (_name, mask, title) => {
      const { page } = await windows.open(busyWorld());
      await page.evaluate(() => {
        const seen: string[] = [];
        Object.assign(window, { seen });
        for (const type of ["dragenter", "dragover"] as const) {
          window.addEventListener(type, (event) =>
            seen.push(`${type} ${event.dataTransfer?.dropEffect ?? ""} ${event.defaultPrevented}`),
          );
        }
      });
      const drag = await dragger(page, await mailFiles("a.eml"), mask);
      await drag("dragEnter", 20, 20);
      await drag("dragOver", 20, 20);
      await drag("dragOver", 600, 300);
      // A busy browser may merge two dragovers: each that fired was answered.
      const seen = () => page.evaluate(() => (window as unknown as { seen: string[] }).seen);
      await expect
        .poll(async () => new Set(await seen()))
        .toEqual(new Set(["dragenter copy true", "dragover copy true"]));
      await expectPage(overlay(page)).toContainText(title);
    },
  );

  it("is handled above the mail's frame, and can drop there", async () => {
    const { page, asked } = await windows.open(busyWorld());
    await page.frameLocator("iframe").getByText("Hi Sam").waitFor();
    const drag = await dragger(
      page,
      await mailFiles("over the frame.eml"),
      effects.copy | effects.move,
    );
    await drag("dragEnter", 500, 400);
    await expectPage(overlay(page)).toContainText("Drop to open");
    await drag("dragOver", 500, 400);
    await drag("drop", 500, 400);
    await expectPage(tray(page)).toContainText("over the frame");
    expect(await asked("openMails")).toMatchObject([
      { organisationId: "practice", name: "over the frame.eml", size: 25 },
    ]);
    await expectPage(overlay(page)).toBeHidden();
  });

  it("shows its hint until it leaves, and not once the pointer moves again", async () => {
    const { page } = await windows.open(busyWorld());
    const drag = await dragger(page, await mailFiles("b.eml"), effects.copy);
    await drag("dragEnter");
    await expectPage(overlay(page)).toBeVisible();
    await leave(page);
    await expectPage(overlay(page)).toBeHidden();
    await synthetic(page, ["maillistrow|{}"], "dragenter");
    await expectPage(overlay(page)).toContainText(
      "The new Outlook does not hand over the message.",
    );
    await page.keyboard.press("Escape");
    await expectPage(overlay(page)).toBeHidden();
    await synthetic(page, ["mailspring-threads-data|{}"], "dragenter");
    await expectPage(overlay(page)).toContainText("Save as .eml");
    // On Linux no event comes while the mouse rests.
    await drag("dragOver", 20, 20);
    await page.clock.runFor(60_000);
    await expectPage(overlay(page)).toBeVisible();
    await page.mouse.move(300, 300);
    await page.clock.runFor(1100);
    await expectPage(overlay(page)).toBeHidden();
  });
});

describe("a drop", () => {
  it("starts to read all files before the handler returns", async () => {
    const { page } = await windows.open(emptyWorld());
    await page.evaluate(() => {
      let begun = 0;
      // The window's code finds it on the prototype.
      // oxlint-disable-next-line typescript/unbound-method
      const read = File.prototype.arrayBuffer;
      File.prototype.arrayBuffer = function () {
        begun += 1;
        return read.call(this);
      };
      window.addEventListener("drop", () => Object.assign(window, { begunInTheDrop: begun }));
    });
    const drag = await dragger(
      page,
      await mailFiles("1.eml", "2.eml", "3.eml"),
      effects.copy | effects.move,
    );
    await drag("dragEnter");
    await drag("dragOver");
    await drag("drop");
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(3);
    expect(
      await page.evaluate(() => (window as unknown as { begunInTheDrop: number }).begunInTheDrop),
    ).toBe(3);
  });

  it("without a file offers to take what the user saves, unless a folder is watched", async () => {
    const { page, asked, tell } = await windows.open(busyWorld());
    const offer = page.getByRole("button", { name: "Take what I save to Downloads" });
    await synthetic(page, ["maillistrow|{}"], "drop");
    await offer.click();
    expect(await asked("watchFolder")).toEqual([{ folder: "downloads" }]);
    await tell("watchedFolder", { state: "watched", name: "Downloads" });
    await synthetic(page, ["maillistrow|{}"], "drop");
    await expectPage(page.getByText("The new Outlook needs one more step")).toBeVisible();
    await expectPage(offer).toHaveCount(0);
    await tell("taken", { mails: 2, from: "Downloads" });
    await expectPage(page.getByText("2 emails came in from Downloads")).toBeVisible();
  });

  it("goes to the company that was shown at the drop, and to no other tray", async () => {
    const world = worldWith([], connectedTo(seller(), seller({ id: "eu-2", name: "Seller Ltd" })));
    world.slow["slow.eml"] = 500;
    const { page, asked, tell } = await windows.open(world);
    const drag = await dragger(
      page,
      await mailFiles("quick.eml", "slow.eml", "last.eml"),
      effects.copy | effects.move,
    );
    await drag("dragEnter");
    await drag("dragOver");
    await drag("drop");
    await expectPage(tray(page)).toContainText("quick");
    const { snapshot } = world;
    const organisations = { ...snapshot.organisations, active: "eu-2" };
    await tell("snapshot", { ...snapshot, organisations, drafts: [] });
    await page.clock.runFor(500);
    await expect.poll(async () => (await asked("openMails")).length).toBe(3);
    expect((await asked("openMails")).map(({ organisationId }) => organisationId)).toEqual(
      Array(3).fill(snapshot.organisations.active),
    );
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(0);
  });

  it("opens its files in order, one call each, and selects the first", async () => {
    const { page, asked } = await windows.open(busyWorld());
    const drag = await dragger(
      page,
      await mailFiles("first.eml", "second.eml", "third.eml"),
      effects.copy | effects.move,
    );
    await drag("dragEnter");
    await drag("dragOver");
    await drag("drop");
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(8);
    expect(
      (await asked("openMails")).map((input) => (input as unknown as { name: string }).name),
    ).toEqual(["first.eml", "second.eml", "third.eml"]);
    await expectPage(page.getByRole("region", { name: "Mail" }).getByRole("heading")).toHaveText(
      "first",
    );
    await expectPage(tray(page).locator("[aria-current=true]")).toBeFocused();
  });

  it("shows a sentence for each file that fails, and opens the others", async () => {
    const world = emptyWorld();
    world.unreadable["brochure.pdf"] = said("This is a PDF document, not an email.");
    const { page, asked } = await windows.open(world);
    await page.evaluate(() => {
      const data = new DataTransfer();
      const vanished = new File(["x"], "vanished.eml");
      const huge = new File(["x"], "huge.msg");
      const store = new File(["x"], "archive.pst");
      for (const file of [huge, store])
        Object.defineProperty(file, "size", { value: 151 * 1024 * 1024 });
      const files = [
        vanished,
        huge,
        store,
        new File([], "empty.eml"),
        new File(["%PDF"], "brochure.pdf"),
        new File(["Subject: Good"], "good.eml"),
      ];
      // The test's own File objects: a DataTransfer would copy them without the overrides.
      const items = files.map((file) => ({
        kind: "file",
        getAsFile: () => file,
        webkitGetAsEntry: () => null,
      }));
      vanished.arrayBuffer = () => Promise.reject(new DOMException("gone", "NotFoundError"));
      huge.arrayBuffer = () => Promise.reject(new Error("must not be read"));
      const folders = ["Projects", "Offers.mbox"].map((name) => ({
        kind: "file",
        getAsFile: () => new File([], name),
        webkitGetAsEntry: () => ({ isDirectory: true }),
      }));
      Object.defineProperty(data, "items", { value: [...items, ...folders] });
      document.body.dispatchEvent(
        new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: data }),
      );
    });
    const notice = page.getByRole("alert");
    await expectPage(notice).toContainText("7 of 8 could not be opened");
    for (const sentence of [
      /vanished\.eml.*The mail client removed or locked the file/,
      /huge\.msg.*This file is 151 MB; Mailpin opens emails of up to 150 MB\. Save its large attachments/,
      /archive\.pst.*Open it in your mail program and drag the emails/,
      /empty\.eml.*The mail client removed or locked the file/,
      /brochure\.pdf.*This is a PDF document/,
      /Projects.*Folders are not supported; select the emails in it/,
      /Offers\.mbox.*choose Show Package Contents, and drop the file "mbox"/,
    ]) {
      await expectPage(notice.getByRole("listitem").filter({ hasText: sentence })).toHaveCount(1);
    }
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(1);
    await expectPage(tray(page)).toContainText("good");
    expect(await asked("openMails")).toHaveLength(2);
    await notice.getByRole("button", { name: /^Dismiss/ }).click();
    await expectPage(notice).toBeHidden();
  });

  it("counts each mail of a file that holds several", async () => {
    const world = emptyWorld();
    world.unreadable["Inbox.mbox"] = said("This email is too damaged.");
    const { page } = await windows.open(world);
    await page
      .locator("body")
      .drop({ files: [{ name: "Inbox.mbox", mimeType: "", buffer: Buffer.from("From ") }] });
    await expectPage(page.getByRole("alert")).toContainText("1 of 2 could not be opened");
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(1);
  });

  it("shows as good news that a mail in the outbox is complete again", async () => {
    const world = emptyWorld();
    world.unreadable["offer.eml"] = { code: "filing-goes-on" };
    const { page } = await windows.open(world);
    await page
      .locator("body")
      .drop({ files: [{ name: "offer.eml", mimeType: "", buffer: Buffer.from("From: jo") }] });
    await expectPage(page.getByText("This email is complete again")).toBeVisible();
    await expectPage(page.getByRole("alert")).toHaveCount(0);
    await expectPage(page.getByText(/could not be opened/)).toHaveCount(0);
  });

  it("of the new Outlook's references lists the subjects and says what to do", async () => {
    const { page, asked } = await windows.open(emptyWorld());
    await synthetic(
      page,
      ['multimaillistmessagerows|{"subjects":["Offer 2027","Minutes"]}'],
      "drop",
    );
    const notice = page
      .getByRole("status")
      .filter({ hasText: "The new Outlook needs one more step" });
    await expectPage(notice).toContainText("Drag it to the desktop first");
    await expectPage(notice).toContainText("Offer 2027");
    await expectPage(notice).toContainText("Minutes");
    expect(await asked("openMails")).toEqual([]);
  });

  it("of a link names the client that sent it", async () => {
    const { page } = await windows.open(emptyWorld());
    await synthetic(page, ["text/uri-list|message:%3Cabc%40apple.example%3E"], "drop");
    await expectPage(page.getByText("Drag the message to the Desktop, then here.")).toBeVisible();
  });
});

describe("a drop on a record", () => {
  const target = (page: Page, title: string) =>
    overlay(page).getByRole("listitem").filter({ hasText: title });

  /** Drags over the record until it is shown as the target, then drops there. */
  async function dropOn(page: Page, title: string, ...names: string[]): Promise<void> {
    const drag = await dragger(page, await mailFiles(...names), effects.copy | effects.move);
    await drag("dragEnter");
    await drag("dragOver");
    const place = await target(page, title).boundingBox();
    const [x, y] = [place!.x + place!.width / 2, place!.y + place!.height / 2];
    await drag("dragEnter", x, y);
    await drag("dragOver", x, y);
    await expectPage(overlay(page).getByRole("status")).toContainText(`Drop to file to ${title}`);
    await drag("drop", x, y);
  }

  it("takes the record under the pointer up to its edges, near the window's corner and at a scale of 1.5", async () => {
    const { page, asked } = await windows.open(busyWorld());
    const screen = await page.context().newCDPSession(page);
    const size = { width: 900, height: 600, deviceScaleFactor: 1.5, mobile: false };
    await screen.send("Emulation.setDeviceMetricsOverride", size);
    const drag = await dragger(page, await mailFiles("edge.eml"), effects.copy);
    await drag("dragEnter");
    const last = overlay(page).getByRole("listitem").last();
    const title = await last.locator(".record").innerText();
    const { x, y, width, height } = (await last.boundingBox())!;
    expect(y + height, "the corner is near").toBeGreaterThan(size.height - 100);
    const over = overlay(page).locator("li.over");
    for (const [dx, dy] of [
      [2, height / 2],
      [width + 4, height / 2],
      [width - 2, height / 2],
    ] as const) {
      await drag("dragEnter", x + dx, y + dy);
      await drag("dragOver", x + dx, y + dy);
      const isWithin = dx < width;
      await expectPage(over).toHaveCount(isWithin ? 1 : 0);
      if (isWithin) await expectPage(over).toContainText(title);
    }
    await drag("drop", x + width - 2, y + height / 2);
    await expect
      .poll(async () => (await asked("fileMails")).map(({ record }) => record.title))
      .toEqual([title]);
    await screen.send("Emulation.clearDeviceMetricsOverride");
  });

  it("files exactly its own mails there, after the time to undo, and leaves the one in hand", async () => {
    const { page, asked } = await windows.open(busyWorld());
    const before = await tray(page).getByRole("listitem").count();
    const heading = page.getByRole("region", { name: "Mail" }).getByRole("heading");
    const inHand = await heading.innerText();
    await dropOn(page, "Raman onboarding", "one.eml", "two.eml");
    await expect.poll(async () => (await asked("fileMails")).length).toBe(1);
    const [filing] = await asked("fileMails");
    expect(filing).toEqual({
      mails: [expect.anything(), expect.anything()],
      record: { module: "Deals", id: "36110000000103", title: "Raman onboarding" },
    });
    await expectPage(page.getByRole("button", { name: /^Undo/ })).toBeVisible();
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(before);
    await expectPage(heading).toHaveText(inHand);
    // Taken back, they are for the record that they were dropped on.
    await page.getByRole("button", { name: /^Undo/ }).click();
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(before + 2);
    await expectPage(page.getByRole("button", { name: /^File to Raman/ })).toBeVisible();
  });

  it("offers the suggestions of the mail in hand first, and each record once", async () => {
    const { page } = await windows.open(busyWorld());
    const drag = await dragger(page, await mailFiles("a.eml"), effects.copy);
    await drag("dragEnter");
    await drag("dragOver");
    const titles = overlay(page).getByRole("listitem");
    await expectPage(titles).toHaveCount(6);
    await expectPage(titles.first()).toContainText("Client renewal 2027");
    expect(new Set(await titles.allInnerTexts()).size).toBe(6);
    await leave(page);
  });

  it("keeps in the tray, with the reason, what cannot be filed or needs the user", async () => {
    const world = emptyWorld();
    world.unreadable["page.pdf"] = said("This is a PDF document, not an email.");
    const twice = "11111111-0000-4000-8000-000000000002";
    world.exceptions = [
      { draftId: twice, problem: { code: "already-filed", values: { title: "X" } } },
    ];
    const { page, asked } = await windows.open(world);
    await dropOn(page, "Raman onboarding", "good.eml", "page.pdf", "twice.eml");
    await expectPage(page.getByRole("alert")).toContainText("This is a PDF document");
    await expectPage(page.getByText("1 email stays in the tray")).toBeVisible();
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(1);
    await expectPage(tray(page)).toContainText("twice");
    expect((await asked("fileMails")).map(({ mails }) => mails.length)).toEqual([1]);
  });

  it("files nothing where another company is shown by then", async () => {
    const world = worldWith([], connectedTo(seller(), seller({ id: "eu-2", name: "Seller Ltd" })));
    world.slow["slow.eml"] = 60_000;
    const { page, asked, tell } = await windows.open(world);
    await dropOn(page, "Raman onboarding", "quick.eml", "slow.eml");
    await expectPage(tray(page)).toContainText("quick");
    const { snapshot } = world;
    const organisations = { ...snapshot.organisations, active: "eu-2" };
    await tell("snapshot", { ...snapshot, organisations, drafts: [] });
    await page.clock.runFor(60_000);
    await expectPage(page.getByText("These emails were not filed")).toBeVisible();
    expect(await asked("fileMails")).toEqual([]);
  });

  it("says nothing of mails that were filed before another company is shown", async () => {
    const world = worldWith([], connectedTo(seller(), seller({ id: "eu-2", name: "Seller Ltd" })));
    world.slow["the filing"] = 1_000;
    const { page, asked, tell } = await windows.open(world);
    await dropOn(page, "Raman onboarding", "quick.eml");
    await vi.waitUntil(async () => (await asked("fileMails")).length === 1);
    const { snapshot } = world;
    const organisations = { ...snapshot.organisations, active: "eu-2" };
    await tell("snapshot", { ...snapshot, organisations, drafts: [] });
    await page.clock.runFor(1_000);
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await expectPage(page.getByText("These emails were not filed")).toBeHidden();
  });

  it("or on the place for each thread shows the list, so that one Enter more files what is decided", async () => {
    const world = emptyWorld();
    world.unsure = [1, 2].map((n) => `11111111-0000-4000-8000-00000000000${n}`);
    const { page, asked } = await windows.open(world);
    const each = overlay(page).locator("[data-drop=each-thread]");
    for (const [name, isOffered] of [["one.eml", false] as const, ["all.mbox", true] as const]) {
      const single = await dragger(page, await mailFiles(name), effects.copy);
      await single("dragEnter");
      await expectPage(overlay(page)).toContainText("Drop to open");
      await expectPage(each).toBeVisible({ visible: isOffered });
      await leave(page);
      await expectPage(overlay(page)).toBeHidden();
    }
    const drag = await dragger(page, await mailFiles("one.eml", "two.eml"), effects.copy);
    await drag("dragEnter");
    await drag("dragOver");
    const { x, y } = (await each.boundingBox())!;
    await drag("dragEnter", x + 9, y + 9);
    await drag("dragOver", x + 9, y + 9);
    await expectPage(overlay(page)).toContainText("Drop to decide about each thread");
    await drag("drop", x + 9, y + 9);
    const status = page.getByRole("dialog").getByRole("status");
    await expectPage(status).toContainText("2 groups need you");
    await page.keyboard.press("1");
    await page.keyboard.press("1");
    await expectPage(status).toContainText("2 emails will be filed.");
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await asked("fileGroups")).length).toBe(1);
  });

  it("files nothing where the user stops the reading", async () => {
    const world = emptyWorld();
    world.slow["slow.eml"] = 60_000;
    const { page, asked } = await windows.open(world);
    await dropOn(page, "Raman onboarding", "quick.eml", "slow.eml");
    await expectPage(tray(page)).toContainText("quick");
    await page.getByRole("button", { name: "Cancel reading" }).click();
    await page.clock.runFor(60_000);
    await expectPage(page.getByRole("group", { name: "Reading emails" })).toBeHidden();
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(2);
    expect(await asked("reviewGroup")).toEqual([]);
    expect(await asked("fileMails")).toEqual([]);
  });
});

describe("the help", () => {
  const help = (page: Page) => page.getByRole("dialog", { name: "How to bring an email in" });
  const tab = (page: Page, name: string) => help(page).getByRole("tab", { name });

  it("opens from a failed drag at its mail client, goes by arrows, and watches the folder", async () => {
    const { page, asked, tell } = await windows.open(emptyWorld());
    await synthetic(page, ["text/uri-list|https://mail.google.com/mail/u/0/"], "drop");
    await page.getByRole("button", { name: "Show me how" }).click();
    await expectPage(tab(page, "Gmail")).toBeFocused();
    await expectPage(help(page)).toContainText("Choose Download message.");
    await help(page).getByRole("switch").press("Space");
    expect(await asked("watchFolder")).toEqual([{ folder: "downloads" }]);
    await tell("watchedFolder", { state: "watched", name: "Downloads" });
    await expectPage(help(page)).toContainText("Mailpin takes it out of Downloads by itself.");
    await tab(page, "Gmail").press("ArrowDown");
    await expectPage(tab(page, "Apple Mail")).toBeFocused();
    await page.keyboard.press("Home");
    await expectPage(help(page).getByRole("tabpanel", { name: "Classic Outlook" })).toContainText(
      "Drag it onto this window",
    );
    await expectPage(help(page).getByRole("switch")).toHaveCount(0);
    await page.keyboard.press("Escape");
    const open = page.getByRole("button", { name: "How to bring an email in…" });
    await open.press("Enter");
    await expectPage(tab(page, "Classic Outlook")).toBeFocused();
    await page.keyboard.press("Escape");
    await expectPage(open).toBeFocused();
  });

  it("tells support what arrived last, and nothing of what is in it", async () => {
    const world = emptyWorld();
    world.unreadable["Nina's salary.pdf"] = { code: "not-a-mail", kind: "pdf" };
    const { page, tell } = await windows.open(world);
    await tell("show", "mail-help");
    await help(page).getByRole("button", { name: "What arrived last?" }).click();
    const report = page.getByRole("dialog", { name: "What arrived last" });
    await expectPage(report).toContainText("Nothing was dragged or pasted");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.locator("body").drop({
      files: ["Secret offer for Nina.eml", "Nina's salary.pdf"].map((name) => ({
        ...{ name, mimeType: "", buffer: Buffer.from(`Subject: ${name}\n\nDear Nina`) },
      })),
      data: { "text/plain": "nina@client.example" },
    });
    await expectPage(tray(page)).toContainText("Secret offer for Nina");
    await tell("show", "mail-help");
    await help(page).getByRole("button", { name: "What arrived last?" }).click();
    const lines = report.getByRole("textbox", { name: "Details for support" });
    await expectPage(lines).toHaveValue(/file: \.pdf, \d+, not-a-mail\/pdf/);
    await expectPage(lines).toHaveValue(/^drop: \w+\ntypes: text\/plain, Files\n/);
    await expectPage(lines).toHaveValue(/file: \.eml, \d+, eml × 1/);
    await expectPage(lines).not.toHaveValue(/nina|secret|salary|offer|dear|@/i);
    await expectPage(report).not.toContainText(/nina|secret|salary/i);
  });
});

describe("while files are read", () => {
  const line = (page: Page) => page.getByRole("group", { name: "Reading emails" });
  const spoken = (page: Page) => page.locator("#app > [role=status] p");
  const told = (n: number, read: number, of: number, first?: number) => ({
    ...{ id: uuid(n), files: { read, of }, mails: read },
    ...(first !== undefined && { first: uuid(first) }),
  });
  const dropFive = (page: Page) =>
    page.locator("body").drop({
      files: [1, 2, 3, 4, 5].map((n) => ({
        ...{ name: `${n}.eml`, mimeType: "", buffer: Buffer.from("Subject: x") },
      })),
    });

  it("the window says so from the drop on, and counts; it speaks at the beginning and the end alone", async () => {
    const world = emptyWorld();
    for (const n of [1, 2, 3, 4, 5]) world.slow[`${n}.eml`] = 1000;
    const { page } = await windows.open(world);
    await dropFive(page);
    await expectPage(line(page)).toContainText("Reading 1 of 5…");
    await page.clock.runFor(1000);
    await expectPage(line(page)).toContainText("Reading 2 of 5…");
    await expectPage(spoken(page).filter({ hasText: "Reading" })).toHaveText("Reading emails");
    for (const n of [3, 4, 5]) {
      await page.clock.runFor(1000);
      await expectPage(line(page)).toContainText(`Reading ${n} of 5…`);
    }
    await page.clock.runFor(1000);
    await expectPage(line(page)).toBeHidden();
    await expectPage(spoken(page).filter({ hasText: "emails were read" })).toHaveText(
      "5 emails were read",
    );
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(5);
  });

  it("Cancel stops it: what was read stays, and a sentence says how much", async () => {
    const world = emptyWorld();
    for (const n of [2, 3, 4, 5]) world.slow[`${n}.eml`] = 1000;
    const { page, asked } = await windows.open(world);
    await dropFive(page);
    await expectPage(line(page)).toContainText("Reading 2 of 5…");
    await page.keyboard.press("Tab");
    await line(page).getByRole("button", { name: "Cancel reading" }).focus();
    await page.keyboard.press("Enter");
    await expectPage(line(page)).toContainText("Stopping…");
    await page.clock.runFor(1000);
    await expectPage(page.getByText("Stopped. 2 of 5 emails are in the tray.")).toBeVisible();
    await expectPage(line(page)).toBeHidden();
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(2);
    await expectPage(tray(page).locator("[aria-current=true]")).toBeFocused();
    expect(await asked("openMails")).toHaveLength(2);
    expect((await asked("stopOpenings"))[0]?.openings).toHaveLength(1);
  });

  it("files from outside are counted and stopped as well, and Escape does it", async () => {
    const { page, asked, tell } = await windows.open(busyWorld());
    await tell("openings", [told(901, 3, 9), told(902, 1, 2)]);
    await expectPage(line(page)).toContainText("Reading 5 of 11…");
    await tray(page).locator("[aria-current=true]").focus();
    await page.keyboard.press("Escape");
    await expectPage(page.getByText("Stopped. 4 of 11 emails are in the tray.")).toBeVisible();
    expect(await asked("stopOpenings")).toEqual([
      { organisationId: "practice", openings: [uuid(901), uuid(902)] },
    ]);
    await expectPage(line(page)).toBeHidden();
  });

  it("those that were under way before the window was are shown, and those of another company are not", async () => {
    const world = emptyWorld();
    world.snapshot.openings = [told(901, 0, 9)];
    const { page, tell } = await windows.open(world);
    await expectPage(line(page)).toContainText("Reading 1 of 9…");
    const organisations = connectedTo(seller()).organisations;
    await tell("snapshot", { ...world.snapshot, organisations, openings: [] });
    await expectPage(line(page)).toBeHidden();
  });

  it("a dialog that is open is not reading; what was chosen there is", async () => {
    const world = emptyWorld();
    world.slow["the dialog"] = 1000;
    const { page, asked, tell } = await windows.open(world);
    await page.getByRole("button", { name: "Open…" }).click();
    await expect.poll(async () => (await asked("chooseMails")).length).toBe(1);
    await expectPage(line(page)).toBeHidden();
    const [{ opening = "" } = {}] = await asked("chooseMails");
    await tell("openings", [{ id: opening, files: { read: 0, of: 4 }, mails: 0 }]);
    await expectPage(line(page)).toContainText("Reading 1 of 4…");
    await page.clock.runFor(1000);
    await expectPage(tray(page)).toContainText("chosen");
    await expectPage(line(page)).toBeHidden();
  });

  it("the first mail is ready as soon as it is there, and the one in hand then stays", async () => {
    const world = worldWith([draft(1), draft(2)]);
    world.slow["Inbox.mbox"] = 1000;
    const { page, asked, tell } = await windows.open(world);
    await page.locator("body").drop({
      files: [{ name: "Inbox.mbox", mimeType: "", buffer: Buffer.from("From ") }],
    });
    await expectPage(line(page)).toContainText("Reading…");
    await expect.poll(async () => (await asked("openMails")).length).toBe(1);
    const [{ opening = "" } = {}] = await asked("openMails");
    await tell("openings", [
      { id: opening, files: { read: 0, of: 1 }, mails: 300, first: uuid(3) },
    ]);
    await expectPage(line(page)).toContainText("Reading… 300 emails so far");
    await tell("drafts", { changed: [draft(3, { subject: "First of the box" })], removed: [] });
    const heading = page.getByRole("region", { name: "Mail" }).getByRole("heading");
    await expectPage(heading).toHaveText("First of the box");
    await tray(page).getByText("Subject 2").click();
    await tell("drafts", { changed: [draft(4)], removed: [] });
    await page.clock.runFor(1000);
    await expectPage(line(page)).toBeHidden();
    await expectPage(heading).toHaveText("Subject 2");
  });
});

describe("other ways in", () => {
  it("copied files can be pasted, and pasted text is left alone", async () => {
    const { page } = await windows.open(emptyWorld());
    await page.evaluate(() => {
      const paste = (data: DataTransfer) =>
        document.body.dispatchEvent(
          new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData: data }),
        );
      const text = new DataTransfer();
      text.setData("text/plain", "hello");
      const files = new DataTransfer();
      files.items.add(new File(["Subject: Pasted"], "pasted.eml"));
      Object.assign(window, { textWasFree: paste(text), filesWereFree: paste(files) });
    });
    await expectPage(tray(page)).toContainText("pasted");
    expect(
      await page.evaluate(() => (window as unknown as { textWasFree: boolean }).textWasFree),
    ).toBe(true);
    expect(
      await page.evaluate(() => (window as unknown as { filesWereFree: boolean }).filesWereFree),
    ).toBe(false);
  });

  it("the system's dialog and the samples are a button each; the mail they bring is ready for Enter", async () => {
    const { page, asked } = await windows.open(emptyWorld());
    await page.getByRole("button", { name: "Try sample emails" }).click();
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(2);
    await page.getByRole("button", { name: /^File to / }).waitFor();
    await page.keyboard.press("Enter");
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(1);
    await page.getByRole("button", { name: "Open…" }).click();
    await expectPage(tray(page)).toContainText("chosen");
    expect(await asked("fileMails")).toHaveLength(1);
  });

  it("offers samples in the practice company only", async () => {
    const world = emptyWorld();
    Object.assign(world.snapshot, connectedTo(seller()));
    const { page } = await windows.open(world);
    await expectPage(page.getByRole("button", { name: "Open…" })).toBeVisible();
    await expectPage(page.getByRole("button", { name: "Try sample emails" })).toHaveCount(0);
  });

  it("says up front on a Mac that Mail needs the Finder, because no drag event will tell", async () => {
    const userAgent =
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/154.0.0.0 Safari/537.36";
    const { page } = await windows.open(emptyWorld(), { userAgent });
    await expectPage(page.getByText("drag it to the Desktop, then here")).toBeVisible();
  });

  it("files from outside that main could not open are reported, too", async () => {
    const { page, tell } = await windows.open(emptyWorld());
    await tell("refused", [
      {
        fileName: "note.txt",
        problem: said("This file is not an email."),
      },
    ]);
    await expectPage(page.getByRole("alert")).toContainText("note.txt This file is not an email.");
  });
});

describe("the drop strip", () => {
  const asked = async (page: Page, wanted: string) => {
    const calls = await page.evaluate(
      () => (window as unknown as { asked: [name: string, input: unknown][] }).asked,
    );
    return calls.filter(([name]) => name === wanted).map(([, input]) => input);
  };

  it("takes a drop as the window does, says what became of it, and gives the room back", async () => {
    const page = await windows.openStrip();
    const words = page.getByRole("status");
    const drag = await dragger(page, await mailFiles("edge.eml"), effects.copy | effects.move);
    await drag("dragEnter", 300, 100);
    await expectPage(words).toContainText("Your mail client keeps its copy.");
    await drag("dragOver", 300, 100);
    await drag("drop", 300, 100);
    await expectPage(words).toHaveText("1 email is in the tray.");
    expect(await asked(page, "openMails")).toMatchObject([{ files: [{ name: "edge.eml" }] }]);
    await synthetic(page, ["maillistrow|{}"], "dragenter");
    await expectPage(words).toContainText("The new Outlook needs one more step");
    await page.getByRole("button", { name: "Show Mailpin" }).click();
    expect(await asked(page, "comeForward")).toHaveLength(1);
    await expectPage(words).toHaveText(""); // the drag is gone, and the words with it
    expect((await asked(page, "widenStrip")).at(-1)).toEqual({ isWide: false });
    await page.context().close();
  });

  it("is moved by its handle, with the mouse and with the arrow keys", async () => {
    const page = await windows.openStrip();
    const handle = page.getByRole("button", { name: "Move the strip along the edge" });
    await handle.hover();
    await page.mouse.down();
    await page.mouse.move(300, 60);
    await page.mouse.move(300, 90);
    await page.mouse.up();
    const moves = (await asked(page, "moveStrip")) as { by: number; isLast: boolean }[];
    expect(moves.at(-2)).toEqual({ by: 30, isLast: false });
    expect(moves.at(-1)).toEqual({ by: 0, isLast: true });
    await handle.press("ArrowUp");
    expect((await asked(page, "moveStrip")).at(-1)).toEqual({ by: -24, isLast: true });
    expect(await asked(page, "comeForward")).toEqual([]);
    await page.context().close();
  });
});
