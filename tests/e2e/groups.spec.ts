import { mail } from "../support/mails/mails.ts";
import { someDeal } from "./deals.ts";
import { expect, test } from "./test.ts";
import {
  fileButton,
  find,
  firstSuggestion,
  jobOf,
  mails,
  openJobs,
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
  await page.getByRole("combobox", { name: "Group the mails" }).selectOption("By thread");
  await expect(mails(page)).toHaveCount(2);
  await pickRecord(page, deal.title);
  await expect(page.getByRole("list", { name: "Exceptions" })).toContainText("already filed");
  await expect(fileButton(page)).toContainText("2 mails");
  await fileButton(page).click();
  await expect(page.getByText("1 mail stays in the tray")).toBeVisible();
  await expect(tray(page).locator("[aria-current=true]")).toContainText("bridge");
  await expect.poll(async () => (await computer.reader.emailsOf("Deals", deal.id)).length).toBe(3);

  // The choice of groups outlives the window.
  await computer.quit();
  await computer.startOnline();
  await expect(mails(computer.page)).toHaveCount(2);
});

test("all threads of the tray are filed with one Enter, each to the record that the list shows", async ({
  computer,
}) => {
  const page = await computer.startOnline();
  const contacts = await computer.reader.records("Contacts", "Full_Name,Email");
  const known = contacts.flatMap(({ Email }) => (typeof Email === "string" ? [Email] : []));
  const people = known.slice(0, 2);
  const threads = await Promise.all(
    people.map(async (address, at) => {
      const of = (n: number) => ({
        subject: `Visit ${at}`,
        from: `Somebody <${address}>`,
        to: "sam@seller.example",
        messageId: `<visit-${at}-${n}@mail.example>`,
        headers: n === 1 ? {} : { References: `<visit-${at}-1@mail.example>` },
      });
      return Promise.all([1, 2].map((n) => mail(`visit-${at}-${n}.eml`, of(n))));
    }),
  );
  await computer.drop(...threads.flat());
  await expect(mails(page)).toHaveCount(4);
  await page.keyboard.press("Control+Enter");
  const list = page.getByRole("dialog", { name: "File all mails of the tray" });
  const groups = list.getByRole("list", { name: "Groups" }).locator("[data-item]");
  await expect(groups).toHaveCount(2);
  await expect(list.getByRole("status")).not.toContainText("Looking");
  const open = list.getByText("Mailpin is not sure.");
  for (let left = await open.count(); left > 0; left -= 1) {
    await page.keyboard.press("1");
    await expect(open).toHaveCount(left - 1);
  }
  await expect(list.getByRole("status")).toContainText("4 mails will be filed.");
  const titles = await groups.locator("b").allInnerTexts();
  await page.keyboard.press("Enter");
  await expect(mails(page)).toHaveCount(0);
  await openJobs(page);
  for (const [at, title] of titles.entries())
    for (const n of [0, 1]) {
      const job = jobOf(page, `Visit ${at}`).nth(n);
      await expect(job).toContainText(title);
      await expect(job).toContainText("Filed");
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
