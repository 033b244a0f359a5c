import type { Page } from "@playwright/test";
import { z } from "zod";
import { mail } from "../support/mails/mails.ts";
import { someDeal } from "./deals.ts";
import { dropAt, expect, test, type Computer } from "./test.ts";
import {
  fileButton,
  find,
  firstSuggestion,
  jobOf,
  jobs,
  mails,
  openJobs,
  outbox,
  pickRecord,
  tray,
} from "./window.ts";

const thread = (root: string) =>
  Promise.all(
    [1, 2, 3].map((n) =>
      mail(`${root}-${n}.eml`, {
        subject: n === 1 ? root : `Re: ${root}`,
        from: `Ana <ana@${root}.example>`,
        to: "sam@seller.example",
        messageId: `<${root}-${n}@mail.example>`,
        headers: n === 1 ? {} : { References: `<${root}-1@mail.example>` },
      }),
    ),
  );

test("a thread is filed with one decision; a mail of it that is filed already stays, and is named before", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  const page = await computer.startOnline();
  const [first, ...answers] = await thread("harbour");
  await computer.drop(first!);
  await pickRecord(page, deal.title);
  await page.keyboard.press("Enter");
  await openJobs(page);
  await expect(jobOf(page, "harbour")).toContainText("Filed");
  await page.keyboard.press("Escape");

  await computer.drop(first!, ...answers, ...(await thread("bridge")));
  await expect(mails(page)).toHaveCount(6);
  await page.getByRole("combobox", { name: "Group the emails" }).selectOption("By thread");
  await expect(mails(page)).toHaveCount(2);
  await pickRecord(page, deal.title);
  await expect(page.getByRole("list", { name: "Exceptions" })).toContainText("already filed");
  await expect(fileButton(page)).toContainText("2 emails");
  await fileButton(page).click();
  await expect(page.getByText("1 email stays in the tray")).toBeVisible();
  await expect(tray(page).locator("[aria-current=true]")).toContainText("bridge");
  await expect.poll(async () => (await computer.reader.emailsOf("Deals", deal.id)).length).toBe(3);

  // The choice of groups outlives the window.
  await computer.quit();
  await computer.startOnline();
  await expect(mails(computer.page)).toHaveCount(2);
});

/** Drags files over the window until it offers its targets, and drops them on that for each thread. */
async function dropForEachThread(page: Page, files: Awaited<ReturnType<typeof fortyMails>>) {
  await page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    for (const name of ["a.eml", "b.eml"]) dataTransfer.items.add(new File([], name));
    const drag = () =>
      document.body.dispatchEvent(new DragEvent("dragover", { bubbles: true, dataTransfer }));
    const timer = setInterval(drag, 300);
    addEventListener("drop", () => {
      clearInterval(timer);
    });
  });
  await dropAt(page.getByText("Decide about each thread", { exact: true }), ...files);
}

const contact = z.object({ Email: z.string(), Account_Name: z.object({ id: z.string() }) });

/**
 * Forty mails of twelve conversations with customers of the practice company whose companies have
 * two open deals: the user has to say which, each time.
 */
async function fortyMails(computer: Computer) {
  const rows = await computer.reader.records("Contacts", "Full_Name,Email,Account_Name");
  const people = rows.flatMap((row) => contact.safeParse(row).data ?? []);
  const deals = await computer.reader.records("Deals", "Deal_Name,Stage,Account_Name");
  const open = deals.filter(({ Stage }) => !String(Stage).startsWith("Closed"));
  const hard = people.filter(
    ({ Account_Name: { id } }) => open.filter((one) => JSON.stringify(one).includes(id)).length > 1,
  );
  return Promise.all(
    Array.from({ length: 40 }, (_, n) => {
      const [at, answer] = [n % 12, Math.floor(n / 12)];
      return mail(`visit-${n}.eml`, {
        subject: `${answer === 0 ? "" : "Re: "}Visit ${at + 1}.`,
        from: `Somebody <${String(hard[at % hard.length]?.Email)}>`,
        to: "sam@seller.example",
        messageId: `<visit-${at}-${answer}@mail.example>`,
        headers: answer === 0 ? {} : { References: `<visit-${at}-0@mail.example>` },
      });
    }),
  );
}

test("forty mails of twelve threads that all ask are filed with fourteen actions, each to the record that the list shows", async ({
  computer,
}) => {
  const page = await computer.startOnline();
  const dropped = await fortyMails(computer);
  let actions = 0;
  const press = async (key: string) => {
    actions += 1;
    await page.keyboard.press(key);
  };
  actions += 1;
  await dropForEachThread(page, dropped);
  const list = page.getByRole("dialog", { name: "File all emails of the tray" });
  const groups = list.getByRole("list", { name: "Groups" }).locator("[data-item]");
  const status = list.getByRole("status");
  await expect(status).toContainText("need you");
  for (let left = 12; left > 0; left -= 1) {
    await expect(status).toContainText(new RegExp(`${left} groups? needs? you`));
    await press("1");
  }
  await expect(status).toContainText("40 emails will be filed.");
  const shown = await groups.allInnerTexts();
  await press("Enter");
  await expect(mails(page)).toHaveCount(0);
  expect(actions).toBe(14);
  await openJobs(page);
  await expect(outbox(page)).toContainText("40 filed today");
  const rows = jobs(page).getByRole("row").filter({ hasText: "Visit" });
  for (const row of await rows.allInnerTexts()) {
    const [subject = ""] = /Visit \d+\./.exec(row) ?? [];
    const [, record = ""] =
      /→\n(.*)/.exec(shown.find((one) => one.startsWith(subject)) ?? "") ?? [];
    expect(row).toContain(record);
  }
});

test("a sender who is not in the CRM becomes a contact, and the mail is filed there", async ({
  computer,
}) => {
  const page = await computer.startOnline();
  await computer.drop(
    await mail("new.eml", {
      subject: "A first question",
      from: "Nina Novak <nina@novak.example>",
      to: "sam@seller.example",
      text: "Hello,\n\nwhat does it cost?\n\nNina Novak\nTel. +49 30 1234567\n",
    }),
  );
  await page.getByRole("button", { name: /create Nina Novak…/ }).click();
  const form = page.getByRole("dialog", { name: /^Not in/ });
  await expect(form.getByLabel("Phone")).toHaveValue("+49 30 1234567");
  await expect(form.getByRole("status")).toHaveText("");
  await form.getByRole("button", { name: "Create", exact: true }).click();
  await expect(fileButton(page)).toContainText("File to Nina Novak");
  await page.keyboard.press("Enter");
  await openJobs(page);
  await expect(jobOf(page, "A first question")).toContainText("Filed");
  const contacts = await computer.reader.records("Contacts", "Email,Phone");
  expect(
    contacts.filter((one) => JSON.stringify(one).includes("nina@novak.example")),
  ).toMatchObject([{ Phone: "+49 30 1234567" }]);
  await find(page).waitFor({ state: "detached" });
});

test("a mail that is in the CRM already is said to be there before it is filed again", async ({
  computer,
}) => {
  const page = await computer.startOnline();
  const contacts = await computer.reader.records("Contacts", "Full_Name,Email");
  const known = contacts.find((one) => typeof one["Email"] === "string");
  const parts = {
    subject: "Harbour crane",
    from: `Somebody <${String(known?.["Email"])}>`,
    to: "sam@seller.example",
  };
  await computer.drop(await mail("one.eml", { ...parts, messageId: "<crane@mail.example>" }));
  const first = firstSuggestion(page);
  await first.click();
  await page.keyboard.press("Enter");
  await openJobs(page);
  await expect(jobOf(page, "Harbour crane")).toContainText("Filed");
  await page.keyboard.press("Escape");
  // Another copy with an id of its own, as a list or a gateway makes it.
  await computer.drop(await mail("two.eml", { ...parts, messageId: "<other@gateway.example>" }));
  await expect(page.getByText("This email is in the CRM here, filed by you")).toBeVisible();
  await expect(page.getByText("This email is in the CRM already.")).toBeVisible();
});
