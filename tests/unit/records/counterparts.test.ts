import { describe, expect, it } from "vitest";
import type { Email } from "../../../electron/contract/email.ts";
import type { MailPeople } from "../../../electron/people/mail-people.ts";
import { Us } from "../../../electron/people/us.ts";
import { counterpartsOf } from "../../../electron/records/counterparts.ts";

const us = new Us({ own: ["jo@vendor.example"] });
const jo = { address: "jo@vendor.example" };
const sales = { name: "Sales", address: "sales@vendor.example" };
const mara = { name: "Mara Klein", address: "Mara@Customer.example" };
const bo = { address: "bo@customer.example" };

const counterparts = (mail: Partial<MailPeople & Pick<Email, "direction" | "text">>) =>
  counterpartsOf({ to: [], cc: [], bcc: [], direction: "received", ...mail }, us).map(
    ({ address, role }) => `${role} ${address}`,
  );

describe("whom a mail is with", () => {
  it("is the sender of a received mail, then those who got a copy", () => {
    expect(counterparts({ from: mara, to: [jo, bo], cc: [sales] })).toEqual([
      "sender mara@customer.example",
      "copied bo@customer.example",
    ]);
  });

  it("is the customer to whom a colleague wrote", () => {
    expect(counterparts({ direction: "sent", from: sales, to: [mara], cc: [jo, bo] })).toEqual([
      "recipient mara@customer.example",
      "copied bo@customer.example",
    ]);
  });

  it("is the visitor who filled in a form, at our website or elsewhere", () => {
    for (const from of [sales, { name: "Website", address: "noreply@vendor-site.example" }])
      expect(counterparts({ from, replyTo: [mara], to: [jo] })).toEqual([
        "sender mara@customer.example",
      ]);
  });

  it("is the one who wrote to a list", () => {
    const list = { name: "'Mara Klein' via Sales", address: sales.address };
    expect(counterparts({ from: list, originalFrom: mara, to: [sales] })).toEqual([
      "sender mara@customer.example",
    ]);
    expect(counterparts({ from: list, replyTo: [mara], to: [sales] })).toEqual([
      "sender mara@customer.example",
    ]);
  });

  it("is whom the text names, among colleagues", () => {
    const text = "From: Mara <mara@customer.example>";
    expect(counterparts({ from: sales, to: [jo], text })).toEqual([
      "mentioned mara@customer.example",
    ]);
  });
});
