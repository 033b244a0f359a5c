import { execFile } from "node:child_process";
import { mkdir, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { expect } from "../e2e/test.ts";
import { mailCard, mails } from "../e2e/window.ts";
import { besideFrame, dragUntil, letters, target, test as base } from "./desktop-test.ts";
import { DragSource, type Offer } from "./drag-source.ts";

const names = ["folder", "letter-1.eml", "letter-2.eml", "pipe.eml"];

const test = base.extend<{ folder: string; dragSource: DragSource }>({
  folder: async ({ computer }, use) => {
    const folder = path.join(computer.folder, "letters");
    await mkdir(path.join(folder, "folder"), { recursive: true });
    for (const [index, text] of (await letters(2)).entries())
      await writeFile(path.join(folder, `letter-${index + 1}.eml`), text);
    await promisify(execFile)("mkfifo", [path.join(folder, "pipe.eml")]);
    await use(folder);
  },
  dragSource: async ({ desktop, computer, folder }, use) => {
    const of = (...files: string[]) => files.map((name) => path.join(folder, name));
    const offers: Offer[] = [
      { actions: ["move"], files: of("letter-1.eml") },
      { actions: ["copy"], files: of("gone.eml", "letter-2.eml", "pipe.eml", "folder") },
    ];
    const home = path.join(computer.folder, "home");
    const dragSource = await DragSource.open(desktop, home, offers, besideFrame);
    await use(dragSource);
    await dragSource.close();
  },
});

test("a mail that a program would move is copied, however long it rests, and what cannot be read is told by its name", async ({
  dragSource,
  folder,
  mailpin: page,
}) => {
  await dragUntil(page, 1, () => dragSource.dragRow(0, target, 2));
  await expect(mailCard(page)).toContainText("Letter of day 1");
  await dragUntil(page, 2, () => dragSource.dragRow(1, target));
  const alert = page.getByRole("alert").filter({ hasText: "3 of 4 could not be opened" });
  for (const name of ["gone.eml", "pipe.eml", "folder"])
    await expect(alert.first()).toContainText(name);
  await expect(mails(page)).toHaveCount(2);
  expect((await readdir(folder)).sort()).toEqual(names);
});
