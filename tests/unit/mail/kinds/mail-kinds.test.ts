import { readFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { showMail } from "../../../../electron/mail/show.ts";
import { attachedText, parsed } from "../../../support/mails/parsed.ts";

const fixture = (name: string) =>
  readFile(path.join(import.meta.dirname, "../../../fixtures/mails/smime", name));
const codes = (mail: { email: { warnings: readonly { code: string }[] } }) =>
  mail.email.warnings.map(({ code }) => code);
const names = (mail: { email: { attachments: readonly { name: string }[] } }) =>
  mail.email.attachments.map(({ name }) => name);

const head = [
  "From: Ana <ana@client.example>",
  "To: jo@seller.example",
  "Subject: x",
  "MIME-Version: 1.0",
];
const multipart = (type: string, ...parts: (readonly string[])[]): string[] => [
  ...head,
  `Content-Type: ${type}; boundary=b`,
  "",
  ...parts.flatMap((part) => ["--b", ...part]),
  "--b--",
  "",
];

describe("an S/MIME mail", () => {
  it.each(["signed.eml", "signed-in-pieces.eml", "signed-twice.eml"])(
    "that is signed as a whole shows its content (%s)",
    async (name) => {
      const mail = await parsed(await fixture(name));
      expect(mail.email.text).toBe("Grüße aus dem signierten Teil.");
      expect(names(mail)).toEqual(["prices.csv"]);
      expect(attachedText(mail, 0)).toBe("A;10");
      expect(codes(mail)).toEqual(["signed"]);
      expect(mail.email).toMatchObject({
        from: { name: "Ana Client", address: "ana@client.example" },
        date: "2026-03-02T09:15:00+01:00",
      });
    },
  );

  it("that is signed in the clear shows its content, and keeps the signature", async () => {
    const mail = await parsed(await fixture("clear-signed.eml"));
    expect(mail.email.text).toBe("Grüße aus dem signierten Teil.");
    expect(names(mail)).toEqual(["prices.csv", "smime.p7s"]);
    expect(codes(mail)).toEqual(["signed"]);
  });

  it.each([
    ["encrypted.eml", ["encrypted"]],
    ["encrypted-gcm.eml", ["encrypted"]],
    ["encrypted-then-signed.eml", ["signed", "encrypted"]],
    ["certificates.eml", ["certificates"]],
  ])(
    "that holds no message to show says so, and keeps its headers and its file (%s)",
    async (name, said) => {
      const mail = await parsed(await fixture(name));
      expect(codes(mail)).toEqual(said);
      expect(names(mail)).toEqual(["smime.p7m"]);
      expect(mail.email).not.toHaveProperty("text");
      expect(mail.email).toMatchObject({
        from: { name: "Ana Client", address: "ana@client.example" },
        date: "2026-03-02T09:15:00+01:00",
      });
    },
  );

  it("whose only file is a signed document is left unchanged", async () => {
    const mail = await parsed(await fixture("signed-document.eml"));
    expect(names(mail)).toEqual(["invoice.xml.p7m"]);
    expect(codes(mail)).toEqual([]);
  });

  const packagePart = async (name: string) => [
    "Content-Type: application/pkcs7-mime; name=smime.p7m",
    "Content-Transfer-Encoding: base64",
    "",
    (await fixture(name)).toString("latin1").split("\r\n\r\n")[1] ?? "",
  ];

  it("with a footer that a gateway put below the package shows both", async () => {
    const footer = ["", "Checked by the gateway."];
    const mail = await parsed(
      multipart("multipart/mixed", await packagePart("signed.eml"), footer),
    );
    expect(mail.email.text).toBe("Grüße aus dem signierten Teil.\nChecked by the gateway.");
    expect(names(mail)).toEqual(["prices.csv"]);
    expect(codes(mail)).toEqual(["signed"]);
  });

  it("with a footer in HTML shows both in each form", async () => {
    const footer = ["Content-Type: text/html", "", "<p>Checked <b>by the gateway</b>.</p>"];
    const mail = await parsed(
      multipart("multipart/mixed", await packagePart("signed.eml"), footer),
    );
    expect(mail.email.text).toBe("Grüße aus dem signierten Teil.\nChecked by the gateway.");
    expect(mail.email.html).toMatch(/Teil\..*<b>by the gateway<\/b>/s);
  });

  it("that is encrypted says so above a footer, too", async () => {
    const footer = ["", "Checked by the gateway."];
    const mail = await parsed(
      multipart("multipart/mixed", await packagePart("encrypted.eml"), footer),
    );
    expect(mail.email.text).toBe("Checked by the gateway.");
    expect(names(mail)).toEqual(["smime.p7m"]);
    expect(codes(mail)).toEqual(["encrypted"]);
  });

  it("with a text above the package keeps both", async () => {
    const mail = await parsed(
      multipart("multipart/mixed", ["", "See below."], await packagePart("signed.eml")),
    );
    expect(mail.email.text).toBe("See below.");
    expect(names(mail)).toEqual(["smime.p7m"]);
    expect(codes(mail)).toEqual(["smime"]);
  });
});

describe("a PGP mail", () => {
  it("that is encrypted says so, and keeps its files", async () => {
    const mail = await parsed(
      multipart(
        "multipart/encrypted; protocol=application/pgp-encrypted",
        ["Content-Type: application/pgp-encrypted", "", "Version: 1"],
        [
          "Content-Type: application/octet-stream; name=encrypted.asc",
          "",
          "-----BEGIN PGP MESSAGE-----",
        ],
      ),
    );
    expect(codes(mail)).toEqual(["encrypted"]);
    expect(names(mail)).toEqual(["pgp-version.txt", "encrypted.asc"]);
  });

  it("that is signed shows its text, and keeps the signature", async () => {
    const mail = await parsed(
      multipart(
        "multipart/signed",
        ["", "Hello"],
        ["Content-Type: application/pgp-signature", "", "iQ"],
      ),
    );
    expect(mail.email.text).toBe("Hello");
    expect(names(mail)).toEqual(["signature.asc"]);
    expect(codes(mail)).toEqual(["signed"]);
  });
});

describe("a mail by a program", () => {
  it("about a failed delivery keeps the status and the returned email", async () => {
    const mail = await parsed(
      multipart(
        "multipart/report; report-type=delivery-status",
        ["", "Sorry."],
        [
          "Content-Type: message/delivery-status",
          "",
          "Reporting-MTA: dns; mx",
          "",
          "Action: failed",
        ],
        ["Content-Type: message/rfc822", "", "Subject: Offer", "From: jo@seller.example", "", "Hi"],
      ),
    );
    expect(mail.email.text).toBe("Sorry.");
    expect(names(mail)).toEqual(["delivery-status.txt", "Offer.eml"]);
    expect(attachedText(mail, 0)).toContain("Action: failed");
    expect(codes(mail)).toEqual(["report"]);
    expect((await parsed(Buffer.from(attachedText(mail, 1)))).email.subject).toBe("Offer");
  });

  it("with nothing but an invitation shows the meeting", async () => {
    const ics = [
      "BEGIN:VCALENDAR",
      "METHOD:REQUEST",
      "BEGIN:VEVENT",
      "SUMMARY:Review",
      "DTSTART:20260302T081500Z",
      "END:VEVENT",
    ];
    const mail = await parsed([
      ...head,
      "Content-Type: text/calendar; method=REQUEST",
      "",
      ...ics,
      "END:VCALENDAR",
      "",
    ]);
    expect(mail.email.text).toBe("Review\n\nWhen: 2026-03-02 08:15 (UTC)");
    expect(showMail(mail).preview.html).toContain("Review");
    expect(names(mail)).toEqual(["invite.ics"]);
    expect(codes(mail)).toEqual(["meeting"]);
  });

  it("that is a fragment says which one", async () => {
    const mail = await parsed([
      ...head,
      "Content-Type: message/partial; id=x; number=2; total=3",
      "",
      "the rest",
    ]);
    expect(codes(mail)).toEqual(["partial"]);
    expect(names(mail)).toEqual(["partial-message.txt"]);
    expect(attachedText(mail, 0)).toBe("the rest");
  });
});

describe("a web page that a browser saved", () => {
  it.each([
    ["Chrome", ["From: <Saved by Blink>", "Snapshot-Content-Location: https://mail.example/"]],
    ["Internet Explorer", ['From: "Saved by Windows Internet Explorer 10"']],
  ])("is read, and said to be nobody's email (%s)", async (_, fields) => {
    const page = [
      "Subject: Inbox",
      "Content-Type: multipart/related; boundary=b; type=text/html",
      "",
      "--b",
      "Content-Type: text/html",
    ];
    const mail = await parsed([
      ...fields,
      ...page,
      "Content-Location: https://mail.example/",
      "",
      "<p>Offer</p>",
      "--b--",
    ]);
    expect(codes(mail)).toEqual(["saved-page"]);
    expect(mail.email).toMatchObject({ subject: "Inbox", text: "Offer" });
    expect(mail.email.from).not.toHaveProperty("address");
  });

  it("is not assumed because of a name alone", async () => {
    expect(
      codes(
        await parsed(['From: "Saved by Grace" <grace@b.example>', "Subject: Offer", "", "Hello"]),
      ),
    ).toEqual([]);
  });
});
