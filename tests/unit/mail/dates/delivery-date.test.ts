import { describe, expect, it } from "vitest";
import { tag } from "../../../../electron/mail/formats/msg/properties.ts";
import { msgFile, type Values } from "../../../support/mails/msg-file.ts";
import { parsed } from "../../../support/mails/parsed.ts";

const codes = ({ warnings }: { readonly warnings: readonly { readonly code: string }[] }) =>
  warnings.map(({ code }) => code);
const eml = async (...fields: string[]) =>
  (await parsed([...fields, "From: a@b.example", "", "x"])).email;
const msg = async (values: Values) => (await parsed(msgFile({ values }))).email;

const received = (day: string, by = "by mx.vendor.example with ESMTP id 1") =>
  `Received: from a ${by}; ${day} 09:15:00 +0100`;

describe("a mail without a date", () => {
  it("has the time of its delivery, by the last server, with a warning", async () => {
    const email = await eml(received("Tue, 3 Mar 2026"), received("Mon, 2 Mar 2026"));
    expect(email.date).toBe("2026-03-03T09:15:00+01:00");
    expect(codes(email)).toEqual(["date-from-delivery"]);
  });

  it.each([
    [
      "a program that fetched it later",
      received("Fri, 3 Apr 2026", "by localhost with IMAP (fetchmail)"),
    ],
    [
      "a program that fetched it later",
      received("Fri, 3 Apr 2026", "by localhost with POP3 (getmail)"),
    ],
    ["a server whose clock was not set", received("Thu, 1 Jan 1970")],
    ["a server that writes no date", "Received: from a by b with SMTP"],
  ])("has no time of %s", async (_, above) => {
    const email = await eml(above, received("Mon, 2 Mar 2026"));
    expect(email.date).toBe("2026-03-02T09:15:00+01:00");
  });

  it("has the time of fetching where it has no other", async () => {
    const email = await eml(received("Fri, 3 Apr 2026", "by localhost with IMAP"));
    expect(email.date).toBe("2026-04-03T09:15:00+01:00");
  });
});

describe("an Outlook item without a time of sending", () => {
  const delivered = { [tag.messageDeliveryTime]: { time: new Date("2026-03-02T08:16:00Z") } };
  const created = { [tag.creationTime]: { time: new Date("2026-03-02T08:14:00Z") } };

  it("has the time of its delivery, with a warning", async () => {
    const email = await msg({ ...delivered, ...created });
    expect(email.date).toBe("2026-03-02T08:16:00+00:00");
    expect(codes(email)).toEqual(["date-from-delivery", "offset-unknown"]);
  });

  it("has the time at which a draft was saved, with a warning", async () => {
    const email = await msg({ ...delivered, [tag.messageFlags]: { integer: 0x08 } });
    expect(email).toMatchObject({ date: "2026-03-02T08:16:00+00:00", direction: "sent" });
    expect(codes(email)).toEqual(["date-from-creation", "offset-unknown"]);
  });

  it("has the date of its transport headers before that", async () => {
    const headers = "Date: Mon, 2 Mar 2026 09:15:00 +0100\r\n\r\n";
    const email = await msg({
      ...delivered,
      ...created,
      [tag.transportMessageHeaders]: { string: headers },
    });
    expect(email.date).toBe("2026-03-02T09:15:00+01:00");
    expect(codes(email)).toEqual([]);
  });

  it("offers the time at which it was made, with a warning, where there is no other", async () => {
    const email = await msg({ ...created, [tag.messageFlags]: { integer: 0x20 } });
    expect(email).toMatchObject({ date: "2026-03-02T08:14:00+00:00", direction: "sent" });
    expect(codes(email)).toEqual(["date-from-creation", "offset-unknown"]);
  });

  it("has the time in its transport headers before that", async () => {
    const headers = `${received("Mon, 2 Mar 2026")}\r\n\r\n`;
    const email = await msg({ ...created, [tag.transportMessageHeaders]: { string: headers } });
    expect(email.date).toBe("2026-03-02T09:15:00+01:00");
    expect(codes(email)).toEqual(["date-from-delivery"]);
  });
});
