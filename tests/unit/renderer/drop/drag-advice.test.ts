import { describe, expect, it } from "vitest";
import {
  adviceOf,
  mayBeSeveral,
  offerOf,
  outlookSubjects,
} from "../../../../renderer/drop/drag-advice.ts";

describe("what a drag offers, by its types", () => {
  it("accepts files, whatever other types there are", () => {
    for (const types of [["Files"], ["text/uri-list", "text/plain", "Files"]])
      expect(offerOf(types, "copyMove")).toEqual({ kind: "files" });
  });

  it.each(["move", "link", "linkMove"])(
    "guides to a copy where the source allows %s",
    (effects) => {
      expect(offerOf(["Files"], effects)).toMatchObject({ title: "The program offers no copy" });
    },
  );

  it.each([
    [["maillistrow"], /new Outlook does not hand over/],
    [["multimaillistmessagerows", "text/plain"], /new Outlook does not hand over/],
    [["multimaillistconversationrows"], /new Outlook does not hand over/],
    [["attachment"], /attachment in the new Outlook/],
    [
      ["mailspring-threads-data", "mailspring-accounts=a1"],
      /Mailspring sends only an internal reference/,
    ],
    [["text/uri-list"], /sends a link instead of the message/],
    [["text/plain", "text/html"], /Drop the message itself/],
  ])("guides while %j is still in the air", (types, sentence) => {
    const offer = offerOf(types, "move");
    expect(offer).toMatchObject({ kind: "guide" });
    expect(offer.kind === "guide" && offer.text).toMatch(sentence);
  });
});

describe("whether a drag may be several mails", () => {
  it.each([
    [["message/rfc822", "message/rfc822"], true],
    [["application/mbox"], true],
    [[""], true],
    [["message/rfc822"], false],
    [["application/vnd.ms-outlook"], false],
    [[], false],
  ])("is told by the types of its files: %j is %s", (types, isSeveral) => {
    expect(mayBeSeveral(types)).toBe(isSeveral);
  });
});

describe("the advice after a drop without files", () => {
  it.each([
    ["message:%3Cabc%40apple.example%3E", /^Apple Mail sent a link/],
    ["mailbox:///profile/Inbox?number=1", /^Thunderbird on a Mac/],
    ["imap-message://user@host/INBOX#4", /^Thunderbird on a Mac/],
    ["akonadi:?item=12", /^KMail/],
    ["https://mail.google.com/mail/u/0/#inbox", /^That is a web link/],
    ["# a comment\r\nhttps://example.org/", /^That is a web link/],
    ["gopher://example.org", /sends a link instead/],
  ])("names the client behind %s", (uriList, sentence) => {
    expect(adviceOf(["text/uri-list"], uriList).text).toMatch(sentence);
  });

  it.each([
    ["https://mail.google.com/mail/u/0/#inbox", "gmail"],
    ["https://outlook.office.com/mail/", "outlook-web"],
    ["https://outlook.cloud.microsoft/mail/", "outlook-web"],
    ["https://mail.google.com.example.org/", "other"],
    ["message:%3Cabc%40apple.example%3E", "apple-mail"],
    ["akonadi:?item=12", "other"],
  ])("opens the help at the mail client behind %s", (uriList, client) => {
    expect(adviceOf(["text/uri-list"], uriList).client).toBe(client);
  });

  it("prefers the client's own type to a link", () => {
    expect(adviceOf(["maillistrow", "text/uri-list"], "https://outlook.example").text).toMatch(
      /new Outlook/,
    );
  });

  it("says so when files were announced and none arrived", () => {
    expect(adviceOf(["Files"], "").title).toBe("No file arrived");
  });
});

describe("outlookSubjects", () => {
  it("lists the subjects, shortened in number and length", () => {
    expect(
      outlookSubjects(JSON.stringify({ subjects: ["One", 2, "Three"], latestItemIds: ["x"] })),
    ).toEqual(["One", "Three"]);
    const long = outlookSubjects(
      JSON.stringify({ subjects: Array.from({ length: 500 }, () => "s".repeat(999)) }),
    );
    expect(long).toHaveLength(20);
    expect(long[0]).toHaveLength(200);
  });

  it.each(["", "no json", "null", "[]", '{"subjects":"one"}'])("finds none in %j", (json) => {
    expect(outlookSubjects(json)).toEqual([]);
  });
});
