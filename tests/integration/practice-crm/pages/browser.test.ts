import { createServer } from "node:http";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { chromium, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { browserArguments, findUnseenBrowser } from "../../../../build/scripts/install/browser.mjs";
import { armed, attacks } from "../../../support/hostile-html/attacks.ts";
import { Canary } from "../../../support/hostile-html/canary.ts";
import { pressEverything, settled } from "../../../support/hostile-html/incautious-reader.ts";
import { png } from "../../../support/mails/pictures.ts";
import { authorizationUrl, exchange } from "../accounts/person.ts";
import { email, setup, start } from "../client.ts";

let browser: Browser;

beforeAll(async () => {
  const executablePath = findUnseenBrowser();
  if (executablePath === undefined) throw new Error("there is no Chromium on this machine");
  browser = await chromium.launch({ executablePath, args: browserArguments(executablePath) });
});

afterAll(() => browser.close());

async function newPage(): Promise<Page> {
  const context = await browser.newContext();
  onTestFinished(() => context.close());
  return context.newPage();
}

it("a person consents in a browser, which returns to the app", async () => {
  const app = createServer((_, response) => response.end("Signed in."));
  app.listen(0, "127.0.0.1");
  await once(app, "listening");
  onTestFinished(() => void app.close());
  const redirect_uri = `http://localhost:${(app.address() as AddressInfo).port}/callback`;
  const crm = await start({ redirectUris: [redirect_uri] });
  const page = await newPage();
  await page.goto(authorizationUrl(crm, { redirect_uri }));
  await page.getByLabel("Sign in as").selectOption({ label: "Inês Falcão, ines@seller.example" });
  await page.getByRole("button", { name: "Accept" }).click();
  await page.getByText("Signed in.").waitFor();
  const code = new URL(page.url()).searchParams.get("code")!;
  expect(await exchange(crm, code, { redirect_uri })).toHaveProperty("refresh_token");
});

it("a person opens a filed mail with an image in its text", async () => {
  const { crm, client } = await setup();
  const [image] = await client.uploaded(
    [{ name: "chart.png", bytes: new Uint8Array(png(30, 20)) }],
    "?type=inline",
  );
  const [file] = await client.uploaded([{ name: "depots.csv", bytes: "Bremen;21" }]);
  const content = `<p>Hello Sam, see <a href="https://client.example">our page</a></p><img src="crm/img_id:${image!}" alt="Chart">`;
  await client.filed(email({ content, attachments: [{ id: file }] }));
  const page = await newPage();
  await page.goto(crm.address);
  await page.getByRole("link", { name: "Offer 4711" }).click();
  const frame = page.frameLocator("iframe");
  await frame.getByText("Hello Sam").waitFor();
  const size = await frame
    .getByAltText("Chart")
    .evaluate((shown: HTMLImageElement) => [shown.naturalWidth, shown.naturalHeight]);
  expect(size).toEqual([30, 20]);
  await frame.getByRole("link", { name: "our page" }).click();
  await frame.getByText("Hello Sam").waitFor();
  expect(page.context().pages()).toEqual([page]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "depots.csv" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("depots.csv");
});

it("a hostile mail runs nothing, loads nothing and leads nowhere", async () => {
  const canary = new Canary();
  await canary.start();
  onTestFinished(() => {
    canary.close();
  });
  const { crm, client } = await setup();
  const page = await newPage();
  const ran: string[] = [];
  page.on("console", (message) => message.text() === "pwned" && ran.push(page.url()));
  page.on("dialog", (dialog) => void dialog.dismiss().catch(() => undefined));
  for (const [index, attack] of attacks.entries()) {
    const id = await client.filed(
      email({ original_message_id: `<${index}@attack>`, content: armed(attack, canary.address) }),
    );
    await page.goto(`${crm.address}/mails/${id}`);
    await page.frameLocator("iframe").getByText(`This is ${attack.name}`).first().waitFor();
    const frame = page.frames().find((one) => one.url().endsWith("/content"))!;
    // A link may have changed the page.
    await pressEverything(frame, "and web links").catch(() => undefined);
    await settled(page);
    expect([attack.name, page.url(), page.context().pages().length]).toEqual([
      attack.name,
      `${crm.address}/mails/${id}`,
      1,
    ]);
    // The browser shows its own error in a frame whose address is refused.
    expect(["chrome-error://chromewebdata/", `${crm.address}/mails/${id}/content`]).toContain(
      frame.url().replace(/#.*/, ""),
    );
    await page.goto(`${crm.address}/mails/${id}/content`);
    await page.screenshot(); // a screenshot, because no script runs that could ask the page
    expect([attack.name, ran, canary.visits]).toEqual([attack.name, [], []]);
  }
});
