import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "@playwright/test";
import { mail, mboxOf } from "../support/mails/mails.ts";
import { someDeal } from "./deals.ts";
import { Keyboard } from "./keyboard.ts";
import { headingLevels, Listener } from "./screen-reader.ts";
import { expect, test, type Computer } from "./test.ts";
import {
  connection,
  find,
  firstSuggestion,
  jobOf,
  jobs,
  mailCard,
  mails,
  outbox,
  tray,
} from "./window.ts";

// Long enough for a slow computer: the test ends it with the keyboard.
test.use({ holdSeconds: 60 });

test("the keyboard does everything except drop, and a screen reader hears and names it", async ({
  computer,
}) => {
  const suggested = await someDeal(computer);
  const deal = await someDeal(computer, 1);
  const box = await twoMails(computer, suggested.contact.id);
  const page = await computer.startOnline();
  const refused: string[] = [];
  page.on("console", (message) => {
    if (message.text().includes("Content Security Policy")) refused.push(message.text());
  });
  const keys = new Keyboard(page);
  const reader = await Listener.on(page);
  const openOutbox = outbox(page).getByRole("button", { name: "Outbox" });
  const openHistory = outbox(page).getByRole("button", { name: "History" });

  await test.step("opens mails, and hears how many and what is suggested", async () => {
    await computer.chooseInDialog(box, () => keys.press("ControlOrMeta+o"));
    await expect(mails(page)).toHaveCount(2);
    await reader.hears("2 emails were read", /is chosen\.$|^Not sure: \d+ suggestions?$/);
    await expect(inHand(page)).toBeFocused();
    await keys.press("ArrowDown");
    await expect(mailCard(page).getByRole("heading")).toHaveText("The second mail");
    await expect(inHand(page)).toBeFocused();
    await keys.press("ArrowUp");
    await expect(mailCard(page).getByRole("heading")).toHaveText("Keys only");
  });

  await test.step("finds landmarks, headings, names and states", async () => {
    await expect(page.locator("body")).toMatchAriaSnapshot(`
      - banner:
        - heading "Mailpin" [level=1]
        - button "Practice company"
        - status "Connection": Online
        - button "Settings"
      - main:
        - heading "Tray" [level=2]
        - list "Tray":
          - listitem:
            - button /Keys only/ [pressed]
            - button "Remove “Keys only” from the tray"
          - listitem:
            - button /The second mail/
        - region "Mail":
          - article:
            - heading "Keys only" [level=2]
            - group "Direction":
              - radio "Received" [checked]
              - radio "Sent"
            - meter "Attachment size"
            - list "Attachments":
              - listitem:
                - checkbox /a\\.txt/ [checked]
              - listitem:
                - checkbox /b\\.txt/ [checked]
        - region "File to":
          - heading "File to" [level=2]
          - combobox "Find a record"
          - listbox "Suggestions":
            - option /is its contact/ [selected]
          - region "Also link":
            - heading "Also link" [level=3]
          - button /^File to /
      - region "Outbox":
        - button "Outbox"
        - button "History"
    `);
    const levels = await headingLevels(page);
    expect(levels[0]).toBe(1);
    expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true);
  });

  await test.step("steps through the whole window and back: no trap", async () => {
    expect(await keys.round("Tab")).toBeGreaterThan(15);
    await keys.round("Shift+Tab");
  });

  await test.step("picks a suggestion, then finds another record", async () => {
    await keys.tabTo(page.getByRole("listbox", { name: "Suggestions" }));
    await keys.press("Home");
    await expect(firstSuggestion(page)).toHaveAttribute("aria-selected", "true");
    await keys.press("ControlOrMeta+f");
    await expect(find(page)).toBeFocused();
    await keys.type(deal.title);
    const found = page.getByRole("listbox", { name: "Matching records" });
    await expect(found.getByRole("option", { name: deal.title }).first()).toBeVisible();
    await expect(find(page)).toHaveAttribute("aria-expanded", "true");
    await keys.press("ArrowDown");
    await expect(found.getByRole("option", { selected: true })).toHaveCount(1);
    await keys.press("Enter");
    await expect(find(page)).toHaveAttribute("aria-expanded", "false");
    await expect(page.getByRole("region", { name: "Also link" })).toBeVisible();
    await reader.hears(`${deal.title} is chosen.`);
  });

  await test.step("leaves an attachment out, files, and takes that back", async () => {
    const box = mailCard(page).getByRole("checkbox", { name: "a.txt" });
    await keys.tabTo(box, "Shift+Tab");
    await keys.press("Space");
    await expect(box).not.toBeChecked();
    await reader.hears(/a\.txt/);
    await keys.tabTo(page.getByRole("button", { name: `File to ${deal.title}` }));
    await keys.press("Enter");
    await expect(mails(page)).toHaveCount(1);
    await reader.hears(
      `“Keys only” to ${deal.title}: about to be filed. Press Control Z within 60 seconds to undo.`,
    );
    await expect(inHand(page)).toBeFocused();
    await expect(outbox(page).getByRole("button", { name: "Undo", exact: true })).toBeVisible();
    await keys.press("ControlOrMeta+z");
    await expect(mails(page)).toHaveCount(2);
    await reader.hears("“Keys only” is back in the tray");
    await expect(inHand(page)).toContainText("Keys only");
    await expect(inHand(page)).toBeFocused();
    await expect(box).not.toBeChecked();
  });

  await test.step("sends it at once from the outbox, and comes back to where it was", async () => {
    await keys.press("Enter");
    await reader.hears(/^“Keys only” to .*: about to be filed\./);
    await keys.tabTo(openOutbox);
    await keys.press("Enter");
    await expect(openOutbox).toHaveAttribute("aria-expanded", "true");
    await expect(jobs(page)).toBeVisible();
    await keys.tabTo(
      jobs(page).getByRole("button", { name: "Send now: “Keys only”" }),
      "Shift+Tab",
    );
    await keys.press("Enter");
    await reader.hears(new RegExp(`^Filed.*: “Keys only” in ${deal.title}$`));
    await expect(jobOf(page, "Keys only").first()).toContainText("Filed");
    await expect(jobs(page).locator(":focus")).toHaveCount(1); // the button that had it is gone
    await keys.press("Escape");
    await expect(jobs(page)).toBeHidden();
    await expect(openOutbox).toBeFocused();
  });

  await test.step("searches the history, and opens a receipt", async () => {
    await keys.tabTo(openHistory);
    await keys.press("Enter");
    const history = page.getByRole("table", { name: "History" });
    await expect(history).toBeVisible();
    await keys.tabTo(page.getByRole("searchbox", { name: "Search the history" }), "Shift+Tab");
    await keys.type("keys");
    await reader.hears("1 email");
    const opener = history.getByRole("button", { expanded: false });
    await keys.tabTo(opener);
    await keys.press("Enter");
    await expect(page.getByRole("region", { name: "Receipt" })).toBeVisible();
    await expect(history.getByRole("button", { expanded: true })).toBeFocused();
    await keys.press("Escape");
    await expect(history).toBeHidden();
    await expect(openHistory).toBeFocused();
  });

  for (const [key, name, role] of [
    ["ControlOrMeta+Comma", "Settings", "switch"],
    ["F1", "Keyboard shortcuts", "button"],
  ] as const)
    await test.step(`opens and closes: ${name}`, async () => {
      await keys.press(key);
      const dialog = page.getByRole("dialog", { name });
      await expect(dialog.getByRole(role).first()).toBeVisible();
      await keys.round("Tab");
      await keys.press("Escape");
      await expect(dialog).toBeHidden();
      await expect(openHistory).toBeFocused();
    });

  await test.step("hears that the CRM is away, and that a mail waits", async () => {
    await computer.crm.kill();
    await keys.press("F6");
    await expect(inHand(page)).toBeFocused();
    await keys.press("ControlOrMeta+f");
    await keys.type(deal.title);
    await expect(page.getByRole("option", { name: deal.title }).first()).toBeVisible();
    await keys.press("ArrowDown", "Enter");
    await reader.hears(`${deal.title} is chosen.`);
    await keys.press("Enter");
    await expect(mails(page)).toHaveCount(0);
    await keys.tabTo(openOutbox);
    await keys.press("Enter");
    await keys.tabTo(jobs(page).getByRole("button", { name: /^Send now/ }), "Shift+Tab");
    await keys.press("Enter");
    await expect(connection(page)).toContainText("Offline");
    await reader.hears("Offline");
    await computer.crm.restart();
    await reader.hears("Online", /^Filed.*: “The second mail” in /);
  });

  expect(reader.doubled, "nothing is said twice").toEqual([]);
  expect(refused, "the window keeps to its own policy").toEqual([]);
});

const inHand = (page: Page) => tray(page).locator("button[aria-current=true]");

/** A mailbox with a mail of a known person, and one of a stranger. */
async function twoMails(computer: Computer, contactId: string): Promise<string> {
  const contacts = await computer.reader.records("Contacts", "Email");
  const address = contacts.find(({ id }) => id === contactId)?.["Email"];
  const attachments = ["a.txt", "b.txt"].map((filename) => ({
    ...{ filename, content: Buffer.from(filename) },
  }));
  const from = `Somebody <${String(address)}>`;
  const file = path.join(computer.folder, "keys.mbox");
  const of = await Promise.all([
    mail("", { subject: "Keys only", from, attachments }),
    mail("", { subject: "The second mail", from: "nobody@stranger.example" }),
  ]);
  await writeFile(file, mboxOf(of));
  return file;
}
