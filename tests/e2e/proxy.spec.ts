import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Page } from "@playwright/test";
import { mail } from "../support/mails/mails.ts";
import { AuthenticatingProxy } from "../support/proxy.ts";
import { someDeal } from "./deals.ts";
import { expect, test as base, type Computer } from "./test.ts";
import { connection, jobOf, openJobs, pickRecord } from "./window.ts";

const password = "open sesame 4711";

/** A computer that reaches the CRM only through a proxy that wants Ana's password. */
const test = base.extend<{ ourProxy: AuthenticatingProxy }>({
  ourProxy: async ({ computer }, use) => {
    // Without a key ring sign-ins outlive the app only where the user agreed to a file.
    await computer.dataFolder({ holdSeconds: 0, keepSignInInFile: true });
    const proxy = await AuthenticatingProxy.start({ username: "ana", password });
    await use(proxy);
    await proxy.close();
  },
});

const startBehind = (computer: Computer, { port }: AuthenticatingProxy): Promise<Page> =>
  computer.start(`--proxy-server=127.0.0.1:${port}`, "--proxy-bypass-list=<-loopback>");

const dialogOf = (page: Page) => page.getByRole("dialog", { name: "Sign in to the proxy" });

async function signIn(page: Page, typed: string): Promise<void> {
  const dialog = dialogOf(page);
  await dialog.getByLabel("User name").fill("ana");
  await dialog.getByLabel("Password").fill(typed);
  await dialog.getByRole("button", { name: "Sign in" }).click();
}

/** All that the app has written, secrets as well. */
async function written(computer: Computer): Promise<string> {
  const folder = path.join(computer.folder, "data");
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = files
    .filter((file) => file.isFile())
    .map((file) => readFile(path.join(file.parentPath, file.name), "latin1"));
  return (await Promise.all(texts)).join("\n");
}

test("a proxy that wants a password is asked about once; it is told when it is wrong, and kept over a restart", async ({
  computer,
  ourProxy: proxy,
}) => {
  const page = await startBehind(computer, proxy);
  const dialog = dialogOf(page);
  await expect(dialog).toContainText(`127.0.0.1:${proxy.port}`);
  await expect(dialog).toContainText("Corporate network");
  await signIn(page, "wrong");
  await expect(dialog.getByRole("alert")).toContainText("did not accept");
  await expect(dialog.getByLabel("Password")).toHaveValue("");
  expect(proxy.tries).toBe(1);
  await signIn(page, password);
  await expect(connection(page)).toContainText("Online");
  await expect(dialog).toBeHidden();

  await computer.quit();
  proxy.given.length = 0;
  const again = await startBehind(computer, proxy);
  await expect(connection(again)).toContainText("Online");
  await expect(dialogOf(again)).toBeHidden();
  expect(proxy.given).toContain(`ana:${password}`);
  await again.keyboard.press("ControlOrMeta+,");
  const network = again.getByRole("dialog").getByRole("region", { name: "Network" });
  await expect(network).toContainText(`through the proxy 127.0.0.1:${proxy.port}`);
  await expect(network).toContainText("You are signed in to the proxy.");
  await computer.quit();
  expect(await written(computer)).not.toContain(password);
});

test("what is filed meanwhile waits without losing an attempt, and goes on by itself", async ({
  computer,
  ourProxy: proxy,
}) => {
  const deal = await someDeal(computer);
  proxy.accepts = undefined;
  const page = await startBehind(computer, proxy);
  await expect(connection(page)).toContainText("Online");
  await computer.drop(await mail("proxied.eml", { subject: "Behind a proxy" }));
  await pickRecord(page, deal.title);
  proxy.accepts = { username: "ana", password };
  await page.keyboard.press("Enter");
  await dialogOf(page).getByRole("button", { name: "Not now" }).click();
  await openJobs(page);
  const job = jobOf(page, "Behind a proxy");
  await expect(job).toContainText("The proxy of your network wants a user name and a password");
  await expect(connection(page)).toContainText("Offline");
  expect(attemptsIn(computer)).toEqual([{ attempts: 0 }]);

  await job.getByRole("button", { name: "Sign in to the proxy" }).click();
  await signIn(page, password);
  await expect(job).toContainText("Filed");
  expect(await computer.reader.emailsOf("Deals", deal.id)).toHaveLength(1);
});

function attemptsIn(computer: Computer): unknown[] {
  const file = path.join(computer.folder, "data/organisations/practice/mailpin.sqlite");
  using db = new DatabaseSync(file, { readOnly: true });
  return db.prepare("SELECT attempts FROM job").all();
}
