import { expect as expectPage } from "@playwright/test";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { fileButton, tray, windowsForTests } from "../../support/window/window.ts";
import { connectedTo, draft, hit, seller, uuid, worldWith } from "../../support/window/world.ts";
import { said } from "../../support/said.ts";

const windows = windowsForTests();

const stranger = { name: "Nina Novak", address: "nina@novak.example" };
const world = () => ({
  ...worldWith([draft(1)], connectedTo(seller())),
  suggestions: { [uuid(1)]: [] },
  strangers: { [uuid(1)]: { stranger } },
});
const opener = (page: Page) =>
  page.getByRole("button", { name: "Not in Zoho yet: create Nina Novak…" });
const form = (page: Page) => page.getByRole("dialog", { name: "Not in Zoho yet" });
const field = (page: Page, name: string) => form(page).getByLabel(name, { exact: true });

describe("somebody who is not in the CRM yet", { timeout: 20_000 }, () => {
  it("is created from the sender with what the user sees and corrects, and chosen", async () => {
    const { page, asked } = await windows.open(world());
    await opener(page).click();
    await expectPage(field(page, "First name")).toHaveValue("Nina");
    await expectPage(field(page, "Email")).toHaveValue("nina@novak.example");
    await expectPage(field(page, "Account").locator("option:checked")).toHaveText("Client GmbH");
    await field(page, "Phone").fill("+49 30 99");
    await field(page, "Last name").fill("Nováková");
    await page.keyboard.press("Enter");
    await expectPage(form(page)).toBeHidden();
    await expectPage(fileButton(page)).toHaveAccessibleName(/^File to Nina Nováková/);
    expect(await asked("createPerson")).toMatchObject([
      {
        person: {
          ...{ module: "Contacts", firstName: "Nina", lastName: "Nováková", phone: "+49 30 99" },
          account: "36110000000201",
        },
        seen: [],
      },
    ]);
    expect(await asked("fileMails"), "Enter in the form files nothing").toEqual([]);
    await expectPage(tray(page).locator("[aria-current=true]")).toBeFocused();
    await page.keyboard.press("Enter");
    await expectPage.poll(() => asked("fileMails")).toHaveLength(1);
  });

  it("can be a lead, which needs a company", async () => {
    const { page, asked } = await windows.open(world());
    await opener(page).click();
    await form(page).getByRole("radio", { name: "Lead" }).check();
    await field(page, "Company").fill("");
    await form(page).getByRole("button", { name: "Create" }).click();
    await expectPage(form(page).getByRole("status")).toHaveText("Fill in the company.");
    await field(page, "Company").fill("Novak s.r.o.");
    await form(page).getByRole("button", { name: "Create" }).click();
    await expectPage(fileButton(page)).toBeVisible();
    expect((await asked("createPerson"))[0]?.person).toMatchObject({
      ...{ module: "Leads", company: "Novak s.r.o." },
    });
  });

  it("is not created before the user has seen who may be the same, and one of these can be used", async () => {
    const same = hit("Contacts", 555, "Nina N.", "Novak · nina@old.example");
    const { page, asked } = await windows.open({ ...world(), alike: [same] });
    await opener(page).click();
    await expectPage(
      form(page).getByRole("list", { name: "Perhaps the same person" }),
    ).toContainText("Nina N.");
    await expectPage(form(page).getByRole("button", { name: "Create nevertheless" })).toBeVisible();
    await form(page).getByRole("button", { name: "Use Nina N." }).click();
    await expectPage(form(page)).toBeHidden();
    await expectPage(fileButton(page)).toHaveAccessibleName(/^File to Nina N\./);
    expect(await asked("createPerson")).toEqual([]);
  });

  it("says why it failed, and stays open", async () => {
    const { page, fail } = await windows.open(world());
    await opener(page).click();
    await fail("createPerson", said("Your profile in Zoho does not allow it."));
    await form(page).getByRole("button", { name: "Create" }).click();
    await expectPage(form(page).getByRole("alert")).toContainText(
      "Your profile in Zoho does not allow it.",
    );
    await page.keyboard.press("Escape");
    await expectPage(form(page)).toBeHidden();
  });

  it("cannot be created offline, and the form says so", async () => {
    const { page, tell, asked } = await windows.open(world());
    await opener(page).click();
    await tell("connection", { state: "offline" });
    await expectPage(form(page).getByRole("status")).toHaveText(
      "You are offline. A contact or lead can only be created online.",
    );
    await expectPage(form(page).getByRole("button", { name: "Create" })).toBeDisabled();
    await field(page, "Last name").press("Enter");
    expect(await asked("createPerson")).toEqual([]);
  });
});
