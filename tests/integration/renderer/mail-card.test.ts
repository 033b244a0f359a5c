import { expect as expectPage } from "@playwright/test";
import type { FrameLocator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import { answerPages } from "../../../electron/desktop/pages.ts";
import { previewOfHtml } from "../../../electron/mail/content/preview.ts";
import { said } from "../../support/said.ts";
import { card, tray, windowsForTests } from "../../support/window/window.ts";
import { draft, file, uuid, worldWith } from "../../support/window/world.ts";

const windows = windowsForTests();

const answer = `<p>Yes, please. We would like to start on 16 March.</p><p>Best, Ana</p>`;
const thread = `${answer}<div class="moz-cite-prefix">On 2 March 2026, Sam wrote:<br></div><blockquote type="cite">${"<p>Shall we go ahead with the renewal?</p>".repeat(20)}</blockquote>`;

/** The window with a mail of this HTML. */
async function showing(
  html: string,
): Promise<{ page: Page; mail: FrameLocator; asked: (name: "fileMails") => Promise<unknown[]> }> {
  const drafts = [draft(1, { subject: "First" }), draft(2, { subject: "Thread" })];
  const opened = await windows.open(worldWith(drafts));
  const pages = answerPages("/nowhere", {
    body: () => Promise.resolve(Buffer.from(previewOfHtml(html, () => undefined)?.html ?? "")),
    image: () => Promise.resolve(undefined),
    attached: () => Promise.resolve(undefined),
  });
  await opened.page.route("**/preview/**", async (route) => {
    const served = await pages(
      new Request(`app://mailpin${new URL(route.request().url()).pathname}`),
    );
    await route.fulfill({
      status: served.status,
      headers: Object.fromEntries(served.headers),
      body: await served.text(),
    });
  });
  await tray(opened.page).getByText("First").click();
  await tray(opened.page).getByText("Thread").click();
  return { ...opened, mail: opened.page.frameLocator("iframe[title=Message]") };
}

describe("a mail that is longer than its place", () => {
  it("is shown from its beginning, also after another one was scrolled", async () => {
    const attachments = Array.from({ length: 19 }, (_, n) => file(`plan ${n}.pdf`, 900));
    const drafts = [1, 2].map((n) => draft(n, { subject: `Mail ${n}`, attachments }));
    const { page } = await windows.open(worldWith(drafts));
    const heading = card(page).getByRole("heading", { level: 2 });
    await card(page).getByRole("checkbox").last().scrollIntoViewIfNeeded();
    await expectPage(heading).not.toBeInViewport();
    await tray(page).getByText("Mail 2").click();
    await expectPage(heading).toHaveText("Mail 2");
    await expectPage(heading).toBeInViewport();
  });
});

describe("the earlier messages of a mail", () => {
  it("are folded, and are shown by the keyboard without filing the mail", async () => {
    const { page, mail, asked } = await showing(thread);
    const control = mail.locator("summary");
    const earlier = mail.getByText("Shall we go ahead").first();
    await expectPage(mail.getByText("Best, Ana")).toBeVisible();
    await expectPage(earlier).toBeHidden();
    const height = async () => (await card(page).locator("iframe").boundingBox())?.height ?? 0;
    const before = await height();
    await control.focus();
    await page.keyboard.press("Enter");
    await expectPage(earlier).toBeVisible();
    await expect.poll(height).toBeGreaterThan(before + 50);
    await page.keyboard.press(" ");
    await expectPage(earlier).toBeHidden();
    expect(await asked("fileMails")).toEqual([]);
  });

  it("have no control in a mail without any", async () => {
    const { mail } = await showing(answer);
    await expectPage(mail.getByText("Best, Ana")).toBeVisible();
    await expectPage(mail.locator("summary")).toHaveCount(0);
  });

  it("have a control that says what it does", async () => {
    const { mail } = await showing(thread);
    const words = () =>
      mail.locator("summary").evaluate((element) => getComputedStyle(element, "::before").content);
    expect(await words()).toBe('"Show earlier messages"');
    await mail.locator("summary").click();
    await expect.poll(words).toBe('"Hide earlier messages"');
  });
});

describe("the attachments of a mail", () => {
  it("say where a name was shortened, and what it was", async () => {
    const fullName = `${"offer ".repeat(40)}.pdf`;
    const short = `${"offer ".repeat(18)}.pdf`;
    const attachments = [file(short, 2000, { fullName }), file("plan.pdf", 2000)];
    const { page } = await windows.open(worldWith([draft(1, { attachments })]));
    const files = card(page).getByRole("list", { name: "Attachments" });
    const row = (name: string) => files.getByRole("listitem").filter({ hasText: name });
    await expectPage(row("offer")).toContainText("name shortened, also in the CRM");
    const box = row("offer").getByRole("checkbox");
    await expectPage(box).toHaveAccessibleDescription(`Full name: ${fullName}`);
    await expectPage(row("offer").getByTitle(`Full name: ${fullName}`)).toBeVisible();
    await expectPage(row("plan.pdf")).not.toContainText("shortened");
    await expectPage(row("plan.pdf").getByRole("checkbox")).toHaveAccessibleDescription("");
  });

  it("are each saved by a button, which the keyboard reaches without filing the mail", async () => {
    const attachments = [file("offer.pdf", 900), file("inner.eml", 900), file("plan.dwg", 900)];
    const { page, asked, fail } = await windows.open(worldWith([draft(1, { attachments })]));
    const save = (name: string) =>
      card(page).getByRole("button", { name: `Save ${name} as a file`, exact: true });
    await save("plan.dwg").click();
    await save("offer.pdf").focus();
    await page.keyboard.press("Enter");
    await expect
      .poll(() => asked("saveAttachment"))
      .toEqual([2, 0].map((attachment) => ({ draftId: uuid(1), attachment })));
    expect(await asked("fileMails")).toEqual([]);

    await fail("saveAttachment", said("The disk is full."));
    await save("inner.eml").click();
    await expectPage(page.getByRole("alert")).toContainText("inner.eml");
    await expectPage(page.getByRole("alert")).toContainText("The disk is full.");
  });
});

describe("the gauge of a mail's attachments", () => {
  const mebibyte = 1024 * 1024;
  const attachments = [file("plan.pdf", 7 * mebibyte), file("photo.jpg", 4 * mebibyte)];
  const meter = (page: Page) => page.getByRole("meter", { name: "Attachment size" });

  it("names the part that is pointed at, or whose file has the focus", async () => {
    const { page } = await windows.open(worldWith([draft(1, { attachments })]));
    const gauge = card(page).locator(".gauge > p").first();
    await expectPage(gauge).toHaveText(/^11 MB of 10 MB 1 MB too much/);
    const { width, height } = (await meter(page).boundingBox())!;
    // It may still move, while the mail's text comes: where it is counts when it stands still.
    const pointAt = (part: number) =>
      meter(page).hover({ position: { x: width * part, y: height / 2 } });
    await pointAt(0.3);
    await expectPage(gauge).toContainText("plan.pdf: 7 MB");
    await pointAt(0.9);
    await expectPage(gauge).toContainText("photo.jpg: 4 MB");
    await page.mouse.move(0, 0);
    await expectPage(gauge).toHaveText(/^11 MB of 10 MB/);
    await card(page)
      .getByRole("checkbox", { name: /plan\.pdf/ })
      .focus();
    await expectPage(gauge).toContainText("plan.pdf: 7 MB");
  });

  it("keeps its words apart where they are long", async () => {
    const options = { language: "ar", viewport: { width: 1080, height: 720 } } as const;
    const { page } = await windows.open(worldWith([draft(1, { attachments })]), options);
    const words = page.locator(".gauge > p").first().locator("> span");
    const range = (at: number) =>
      words.nth(at).evaluate((element) => {
        const range = document.createRange();
        range.selectNodeContents(element);
        const { left, right } = range.getBoundingClientRect();
        return { left, right };
      });
    // From right to left: what is used, then what is too much.
    expect((await range(1)).right).toBeLessThan((await range(0)).left);
  });

  it("says in words what uses the limit, and which file makes it too much", async () => {
    const { page } = await windows.open(worldWith([draft(1, { attachments })]));
    await expectPage(meter(page)).toHaveAccessibleDescription("plan.pdf: 7 MB. photo.jpg: 4 MB.");
    await expectPage(card(page)).toContainText("It fits without plan.pdf.");
    await card(page)
      .getByRole("checkbox", { name: /photo\.jpg/ })
      .uncheck();
    await expectPage(card(page)).not.toContainText("It fits without");
    await expectPage(meter(page)).toHaveAccessibleDescription("plan.pdf: 7 MB.");
  });
});

describe("what is suggested for a mail that is too large", () => {
  const mebibyte = 1024 * 1024;
  const attachments = [file("plan.pdf", 8 * mebibyte), file("photo.jpg", 4 * mebibyte)];

  it("is taken with one key, said aloud, and taken back at the same place", async () => {
    const { page, asked } = await windows.open(worldWith([draft(1, { attachments })]));
    const largest = card(page).getByRole("button", { name: "Leave out the largest: plan.pdf" });
    const photo = card(page).getByRole("checkbox", { name: /photo\.jpg/ });
    await expectPage(largest).toHaveText(/\(8 MB\)\s*then it fits/);
    await largest.focus();
    await page.keyboard.press("Enter");
    await expectPage(largest).toHaveAttribute("aria-pressed", "true");
    await expectPage(largest).toBeFocused();
    await expectPage(card(page).getByRole("checkbox", { name: /plan\.pdf/ })).not.toBeChecked();
    await expectPage(
      card(page).getByRole("status").filter({ hasText: "The attachments fit now." }),
    ).toHaveCount(1);
    await expectPage(card(page).getByRole("button", { name: /^Leave out/ })).toHaveCount(1);
    await page.keyboard.press("Enter");
    await expectPage(largest).toHaveAttribute("aria-pressed", "false");
    await expectPage(card(page).getByRole("checkbox", { name: /plan\.pdf/ })).toBeChecked();
    await expectPage(photo).toBeChecked();
    expect(await asked("fileMails")).toEqual([]);
  });

  it("is nothing where the mail fits", async () => {
    const small = [file("plan.pdf", mebibyte)];
    const { page } = await windows.open(worldWith([draft(1, { attachments: small })]));
    await expectPage(card(page).getByRole("checkbox", { name: /plan\.pdf/ })).toBeVisible();
    await expectPage(card(page).getByText("To make it fit")).toHaveCount(0);
  });
});

describe("the photos of a mail that is too large", () => {
  const mebibyte = 1024 * 1024;
  const photo = (name: string, type: string, digit: string) =>
    file(name, 4 * mebibyte, { type, sha256: digit.repeat(64) });

  /** Pictures, as the canvas of a page makes them, in base64. */
  async function pictures(): Promise<Record<"noise.jpg" | "noise.png" | "drawing.png", string>> {
    const context = await windows.context();
    const page = await context.newPage();
    const made = await page.evaluate(async () => {
      const make = async (type: string, fill: (at: number) => number) => {
        const canvas = new OffscreenCanvas(500, 400);
        const drawing = canvas.getContext("2d")!;
        const picture = drawing.createImageData(canvas.width, canvas.height);
        for (let at = 0; at < picture.data.length; at++)
          picture.data[at] = at % 4 === 3 ? 255 : fill(at);
        drawing.putImageData(picture, 0, 0);
        const blob = await canvas.convertToBlob({ type, quality: 1 });
        const bytes = new Uint8Array(await blob.arrayBuffer());
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
      };
      const noise = () => Math.random() * 256;
      return {
        "noise.jpg": await make("image/jpeg", noise),
        "noise.png": await make("image/png", noise),
        "drawing.png": await make("image/png", (at) => (at % 2000 < 40 ? 0 : 255)),
      };
    });
    await context.close();
    return made;
  }

  it("are made smaller by a worker, but not drawings, and those that cannot be are named", async () => {
    const attachments = [
      photo("noise.jpg", "image/jpeg", "1"),
      photo("noise.png", "image/png", "2"),
      photo("drawing.png", "image/png", "3"),
      photo("broken.jpg", "image/jpeg", "4"),
      file("film.gif", 4 * mebibyte, { type: "image/gif", sha256: "5".repeat(64) }),
    ];
    const world = worldWith([draft(1, { attachments })]);
    const { page, asked } = await windows.open({ ...world, photos: await pictures() });
    const shrink = card(page).getByRole("button", { name: /^Shrink 2 photos \(8 MB →/ });
    // All four are decoded first.
    await expectPage(shrink).toContainText("then still", { timeout: 60_000 });
    await expectPage(card(page)).toContainText("they stay as they are: broken.jpg.");
    expect((await asked("getPhoto")).map(({ attachment }) => attachment)).toEqual([0, 1, 2, 3]);
    expect((await asked("keepShrunkPhoto")).map(({ attachment }) => attachment)).toEqual([0, 1]);

    await shrink.click();
    await expectPage(shrink).toHaveAttribute("aria-pressed", "true");
    await expectPage(card(page)).toContainText("made smaller, 4 MB in the email");
    await shrink.click();
    await expectPage(shrink).toHaveAttribute("aria-pressed", "false");
    await expectPage(card(page)).not.toContainText("made smaller, 4 MB in the email");
    await expectPage(shrink).toBeFocused();
  });

  it("are not asked for where the mail fits", async () => {
    const attachments = [photo("noise.jpg", "image/jpeg", "1")];
    const { page, asked } = await windows.open(worldWith([draft(1, { attachments })]));
    await expectPage(card(page).getByRole("checkbox", { name: /noise\.jpg/ })).toBeVisible();
    expect(await asked("getPhoto")).toEqual([]);
  });
});
