import { parse } from "csv-parse/sync";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { bytesOf, mail, sha256 } from "../support/mails/mails.ts";
import { someDeal } from "./deals.ts";
import { expect, test } from "./test.ts";
import { fileButton, mails, outbox, pickRecord } from "./window.ts";

test("what was filed is found by the person, and its receipt and exports prove it", async ({
  computer,
}) => {
  const deal = await someDeal(computer);
  const offer = bytesOf(30_000, "pdf");
  const original = await mail("offer.eml", {
    ...{ subject: '=HYPERLINK("http://evil.example")', messageId: "<offer-1@client.example>" },
    cc: "Jürgen Groß <juergen@client.example>",
    attachments: [{ filename: "Angebot.pdf", content: offer }],
  });
  const page = await computer.startOnline();
  await computer.drop(original, await mail("other.eml", { subject: "Another mail" }));
  await expect(mails(page)).toHaveCount(2);
  await page.keyboard.press("ControlOrMeta+a");
  await pickRecord(page, deal.title);
  await fileButton(page).click();
  await expect(mails(page)).toHaveCount(0);

  await outbox(page).getByRole("button", { name: "History" }).click();
  const table = page.getByRole("table", { name: "History" });
  const rows = table.locator("tr.row");
  await expect(rows).toHaveCount(2);
  await page.getByRole("searchbox", { name: "Search the history" }).fill("gross jue");
  await expect(rows).toHaveCount(1);

  await rows.getByRole("button", { expanded: false }).click();
  const receipt = page.getByRole("region", { name: "Receipt" });
  const value = (label: string | RegExp) => receipt.getByRole("textbox", { name: label });
  await expect(value("Message-ID")).toHaveValue("<offer-1@client.example>");
  await expect(value("SHA-256 of the original")).toHaveValue(sha256(original.bytes));
  await expect(value(/Angebot\.pdf/)).toHaveValue(sha256(offer));
  const [filed] = (await computer.reader.emailsOf("Deals", deal.id)).filter(
    ({ subject }) => subject !== "Another mail",
  );
  await expect(value(/Zoho/)).toHaveValue(filed!.message_id);

  const proof = path.join(computer.folder, "evidence.json");
  await computer.saveInDialog(proof, () =>
    receipt.getByRole("button", { name: "Save evidence…" }).click(),
  );
  await expect(receipt.getByText("Saved")).toBeVisible();
  const text = await readFile(proof, "utf8");
  expect(JSON.parse(text)).toMatchObject({
    ...{ outcome: "filed", record: { module: "Deals", id: deal.id } },
    originalSha256: sha256(original.bytes),
    messageIdSha256: createHash("sha256").update("<offer-1@client.example>").digest("hex"),
    crmMessageId: filed!.message_id,
    files: [{ size: 30_000, sha256: sha256(offer), inline: false }],
  });
  expect(text).not.toMatch(/client\.example|Angebot|Groß|HYPERLINK/);

  const csv = path.join(computer.folder, "history.csv");
  const exportCsv = () => page.getByRole("button", { name: "Export CSV…" }).click();
  await computer.saveInDialog(csv, exportCsv);
  await expect(page.getByText("Exported 1 email", { exact: true })).toBeVisible();
  const table1 = await readFile(csv);
  expect(table1.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  expect(parse(table1, { bom: true, columns: true })).toMatchObject([
    {
      ...{ Subject: `'=HYPERLINK("http://evil.example")`, Record: deal.title },
      ...{ Cc: "Jürgen Groß <juergen@client.example>", "Names of files": "Angebot.pdf" },
      ...{ "Record id": `Deals/${deal.id}`, "Message-ID": "<offer-1@client.example>" },
    },
  ]);

  const blocked = path.join(csv, "history.csv"); // a file is in the place of the folder
  await computer.saveInDialog(blocked, exportCsv);
  await expect(page.getByRole("alert")).toContainText(
    `The history was not exported Mailpin cannot use the folder “${csv}”: a file lies in its place`,
  );
});
