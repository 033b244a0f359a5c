import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseFiles } from "../../../electron/cli/parse.ts";
import { forkParser } from "../../support/fork-parser.ts";

const mails = path.join(import.meta.dirname, "../../fixtures/mails");

describe("mailpin parse", () => {
  it("prints a line for each file, in their order, and leaves nothing behind", async () => {
    const lines: string[] = [];
    const spools: string[] = [];
    const fork = (spoolFolder: string) => {
      spools.push(path.basename(spoolFolder));
      return forkParser(spoolFolder);
    };
    const files = [
      path.join(mails, "offer.eml"),
      path.join(mails, "none.eml"),
      path.join(mails, "offer.msg"),
    ];
    expect(await parseFiles(files, (line) => lines.push(line), { fork })).toBe(1);
    const [eml, none, msg] = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(eml).toMatchObject({
      file: files[0],
      format: "eml",
      from: { name: "Client, Ana", address: "ana@client.example" },
      date: "2026-03-02T09:15:00+01:00",
      messageId: "<offer-1@client.example>",
      references: ["<ask-0@seller.example>", "<ask-1@seller.example>"],
      attachments: [
        { name: "logo.png", contentId: "logo@client.example", inline: true },
        { name: "Größen & Preise.csv" },
      ],
    });
    for (const key of ["bcc", "warnings"]) expect(eml).not.toHaveProperty(key);
    expect(none).toEqual({
      file: files[1],
      error: { code: "file-gone", message: expect.any(String) as string },
    });
    expect(msg).toMatchObject({
      format: "msg",
      cc: [{ name: "Only Name" }],
      warnings: [{ code: "recipient-address" }],
    });
    expect(readdirSync(tmpdir()).filter((name) => spools.includes(name))).toEqual([]);
  });
});
