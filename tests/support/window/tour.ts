import type { Page } from "playwright";
import { catalogOf } from "../all-messages.ts";
import type { LanguageTag } from "../../../electron/language/languages.ts";
import type { Problem } from "../../../electron/contract/problem.ts";
import { pdf } from "../mails/pdfs.ts";
import { said } from "../said.ts";
import type { Opened } from "./window.ts";
import { company } from "./window.ts";
import {
  busyWorld,
  connectedTo,
  file,
  jonas,
  linkToAna,
  now,
  openJob,
  priya,
  renewal,
  seller,
  uuid,
  type World,
} from "./world.ts";

export const busyProblem: Problem = {
  ...said("Zoho is busy."),
  remedy: "retry",
  support: "TOO_MANY_REQUESTS (429)",
};

export const photo = file("site.jpg", 3_000_000, { type: "image/jpeg", sha256: "cd".repeat(32) });

/** Everything that the window can show of a mail, the outbox and the CRM. */
export function fullWorld(): World {
  const world = busyWorld();
  const [first, ...others] = world.snapshot.drafts;
  const files = [
    file("offer.pdf", 900),
    file("inner.eml", 900, { type: "message/rfc822" }),
    file("logo.png", 90, { inline: true }),
    // Too large, so that ways to make it fit are shown.
    file("plan.dwg", 12_000_000),
    photo,
    file("broken.jpg", 1_000_000, { type: "image/jpeg", sha256: "ef".repeat(32) }),
  ];
  const full = {
    ...first!,
    email: {
      ...first!.email,
      subject: "A long subject",
      attachments: files,
      warnings: [said("A warning.")],
    },
    fit: { subject: "A long…", remarks: [said("A remark.")], isShortened: false, shown: [] },
    original: { name: "original.eml", size: 900 },
  };
  return {
    ...world,
    snapshot: {
      ...world.snapshot,
      ...connectedTo(
        seller({ access: "outdated", waiting: 2 }),
        seller({ id: "eu-2", access: "none" }),
      ),
      drafts: [full, ...others],
      colleagues: [priya, jonas],
      watchedFolder: { state: "watched", name: "Downloads" },
      sentMails: {
        folder: { state: "watched", name: "Sent" },
        counts: { sent: 2, filed: 0, inTray: 0, open: 2, openEarlier: 0 },
      },
      connection: { state: "busy", retryAt: now + 600_000, problem: busyProblem },
      jobs: [
        ...world.snapshot.jobs,
        openJob(40, { state: "needs-you", problem: busyProblem, link: linkToAna }),
        openJob(41, {
          state: "uploading",
          files: { uploaded: 0, total: 2, progress: { sent: 5, total: 10 } },
        }),
      ],
    },
    pdfs: { "offer.pdf": [...pdf({ pages: ["An offer"] })] },
    strangers: { [uuid(1)]: { stranger: { name: "Nina Novak", address: "nina@novak.example" } } },
    sent: [
      { key: "a1".repeat(32), subject: "An offer", to: ["Ana", "Ben"], more: 3, sentAt: now },
      { key: "a2".repeat(32), subject: "A bill", to: ["Ana"], more: 0, sentAt: now },
    ],
    mailboxes: [{ id: 0, name: "Sent", of: "imap.client.example" }],
    alike: [{ ...renewal, module: "Contacts" }],
    exceptions: [{ draftId: uuid(2), filedTo: "Another deal" }],
    signInOptions: {
      ...world.signInOptions,
      dataCentres: [{ id: "eu", name: "Europe", domain: "zoho.eu" }],
    },
  };
}

/** What a visitor of the window sees, by name, and how to come there from the screen before it. */
type Screen = readonly [name: string, open: (at: Opened, word: Word) => Promise<unknown>];

/** An English text of the window in the window's language. */
export type Word = (english: string) => string;

export async function wordsOf(language: LanguageTag): Promise<Word> {
  const [english, other] = await Promise.all([catalogOf("en"), catalogOf(language)]);
  const words = new Map(
    Object.entries(english).flatMap(([area, messages]) =>
      Object.entries(messages).map(([key, text]) => [text, other[area]?.[key] ?? text] as const),
    ),
  );
  return (text) => words.get(text) ?? text;
}

const dialog = (page: Page, word: Word, title: string) =>
  page.getByRole("dialog", { name: word(title) });
const choose = (page: Page, word: Word, item: string) =>
  page.getByRole("menuitem", { name: word(item) }).click();

/** A key that comes before a dialog has told that it is closed does nothing. */
async function leaveDialogs(page: Page): Promise<void> {
  const dialogs = page.getByRole("dialog");
  for (let open = await dialogs.count(); open > 0; open--) {
    await page.keyboard.press("Escape");
    await dialogs.nth(open - 1).waitFor({ state: "hidden" });
  }
}

/** A drag of two files, as the system tells of it: again and again, also while it stands still. */
const beginDrag = (page: Page) =>
  page.evaluate(() => {
    const dataTransfer = new DataTransfer();
    for (const name of ["a.eml", "b.eml"]) dataTransfer.items.add(new File([], name));
    const over = () =>
      document.body.dispatchEvent(
        new DragEvent("dragover", { bubbles: true, cancelable: true, dataTransfer }),
      );
    const timer = setInterval(over, 300);
    document.addEventListener("dragend", () => {
      clearInterval(timer);
    });
    over();
  });

async function endDrag(page: Page): Promise<void> {
  await page.locator("body").dispatchEvent("dragend");
  await page.keyboard.press("Escape");
  await page.locator("[data-drop]").first().waitFor({ state: "detached" });
}

/** The window with all that it can show, screen after screen. */
export const screens: readonly Screen[] = [
  [
    "a mail in hand",
    ({ page }, word) =>
      page
        .getByRole("listbox", { name: word("Suggestions") })
        .getByRole("option")
        .first()
        .waitFor(),
  ],
  [
    "attachments that stay behind",
    async ({ page }, word) => {
      await page
        .getByRole("region", { name: word("Mail") })
        .getByRole("checkbox")
        .first()
        .click();
    },
  ],
  [
    "records to drop mails on",
    async ({ page }) => {
      await beginDrag(page);
      await page.locator("[data-drop]").nth(3).waitFor();
    },
  ],
  [
    "a picture that is attached",
    async ({ page }) => {
      await endDrag(page);
      await page.locator("button[aria-haspopup=dialog]").last().click();
      await page.getByRole("dialog").getByRole("img").waitFor();
    },
  ],
  [
    "a PDF that is attached",
    async ({ page }) => {
      await leaveDialogs(page);
      await page.locator("button[aria-haspopup=dialog]").first().click();
      await page.getByRole("dialog").getByText("An offer").waitFor();
    },
  ],
  [
    "records that were found",
    async ({ page }, word) => {
      await leaveDialogs(page);
      await page.getByRole("combobox", { name: word("Find a record"), exact: true }).click();
      await page.locator("[role=listbox] [role=option]").nth(4).waitFor();
    },
  ],
  [
    "a new person",
    async ({ page }) => {
      await page.keyboard.press("Escape");
      await page.locator("button", { hasText: "Nina Novak" }).last().click();
      await page.getByRole("dialog").getByRole("listitem").first().waitFor();
    },
  ],
  [
    "the settings",
    async ({ page, tell }) => {
      await leaveDialogs(page);
      const settings = await page.evaluate(() => window.fake.world.snapshot.settings);
      await tell("settings", { ...settings, dropStrip: true });
      await page.keyboard.press("Control+Comma");
      await page.getByRole("dialog").getByRole("slider").nth(1).waitFor();
    },
  ],
  [
    "a file for support",
    async ({ page }) => {
      await page.getByRole("dialog").locator(".links button").last().click();
      await page.getByRole("dialog").last().getByRole("textbox").waitFor();
    },
  ],
  [
    "the list of shortcuts",
    async ({ page }) => {
      await leaveDialogs(page);
      await page.keyboard.press("F1");
      await page.getByRole("dialog").locator("kbd").first().waitFor();
    },
  ],
  [
    "how a mail comes in",
    async ({ page }) => {
      await page.getByRole("dialog").getByRole("button").first().click();
      await page.getByRole("tab").nth(4).click();
      await page.getByRole("tabpanel").getByRole("switch").waitFor();
    },
  ],
  [
    "what arrived last",
    async ({ page, tell }) => {
      await page.locator("body").dispatchEvent("drop", {
        dataTransfer: await page.evaluateHandle(() => new DataTransfer()),
      });
      await page.getByRole("dialog").last().getByRole("button").nth(-2).click();
      await page.getByRole("dialog").last().getByRole("textbox").waitFor();
      await tell("watchedFolder", { state: "watched", name: "Downloads" });
    },
  ],
  [
    "a group with exceptions",
    async ({ page }) => {
      await leaveDialogs(page);
      await page.locator("select").first().selectOption({ index: 1 });
      await page.getByText("Another deal").first().waitFor();
    },
  ],
  [
    "the outbox",
    async ({ page }) => {
      await page.locator("select").first().selectOption({ index: 0 });
      await page.locator("[data-opens=outbox]").click();
      await page.getByRole("table").getByRole("row").nth(2).waitFor();
    },
  ],
  [
    "the history",
    async ({ page }) => {
      await page.locator("[data-opens=history]").click();
      await page.getByRole("table").locator("[aria-expanded]").first().waitFor();
    },
  ],
  [
    "a receipt",
    async ({ page }) => {
      await page.getByRole("table").locator("[aria-expanded]").first().click();
      await page.getByRole("table").getByRole("listitem").first().waitFor();
    },
  ],
  [
    "the menu of companies",
    async ({ page }) => {
      await page.keyboard.press("Escape");
      await company(page).click();
      await page.getByRole("menu").waitFor();
    },
  ],
  [
    "the never-file list",
    async ({ page }, word) => {
      await choose(page, word, "Never file…");
      await page.getByRole("dialog").waitFor();
    },
  ],
  [
    "the records on this computer",
    async ({ page }, word) => {
      await page.keyboard.press("Escape");
      await company(page).click();
      await choose(page, word, "Records on this computer…");
      await page.getByRole("dialog").waitFor();
    },
  ],
  [
    "notices",
    async ({ page, tell }) => {
      await page.keyboard.press("Escape");
      await tell("notices", [
        { code: "a", title: "A title", message: "What happened.", support: "For support." },
      ]);
      await tell("refused", [{ fileName: "a.eml", problem: busyProblem }]);
      await page.locator(".notice").nth(1).waitFor();
    },
  ],
  [
    "a sign-in",
    async ({ page, tell }, word) => {
      await tell("organisations", connectedTo(seller({ access: "none" })).organisations);
      await page
        .getByRole("button", { name: word("Sign in"), exact: true })
        .first()
        .click();
      await page.getByRole("dialog").getByRole("textbox").first().waitFor();
    },
  ],
  [
    "a proxy that wants a password",
    async ({ page, tell }, word) => {
      await page.keyboard.press("Escape");
      await tell("proxySignIn", {
        ...{ state: "wanted", id: uuid(70), host: "proxy.corp.example", port: 8080 },
        ...{ realm: "Head office", wasRefused: true, isWindowsAccount: true },
      });
      await dialog(page, word, "Sign in to the proxy").waitFor();
    },
  ],
  [
    "an empty tray",
    async ({ page, tell }) => {
      await tell("proxySignIn", { state: "none" });
      const removed = await page.evaluate(() =>
        window.fake.world.snapshot.drafts.map(({ id }) => id),
      );
      await tell("drafts", { changed: [], removed });
      await page.locator(".welcome").waitFor();
    },
  ],
  [
    "the first steps",
    async ({ page, tell }) => {
      const settings = await page.evaluate(() => window.fake.world.snapshot.settings);
      await tell("settings", { ...settings, firstStep: "practice" });
      await page.locator(".first-steps").waitFor();
    },
  ],
  [
    "mails that are being read",
    async ({ page, tell }) => {
      await tell("openings", [{ id: uuid(901), files: { read: 3, of: 40 }, mails: 3 }]);
      await page.locator(".reading").waitFor();
    },
  ],
];

/** The page of the drop strip with all that it can show. */
export const stripScreens: readonly (readonly [
  name: string,
  open: (page: Page) => Promise<unknown>,
])[] = [
  ["the strip", (page) => page.locator(".words.unseen").waitFor()],
  [
    "the strip under a drag",
    async (page) => {
      await beginDrag(page);
      await page.locator(".over .title").waitFor();
    },
  ],
  [
    "what became of a drop on the strip",
    async (page) => {
      await page.locator("body").dispatchEvent("dragend");
      await page.locator("body").drop({
        files: [{ name: "a.eml", mimeType: "", buffer: Buffer.from("Subject: Hello") }],
      });
      await page.locator(".words:not(.unseen, :has(.title))").waitFor();
    },
  ],
  [
    "advice on the strip",
    async (page) => {
      await page.locator("body").drop({ data: { maillistrow: "{}" } });
      await page.locator("body").dispatchEvent("dragenter", {
        dataTransfer: await page.evaluateHandle(() => {
          const data = new DataTransfer();
          data.setData("maillistrow", "{}");
          return data;
        }),
      });
      await page.locator(".guide .title").waitFor();
    },
  ],
];
