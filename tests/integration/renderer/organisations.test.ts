import { expect as expectPage } from "@playwright/test";
import type { Locator, Page } from "playwright";
import { describe, expect, it } from "vitest";
import {
  card,
  company,
  fileButton,
  find,
  suggestions,
  tray,
  windowsForTests,
} from "../../support/window/window.ts";
import {
  connectedTo,
  draft,
  renewal,
  seller,
  training,
  uuid,
  worldWith,
} from "../../support/window/world.ts";
import { said } from "../../support/said.ts";

const windows = windowsForTests();

const menu = (page: Page): Locator => page.getByRole("menu", { name: "Organisations" });
const companies = (page: Page): Locator => menu(page).getByRole("menuitemradio");
const sandbox = seller({ id: "eu-2", name: "Seller Ltd", type: "sandbox", waiting: 2 });
const labs = seller({
  id: "us-1",
  name: "Seller Labs",
  type: "developer",
  dataCentre: "United States",
  access: "none",
});
const several = () => worldWith([draft(1)], connectedTo(seller(), sandbox, labs));

describe("the menu of companies", () => {
  it("shows each company's user, data centre, type and number of waiting mails", async () => {
    const { page } = await windows.open(several());
    await expectPage(company(page)).toHaveAccessibleName("Seller Ltd");
    await company(page).click();
    await expectPage(companies(page)).toHaveText([
      "Practice company Practice",
      "Seller Ltd Sam Seller · Europe",
      "Seller Ltd Sandbox Sam Seller · Europe · 2 waiting",
      "Seller Labs Developer edition Sam Seller · United States · signed out",
    ]);
    await expectPage(companies(page).and(page.locator("[aria-checked=true]"))).toHaveText([
      "Seller Ltd Sam Seller · Europe",
    ]);
  });

  it("works by keyboard, and Escape returns to the button", async () => {
    const { page } = await windows.open(several());
    await company(page).focus();
    await page.keyboard.press("ArrowDown");
    await expectPage(company(page)).toHaveAttribute("aria-expanded", "true");
    await expectPage(companies(page).nth(1)).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expectPage(companies(page).first()).toBeFocused();
    await page.keyboard.press("ArrowUp");
    await expectPage(
      menu(page).getByRole("menuitem", { name: "Sign out of Seller Ltd…" }),
    ).toBeFocused();
    await page.keyboard.press("Home");
    await expectPage(companies(page).first()).toBeFocused();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowDown");
    await expectPage(companies(page).first()).toBeFocused();
    await page.keyboard.press("Escape");
    await expectPage(menu(page)).toBeHidden();
    await expectPage(company(page)).toBeFocused();
    await expectPage(company(page)).toHaveAttribute("aria-expanded", "false");
  });

  it("opens and closes by the mouse, on the button and elsewhere", async () => {
    const { page } = await windows.open(several());
    await company(page).click();
    await expectPage(menu(page)).toBeVisible();
    await company(page).click();
    await expectPage(menu(page)).toBeHidden();
    await company(page).click();
    await card(page).getByRole("heading").click();
    await expectPage(menu(page)).toBeHidden();
  });

  it("switches, and does nothing for the company that is shown already", async () => {
    const { page, asked } = await windows.open(several());
    await company(page).click();
    await companies(page).nth(1).click();
    await company(page).click();
    await companies(page).nth(2).press("Enter");
    await expectPage(company(page)).toBeFocused();
    await expectPage.poll(() => asked("switchOrganisation")).toEqual([{ organisationId: "eu-2" }]);
    expect(await asked("fileMails")).toEqual([]);
  });

  it("signs out of the company that is shown, and says so; never of the practice company", async () => {
    const { page, asked, tell } = await windows.open(several());
    await company(page).click();
    await menu(page).getByRole("menuitem", { name: "Sign out of Seller Ltd…" }).click();
    await expectPage(
      page.getByRole("status").filter({ hasText: "Signed out of Seller Ltd" }),
    ).toBeVisible();
    expect(await asked("signOut")).toEqual([{ organisationId: "eu-1" }]);
    await tell("organisations", { ...connectedTo(seller()).organisations, active: "practice" });
    await company(page).click();
    await expectPage(menu(page).getByRole("menuitem")).toHaveText([
      "Connect to Zoho…",
      "Never file…",
      "Records on this computer…",
    ]);
  });

  it("shows good news for some seconds, and problems until they are dismissed", async () => {
    const { page, tell } = await windows.open(several());
    await tell("refused", [
      {
        fileName: "note.txt",
        problem: said("This file is not an email."),
      },
    ]);
    await company(page).click();
    await menu(page).getByRole("menuitem", { name: "Sign out of Seller Ltd…" }).click();
    await expectPage(page.locator(".notice")).toHaveCount(2);
    await page.clock.runFor(2000);
    await expectPage(page.getByText("Signed out of Seller Ltd")).toBeVisible();
    await page.clock.runFor(6000);
    await expectPage(page.locator(".notice")).toHaveText(/This file could not be opened/);
    await page.getByRole("button", { name: "Dismiss: This file could not be opened" }).click();
    await expectPage(page.locator(".notice")).toHaveCount(0);
  });

  it("says how to revoke the access when Zoho did not confirm it, and nothing when the user cancelled", async () => {
    const { page, asked } = await windows.open(several());
    const signOut = async (outcome: "forgotten" | "kept") => {
      await page.evaluate((value) => {
        const { signOut: ask } = window.mailpin;
        const answer = (input: { organisationId: string }) =>
          ask(input).then(() => ({ ok: true, value: { outcome: value } }));
        Object.assign(window.mailpin, { signOut: answer });
      }, outcome);
      await company(page).click();
      await menu(page).getByRole("menuitem", { name: "Sign out of Seller Ltd…" }).click();
    };
    await signOut("kept");
    await expectPage.poll(() => asked("signOut")).toHaveLength(1);
    await expectPage(page.locator(".notice")).toHaveCount(0);
    await signOut("forgotten");
    await expectPage(page.locator(".notice")).toContainText(
      "Signed out of Seller Ltd on this computer Zoho did not confirm it.",
    );
  });

  it("signs in again when Mailpin's access is limited, at that company's data centre", async () => {
    const { page } = await windows.open(several());
    await company(page).click();
    await menu(page).getByRole("menuitem", { name: "Sign in again to Seller Labs…" }).click();
    await expectPage(page.getByRole("dialog").getByLabel("Data centre")).toHaveValue("us");
  });

  it("says why another company cannot be shown", async () => {
    const { page, fail } = await windows.open(several());
    await fail("switchOrganisation", said("It is not connected any more."));
    await company(page).click();
    await companies(page).first().click();
    await expectPage(page.getByRole("alert")).toContainText(
      "Practice company could not be shown It is not connected any more.",
    );
  });
});

describe("a sandbox", () => {
  it("is marked by a tag beside its name and a line below; an ordinary company has neither", async () => {
    const { page, tell } = await windows.open(
      worldWith([draft(1)], connectedTo(sandbox, seller())),
    );
    const header = page.locator("header");
    const line = () => header.evaluate((element) => getComputedStyle(element).borderBottomColor);
    await expectPage(header.getByText("Sandbox", { exact: true })).toBeVisible();
    const warning = await line();
    await tell("organisations", connectedTo(seller()).organisations);
    await expectPage(header.getByText("Sandbox", { exact: true })).toHaveCount(0);
    expect(await line()).not.toBe(warning);
  });

  it("is distinguishable with forced colours", async () => {
    const { page } = await windows.open(worldWith([draft(1)], connectedTo(sandbox)), {
      forcedColors: "active",
    });
    const tag = page.locator("header").getByText("Sandbox", { exact: true });
    expect(await tag.evaluate((element) => getComputedStyle(element).borderTopWidth)).toBe("1px");
  });
});

describe("access that is not full", () => {
  it("is reported when it is outdated, with a button to sign in again", async () => {
    const { page } = await windows.open(
      worldWith([draft(1)], connectedTo(seller({ access: "outdated" }))),
    );
    await expectPage(
      page.getByRole("status").filter({ hasText: "Mailpin needs a new permission in Zoho." }),
    ).toBeVisible();
    await page.getByRole("button", { name: "Sign in again" }).click();
    await expectPage(page.getByRole("dialog").getByLabel("Data centre")).toHaveValue("eu");
  });

  it("is reported when it has ended; a filed mail waits; a successful sign-in focuses the mail", async () => {
    const signedOut = {
      ...connectedTo(seller({ access: "none" })),
      connection: { state: "signed-out" } as const,
    };
    const { page, tell } = await windows.open(worldWith([draft(1)], signedOut));
    await expectPage(
      page.getByRole("status").filter({ hasText: "You are signed out of Seller Ltd." }),
    ).toBeVisible();
    await expectPage(fileButton(page)).toBeEnabled();
    await page.getByRole("button", { name: "Sign in", exact: true }).click();
    await page.getByRole("dialog").getByLabel("Client ID").fill("1000.ABC");
    await page.getByRole("dialog").getByLabel("Client secret").fill("secret");
    await page.keyboard.press("Enter");
    await page.getByText("Signing you in…").waitFor();
    await tell("organisations", connectedTo(seller()).organisations);
    await tell("connection", { state: "online" });
    await page.evaluate(() => {
      window.fake.answerSignIn({ ok: true, value: { organisationId: "eu-1" } });
    });
    await expectPage(page.getByText("Connected to Seller Ltd")).toBeVisible();
    await expectPage(page.getByText("You are signed out")).toHaveCount(0);
    await expectPage(tray(page).locator("[aria-current=true]")).toBeFocused();
  });

  it("names the key store that does not give the sign-in", async () => {
    const world = worldWith([draft(1)], {
      ...connectedTo(seller({ access: "none" })),
      connection: { state: "signed-out", problem: { code: "key-ring-refused", kind: "kept" } },
    });
    const { page } = await windows.open(world);
    const banner = page.getByRole("status").filter({ hasText: "You are signed out of Seller Ltd" });
    await expectPage(banner).toContainText("did not let Mailpin read the sign-in");
    await expectPage(banner.getByRole("button", { name: "Sign in" })).toBeVisible();
  });

  it("is reported with the reason, if it is known", async () => {
    const problem = {
      ...said("This account has no CRM."),
      remedy: "sign-in",
      support: "NO_ORG (403)",
    } as const;
    const { page } = await windows.open(
      worldWith([draft(1)], {
        ...connectedTo(seller()),
        connection: { state: "offline", problem },
      }),
    );
    const banner = page.getByRole("status").filter({ hasText: "This account has no CRM." });
    await expectPage(banner.getByRole("button", { name: "Sign in" })).toBeVisible();
    await banner.getByText("Details for support").click();
    await expectPage(banner.getByRole("textbox")).toHaveValue("NO_ORG (403)");
  });
});

describe("another company's screen", () => {
  it("replaces everything: mails, jobs, typed text; the first mail is selected", async () => {
    const world = worldWith([draft(1), draft(2)], connectedTo(seller(), sandbox));
    const { page, tell } = await windows.open(world);
    await tray(page).getByText("Subject 2").click();
    await find(page).fill("weber");
    const { organisations } = connectedTo(sandbox, seller());
    await tell("snapshot", {
      ...world.snapshot,
      organisations,
      drafts: [draft(7), draft(8)],
      connection: { state: "connecting" },
    });
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(2);
    await expectPage(card(page).getByRole("heading")).toHaveText("Subject 7");
    await expectPage(find(page)).toHaveValue("");
    await expectPage(page.getByRole("status", { name: "Connection" })).toHaveText("Connecting…");
    await expectPage(page.locator("header").getByText("Sandbox", { exact: true })).toBeVisible();
  });

  it("counts even when it comes before the answer to the window's first question", async () => {
    const world = worldWith([draft(1)]);
    const { page } = await windows.open({
      ...world,
      early: { ...world.snapshot, drafts: [draft(9)] },
    });
    await expectPage(card(page).getByRole("heading")).toHaveText("Subject 9");
    await expectPage(tray(page).getByRole("listitem")).toHaveCount(1);
  });

  it("reloads suggestions when better records have arrived", async () => {
    const { page, asked, tell } = await windows.open(worldWith([draft(1)], connectedTo(seller())));
    await fileButton(page).waitFor();
    const before = (await asked("suggestRecords")).length;
    await page.evaluate(
      (hits) => {
        Object.assign(window.mailpin, {
          suggestRecords: () => Promise.resolve({ ok: true, value: { hits, sure: true } }),
        });
      },
      [training, renewal],
    );
    await tell("records", 1);
    await expectPage(suggestions(page).getByRole("option").first()).toContainText(training.title);
    expect(before).toBeGreaterThan(0);
    expect((await asked("suggestRecords")).every(({ draftId }) => draftId === uuid(1))).toBe(true);
  });

  it("keeps the newest suggestions where an older answer comes later", async () => {
    const { page, tell } = await windows.open(worldWith([draft(1)], connectedTo(seller())));
    await fileButton(page).waitFor();
    await page.evaluate(
      ([first, second]) => {
        const reply = (hits: unknown[]) => ({ ok: true, value: { hits, sure: true } });
        const late = Promise.withResolvers();
        const answers = [late.promise, Promise.resolve(reply([second]))];
        const bringLate = () => {
          late.resolve(reply([first]));
        };
        Object.assign(window, { bringLate });
        Object.assign(window.mailpin, { suggestRecords: () => answers.shift() });
      },
      [renewal, training],
    );
    await tell("records", 1);
    await tell("records", 2);
    const first = suggestions(page).getByRole("option").first();
    await expectPage(first).toContainText(training.title);
    await page.evaluate(() => {
      (window as unknown as { bringLate: () => void }).bringLate();
    });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    await expectPage(first).toContainText(training.title);
  });
});
