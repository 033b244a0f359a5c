import { expect as expectAnyPage } from "@playwright/test";
import { describe, expect, it } from "vitest";
import { actingPdf, lockedPdf, pdf } from "../../support/mails/pdfs.ts";
import { card, windowsForTests, type Opened } from "../../support/window/window.ts";
import { draft, file, worldWith } from "../../support/window/world.ts";

const windows = windowsForTests();
/** The worker's script is long: a busy machine takes seconds to read it. */
const expectPage = expectAnyPage.configure({ timeout: 60_000 });

const pages = ["Offer of May", "Prices", "Terms", "Annex A", "Annex B", "Annex C"];
const pdfs = {
  "offer.pdf": [...pdf({ pages })],
  "locked.pdf": [...lockedPdf()],
  "broken.pdf": [...pdf({ pages: ["x"] }).subarray(0, 60)],
  "acting.pdf": [...actingPdf("https://evil.example")],
};

const hash = (digit: string) => ({ sha256: digit.repeat(64) });
const attachments = [
  file("offer.pdf", 2000, { type: "application/pdf", ...hash("1") }),
  file("drawing.svg", 2000, { type: "image/svg+xml", ...hash("2") }),
  file("site.jpg", 2000, { type: "image/jpeg", ...hash("3") }),
  file("locked.pdf", 2000, { type: "application/octet-stream", ...hash("4") }),
  file("broken.pdf", 2000, { type: "application/pdf", ...hash("5") }),
  file("acting.pdf", 2000, { type: "application/pdf", ...hash("6") }),
  file("table.csv", 2000, { type: "text/csv", ...hash("7") }),
  file("posing.webp", 2000, { type: "image/webp", ...hash("8") }),
];

const open = (): Promise<Opened> =>
  windows.open({ ...worldWith([draft(1, { attachments })]), pdfs });
const previewOf = ({ page }: Opened, name: string) =>
  card(page).getByRole("button", { name: `Preview ${name}` });

describe("the preview of an attachment", () => {
  it("is offered for pictures and PDFs, and for no SVG, which is a document", async () => {
    const { page } = await open();
    const offered = card(page).getByRole("button", { name: /^Preview / });
    await expectPage(offered).toHaveCount(6);
    await expectPage(card(page).getByRole("button", { name: /Preview .*(svg|csv)/ })).toHaveCount(
      0,
    );
  });

  it("shows a picture, leads to the next attachment, and closes by Escape", async () => {
    const opened = await open();
    const { page, asked } = opened;
    await previewOf(opened, "site.jpg").press("Enter");
    const dialog = page.getByRole("dialog");
    await expectPage(dialog.getByRole("heading")).toContainText("site.jpg");
    await expectPage(dialog).toContainText("2 of 6");
    const picture = dialog.getByRole("img", { name: "site.jpg" });
    await expectPage(picture).toHaveJSProperty("naturalWidth", 640);
    await dialog.getByRole("button", { name: "Save…" }).click();
    expect(await asked("saveAttachment")).toEqual([
      { draftId: expect.any(String) as string, attachment: 2 },
    ]);

    await page.keyboard.press("ArrowLeft");
    await expectPage(dialog.getByRole("heading", { name: "offer.pdf" })).toBeVisible();
    await dialog.getByRole("button", { name: "Previous attachment" }).click();
    await expectPage(dialog).toContainText("whatever its name says");
    // No press of the dialog files the mail or chooses a record behind it.
    await dialog.getByRole("heading").first().press("Enter");
    expect(await asked("fileMails")).toEqual([]);
    await page.keyboard.press("Escape");
    await expectPage(dialog).toBeHidden();
    await expectPage(previewOf(opened, "site.jpg")).toBeFocused();
  });

  it("says why a picture cannot be seen", async () => {
    const opened = await open();
    const { page } = opened;
    await page.route("**/files/2", (route) =>
      route.fulfill({ contentType: "image/jpeg", body: Buffer.from("\xFF\xD8\xFF no picture") }),
    );
    await previewOf(opened, "site.jpg").click();
    await expectPage(page.getByRole("dialog")).toContainText("This picture is damaged");
  });
});

describe("the preview of a PDF", () => {
  /** Which part of a page, as far as it can be seen, is the blue of its rectangle. */
  async function blueOn({ page }: Opened, number: number): Promise<number> {
    const shot = await page.locator(`[data-page="${number}"] canvas`).screenshot();
    return page.evaluate(async (png) => {
      const bytes = Uint8Array.from(atob(png), (char) => char.charCodeAt(0));
      const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d")!;
      context.drawImage(picture, 0, 0);
      const { data } = context.getImageData(0, 0, picture.width, picture.height);
      const pixels = new Uint32Array(data.buffer);
      return pixels.filter((pixel) => pixel === 0xffcc6633).length / pixels.length;
    }, shot.toString("base64"));
  }

  it("draws the pages in view, tells their words, and forgets those that are out of view", async () => {
    const opened = await open();
    const { page } = opened;
    await previewOf(opened, "offer.pdf").click();
    const dialog = page.getByRole("dialog");
    await expectPage(dialog.getByRole("heading", { name: "Page 1 of 6" })).toBeAttached();
    await expectPage(dialog.getByText("Offer of May")).toBeAttached();
    expect(await blueOn(opened, 1)).toBeGreaterThan(0.01);
    await expectPage(page.locator('[data-page="6"] canvas')).toHaveCount(0);

    await page.locator('[data-page="6"]').scrollIntoViewIfNeeded();
    await expectPage(dialog.getByText("Annex C")).toBeAttached();
    await expectPage(page.locator('[data-page="1"] canvas')).toHaveCount(0);
  });

  it("says in words that it is locked or damaged", async () => {
    const opened = await open();
    const dialog = opened.page.getByRole("dialog");
    await previewOf(opened, "locked.pdf").click();
    await expectPage(dialog).toContainText("protected by a password. Save it to open it.");
    await opened.page.keyboard.press("ArrowRight");
    await expectPage(dialog).toContainText("This PDF is damaged and cannot be shown.");
  });

  it("does nothing that the PDF wants: no script runs, nothing loads or opens", async () => {
    const opened = await open();
    const { page, asked } = opened;
    const requests: string[] = [];
    page.context().on("request", (request) => requests.push(request.url()));
    await previewOf(opened, "acting.pdf").click();
    await expectPage(page.getByRole("dialog").getByText("Acting")).toBeAttached();
    await page.locator('[data-page="1"]').click();
    expect(requests.filter((url) => !url.startsWith(new URL(page.url()).origin))).toEqual([]);
    expect(await asked("openLink")).toEqual([]);
    expect(page.context().pages()).toHaveLength(1);
  });

  it("is given up when its worker is silent, which ends with it", async () => {
    const opened = await open();
    const { page } = opened;
    await page.route("**/pdf-worker*", (route) =>
      route.fulfill({ contentType: "text/javascript", body: "onmessage = () => { for (;;); }" }),
    );
    await previewOf(opened, "offer.pdf").click();
    await expectPage.poll(() => page.workers().length).toBe(1);
    await page.clock.runFor(20_000);
    await expectPage(page.getByRole("dialog")).toContainText("takes too long to draw");
    await expectPage.poll(() => page.workers().length).toBe(0);
  });
});
