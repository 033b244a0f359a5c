import type { Page } from "@playwright/test";
import { once } from "node:events";
import { glob, readFile } from "node:fs/promises";
import { createServer } from "node:http";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import {
  askToConnect,
  connectByCode,
  dialog,
  organisationButton,
  organisationMenu,
} from "./connect.ts";
import { someDeal } from "./deals.ts";
import { expect, test, type Computer } from "./test.ts";
import { mail } from "../support/mails/mails.ts";
import { connection, jobOf, mails, openJobs, pickRecord } from "./window.ts";

const company = "Seller & Söhne GmbH (practice)";

/** The user's steps in the system's browser with the address that Mailpin opened. */
async function inBrowser(
  { openBrowser }: Computer,
  address: string,
  deed: (page: Page) => Promise<void>,
): Promise<void> {
  const browser = await openBrowser();
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(address);
    await deed(page);
  } finally {
    await context.close();
  }
}

/** Every secret that a sign-in to this CRM could leave behind, read from the CRM's own records. */
function secretsOf(computer: Computer): string[] {
  const db = new DatabaseSync(path.join(computer.folder, "crm", "practice.sqlite"), {
    readOnly: true,
  });
  const rows = ["refresh_token", "access_token"].flatMap((table) =>
    db.prepare(`SELECT token FROM ${table}`).all(),
  );
  db.close();
  return [computer.crm.account.clientSecret, ...rows.map(({ token }) => String(token))];
}

/** Checks that no secret is in clear text in the data folder, or anywhere in the window. */
async function expectNoSecret(computer: Computer): Promise<void> {
  const secrets = secretsOf(computer);
  expect(secrets.length).toBeGreaterThan(2);
  const seen: string[] = [];
  for await (const name of glob("**/*", { cwd: path.join(computer.folder, "data") })) {
    const bytes = await readFile(path.join(computer.folder, "data", name)).catch(() => undefined);
    if (bytes !== undefined && secrets.some((secret) => bytes.includes(secret))) seen.push(name);
  }
  const page = await computer.page.content();
  const snapshot = JSON.stringify(
    await computer.page.evaluate(
      "Promise.all([mailpin.getSnapshot(), mailpin.getSignInOptions()])",
    ),
  );
  expect({
    seen,
    inPage: secrets.filter((secret) => page.includes(secret)),
    told: secrets.filter((one) => snapshot.includes(one)),
  }).toEqual({
    seen: [],
    inPage: [],
    told: [],
  });
}

test("signing in with the browser connects the company, and a mail is filed there", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  await computer.startOnline();
  const asked = await askToConnect(computer, "In the browser");
  await asked.getByRole("button", { name: "Continue" }).click();
  await inBrowser(
    computer,
    await asked.getByRole("textbox", { name: "Address" }).inputValue(),
    async (page) => {
      await page.getByRole("button", { name: "Accept" }).click();
      await expect(page.locator("body")).toContainText("Mailpin");
    },
  );
  await expect(asked).toBeHidden();
  await expect(organisationButton(computer.page)).toContainText(company);
  await expect(connection(computer.page)).toContainText("Online");

  await computer.drop(await mail("a.eml", { subject: "For the company" }));
  await pickRecord(computer.page, deal.title);
  await computer.page.keyboard.press("Enter");
  await openJobs(computer.page);
  await expect(jobOf(computer.page, "For the company")).toContainText("Filed");
  expect(await computer.reader.emailsOf("Deals", deal.id)).toHaveLength(1);
  await expectNoSecret(computer);
  const settings = await readFile(path.join(computer.folder, "data/settings.json"), "utf8");
  expect(settings).not.toMatch(/For the company|ana@client|signed pages/);
});

test("signing in on another device, and with a code from the console of a self client", async ({
  computer,
}) => {
  await computer.startOnline();
  const asked = await askToConnect(computer, "On another device");
  await asked.getByRole("button", { name: "Continue" }).click();
  await expect(asked.getByLabel("Code", { exact: true })).toHaveText(/^[A-Z2-9]{4}-[A-Z2-9]{4}$/);
  await inBrowser(
    computer,
    await asked.getByRole("textbox", { name: "Address" }).inputValue(),
    async (page) => {
      await page.getByRole("button", { name: "Accept" }).click();
      await expect(page.locator("body")).toContainText("is being signed in");
    },
  );
  await expect(asked).toBeHidden();
  await expect(organisationButton(computer.page)).toContainText(company);

  // The same company again: one entry, and the client's secret is not requested again.
  await connectByCode(computer);
  await organisationButton(computer.page).click();
  await expect(organisationMenu(computer.page).getByRole("menuitemradio")).toHaveCount(2);
  await expectNoSecret(computer);
});

test("an error that the browser brings back is shown in the dialog, and can be retried", async ({
  computer,
}) => {
  await computer.startOnline();
  for (const [fault, sentence] of [
    ["consent-denied", "Access was denied in Zoho."],
    ["no-org", "has no Zoho CRM organisation"],
    ["no-code", "came back from Zoho without a code"],
    ["strange-accounts-server", "a data centre that Mailpin does not know"],
  ] as const) {
    const asked = await askToConnect(computer, "In the browser");
    await computer.crm.fault(fault);
    await asked.getByRole("button", { name: "Continue" }).click();
    await inBrowser(
      computer,
      await asked.getByRole("textbox", { name: "Address" }).inputValue(),
      async (page) => {
        await page.getByRole("button", { name: "Accept" }).click();
      },
    );
    await expect(asked.getByRole("alert")).toContainText(sentence);
    await expect(asked.getByRole("radio", { name: "In the browser" })).toBeChecked();
    await asked.getByRole("button", { name: "Cancel" }).click();
    await expect(organisationButton(computer.page)).toContainText("Practice company");
  }
});

test("an answer with a wrong state is ignored; the right one still counts", async ({
  computer,
}) => {
  await computer.startOnline();
  const asked = await askToConnect(computer, "In the browser");
  await asked.getByRole("button", { name: "Continue" }).click();
  const address = await asked.getByRole("textbox", { name: "Address" }).inputValue();
  const forged = await fetch(
    `http://localhost:${computer.redirectPort}/callback?code=1000.stolen&state=guessed`,
  );
  expect(await forged.text()).toContain("nothing was done");
  await inBrowser(computer, address, async (page) => {
    await page.getByRole("button", { name: "Accept" }).click();
    await expect(page.locator("body")).toContainText("Mailpin");
  });
  await expect(organisationButton(computer.page)).toContainText(company);
});

test("a port in use by another program is named, and the dialog keeps the typed text", async ({
  computer,
}) => {
  const other = createServer().listen(computer.redirectPort, "127.0.0.1");
  await once(other, "listening");
  await computer.startOnline();
  const asked = await askToConnect(computer, "In the browser");
  await asked.getByRole("button", { name: "Continue" }).click();
  await expect(asked.getByRole("alert")).toContainText(String(computer.redirectPort));
  await expect(asked.getByLabel("Client ID")).toHaveValue(computer.crm.account.clientId);
  other.close();
});

test("a wrong secret is reported as such, and Escape ends a running sign-in", async ({
  computer,
}) => {
  await computer.startOnline();
  const asked = await askToConnect(computer, "With a code from the API console");
  await asked.getByLabel("Client secret").fill("wrong");
  await asked
    .getByRole("textbox", { name: "Code from the API console" })
    .fill(await computer.crm.selfClientCode());
  await asked.getByRole("button", { name: "Continue" }).click();
  await expect(asked.getByRole("alert")).toContainText(/secret/);
  await asked.getByRole("radio", { name: "In the browser" }).check();
  await asked.getByRole("button", { name: "Continue" }).click();
  await expect(asked.getByRole("textbox", { name: "Address" })).toBeVisible();
  await computer.page.keyboard.press("Escape");
  await expect(dialog(computer.page)).toBeHidden();
  await expect
    .poll(() =>
      fetch(`http://localhost:${computer.redirectPort}/`).then(
        () => "listens",
        () => "closed",
      ),
    )
    .toBe("closed");
});

test("revoked access asks for a new sign-in, keeps the outbox, and files each mail once", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  await computer.startOnline();
  await connectByCode(computer);
  await expect(connection(computer.page)).toContainText("Online");
  await computer.drop(await mail("a.eml", { subject: "Kept" }));
  await pickRecord(computer.page, deal.title);
  await computer.crm.fault("revoked-token");
  await computer.page.keyboard.press("Enter");
  await openJobs(computer.page);
  await expect(jobOf(computer.page, "Kept")).toContainText(
    "Sign in again; everything in the outbox is kept.",
  );
  await expect(connection(computer.page)).toContainText("Signed out");

  await jobOf(computer.page, "Kept")
    .getByRole("button", { name: /^Sign in/ })
    .click();
  const asked = dialog(computer.page);
  await asked.getByRole("radio", { name: "With a code from the API console" }).check();
  await asked
    .getByRole("textbox", { name: "Code from the API console" })
    .fill(await computer.crm.selfClientCode());
  await asked.getByRole("button", { name: "Continue" }).click();
  await expect(asked).toBeHidden();
  await expect(jobOf(computer.page, "Kept")).toContainText("Filed");
  expect(await computer.reader.emailsOf("Deals", deal.id)).toHaveLength(1);
});

test("on a computer without a key ring a sign-in lasts until Mailpin is closed, unless the user agrees to a file", async ({
  computer,
}) => {
  await computer.startOnline();
  await connectByCode(computer);
  await expect(connection(computer.page)).toContainText("Online");
  await computer.quit();

  await computer.start();
  await expect(organisationButton(computer.page)).toContainText(company);
  await expect(connection(computer.page)).toContainText("Signed out");
  const asked = await askToConnect(computer, "With a code from the API console");
  await expect(asked).toContainText("only until it is closed");
  await asked.getByRole("checkbox", { name: "Keep it in a file" }).check();
  await asked
    .getByRole("textbox", { name: "Code from the API console" })
    .fill(await computer.crm.selfClientCode());
  await asked.getByRole("button", { name: "Continue" }).click();
  await expect(asked).toBeHidden();
  await expect(connection(computer.page)).toContainText("Online");
  await expectNoSecret(computer);
  await computer.quit();

  await computer.startOnline();
  await expect(organisationButton(computer.page)).toContainText(company);
});

test("signing out revokes the access and removes the company's data, unless a mail waits there", async ({
  computer,
}) => {
  await computer.startOnline();
  await connectByCode(computer);
  await computer.drop(await mail("a.eml", { subject: "Not yet" }));
  await expect(mails(computer.page)).toHaveCount(1);
  const signOut = async (button: string) => {
    await organisationButton(computer.page).click();
    return computer.answer(button, () =>
      organisationMenu(computer.page)
        .getByRole("menuitem", { name: /^Sign out of/ })
        .click(),
    );
  };
  expect(await signOut("Sign out")).toContain("1 email that is not filed yet stays");
  await expect(connection(computer.page)).toContainText("Signed out");
  await expect(mails(computer.page)).toHaveCount(1);

  await connectByCode(computer);
  await mails(computer.page).getByRole("button").first().press("Delete");
  await computer.page.keyboard.press("Enter");
  await expect(mails(computer.page)).toHaveCount(0);
  await signOut("Cancel");
  await expect(organisationButton(computer.page)).toContainText(company);
  await signOut("Sign out");
  await expect(organisationButton(computer.page)).toContainText("Practice company");
  const left = () =>
    Array.fromAsync(glob("organisations/here-*", { cwd: path.join(computer.folder, "data") }));
  await expect.poll(left).toEqual([]);
});
