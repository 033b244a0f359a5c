import { parse } from "csv-parse/sync";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Receipt } from "../../../electron/contract/history.ts";
import { evidenceOf } from "../../../electron/workspace/history/evidence.ts";
import { exportHistory } from "../../../electron/workspace/history/export-history.ts";
import { receiptOf } from "../../support/window/world.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "mailpin-export-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function exported(format: "csv" | "json", ...pages: Receipt[][]): Promise<string> {
  async function* read() {
    for (const page of pages) {
      await Promise.resolve();
      yield page;
    }
  }
  const file = path.join(folder, "history");
  expect(await exportHistory(file, format, read())).toBe(pages.flat().length);
  return readFile(file, "utf8");
}

const without = (receipt: Receipt, ...keys: (keyof Receipt)[]): Receipt =>
  Object.fromEntries(
    Object.entries(receipt).filter(([key]) => !keys.some((one) => one === key)),
  ) as Receipt;

const cells = (text: string): Record<string, string>[] => parse(text, { bom: true, columns: true });

describe("an export", () => {
  it("has all pages as a table, with times that a spreadsheet reads", async () => {
    const finishedAt = Date.parse("2026-11-22T17:30:00Z");
    const odd = receiptOf(2, {
      seen: "incomplete",
      ...{ subject: "+49 30 1234, please call", finishedAt },
      record: { module: "Contacts", id: "554023000000712045", title: "@Ana" },
    });
    const rows = cells(await exported("csv", [receiptOf(1), odd], [receiptOf(3)]));
    expect(rows).toHaveLength(3);
    const local = new Date(finishedAt - new Date(finishedAt).getTimezoneOffset() * 60_000);
    expect(rows[1]).toMatchObject({
      ...{ State: "Filed", "Seen in the CRM": "Without files" },
      ...{ Subject: "'+49 30 1234, please call", Record: "'@Ana" },
      ...{ "Record id": "Contacts/554023000000712045", From: "Ana Client <ana@client.example>" },
      ...{ "Filed at": local.toISOString().slice(0, 19).replace("T", " ") },
      ...{ "Names of files": "Offer.pdf; logo.png", "Size of files in bytes": "86100" },
    });
    expect(rows[1]!["Time zone"]).toMatch(/^UTC[+-]\d\d:\d\d$/);
  });

  it("has all pages as one JSON value, without Mailpin's own order", async () => {
    const earlier = without(receiptOf(2, { files: [] }), "direction", "counterpart", "mail");
    const value = JSON.parse(await exported("json", [receiptOf(1)], [earlier], [])) as unknown[];
    expect(value).toHaveLength(2);
    expect(value[0]).toMatchObject({
      ...{ filedAt: new Date(receiptOf(1).finishedAt).toISOString(), state: "filed" },
      ...{ messageId: "<mail-1@client.example>", files: receiptOf(1).files },
    });
    expect(value[1]).not.toHaveProperty("mail");
    expect(value[0]).not.toHaveProperty("place");
  });

  it("of nothing is an empty table, and an empty list", async () => {
    expect(JSON.parse(await exported("json", []))).toEqual([]);
    expect(cells(await exported("csv", []))).toEqual([]);
  });
});

describe("evidence", () => {
  const receipt = receiptOf(1, {
    subject: "Secret offer",
    link: { module: "Contacts", id: "77", title: "Ana Client" },
    seen: "whole",
  });

  it("has every digest and id of the filing", () => {
    expect(evidenceOf(receipt, "1.2.3")).toEqual({
      ...{ format: "mailpin-evidence-1", mailpin: "1.2.3", outcome: "filed", user: "4150001" },
      filedAt: new Date(receipt.finishedAt).toISOString(),
      record: { module: receipt.record.module, id: receipt.record.id },
      linkedRecord: { module: "Contacts", id: "77" },
      // printf '%s' '<mail-1@client.example>' | sha256sum
      messageIdSha256: "c5f995a20e9d309aae14ea3143f7d5e86e71b42f71c8e6ddf3b55a58d97bd96b",
      originalSha256: receipt.originalSha256,
      fileCount: 2,
      files: [
        { size: 84_000, sha256: "f1".repeat(32), inline: false },
        { size: 2_100, sha256: "e2".repeat(32), inline: true },
      ],
      ...{ crmMessageId: receipt.crmMessageId, seen: "whole" },
      logLine: expect.stringMatching(
        /^2026-11-22T\S+Z filed Deals\/\d+ message-id=[0-9a-f]{64} original=[0-9a-f]{64} files=2 crm-id=[0-9a-f]+$/,
      ) as unknown,
    });
  });

  it("tells nothing of the mail: no text, nobody, no title, no name of a file", () => {
    const text = JSON.stringify(evidenceOf(receipt, "1.2.3"));
    expect(text).not.toMatch(/@|Ana|Secret|Offer|logo|renewal|Seller/i);
  });

  it("says where the mail was there before, and where Zoho's id is not known", () => {
    const there = without(receiptOf(1, { state: "duplicate" }), "crmMessageId");
    const evidence = evidenceOf(there, "1.2.3");
    expect(evidence.outcome).toBe("already-there");
    expect(evidence).not.toHaveProperty("crmMessageId");
    expect(evidence.logLine).toMatch(/crm-id=unknown$/);
  });
});
