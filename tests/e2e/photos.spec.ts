import type { Page } from "@playwright/test";
import { photoHeader } from "../../renderer/photos/header.ts";
import { mail, sha256 } from "../support/mails/mails.ts";
import { someDeal } from "./deals.ts";
import { expect, test } from "./test.ts";
import { fileButton, jobOf, mailCard, mails, openJobs, pickRecord } from "./window.ts";

/** A photo as a camera makes it: much detail, lying on its side, with a note which way is up. */
async function photo(page: Page, seed: number): Promise<Buffer> {
  const base64 = await page.evaluate(async (start) => {
    const canvas = new OffscreenCanvas(3200, 2000);
    const context = canvas.getContext("2d")!;
    const picture = context.createImageData(canvas.width, canvas.height);
    let value = start;
    for (let at = 0; at < picture.data.length; at++) {
      value = (Math.imul(value, 1_664_525) + 1_013_904_223) >>> 0;
      picture.data[at] = at % 4 === 3 ? 255 : value >>> 24;
    }
    context.putImageData(picture, 0, 0);
    const blob = await canvas.convertToBlob({ type: "image/jpeg", quality: 0.9 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  }, seed);
  const jpeg = Buffer.from(base64, "base64");
  // Exif: orientation 6, "turn it clockwise" (CIPA DC-008, 4.6.4 A).
  const exif = Buffer.from(
    "Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0",
    "latin1",
  );
  const marker = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), marker, exif, jpeg.subarray(2)]);
}

test("photos that are too large together are made smaller, compared, and filed", async ({
  computer,
}) => {
  test.slow(); // many megabytes of noise cross several processes
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  const photos = [await photo(page, 1), await photo(page, 2)];
  await computer.drop(
    await mail("site.eml", {
      subject: "Site photos",
      attachments: photos.map((content, n) => ({
        filename: `site-${n}.jpg`,
        content,
        contentType: "image/jpeg",
      })),
    }),
  );
  const shrink = mailCard(page).getByRole("button", { name: /^Shrink 2 photos/ });
  await expect(shrink).toContainText("then it fits");
  await expect(mailCard(page)).toContainText("too much");

  await shrink.focus();
  await page.keyboard.press("Enter");
  await expect(shrink).toHaveAttribute("aria-pressed", "true");
  await expect(mailCard(page)).not.toContainText("too much");

  await mailCard(page).getByRole("button", { name: "Compare…" }).click();
  const dialog = page.getByRole("dialog", { name: "Compare the photos" });
  for (const name of ["site-0.jpg, as it came", "site-0.jpg, smaller"]) {
    const picture = dialog.getByRole("img", { name, exact: true });
    await expect
      .poll(() =>
        picture.evaluate(
          (img: HTMLImageElement) => img.complete && img.naturalHeight > img.naturalWidth,
        ),
      )
      .toBe(true);
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await expect(mails(page)).toHaveCount(1);

  // The choice outlives the app; at the same place it is taken back.
  await computer.quit();
  await computer.startOnline();
  const again = mailCard(computer.page).getByRole("button", { name: /^Shrink 2 photos/ });
  await expect(again).toHaveAttribute("aria-pressed", "true");
  await again.click();
  await expect(mailCard(computer.page)).toContainText("too much");
  await again.click();
  await expect(mailCard(computer.page)).not.toContainText("too much");

  await pickRecord(computer.page, deal.title);
  await fileButton(computer.page).click();
  await openJobs(computer.page);
  await expect(jobOf(computer.page, "Site photos")).toContainText("Filed");
  const [filed] = await computer.reader.emailsOf("Deals", deal.id);
  const whole = await computer.reader.email("Deals", deal.id, filed!.message_id);
  expect(whole.attachments!.map(({ name }) => name)).toEqual(["site-0.jpg", "site-1.jpg"]);
  const files = await computer.reader.attachments("Deals", deal.id, whole);
  for (const [n, bytes] of files.entries()) {
    expect(bytes.byteLength).toBeLessThan(photos[n]!.byteLength * 0.8);
    expect(photoHeader(bytes)).toMatchObject({ type: "image/jpeg", width: 1250, height: 2000 });
  }
  expect(new Set(files.map(sha256)).size).toBe(2);
  expect(complaints).toEqual([]);
});
