import { expect as expectPage } from "@playwright/test";
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { card, fileButton, windowsForTests } from "../../support/window/window.ts";
import { said } from "../../support/said.ts";
import { connectedTo, draft, file, seller, worldWith } from "../../support/window/world.ts";

const windows = windowsForTests();

const dialog = (page: Page) => page.getByRole("dialog", { name: "Settings" });
const hold = (page: Page) => dialog(page).getByRole("slider", { name: "Time to undo a filing" });
const notifications = (page: Page) =>
  dialog(page).getByRole("switch", { name: "Show notifications" });

describe("the settings", () => {
  it("open by Ctrl+Comma and by their button, and Escape gives the focus back", async () => {
    const { page } = await windows.open(worldWith([draft(1)]));
    await page.keyboard.press("Control+Comma");
    const first = dialog(page).getByRole("button", { name: "All organisations…" });
    await expectPage(first).toBeFocused();
    await page.keyboard.press("Escape");
    await expectPage(dialog(page)).toBeHidden();
    const button = page.getByRole("button", { name: "Settings" });
    await button.click();
    await dialog(page).getByRole("button", { name: "Done" }).click();
    await expectPage(button).toBeFocused();
  });

  it("stand in groups that have a heading each", async () => {
    const { page } = await windows.open(worldWith([draft(1)]));
    await page.keyboard.press("Control+Comma");
    await expectPage(dialog(page).getByRole("heading", { level: 3 })).toHaveText([
      ...["Account", "Filing", "Modules", "Window", "Emails from other programs"],
      ...["In the background", "Privacy", "Network", "About and support"],
    ]);
    const privacy = dialog(page).getByRole("region", { name: "Privacy" });
    await expectPage(privacy.getByRole("spinbutton")).toHaveCount(2);
  });

  it("show what the organisation decides, and leave it alone", async () => {
    const world = worldWith([draft(1)]);
    const settings = {
      ...world.snapshot.settings,
      managed: ["holdSeconds", "historyDays", "language", "organisations", "modules"] as const,
    };
    const { page } = await windows.open({
      ...world,
      modules: [],
      signInOptions: { ...world.signInOptions, isClientManaged: true },
      snapshot: {
        ...world.snapshot,
        settings: { ...settings, managed: [...settings.managed, "practice"] },
      },
    });
    await expectPage(page.getByText("does not use the practice company")).toBeVisible();
    await page.keyboard.press("Control+Comma");
    await expectPage(hold(page)).toBeDisabled();
    await expectPage(hold(page)).toHaveAccessibleDescription("Set by your organisation.");
    await expectPage(dialog(page).getByRole("combobox", { name: "Language" })).toBeDisabled();
    const days = dialog(page).getByRole("region", { name: "Privacy" }).getByRole("spinbutton");
    await expectPage(days.first()).toBeDisabled();
    await expectPage(days.last()).toBeEnabled();
    await expectPage(dialog(page)).toContainText("which companies you can connect");
    await expectPage(dialog(page)).toContainText("allows only modules that");
    await dialog(page).getByRole("button", { name: "Connect to Zoho…" }).click();
    const signIn = page.getByRole("dialog", { name: "Connect to Zoho" });
    await expectPage(signIn).toContainText("your organisation's client 1000.INDIA0…");
    await expectPage(signIn.getByText(/Use another|Why a client/)).toHaveCount(0);
  });

  it("open when the user asks for them in the system's menu", async () => {
    const { page, tell } = await windows.open(worldWith([draft(1)]));
    await tell("show", "settings");
    await expectPage(dialog(page)).toBeVisible();
  });

  it("count at once: the time to undo from 0 to 60 seconds, and notifications", async () => {
    const { page, asked } = await windows.open(worldWith([draft(1)]));
    await page.keyboard.press("Control+Comma");
    await expectPage(hold(page)).toHaveValue("10");
    await hold(page).press("ArrowRight");
    await expectPage(hold(page)).toHaveAttribute("aria-valuetext", "11 seconds");
    await hold(page).press("End");
    await expectPage(hold(page)).toHaveAttribute("aria-valuetext", "60 seconds");
    await hold(page).press("Home");
    await expectPage(dialog(page)).toContainText("Sent at once");
    await expectPage(dialog(page)).toContainText(
      "Zoho has no way to delete an email that was filed. What is sent at once cannot be taken back.",
    );
    await notifications(page).uncheck();
    expect(await asked("changeSettings")).toEqual([
      { holdSeconds: 11 },
      { holdSeconds: 60 },
      { holdSeconds: 0 },
      { notifications: false },
    ]);
    await page.keyboard.press("Escape");
    await expectPage(fileButton(page)).toBeVisible();
    await expectPage(page.getByText("It is sent at once.")).toBeVisible();
  });

  it("let the user choose light or dark whatever the system has", async () => {
    const { page, asked } = await windows.open(worldWith([draft(1)]));
    await page.keyboard.press("Control+Comma");
    const appearance = dialog(page).getByRole("combobox", { name: "Appearance" });
    await expectPage(appearance).toHaveValue("system");
    await appearance.selectOption("Dark");
    expect(await asked("changeSettings")).toEqual([{ appearance: "dark" }]);
    await expectPage(appearance).toHaveValue("dark");
  });

  it("take keys for bringing the window forward as they are pressed, and say what is wrong with them", async () => {
    const { page, asked, fail } = await windows.open(worldWith([draft(1)]));
    await page.keyboard.press("Control+Comma");
    const group = dialog(page).getByRole("region", { name: "Window" });
    const keys = (now: string) =>
      group.getByRole("button", { name: `Bring Mailpin forward from any program ${now}` });
    await keys("None").click();
    await page.keyboard.press("Control+c");
    await expectPage(group.getByRole("alert")).toContainText("Hold two of Ctrl, Alt, and Shift");
    await page.keyboard.press("Escape");
    await expectPage(group.getByRole("alert")).toHaveCount(0);
    await keys("None").press("Enter");
    await page.keyboard.press("Control+Shift+9");
    await expectPage(keys("Ctrl Shift 9")).toBeFocused();
    await fail("changeSettings", { code: "hotkey-taken" });
    await keys("Ctrl Shift 9").press("Space");
    await page.keyboard.press("Control+Alt+ArrowUp");
    await expectPage(group.getByRole("alert")).toContainText("Another program, or the system,");
    await fail("changeSettings", undefined);
    await keys("Ctrl Shift 9").click();
    await page.keyboard.press("Tab");
    await expectPage(keys("Ctrl Shift 9")).not.toBeFocused();
    await keys("Ctrl Shift 9").click();
    await page.keyboard.press("Backspace");
    await group.getByRole("button", { name: "Use Ctrl+Alt+P" }).click();
    await expectPage(keys("Ctrl Alt P")).toBeFocused();
    expect(await asked("changeSettings")).toEqual(
      ["Control+Shift+9", "Control+Alt+Up", "", "Control+Alt+P"].map((hotkey) => ({ hotkey })),
    );
    await group.getByRole("button", { name: "Keyboard shortcuts…" }).click();
    const list = page.getByRole("dialog", { name: "Keyboard shortcuts" });
    await expectPage(list.getByRole("row", { name: "Bring Mailpin forward" })).toContainText(
      "Ctrl Alt P",
    );
  });

  it("name the files that are left out in what is filed, and add them to the record, as the user wants", async () => {
    const attachments = [file("plan.pdf", 900)];
    const { page, asked } = await windows.open(worldWith([draft(1, { attachments })]));
    await page.keyboard.press("Control+Comma");
    const name = "Name the files that you leave out";
    const naming = dialog(page).getByRole("switch", { name });
    await expectPage(naming).toBeChecked();
    await naming.uncheck();
    await expectPage(naming).not.toBeChecked();
    await dialog(page).getByRole("switch", { name: "Add the files that you leave out" }).check();
    expect(await asked("changeSettings")).toEqual([{ nameLeftOut: false }, { addLeftOut: true }]);
    await page.keyboard.press("Escape");
    await card(page).getByRole("checkbox").first().uncheck();
    const adding = card(page).getByRole("checkbox", { name: /^Add the file left out/ });
    await expectPage(adding).toBeChecked();
    await adding.uncheck();
    await expectPage(adding).not.toBeChecked();
  });

  it("start Mailpin at login only where the system has agreed", async () => {
    const { page, asked, fail } = await windows.open(worldWith([draft(1)]));
    await page.keyboard.press("Control+Comma");
    const atLogin = dialog(page).getByRole("switch", { name: "Start Mailpin when you log in" });
    await expectPage(atLogin).not.toBeChecked();
    await atLogin.check();
    expect(await asked("changeSettings")).toEqual([{ startAtLogin: true }]);
    await expectPage(atLogin).toBeChecked();
    await fail("changeSettings", { code: "not-installed" });
    await atLogin.click();
    await expectPage(dialog(page).getByRole("alert")).toHaveText(
      "Only an installed Mailpin can start when you log in.",
    );
    await expectPage(atLogin).toBeChecked();
  });

  it("put the drop strip where it hears no keys itself", async () => {
    const { page, asked } = await windows.open(worldWith([draft(1)]));
    await page.keyboard.press("Control+Comma");
    const place = dialog(page).getByRole("slider", { name: "How far down the edge it stands" });
    await expectPage(place).toHaveCount(0);
    await dialog(page).getByRole("switch", { name: "Keep a drop strip" }).check();
    await place.press("ArrowRight");
    await expectPage(place).toHaveAttribute("aria-valuetext", "55%");
    expect(await asked("changeSettings")).toEqual([{ dropStrip: true }, { stripPlace: 0.55 }]);
  });

  it("keep history and files for whole days within limits, and take nothing else", async () => {
    const { page, asked } = await windows.open(worldWith([draft(1)]));
    await page.keyboard.press("Control+Comma");
    const days = (name: string) => dialog(page).getByRole("spinbutton", { name });
    const enter = async (name: string, value: string) => {
      await days(name).fill(value);
      await days(name).press("Tab");
    };
    const [history, files] = ["Days to keep the history", "Days to keep the files of filed emails"];
    await expectPage(days(history)).toHaveValue("365");
    const allowed = dialog(page).getByRole("alert");
    // The field is the last in sight.
    await days(history).evaluate((field) => {
      field.scrollIntoView({ block: "end" });
    });
    for (const typed of ["0", "-3", "99999", "e", "1.5", ""]) {
      await days(history).press("ControlOrMeta+a");
      await days(history).press("Backspace");
      await days(history).pressSequentially(typed);
      await days(history).press("Enter");
      await expectPage(allowed).toHaveText("Enter a whole number of days from 1 to 3,650.");
      await expectPage(allowed).toBeInViewport({ ratio: 0.9 });
      await expectPage(days(history)).toHaveAccessibleDescription(/from 1 to 3,650/);
      await expectPage(days(history)).toHaveAttribute("aria-invalid", "true");
      await expectPage(days(history)).toHaveValue(typed === "e" ? "" : typed);
      await days(history).press("Tab");
      await expectPage(days(history)).toHaveValue("365");
      await expectPage(allowed).toBeVisible();
    }
    await enter(history, "30");
    await expectPage(allowed).toHaveCount(0);
    await enter(files, "1.5");
    await expectPage(days(files)).toHaveValue("0");
    await enter(files, "7");
    await expectPage(dialog(page)).toContainText("from its receipt in the history");
    expect(await asked("changeSettings")).toEqual([{ historyDays: 30 }, { keepFiledDays: 7 }]);
  });

  it("watch the downloads, another folder, or none, and say when it cannot be reached", async () => {
    const { page, asked, tell, fail } = await windows.open(worldWith([draft(1)]));
    await page.keyboard.press("Control+Comma");
    const watch = dialog(page).getByRole("switch", { name: "Take new emails from a folder" });
    await expectPage(watch).not.toBeChecked();
    await watch.check();
    await tell("watchedFolder", { state: "watched", name: "Downloads" });
    await expectPage(dialog(page)).toContainText("Downloads");
    await dialog(page).getByRole("button", { name: "Choose another…" }).click();
    await tell("watchedFolder", { state: "unreachable", name: "Mail" });
    await expectPage(dialog(page)).toContainText("The folder cannot be reached.");
    await watch.uncheck();
    expect(await asked("watchFolder")).toEqual([
      { folder: "downloads" },
      { folder: "chosen" },
      { folder: "none" },
    ]);
    await tell("watchedFolder", { state: "none" });
    await fail("watchFolder", { code: "folder-not-seen", values: { folder: "Downloads" } });
    await watch.click();
    await expectPage(dialog(page)).toContainText("cannot look into the folder");
    await expectPage(watch).not.toBeChecked();
    await dialog(page).getByRole("button", { name: "Choose another…" }).click();
    expect((await asked("watchFolder")).at(-1)).toEqual({ folder: "chosen" });
  });

  it("tell who is signed in, sign out, and lead to the menu of organisations", async () => {
    const { page, asked } = await windows.open(worldWith([draft(1)], connectedTo(seller())));
    await page.keyboard.press("Control+Comma");
    const account = dialog(page).getByRole("region", { name: "Account" });
    await expectPage(account).toContainText("Seller Ltd");
    await expectPage(account).toContainText("You are signed in as Sam Seller");
    await account.getByRole("button", { name: "Sign out of Seller Ltd…" }).click();
    expect(await asked("signOut")).toEqual([{ organisationId: "eu-1" }]);
    await account.getByRole("button", { name: "All organisations…" }).click();
    await expectPage(dialog(page)).toBeHidden();
    await expectPage(page.getByRole("menu", { name: "Organisations" })).toBeVisible();
  });

  it("keep the user's addresses, and say why one is not taken", async () => {
    const { page, asked, fail } = await windows.open(worldWith([draft(1)]));
    await page.keyboard.press("Control+Comma");
    const account = dialog(page).getByRole("region", { name: "Account" });
    const field = account.getByRole("textbox", { name: "Address or domain" });
    await fail("addOwnAddress", { code: "not-an-entry" });
    await field.fill("sam");
    await field.press("Enter");
    await expectPage(account.getByRole("alert")).toContainText("ana@client.example");
    await fail("addOwnAddress", undefined);
    await field.fill(" seller.example ");
    await field.press("Enter");
    const list = account.getByRole("list", { name: "Your addresses" });
    await expectPage(list.getByRole("listitem")).toHaveText(["seller.example"]);
    await expectPage(field).toHaveValue("");
    await list.getByRole("button").click();
    await expectPage(list.getByRole("listitem")).toHaveCount(0);
    expect(await asked("addOwnAddress")).toEqual([
      { address: "sam" },
      { address: "seller.example" },
    ]);
  });

  it("offer the records of the ticked modules; the last one stays ticked", async () => {
    const { page, asked } = await windows.open(worldWith([draft(1)]));
    await page.keyboard.press("Control+Comma");
    const box = (name: string) => dialog(page).getByRole("checkbox", { name, exact: true });
    await box("Contacts").uncheck();
    expect(await asked("offerModule")).toEqual([{ module: "Contacts", isOffered: false }]);
    await expectPage(box("Deals")).toBeDisabled();
    await box("Contacts").check();
    await expectPage(box("Deals")).toBeEnabled();
  });

  it("forget the history at once, and lead to what is never filed", async () => {
    const { page, asked } = await windows.open(worldWith([draft(1)]));
    await page.keyboard.press("Control+Comma");
    const privacy = dialog(page).getByRole("region", { name: "Privacy" });
    await privacy.getByRole("button", { name: "Forget the history now…" }).click();
    await expectPage(privacy.getByRole("status")).toHaveText("The history is empty.");
    expect(await asked("forgetHistory")).toHaveLength(1);
    await privacy.getByRole("button", { name: "Never file…" }).click();
    await expectPage(page.getByRole("dialog", { name: "Never file" })).toBeVisible();
  });

  it("tell the way to the CRM, anew when the network has changed", async () => {
    const { page, tell } = await windows.open(worldWith([draft(1)]));
    await page.keyboard.press("Control+Comma");
    const network = dialog(page).getByRole("region", { name: "Network" });
    await expectPage(network).toContainText("directly, without a proxy");
    await page.evaluate(() => {
      window.fake.world.route = { way: "proxy", host: "proxy.corp.example:8080", signIn: "done" };
    });
    await tell("connection", { state: "offline" });
    await expectPage(network).toContainText("through the proxy proxy.corp.example:8080");
    await expectPage(network).toContainText("You are signed in to the proxy.");
  });

  it("show the version, the folders, and what support wants to know", async () => {
    const { page, asked } = await windows.open(worldWith([draft(1)]));
    await page.keyboard.press("Control+Comma");
    const support = dialog(page).getByRole("region", { name: "About and support" });
    await expectPage(support).toContainText("Mailpin 1.2.3 · Linux 6.8 (x64)");
    await support.getByRole("button", { name: "Show the log folder" }).click();
    expect(await asked("showFolder")).toEqual([{ folder: "logs" }]);
    await expectPage(support.getByRole("textbox", { name: "Details for support" })).toHaveValue(
      '{ "version": "1.2.3" }',
    );
  });

  it("show all that a file for support holds before it is saved as shown", async () => {
    const { page, asked } = await windows.open(worldWith([draft(1)]));
    await page.keyboard.press("Control+Comma");
    await dialog(page).getByRole("button", { name: "Save a file for support…" }).click();
    const shown = page.getByRole("dialog", { name: "File for support" });
    const content = shown.getByRole("textbox", { name: "Content of the file" });
    await expectPage(content).toHaveValue(/"version": "1\.2\.3"/);
    expect(await asked("saveSupportFile")).toEqual([]);
    await shown.getByRole("button", { name: "Save…" }).click();
    await expectPage(shown.getByRole("status").last()).toHaveText("The file is saved.");
    expect(await asked("saveSupportFile")).toEqual([{ content: await content.inputValue() }]);
    await page.keyboard.press("Escape");
    await expectPage(shown).toBeHidden();
    await expectPage(dialog(page)).toBeVisible();
  });

  it("that are not remembered go back, and the dialog says why", async () => {
    const { page, fail } = await windows.open(worldWith([draft(1)]));
    await fail("changeSettings", said("The disk is full."));
    await page.keyboard.press("Control+Comma");
    await hold(page).press("End");
    await expectPage(dialog(page).getByRole("alert")).toHaveText("The disk is full.");
    await expectPage(hold(page)).toHaveValue("10");
  });
});

describe("the first steps", () => {
  const steps = (page: Page) => page.locator(".first-steps");
  const title = (page: Page) => steps(page).getByRole("heading");
  const newcomer = () => {
    const world = worldWith([]);
    world.snapshot.settings.firstStep = "practice";
    return world;
  };

  it("lead from the sample mails to the user's own CRM, and ask two questions there", async () => {
    const { page, asked, tell } = await windows.open(newcomer());
    await expectPage(title(page)).toHaveText("Try it with the practice company");
    await steps(page).getByRole("button", { name: "Try sample emails" }).click();
    const line = page.getByRole("region", { name: "First steps" });
    await expectPage(line).toContainText("Connect Zoho CRM");
    await line.getByRole("button", { name: "Go on" }).click();
    await steps(page).getByRole("button", { name: "Connect to Zoho…" }).click();
    await expectPage(page.getByRole("dialog", { name: "Connect to Zoho" })).toBeVisible();
    await page.keyboard.press("Escape");
    await tell("snapshot", {
      ...worldWith([], connectedTo(seller())).snapshot,
      settings: { ...worldWith([]).snapshot.settings, firstStep: "connect" },
    });
    await expectPage(title(page)).toHaveText("Which addresses are yours?");
    await expectPage(steps(page)).toContainText("sam@seller.example");
    await steps(page).getByRole("button", { name: "Next" }).click();
    await expectPage(title(page)).toBeFocused();
    await expectPage(title(page)).toHaveText("Where do you file emails?");
    await steps(page).getByRole("button", { name: "Done" }).click();
    await expectPage(steps(page)).toHaveCount(0);
    expect(await asked("changeSettings")).toEqual([
      ...[{ firstStep: "connect" }, { firstStep: "modules" }, { firstStep: "none" }],
    ]);
  });

  it("can be skipped, left, and taken again from the settings", async () => {
    const { page } = await windows.open(newcomer());
    await steps(page).getByRole("button", { name: "Skip" }).click();
    await expectPage(title(page)).toHaveText("Connect Zoho CRM");
    await steps(page).getByRole("button", { name: "Leave the first steps" }).click();
    await expectPage(steps(page)).toHaveCount(0);
    await expectPage(page.getByRole("button", { name: "Try sample emails" })).toBeVisible();
    await page.keyboard.press("Control+Comma");
    await dialog(page).getByRole("button", { name: "First steps…" }).click();
    await expectPage(title(page)).toHaveText("Try it with the practice company");
  });
});

describe("a mail in a dark window", () => {
  /** The colours of the middle of the text's line, as they are on the screen. */
  const shades = async (page: Page): Promise<{ darkest: number; brightest: number }> => {
    const text = page.frameLocator('iframe[title="Message"]').getByText("thank you for the call");
    const picture = (await text.screenshot()).toString("base64");
    return page.evaluate(async (png) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, image.height);
      const context = canvas.getContext("2d");
      context?.drawImage(image, 0, 0);
      const { data } = context!.getImageData(0, 0, image.width, image.height);
      const greens = data.filter((_value, at) => at % 4 === 1);
      return {
        darkest: greens.reduce((least, value) => Math.min(least, value), 255),
        brightest: greens.reduce((most, value) => Math.max(most, value), 0),
      };
    }, picture);
  };
  const onWhite = (page: Page) => page.getByRole("button", { name: "Show on white" });

  it("is dark, too, with bright letters, until the user wants it on white", async () => {
    const { page, asked, tell } = await windows.open(worldWith([draft(1)]), {
      colorScheme: "dark",
    });
    await expectPage.poll(async () => (await shades(page)).darkest).toBeLessThan(40);
    expect((await shades(page)).brightest).toBeGreaterThan(180);
    await onWhite(page).click();
    expect(await asked("changeSettings")).toEqual([{ darkMails: false }]);
    await tell("settings", { ...worldWith([]).snapshot.settings, darkMails: false });
    await expectPage(page.getByRole("button", { name: "Show dark" })).toBeVisible();
    await expectPage.poll(async () => (await shades(page)).brightest).toBe(255);
  });

  it("has the colours that the system forces as they are", async () => {
    const { page } = await windows.open(worldWith([draft(1)]), {
      colorScheme: "dark",
      forcedColors: "active",
    });
    await expectPage.poll(() => shades(page)).toEqual({ darkest: 0, brightest: 255 });
    await expectPage(onWhite(page)).toHaveCount(0);
  });

  it("is as it was made in a bright window, and nothing asks about it", async () => {
    const { page } = await windows.open(worldWith([draft(1)]));
    expect((await shades(page)).brightest).toBe(255);
    await expectPage(onWhite(page)).toHaveCount(0);
  });
});

describe("updates", () => {
  it("are told in one line, with a restart for who wants it now, and their channel is a setting", async () => {
    const world = worldWith([draft(1)]);
    world.snapshot.settings.updatesItself = true;
    const { page, asked, tell } = await windows.open(world);
    await tell("updateReady", { version: "0.2.0" });
    const notice = page.locator(".notice");
    await expectPage(notice).toContainText("0.2.0");
    await notice.getByRole("button", { name: "Restart now" }).click();
    await expectPage(
      page.getByText("Mailpin restarts as soon as no email is being sent."),
    ).toBeVisible();
    await expect.poll(() => asked("restartToUpdate")).toHaveLength(1);
    await page.keyboard.press("Control+Comma");
    await dialog(page).getByRole("combobox", { name: "Updates" }).selectOption("None");
    expect(await asked("changeSettings")).toEqual([{ updates: "off" }]);
  });
});
