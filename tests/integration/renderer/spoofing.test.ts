import { expect as expectPage } from "@playwright/test";
import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { busyProblem, fullWorld, photo } from "../../support/window/tour.ts";
import { hostileWorld, lookAtTexts } from "./outside-texts.ts";
import {
  card,
  company,
  fileButton,
  find,
  outbox,
  suggestions,
  tray,
  windowsForTests,
} from "../../support/window/window.ts";
import {
  connectedTo,
  draft,
  jonas,
  now,
  openJob,
  receiptOf,
  renewal,
  seller,
  uuid,
  worldWith,
  type World,
} from "../../support/window/world.ts";

const windows = windowsForTests();

const picture = '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3" />';

/** The photo of the first mail has a smaller version. */
function withSmallerPhoto(world: World): World {
  const [first, ...others] = world.snapshot.drafts;
  const smaller = { type: "image/jpeg" as const, size: 400_000, isUsed: false };
  const shrunk = [{ of: photo.sha256, sha256: "dc".repeat(32), ...smaller }];
  return {
    ...world,
    snapshot: { ...world.snapshot, drafts: [{ ...first!, shrunk }, ...others] },
  };
}

describe("a text from outside", () => {
  it("reorders, hides and pushes nothing, wherever the window shows it", async () => {
    const keys = new Map<number, string>();
    const { page, tell, fail } = await windows.open(
      withSmallerPhoto(hostileWorld(fullWorld(), keys)),
    );
    const shown = new Set<string>();
    const look = async (where: string) => {
      const { faults, numbers } = await page.evaluate(lookAtTexts);
      expect([where, faults]).toEqual([where, []]);
      for (const number of numbers) shown.add(keys.get(number)!);
    };
    const hostile = <T extends object>(value: T): T =>
      Object.values(hostileWorld({ ...fullWorld(), value } as World, keys)).at(-1) as T;

    await suggestions(page).waitFor();
    await look("the first screen");
    await page.route(/\/preview\/[^/]+\/[0-9a-f]{64}$/, (route) =>
      route.fulfill({ contentType: "image/svg+xml", body: picture }),
    );
    await card(page).getByText("could not make them smaller").waitFor();
    await look("ways to make it fit, and a photo that cannot be made smaller");
    await card(page).getByRole("button", { name: "Compare…" }).click();
    const photos = page.getByRole("dialog", { name: "Compare the photos" });
    await photos.getByRole("img").first().waitFor();
    await look("a photo beside its smaller version");
    await page.keyboard.press("Escape");
    await card(page)
      .getByRole("button", { name: /^Preview/ })
      .last()
      .click();
    await page.getByRole("dialog").getByRole("img").waitFor();
    await look("an attached picture");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Show the sent emails that are not filed" }).click();
    const sent = page.getByRole("dialog", { name: "Sent and not filed" });
    await sent.getByRole("listitem").nth(1).waitFor();
    await look("mails that were sent and not filed");
    await sent.getByRole("button", { name: "Not needed" }).first().click();
    await sent.getByText("Taken off the list").waitFor();
    await look("a sent mail that is taken off the list");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+Comma");
    const settings = page.getByRole("dialog", { name: "Settings" });
    const places = settings.getByRole("group", { name: "Where sent emails are kept" });
    await settings.getByText("Nothing of it leaves this computer.").waitFor();
    await settings.getByRole("button", { name: "Choose another…" }).last().click();
    await places.getByRole("button").nth(2).waitFor();
    await look("the settings, and mailboxes that were found");
    await page.keyboard.press("Escape");
    const namesake = hostile(jonas);
    await tell("colleagues", [namesake, { ...namesake, id: "4150009" }]);
    await look("colleagues of one name");
    await card(page).getByRole("checkbox").first().click();
    await card(page).getByRole("checkbox").nth(1).click();
    await look("attachments that stay behind");
    await card(page).getByText("Sent", { exact: true }).click();
    await look("a decision against what Mailpin understood");
    await find(page).click();
    await page
      .getByRole("listbox", { name: "Matching records" })
      .getByRole("option")
      .nth(1)
      .waitFor();
    await look("records that were found");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: /^Not in .*create/ }).click();
    const form = page.getByRole("dialog", { name: /^Not in/ });
    await form.getByRole("list", { name: "Perhaps the same person" }).waitFor();
    await look("a new person");
    await form.getByRole("button", { name: "Cancel" }).click();
    await page.getByRole("combobox", { name: "Group the emails" }).selectOption("By thread");
    await page.getByRole("list", { name: "Exceptions" }).waitFor();
    await look("a group with exceptions");
    await page.keyboard.press("Control+Enter");
    const all = page.getByRole("dialog", { name: "File all emails of the tray" });
    await all
      .getByRole("button", { name: /^Change/ })
      .first()
      .waitFor();
    await look("the list before all are filed");
    await all
      .getByRole("button", { name: /^Change/ })
      .first()
      .click();
    await look("a group that the user decides");
    await page.keyboard.press("Escape");
    await page.getByRole("combobox", { name: "Group the emails" }).selectOption("Single emails");
    await outbox(page).getByRole("button", { name: "Outbox" }).click();
    await look("the outbox");
    await outbox(page).getByRole("button", { name: "History" }).click();
    await page.getByRole("table", { name: "History" }).getByRole("row").nth(2).waitFor();
    await look("the history");
    await page.getByRole("table", { name: "History" }).locator("[aria-expanded]").first().click();
    await page.getByRole("list", { name: "Filed files" }).waitFor();
    await look("a receipt");
    await page.keyboard.press("Escape");
    await company(page).click();
    await look("the menu of companies");
    await page.keyboard.press("Escape");
    await tell("notices", [
      hostile({ code: "a", title: "A title", message: "What happened.", support: "For support." }),
    ]);
    await tell("refused", [hostile({ fileName: "a.eml", problem: busyProblem })]);
    await tell("organisations", connectedTo(hostile(seller({ access: "none" }))).organisations);
    await look("notices");
    await fail("signIn", hostile(busyProblem));
    await page.getByRole("button", { name: "Sign in", exact: true }).first().click();
    await page.getByRole("dialog").getByLabel("Client ID").fill("1000.A");
    await page.getByRole("dialog").getByLabel("Client secret").fill("s");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("dialog").getByRole("alert").waitFor();
    await look("a sign-in that failed");

    // Details for support, and what proves a filing, are in separate fields, to be copied.
    expect([...new Set(keys.values())].filter((key) => !shown.has(key))).toEqual([
      ...["support", "originalSha256", "crmMessageId", "account"],
    ]);
  });

  it.each([
    ["not isolated", "<p>Filing ⟦1 a 1⟧ to b</p>", "reordered"],
    ["isolated with a text of ours", "<p>Filing <bdi>⟦1 a 1⟧ to b</bdi></p>", "reordered"],
    ["two in one", "<p><bdi>⟦1 a 1⟧⟦2 b 2⟧</bdi></p>", "reordered"],
    ["with an override", "<p><bdi>⟦1 \u202Ea 1⟧</bdi></p>", "misled"],
    ["with blanks that push", "<p><bdi>⟦1 a     1⟧</bdi></p>", "misled"],
    ["in a tooltip", '<p title="Open ⟦1 a 1⟧">b</p>', "reordered"],
    ["spoken with an override", '<p aria-label="⟦1 \u202Ea 1⟧">b</p>', "misled"],
  ])("would be found: %s", async (_what, html, fault) => {
    const page = await (await windows.context()).newPage();
    await page.setContent(html);
    expect(await page.evaluate(lookAtTexts)).toMatchObject({
      faults: [expect.stringContaining(fault)],
    });
  });

  it("passes the check where it is isolated", async () => {
    const page = await (await windows.context()).newPage();
    await page.setContent(
      '<p title="\u2068⟦1 a 1⟧\u2069 was opened" aria-label="Open ⟦1 a 1⟧"><bdi>⟦1 a 1⟧</bdi>, \u2068⟦2 b 2⟧\u2069</p>',
    );
    expect(await page.evaluate(lookAtTexts)).toEqual({ faults: [], numbers: [1, 2] });
  });
});

/** Where a part of a text is drawn, in the window's pixels. */
async function placeOf(element: Locator, part: string): Promise<{ left: number; right: number }> {
  return element.evaluate((root, words) => {
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const at = node.nodeValue?.indexOf(words) ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const { left, right } = range.getBoundingClientRect();
      return { left, right };
    }
    throw new Error(`“${words}” is not shown`);
  }, part);
}

const arabic = "مرحبا بالعالم";

/** Its full stop, at the end of the sentence, is on the left. */
async function expectStopOnLeft(place: Locator): Promise<void> {
  const words = await placeOf(place, arabic);
  const stop = await placeOf(place, ".");
  expect(stop.right).toBeLessThanOrEqual(words.left + 1);
}

describe("right-to-left text", () => {
  it.each([arabic, `Re: ${arabic}`])(
    "ends on the left, in the tray and on the card: “%s.”",
    async (subject) => {
      const { page } = await windows.open(worldWith([draft(1, { subject: `${subject}.` })]));
      for (const place of [tray(page), card(page).getByRole("heading")])
        await expectStopOnLeft(place);
    },
  );

  it("ends on the left, in the outbox, the history and a suggested record", async () => {
    const words = `Re: ${arabic}.`;
    const { page } = await windows.open({
      ...worldWith([draft(1)], {
        jobs: [openJob(1, { state: "held", nextAt: now + 9000, subject: words })],
      }),
      suggestions: { [uuid(1)]: [{ ...renewal, title: words, reasons: [] }] },
      history: [receiptOf(2, { subject: words })],
    });
    await expectStopOnLeft(suggestions(page));
    await expectStopOnLeft(fileButton(page));
    await expectStopOnLeft(outbox(page).locator(".latest"));
    for (const [part, table] of [
      ["Outbox", "Jobs"],
      ["History", "History"],
    ] as const) {
      await outbox(page).getByRole("button", { name: part }).click();
      const text = page.getByRole("table", { name: table }).getByText(arabic).first();
      await text.waitFor();
      await expectStopOnLeft(text);
    }
  });

  it.each([
    ["ar", "A very long subject about a cable and a harbour, which has no room on one line at all"],
    ["en", `${arabic} ${arabic} ${arabic} ${arabic} ${arabic} ${arabic} ${arabic}`],
  ] as const)("is cut at its own end in the status line, in %s", async (language, subject) => {
    const { page } = await windows.open(
      worldWith([draft(1)], {
        jobs: [openJob(1, { state: "held", nextAt: now + 9000, subject })],
      }),
      { viewport: { width: 900, height: 600 }, language },
    );
    const latest = page.locator(".latest");
    const shown = latest.getByText(subject);
    const first = await placeOf(latest, subject.slice(0, 6));
    const box = await shown.evaluate((one) => {
      const { left, right } = one.getBoundingClientRect();
      return { left, right, isCut: one.scrollWidth > one.clientWidth };
    });
    expect(box.isCut).toBe(true);
    expect(first.left).toBeGreaterThanOrEqual(box.left - 1);
    expect(first.right).toBeLessThanOrEqual(box.right + 1);
    const line = (await latest.boundingBox())!;
    expect(box.left).toBeGreaterThanOrEqual(line.x);
    expect(box.right).toBeLessThanOrEqual(line.x + line.width);
    await expectPage(latest).toContainText(renewal.title);
  });

  it("leaves the address on the right of the name, and the record on the right of the subject", async () => {
    const from = { name: "שרה \u202Eכהן\u2067", address: "sara@client.example" };
    const { page } = await windows.open(
      worldWith([draft(1, { from })], {
        jobs: [openJob(1, { state: "held", nextAt: now + 9000, subject: "שלום \u202E(1" })],
      }),
    );
    const name = await placeOf(card(page), "שרה");
    const address = await placeOf(card(page), "client.example");
    expect(address.left).toBeGreaterThan(name.right);
    const latest = outbox(page).locator(".latest");
    const [before, subject, record] = [
      await placeOf(latest, "Filing"),
      await placeOf(latest, "שלום"),
      await placeOf(latest, renewal.title),
    ];
    expect(before.right).toBeLessThanOrEqual(subject.left);
    expect(subject.right).toBeLessThan(record.left);
  });
});

/** Whether an element is completely visible: nothing cuts it off. */
const isWhole = (element: Locator): Promise<boolean> =>
  element.evaluate((node) => {
    for (let around = node.parentElement; around !== null; around = around.parentElement) {
      const inner = node.getBoundingClientRect();
      const outer = around.getBoundingClientRect();
      if (inner.right > outer.right + 1 || inner.left < outer.left - 1) return false;
    }
    return node.scrollWidth <= node.clientWidth + 1 || getComputedStyle(node).display === "inline";
  });

describe("the address of a sender", () => {
  const addressIn = (page: Page) => card(page).getByText("client.example", { exact: true });

  it.each([
    ["a long name", { name: "Ana ".repeat(80), address: "ana@client.example" }],
    [
      "a name of blanks",
      { name: `Ana${"\u3164".repeat(300)}Client`, address: "ana@client.example" },
    ],
    ["a long local part", { name: "Ana Client", address: `${"ana.".repeat(30)}a@client.example` }],
    [
      "a name that is long and an address that is, too",
      { name: "Ana ".repeat(80), address: `${"ana".repeat(40)}@client.example` },
    ],
  ])("is whole beside %s, in a small window as well", async (_what, from) => {
    const { page } = await windows.open(worldWith([draft(1, { from })]), {
      viewport: { width: 620, height: 540 },
    });
    await expectPage(addressIn(page)).toBeVisible();
    expect(await isWhole(addressIn(page))).toBe(true);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
    ).toBeLessThanOrEqual(0);
  });

  it("is visible below a subject of any length", async () => {
    const { page } = await windows.open(
      worldWith([draft(1, { subject: "Very urgent ".repeat(400) })]),
    );
    await expectPage(card(page).getByText("ana@")).toBeInViewport();
  });

  it("replaces a name that imitates an address in the tray, and is beside it on the card", async () => {
    const from = { name: "ceo@bank.example", address: "evil@client.example" };
    const { page } = await windows.open(worldWith([draft(1, { from })]));
    await expectPage(tray(page)).toContainText("evil@client.example");
    await expectPage(tray(page)).not.toContainText("bank.example");
    await expectPage(card(page).getByText("ceo@bank.example")).toBeVisible();
    await expectPage(addressIn(page)).toBeVisible();
  });

  it("is reported as missing where a name imitates one", async () => {
    const { page } = await windows.open(
      worldWith([draft(1, { from: { name: "ceo@bank.example" } })]),
    );
    await expectPage(card(page).getByText("no address")).toBeVisible();
  });
});
