import { describe, expect, it } from "vitest";
import { answerOf, reportOf, sightingOf, type Seen } from "../../../../renderer/drop/sighting.ts";
import { said } from "../../../support/said.ts";

const seen = (more: Partial<Seen>): Seen => ({
  ...{ how: "drop", effects: "copyMove", types: ["Files"], items: [], files: [] },
  ...more,
});
const mails = (type: string) => ({ items: [{ kind: "file", type }] });

describe("what support is told of the last drop", () => {
  it("is how it came, its formats, and each file's ending, size and fate", () => {
    const sighting = sightingOf(
      seen({
        types: ["text/plain", "Files"],
        items: [
          { kind: "string", type: "text/plain" },
          { kind: "file", type: "message/rfc822" },
          { kind: "file", type: "message/rfc822" },
        ],
        files: [
          { name: "Offer.EML", size: 25 },
          { name: "Plan", size: 3_000_000 },
        ],
      }),
    );
    const answers = [
      answerOf({ draftIds: ["1"], format: "eml", refused: [] }),
      answerOf({
        draftIds: [],
        refused: [{ fileName: "Plan", problem: { code: "not-a-mail", kind: "pdf" } }],
      }),
    ];
    expect(reportOf(sighting, answers).split("\n")).toEqual([
      "drop: copyMove",
      "types: text/plain, Files",
      "items: string text/plain × 1, file message/rfc822 × 2",
      "file: .eml, 25, eml × 1",
      "file: -, 3000000, not-a-mail/pdf",
      "client: thunderbird",
    ]);
  });

  it("names the formats of the new Outlook, by which it is recognised", () => {
    const types = ["maillistrow", "multimaillistmessagerows", "multimaillistconversationrows"];
    expect(sightingOf(seen({ types })).types).toEqual(types);
  });

  it("has nothing of names, subjects, addresses and accounts, wherever they stand", () => {
    const telling = /nina|novak|secret|offer|4711|client\.example/i;
    const sighting = sightingOf(
      seen({
        types: [
          "mailspring-accounts=nina4711",
          "nina.novak@client.example",
          "Secret offer",
          "text/secret offer",
        ],
        items: [{ kind: "string", type: "Offer for Nina" }],
        files: [
          { name: "Secret offer for Nina.eml", size: 1 },
          { name: "An offer to client.example", size: 1 },
          { name: "nina.novak", size: 1 },
        ],
      }),
    );
    const refused = { fileName: "Nina.pdf", problem: said("The offer of Nina Novak.") };
    const report = reportOf(sighting, [answerOf({ draftIds: [], refused: [refused] })]);
    expect(report).toContain("mailspring-accounts=…");
    expect(JSON.stringify(sighting) + report).not.toMatch(telling);
  });

  it.each([
    ["thunderbird", seen(mails("message/rfc822"))],
    ["thunderbird", seen({ effects: "all", types: ["text/x-moz-url", "Files"] })],
    ["outlook", seen(mails("application/vnd.ms-outlook"))],
    ["new-outlook", seen({ types: ["maillistrow"] })],
    ["mailspring", seen({ how: "drag", types: ["mailspring-threads-data"] })],
    // A file manager.
    [undefined, seen({ effects: "all", ...mails("message/rfc822") })],
  ])("guesses the mail client: %s", (client, drop) => {
    expect(sightingOf(drop).client).toBe(client);
  });
});
