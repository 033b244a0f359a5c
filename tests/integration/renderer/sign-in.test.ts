import { expect as expectPage } from "@playwright/test";
import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import {
  company,
  outbox,
  tray,
  windowsForTests,
  type Opened,
} from "../../support/window/window.ts";
import {
  connectedTo,
  draft,
  emptyWorld,
  now,
  seller,
  worldWith,
} from "../../support/window/world.ts";
import { said } from "../../support/said.ts";

const windows = windowsForTests();

const dialog = (page: Page): Locator => page.getByRole("dialog", { name: "Connect to Zoho" });
const secret = "a-secret-nobody-else-has";
const client = { id: "1000.ABC", secret };
const unknownClient = {
  ...said("Zoho does not know this client."),
  support: "invalid_client (200) at /oauth/v2/token",
};

/** Uses the keyboard only, because the menu returns the focus. */
async function openDialog({ page }: Opened): Promise<void> {
  await company(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.getByRole("menuitem", { name: "Connect to Zoho…" }).press("Enter");
  await expectPage(dialog(page).getByLabel("Data centre")).toBeFocused();
}

async function fillIn(page: Page): Promise<void> {
  await dialog(page).getByLabel("Data centre").selectOption("Europe — zoho.eu");
  await dialog(page).getByLabel("Client ID").fill(" 1000.ABC ");
  await dialog(page).getByLabel("Client secret").fill(secret);
}

const connect = ({ page }: Opened): Promise<void> =>
  page.evaluate(() => {
    window.fake.answerSignIn({ ok: true, value: { organisationId: "eu-1" } });
  });

/** Whether the secret is anywhere in the page: in its HTML, or in a field. */
const secretIsThere = (page: Page): Promise<boolean> =>
  page.evaluate(
    (words) =>
      document.documentElement.outerHTML.includes(words) ||
      Array.from(document.querySelectorAll("input, textarea")).some((field) =>
        (field as HTMLInputElement).value.includes(words),
      ),
    secret,
  );

describe("signing in", () => {
  it("uses the browser by default, shows its address and the time left, and ends with a notice", async () => {
    const opened = await windows.open(worldWith([draft(1)]));
    const { page, asked, tell } = opened;
    await openDialog(opened);
    await fillIn(page);
    await page.keyboard.press("Enter");
    await expectPage
      .poll(() => asked("signIn"))
      .toEqual([{ by: "browser", dataCentre: "eu", client }]);
    await tell("signIn", {
      step: "browser",
      url: "https://accounts.zoho.eu/oauth/v2/auth?x=1",
      expiresAt: now + 300_000,
    });
    await expectPage(
      dialog(page).getByRole("heading", { name: "Continue in your browser" }),
    ).toBeFocused();
    await expectPage(dialog(page).getByLabel("Address", { exact: true })).toHaveValue(
      "https://accounts.zoho.eu/oauth/v2/auth?x=1",
    );
    await expectPage(dialog(page)).toContainText(/[45] min left/);
    await tell("signIn", { step: "finishing" });
    await expectPage(dialog(page)).toContainText("Signing you in…");
    await tell("organisations", connectedTo(seller()).organisations);
    await connect(opened);
    await expectPage(dialog(page)).toBeHidden();
    await expectPage(
      page.getByRole("status").filter({ hasText: "Connected to Seller Ltd" }),
    ).toBeVisible();
    expect(await asked("cancelSignIn")).toEqual([]);
    await expect.poll(() => secretIsThere(page)).toBe(false);
    expect(await asked("fileMails")).toEqual([]);
  });

  it("takes a code from the API console, and explains it", async () => {
    const opened = await windows.open(emptyWorld());
    const { page, asked } = opened;
    await page.getByRole("button", { name: "Connect to Zoho…" }).click();
    await fillIn(page);
    await dialog(page).getByRole("radio", { name: "With a code from the API console" }).check();
    await dialog(page).getByText("Why a client").click();
    await expectPage(dialog(page).getByLabel("Scopes", { exact: true })).toHaveValue(
      /^ZohoCRM\.modules\.ALL,/,
    );
    await dialog(page).getByRole("button", { name: "api-console.zoho.eu" }).click();
    expect(await asked("openLink")).toEqual([{ url: "https://api-console.zoho.eu/" }]);
    await dialog(page).getByRole("button", { name: "Continue" }).click();
    expect(await asked("signIn"), "without a code").toEqual([]);
    await dialog(page)
      .getByRole("textbox", { name: "Code from the API console" })
      .fill("1000.code");
    await dialog(page).getByRole("button", { name: "Continue" }).click();
    await expectPage
      .poll(() => asked("signIn"))
      .toEqual([{ by: "self-client", dataCentre: "eu", client, code: "1000.code" }]);
  });

  it("shows the code for another device, and lets its address be copied", async () => {
    const opened = await windows.open(worldWith([draft(1)]), { permissions: ["clipboard-read"] });
    const { page, asked, tell } = opened;
    await openDialog(opened);
    await fillIn(page);
    await dialog(page).getByRole("radio", { name: "On another device" }).check();
    await dialog(page).getByRole("button", { name: "Continue" }).click();
    await expectPage
      .poll(() => asked("signIn"))
      .toEqual([{ by: "device", dataCentre: "eu", client }]);
    await tell("signIn", {
      step: "device",
      url: "https://zoho.eu/device",
      userCode: "AB12CD",
      expiresAt: now + 60_000,
    });
    await expectPage(dialog(page).getByRole("group", { name: "Code" })).toHaveText("AB12CD");
    await dialog(page).getByRole("button", { name: "Copy Address" }).click();
    await expectPage(dialog(page).getByRole("status")).toHaveText("Address copied");
    await expectPage(dialog(page).getByRole("button", { name: "Copy Address" })).toBeFocused();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "https://zoho.eu/device",
    );
  });

  it("names the redirect URIs to register for the browser", async () => {
    const opened = await windows.open(worldWith([draft(1)]));
    await openDialog(opened);
    await dialog(opened.page).getByText("Why a client").click();
    await expectPage(dialog(opened.page).getByLabel("Redirect URI 2", { exact: true })).toHaveValue(
      "http://localhost:53683/callback",
    );
  });

  it("offers the saved client, and sends another only on request", async () => {
    const opened = await windows.open(worldWith([draft(1)]));
    const { page, asked } = opened;
    await openDialog(opened);
    await expectPage(dialog(page).getByLabel("Data centre")).toHaveValue("in");
    await expectPage(dialog(page)).toContainText(
      "Mailpin has saved the secret of client 1000.INDIA0…",
    );
    await expectPage(dialog(page).getByLabel("Client secret")).toHaveCount(0);
    await dialog(page).getByRole("button", { name: "Continue" }).click();
    await expectPage.poll(() => asked("signIn")).toEqual([{ by: "browser", dataCentre: "in" }]);
    await page.keyboard.press("Escape");
    await openDialog(opened);
    await dialog(page).getByRole("button", { name: "Use another" }).click();
    await expectPage(dialog(page).getByLabel("Client ID")).toBeFocused();
    await page.keyboard.type("1000.ABC");
    await dialog(page).getByLabel("Client secret").fill(secret);
    await page.keyboard.press("Enter");
    await expectPage.poll(() => asked("signIn")).toHaveLength(2);
    expect((await asked("signIn"))[1]).toEqual({ by: "browser", dataCentre: "in", client });
  });

  it("says what went wrong, with what support needs, and keeps what was typed", async () => {
    const opened = await windows.open(worldWith([draft(1)]));
    const { page, fail, asked } = opened;
    await fail("signIn", unknownClient);
    await openDialog(opened);
    await fillIn(page);
    await page.keyboard.press("Enter");
    const alert = dialog(page).getByRole("alert");
    await expectPage(alert).toContainText("Zoho does not know this client.");
    await expectPage(alert).toBeFocused();
    await alert.getByText("Details for support").click();
    await expectPage(alert.getByRole("textbox")).toHaveValue(
      "invalid_client (200) at /oauth/v2/token",
    );
    await expectPage(dialog(page).getByLabel("Data centre")).toHaveValue("eu");
    await expectPage(dialog(page).getByLabel("Client ID")).toHaveValue(" 1000.ABC ");
    await expectPage(dialog(page).getByLabel("Client secret")).toHaveValue(secret);
    await fail("signIn", undefined);
    await dialog(page).getByRole("button", { name: "Continue" }).click();
    await expectPage(alert).toHaveCount(0);
    await expectPage.poll(() => asked("signIn")).toHaveLength(2);
  });

  it("ends on Escape and on Cancel at any step, returns the focus and clears the secret", async () => {
    const opened = await windows.open(worldWith([draft(1)]));
    const { page, asked, tell } = opened;
    await openDialog(opened);
    await fillIn(page);
    expect(await secretIsThere(page), "the test can see it").toBe(true);
    await page.keyboard.press("Escape");
    await expectPage(dialog(page)).toBeHidden();
    await expectPage(company(page)).toBeFocused();
    await expect.poll(() => secretIsThere(page)).toBe(false);
    expect(await asked("cancelSignIn"), "nothing was under way").toEqual([]);

    await openDialog(opened);
    await expectPage(
      dialog(page).getByLabel("Client ID"),
      "only the secret is forgotten",
    ).toHaveValue(" 1000.ABC ");
    await fillIn(page);
    await page.keyboard.press("Enter");
    await tell("signIn", {
      step: "browser",
      url: "https://accounts.zoho.eu/",
      expiresAt: now + 300_000,
    });
    await page.getByRole("heading", { name: "Continue in your browser" }).waitFor();
    await dialog(page).getByRole("button", { name: "Cancel" }).click();
    await expectPage(dialog(page)).toBeHidden();
    await expectPage.poll(() => asked("cancelSignIn")).toHaveLength(1);
    await page.evaluate((problem) => {
      window.fake.answerSignIn({ ok: false, problem });
    }, unknownClient);
    await openDialog(opened);
    await expectPage(
      dialog(page).getByRole("alert"),
      "the answer to what was given up",
    ).toHaveCount(0);
  });

  it("shows a sign-in that a previous window started, until it ends", async () => {
    const under = {
      step: "browser",
      url: "https://accounts.zoho.eu/",
      expiresAt: now + 300_000,
    } as const;
    const { page, tell, asked } = await windows.open(worldWith([draft(1)], { signIn: under }));
    await expectPage(dialog(page)).toContainText("Continue in your browser");
    await tell("signIn", { step: "none" });
    await expectPage(dialog(page)).toBeHidden();
    expect(await asked("cancelSignIn")).toEqual([]);
  });

  it("says so when it cannot begin", async () => {
    const opened = await windows.open(worldWith([draft(1)]));
    await opened.fail("getSignInOptions", said("The settings could not be read."));
    await company(opened.page).click();
    await opened.page.getByRole("menuitem", { name: "Connect to Zoho…" }).click();
    await expectPage(dialog(opened.page).getByRole("alert")).toHaveText(
      /The settings could not be read/,
    );
    await dialog(opened.page).getByRole("button", { name: "Cancel" }).click();
    await expectPage(dialog(opened.page)).toBeHidden();
  });

  it("leaves the window's own keys alone while its dialog is open", async () => {
    const opened = await windows.open(worldWith([draft(1)]));
    await outbox(opened.page).getByRole("button", { name: "Outbox" }).click();
    await openDialog(opened);
    await opened.page.keyboard.press("ControlOrMeta+o");
    await dialog(opened.page).getByRole("radio", { name: "In the browser" }).focus();
    await opened.page.keyboard.press("Escape");
    await expectPage(dialog(opened.page)).toBeHidden();
    await expectPage(opened.page.getByRole("table", { name: "Jobs" })).toBeVisible();
    await expectPage(tray(opened.page).getByRole("listitem")).toHaveCount(1);
    expect(await opened.asked("chooseMails")).toEqual([]);
    expect(await opened.asked("fileMails")).toEqual([]);
  });
});

describe("a computer without a key ring", () => {
  it("asks before a sign-in is kept in a file, and lets the user take it back", async () => {
    const opened = await windows.open(worldWith([draft(1)], { keeping: "unknown" }));
    const { page, asked, tell } = opened;
    await openDialog(opened);
    await expectPage(dialog(page)).not.toContainText("key ring");
    await tell("keeping", "session");
    await expectPage(dialog(page)).toContainText(
      "Mailpin keeps this sign-in only until it is closed, unless you agree",
    );
    const box = dialog(page).getByRole("checkbox", { name: "Keep it in a file" });
    await box.check();
    await expectPage(dialog(page)).toContainText(
      "As you agreed, Mailpin keeps sign-ins in a file that only you can read.",
    );
    await box.uncheck();
    await expectPage(dialog(page)).toContainText("only until it is closed");
    expect(await asked("keepInFile")).toEqual([{ agreed: true }, { agreed: false }]);
  });

  it("does not say that it keeps it in a file when it cannot", async () => {
    const opened = await windows.open(worldWith([draft(1)], { keeping: "session" }));
    await opened.fail("keepInFile", said("The disk is full."));
    await openDialog(opened);
    const box = dialog(opened.page).getByRole("checkbox", { name: "Keep it in a file" });
    await box.click();
    await expectPage(dialog(opened.page).getByRole("alert")).toContainText("The disk is full.");
    await expectPage(box).not.toBeChecked();
  });

  it("shows what main reports after the user's choice", async () => {
    const opened = await windows.open(worldWith([draft(1)], { keeping: "session" }));
    const { page } = opened;
    await page.evaluate(() => {
      Object.assign(window.mailpin, {
        keepInFile: () => Promise.resolve({ ok: true, value: undefined }),
      });
    });
    await openDialog(opened);
    const box = dialog(page).getByRole("checkbox", { name: "Keep it in a file" });
    await box.click();
    await expectPage(box).not.toBeChecked();
    await expectPage(dialog(page)).toContainText("only until it is closed");
    await opened.tell("keeping", "file");
    await expectPage(box).toBeChecked();
  });

  it("is not mentioned where there is a key ring", async () => {
    const opened = await windows.open(worldWith([draft(1)]));
    await openDialog(opened);
    await expectPage(dialog(opened.page)).not.toContainText("key ring");
  });
});
