import { bytesOf, mail, sha256 } from "../support/mails/mails.ts";
import { png } from "../support/mails/pictures.ts";
import { someDeal } from "./deals.ts";
import { expect, test } from "./test.ts";
import { fileButton, jobOf, mailCard, mails, meter, openJobs, pickRecord, tray } from "./window.ts";

const sentence = "The quick brown fox jumps over the lazy dog, and thinks about the renewal. ";
const newest = "Hi Sam, we accept. Please send the contract by Friday.";
const older = (length: number) => sentence.repeat(Math.ceil(length / sentence.length));
const limits = "What Zoho will keep";

test("a long conversation is filed with its newest message whole and, if asked, with the original", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  const quoted = Array.from(
    { length: 60 },
    (_, n) => `<p style="color:#123456">Paragraph ${n}. ${older(700)}</p>`,
  ).join("");
  const file = await mail("long.eml", {
    subject: "Conversation",
    text: `${newest}\n\nOn Mon, 2 Mar 2026, Sam <sam@seller.example> wrote:\n> ${older(40_000)}`,
    html: `<div><b>${newest}</b></div><div class="gmail_quote"><div class="gmail_attr">On Mon, 2 Mar 2026, Sam &lt;sam@seller.example&gt; wrote:<br></div><blockquote class="gmail_quote">${quoted}</blockquote></div>`,
  });
  await computer.drop(file);
  await pickRecord(page, deal.title);
  const region = mailCard(page).getByRole("region", { name: limits });
  await expect(region).toContainText(
    "older messages in it will be cut, and the newest stays whole",
  );
  const original = mailCard(page).getByRole("checkbox", { name: /^Attach the original email/ });
  await original.check();
  await expect(meter(page)).toHaveAttribute("aria-valuenow", String(file.bytes.byteLength));
  await page.screenshot({ path: test.info().outputPath("long.png") });
  await fileButton(page).click();
  await openJobs(page);
  await expect(jobOf(page, "Conversation")).toContainText("Filed");

  const [filed] = await computer.reader.emailsOf("Deals", deal.id);
  const whole = await computer.reader.email("Deals", deal.id, filed!.message_id);
  expect(whole.content.length).toBeLessThanOrEqual(32_000);
  expect(whole.content).toContain(`<b>${newest}</b>`);
  expect(whole.content).toContain("Paragraph 0.");
  expect(whole.content).not.toContain("Paragraph 59.");
  expect(whole.content).toContain("the newest message is complete, and older messages were cut");
  expect(whole.attachments!.map(({ name }) => name)).toEqual(["Conversation.eml"]);
  const [bytes] = await computer.reader.attachments("Deals", deal.id, whole);
  expect(sha256(bytes!)).toBe(sha256(file.bytes));
});

test("60 recipients and a subject of 300 characters: the window shows beforehand what Zoho keeps", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  const to = Array.from({ length: 60 }, (_, n) => `p${n}@crowd.example`).join(", ");
  const subject = `Long ${"subject ".repeat(37)}`.trim().padEnd(300, "x");
  await computer.drop(await mail("crowd.eml", { to, subject }));
  await pickRecord(page, deal.title);
  const region = mailCard(page).getByRole("region", { name: limits });
  await expect(region).toContainText("60 people in To: Zoho keeps the first 50");
  await expect(region).toContainText(`ends in “…${subject.slice(220, 249)}…”`);
  await expect(mailCard(page).getByRole("heading", { level: 2 })).toHaveText(subject);
  await page.screenshot({ path: test.info().outputPath("crowd.png") });
  await fileButton(page).click();
  await openJobs(page);
  await expect(jobOf(page, "Long subject")).toContainText("Filed");

  const [filed] = await computer.reader.emailsOf("Deals", deal.id);
  const whole = await computer.reader.email("Deals", deal.id, filed!.message_id);
  expect(whole.subject).toBe(`${subject.slice(0, 249)}…`);
  expect(whole.to).toHaveLength(50);
  expect(whole.content).toContain("Also addressed to 10 more");
});

test("a logo is marked as part of a signature, and a photo in the text is not", async ({
  computer,
}) => {
  const page = await computer.startOnline();
  await computer.drop(
    await mail("logo.eml", {
      subject: "With a logo",
      html: `<p>Hi Sam, this is the hall:</p><p><img src="cid:hall@client"></p><p>Best, Ana</p><p><img src="cid:logo@client"></p>`,
      attachments: [
        {
          filename: "image001.png",
          content: png(180, 60),
          contentType: "image/png",
          cid: "logo@client",
        },
        {
          filename: "hall.png",
          content: png(900, 600),
          contentType: "image/png",
          cid: "hall@client",
        },
        {
          filename: "offer.pdf",
          content: bytesOf(90_000, "offer"),
          contentType: "application/pdf",
        },
      ],
    }),
  );
  await expect(mails(page)).toHaveCount(1);
  const rows = mailCard(page).getByRole("list", { name: "Attachments" }).getByRole("listitem");
  await expect(rows).toContainText([
    /offer\.pdf/,
    /hall\.png.*in the text/s,
    /image001\.png.*probably part of a signature/s,
  ]);
  await page.screenshot({ path: test.info().outputPath("logo.png") });
});

test("mails from an address that the user adds count as sent, until it is removed", async ({
  computer,
}) => {
  const page = await computer.startOnline();
  const from = "Sam Private <sam@private.example>";
  await computer.drop(await mail("one.eml", { from, to: "ana@client.example", subject: "One" }));
  await computer.drop(await mail("two.eml", { from, to: "luis@ortega.example", subject: "Two" }));
  await expect(mails(page)).toHaveCount(2);
  const sent = mailCard(page).getByRole("radio", { name: "Sent" });
  await expect(sent).not.toBeChecked();
  await sent.check();
  await page.screenshot({ path: test.info().outputPath("mine.png") });
  await mailCard(page).getByRole("button", { name: "This is my address" }).click();
  await expect(mailCard(page).getByRole("group", { name: "Direction" })).toContainText("from you");
  await tray(page).getByText("One").click();
  await expect(sent).toBeChecked();

  await computer.quit();
  const again = await computer.startOnline();
  await computer.drop(
    await mail("three.eml", { from, to: "ana@client.example", subject: "Three" }),
  );
  await expect(mailCard(again).getByRole("heading", { name: "Three" })).toBeVisible();
  await expect(mailCard(again).getByRole("radio", { name: "Sent" })).toBeChecked();
  await mailCard(again).getByRole("button", { name: "Not my address" }).click();
  await expect(mailCard(again).getByRole("radio", { name: "Received" })).toBeChecked();
});
