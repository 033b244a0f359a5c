import { mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect } from "../e2e/test.ts";
import { mailCard } from "../e2e/window.ts";
import { mail } from "../support/mails/mails.ts";
import { besideFrame, dragUntil, target, test as base } from "./desktop-test.ts";
import { FileManager } from "./file-manager.ts";

const names = ["letter-1.eml", "letter-2.eml", "letter-3.eml", "letter-4.eml"];

const test = base.extend<{ folder: string; fileManager: FileManager }>({
  folder: async ({ computer }, use) => {
    const folder = path.join(computer.folder, "letters");
    await mkdir(folder);
    for (const name of names.slice(0, 3)) {
      const { bytes } = await mail(name, { subject: `Subject of ${name}` });
      await writeFile(path.join(folder, name), bytes);
    }
    await symlink(path.join(folder, "gone"), path.join(folder, "letter-4.eml"));
    await use(folder);
  },
  fileManager: async ({ desktop, computer, folder }, use) => {
    const home = path.join(computer.folder, "home");
    const fileManager = await FileManager.open(desktop, home, folder, besideFrame);
    await use(fileManager);
    await fileManager.close();
  },
});

test("files dragged from a file manager are read where they are, one or several, and a link to nowhere is told of", async ({
  fileManager,
  folder,
  mailpin: page,
}) => {
  await dragUntil(page, 1, () => fileManager.dragFiles(0, 0, target));
  await expect(mailCard(page)).toContainText("Subject of letter-1.eml");
  await dragUntil(page, 3, () => fileManager.dragFiles(1, 3, target));
  await expect(page.getByRole("alert")).toContainText("letter-4.eml");
  expect((await readdir(folder)).sort()).toEqual(names);
});
