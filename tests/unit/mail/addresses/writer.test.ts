import { describe, expect, it } from "vitest";
import { parsed } from "../../../support/mails/parsed.ts";

const mara = { name: "Mara Klein", address: "mara@customer.example" };
const me = "To: jo@vendor.example";

const read = async (...fields: string[]) => (await parsed([...fields, "", "x"])).email;

/** The person who wrote it, as records will take it: `from` where there is no other. */
async function writer(...fields: string[]) {
  const email = await read(me, ...fields);
  return email.writer ?? email.from;
}

describe("the writer of a mail", () => {
  it("is the sender, whoever gets the answers", async () => {
    const email = await read(
      "From: Mara Klein <mara@customer.example>",
      "Reply-To: Office <office@customer.example>",
      "Sender: Assistant <assistant@customer.example>",
      me,
    );
    expect(email).not.toHaveProperty("writer");
    expect(email.replyTo).toEqual([{ name: "Office", address: "office@customer.example" }]);
    expect(email.sender).toEqual({ name: "Assistant", address: "assistant@customer.example" });
    expect(email.from).toEqual(mara);
  });

  it.each([
    "Website <noreply@vendor-site.example>",
    "no-reply@forms.example",
    "do_not_reply@forms.example",
    "Kontakt <nicht-antworten@forms.example>",
    "Forms <messages-noreply@forms.example>",
    "WordPress <wordpress@vendor.example>",
    "Shop <notifications@shop.example>",
  ])("is who gets the answers where a program sent it: %s", async (from) => {
    const email = await read(`From: ${from}`, "Reply-To: Mara Klein <mara@customer.example>", me);
    expect(email).toMatchObject({ writer: mara, isAutomatic: true });
  });

  it("is the program where its answers go to another program, or back to it", async () => {
    const from = "From: Shop <noreply@shop.example>";
    const shop = { name: "Shop", address: "noreply@shop.example" };
    expect(await writer(from, "Reply-To: no-reply@shop.example")).toEqual(shop);
    expect(await writer(from, "Reply-To: NoReply@shop.example")).toEqual(shop);
    expect(await writer(from)).toEqual(shop);
  });

  it.each([
    ["its own field", "X-Original-From: Mara Klein <mara@customer.example>"],
    ["an older field", "X-Original-Sender: mara@customer.example"],
    ["Reply-To", "Reply-To: Mara Klein <mara@customer.example>, sales@vendor.example"],
    [
      "a copy to the author, where answers go to the list",
      "Cc: Mara Klein <mara@customer.example>",
    ],
  ])("is behind a list's address in %s", async (_, field) => {
    const fields = ["From: 'Mara Klein' via Sales <sales@vendor.example>", field];
    expect(await writer(...fields, "List-Post: <mailto:sales@vendor.example>")).toEqual(mara);
    expect(await writer(...fields, "List-ID: Sales <sales.vendor.example>")).toEqual(mara);
    expect(await writer(...fields, "Mailing-list: list sales@vendor.example; contact x")).toEqual(
      mara,
    );
  });

  it("is only a name where the list hides the address", async () => {
    const list = "List-Id: <sales.vendor.example>";
    expect(await writer("From: 'Mara' via Sales <sales@vendor.example>", list)).toEqual({
      name: "Mara",
    });
    expect(
      await writer("From: 'mara@customer.example' via Sales <sales@vendor.example>", list),
    ).toEqual({ address: "mara@customer.example" });
  });

  it("is the sender of a mail that a list passed on as it was", async () => {
    const email = await read(
      "From: Mara Klein <mara@customer.example>",
      "To: sales@vendor.example",
      "Reply-To: sales@vendor.example",
      "X-Original-Sender: bounces@customer.example",
      "List-Id: <sales.vendor.example>",
      "Precedence: list",
    );
    expect(email).not.toHaveProperty("writer");
    expect(email).toMatchObject({ from: mara, isList: true });
  });

  it("is in the address that a domain with DMARC has wrapped", async () => {
    expect(await writer("From: Mara Klein <mara=40customer.example@dmarc.list.example>")).toEqual(
      mara,
    );
    expect(
      await writer("From: Mara Klein <SRS0=ab1=XY=customer.example=mara@forwarder.example>"),
    ).toEqual(mara);
  });

  it("is a person on a platform by Reply-To", async () => {
    const from = "From: Mara Klein via Signing <dse@signing.example>";
    expect(await writer(from, "Reply-To: Mara Klein <mara@customer.example>")).toEqual(mara);
    expect(await writer(from)).toEqual({
      name: "Mara Klein via Signing",
      address: "dse@signing.example",
    });
  });

  it("is no forged author of a mail from a person", async () => {
    const email = await read(
      "From: Eve <eve@evil.example>",
      "X-Original-From: Mara Klein <mara@customer.example>",
      me,
    );
    expect(email).not.toHaveProperty("writer");
    expect(email.originalFrom).toEqual(mara); // for mail from the user's own company
  });

  it("is not who sent it on", async () => {
    const email = await read(
      "Resent-From: Ada <ada@vendor.example>",
      "Resent-Date: Tue, 03 Mar 2026 10:00:00 +0100",
      "From: Mara Klein <mara@customer.example>",
      "Date: Mon, 02 Mar 2026 09:15:00 +0100",
      me,
    );
    expect(email).not.toHaveProperty("writer");
    expect(email).toMatchObject({ from: mara, date: "2026-03-02T09:15:00+01:00" });
  });
});

describe("people whose names hold a program's word", () => {
  it.each([
    "norman.mailer@customer.example",
    "jan.bot@customer.example",
    "bruno.reply@customer.example",
    "arno.mail@customer.example",
    "info@customer.example",
    "office@customer.example",
  ])("are people: %s", async (address) => {
    const email = await read(`From: ${address}`, "Reply-To: other@customer.example", me);
    expect(email).not.toHaveProperty("writer");
    expect(email).not.toHaveProperty("isAutomatic");
  });
});

describe("a mail that a program sent", () => {
  it.each([
    "Auto-Submitted: auto-replied (vacation)",
    "Auto-Submitted: auto-generated",
    "Precedence: bulk",
    "Return-Path: <>",
    "X-Autoreply: yes",
  ])("says so: %s", async (field) => {
    expect(await read("From: mara@customer.example", field)).toMatchObject({ isAutomatic: true });
  });

  it("may say that it is none", async () => {
    const email = await read("From: mara@customer.example", "Auto-Submitted: no");
    expect(email).not.toHaveProperty("isAutomatic");
    expect(email).not.toHaveProperty("isList");
  });
});
