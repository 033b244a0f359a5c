import { describe, expect, it } from "vitest";
import { parsed } from "../../support/mails/parsed.ts";
import { inWords } from "../../support/said.ts";

const mail = (...extra: string[]) => [
  ...extra,
  "From: Me@Own.example",
  "To: ana@client.example",
  "",
  "x",
];

const read = async (...given: Parameters<typeof parsed>) => ({
  email: inWords((await parsed(...given)).email),
});

describe("the direction of a mail", () => {
  it("is sent when it is from one of the user's addresses, in any case", async () => {
    expect((await read(mail(), ["me@own.example"])).email).toMatchObject({
      direction: "sent",
      directionReason: "from you",
    });
  });

  it("is sent when a colleague or a shared mailbox wrote it to a customer, although it was delivered", async () => {
    const delivered = mail("Received: from a by b; x", "Sender: Ada <ada@own.example>");
    expect((await read(delivered, ["jo@own.example"])).email).toMatchObject({
      direction: "sent",
      directionReason: "from a colleague",
    });
  });

  it("is sent when it is from a sub-address of the user", async () => {
    const from = ["From: jo+x@own.example", "To: ana@client.example", "", "x"];
    expect((await read(from, ["jo@own.example"])).email.directionReason).toBe("from you");
  });

  it("is received when it is to the user, even if it was never delivered", async () => {
    expect((await read(mail("X-Unsent: 1"), ["ana@client.example"])).email).toMatchObject({
      direction: "received",
      directionReason: "to you",
    });
  });

  it("follows the delivery headers, and the draft flag, when the user is not in it", async () => {
    expect((await read(mail("Received: from a by b; x"))).email.directionReason).toBe(
      "the file has delivery headers",
    );
    expect((await read(mail("X-Unsent: 1"))).email).toMatchObject({
      direction: "sent",
      directionReason: "it is a draft",
    });
  });

  it.each([
    ["X-Gmail-Labels: Important,Sent", "sent", "it was kept in “Sent”"],
    ["X-Gmail-Labels: =?UTF-8?Q?Ge=C3=B6ffnet,Gesendet?=", "sent", "it was kept in “Gesendet”"],
    ["X-Gmail-Labels: Inbox,Unread", "received", "it was kept in “Inbox”"],
    ["X-Folder: Personal/Sent Items", "sent", "it was kept in “Sent Items”"],
    ["X-Folder: \\Exmerge\\Drafts", "sent", "it was kept in “Drafts”"],
    [
      "X-Mozilla-Draft-Info: internal/draft; vcard=0",
      "sent",
      "Thunderbird marked it as its user's own",
    ],
    ["FCC: imap://me@own.example/Sent", "sent", "Thunderbird marked it as its user's own"],
    ["X-Evolution-Identity: 1", "sent", "Evolution marked it as its user's own"],
    ["X-Uniform-Type-Identifier: com.apple.mail-draft", "sent", "it is a draft"],
    ["X-Evolution-Source: imap://me@own.example", "received", "nothing says that you sent it"],
    ["Bcc: secret@client.example", "sent", "it names hidden recipients"],
  ])("is told by what mail programs note: %s", async (header, direction, directionReason) => {
    expect((await read(mail(header))).email).toMatchObject({ direction, directionReason });
  });

  it("ignores leftover fields of the sender's program once the mail was delivered", async () => {
    const { email } = await read(mail("Received: from a by b; x", "X-Identity-Key: id1"));
    expect(email).toMatchObject({
      direction: "received",
      directionReason: "the file has delivery headers",
    });
  });

  it("is received when there is no hint", async () => {
    expect((await read(mail())).email).toMatchObject({
      direction: "received",
      directionReason: "nothing says that you sent it",
    });
  });
});
