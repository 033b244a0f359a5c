import { bytesOf, mail } from "../support/mails/mails.ts";
import { someDeal } from "./deals.ts";
import { expect, test } from "./test.ts";
import { fileButton, jobOf, mailCard, mails, meter, openJobs, pickRecord } from "./window.ts";

const mebibyte = 1024 * 1024;

test("a mail with 10.4 MB of attachments is filed only after enough of them are unticked", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  await computer.drop(
    await mail("large.eml", {
      subject: "Plans",
      attachments: [
        { filename: "plan.pdf", content: bytesOf(9.4 * mebibyte, "plan") },
        { filename: "photo.jpg", content: bytesOf(1 * mebibyte, "photo") },
      ],
    }),
  );
  await pickRecord(page, deal.title);
  await expect(meter(page)).toBeVisible();
  await expect(mailCard(page)).toContainText("0.4 MB too much");
  await expect(fileButton(page)).toBeDisabled();
  await page.keyboard.press("Enter");
  await expect(mails(page)).toHaveCount(1);

  await mailCard(page)
    .getByRole("checkbox", { name: /photo\.jpg/ })
    .uncheck();
  await expect(mailCard(page)).not.toContainText("too much");
  await fileButton(page).click();
  await openJobs(page);
  await expect(jobOf(page, "Plans")).toContainText("Filed");
  const [filed] = await computer.reader.emailsOf("Deals", deal.id);
  const whole = await computer.reader.email("Deals", deal.id, filed!.message_id);
  expect(whole.attachments!.map(({ name }) => name)).toEqual(["plan.pdf"]);
  expect(whole.content).toContain("[Not attached: photo.jpg (1 MB).]");
});

test("a file that is not a mail gets a sentence of its own and does not stop others", async ({
  computer,
}) => {
  const page = await computer.start();
  await computer.drop(
    {
      name: "brochure.pdf",
      bytes: Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n", "latin1"),
    },
    await mail("good.eml", { subject: "The good one" }),
    { name: "nothing.eml", bytes: new Uint8Array() },
  );
  await expect(mails(page)).toHaveCount(1);
  await expect(page.getByText("brochure.pdf")).toBeVisible();
  await expect(page.getByText(/PDF/).first()).toBeVisible();
  await expect(page.getByText("nothing.eml")).toBeVisible();
});

test("a hostile mail runs nothing, loads nothing and navigates nowhere", async ({ computer }) => {
  const page = await computer.start();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const said: string[] = [];
  page.on("console", (message) => said.push(message.text()));
  page.on("dialog", (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  const attacks = [
    `<script>alert("script")</script><img src=x onerror="alert('onerror')"><svg onload="alert('svg')"></svg>`,
    `<style>@import url("https://evil.example/css");body{background:url(https://evil.example/bg)}</style>`,
    `<meta http-equiv="refresh" content="0;url=https://evil.example/meta"><base href="https://evil.example/">`,
    `<iframe src="https://evil.example/frame"></iframe><object data="https://evil.example/object"></object><embed src="https://evil.example/embed">`,
    `<img src="https://evil.example/pixel.gif" srcset="https://evil.example/2x 2x" width="1"><form action="https://evil.example/form"><input autofocus onfocus="alert('focus')"></form>`,
    `<a href="javascript:alert('link')">click me</a><math><mtext><table><mglyph><style><img src=x onerror=alert("mxss")></style></mglyph></table></mtext></math>`,
  ];
  await computer.drop(
    await mail("attack.eml", {
      subject: "You won",
      text: "won",
      html: `<p>Congratulations</p>${attacks.join("")}`,
    }),
  );
  const frame = mailCard(page).frameLocator("iframe");
  await expect(frame.getByText("Congratulations")).toBeVisible();
  await frame.getByText("click me").click();
  await expect(mailCard(page)).toContainText(/remote image/);
  expect(asked.filter((url) => url.includes("evil.example"))).toEqual([]);
  expect(said.filter((text) => !text.includes("Content Security Policy"))).toEqual([]);
  expect(
    await frame.locator("script, iframe, object, embed, form, base, meta[http-equiv]").count(),
  ).toBe(0);
  await expect(mails(page)).toHaveCount(1);
});
