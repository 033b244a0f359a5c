import { describe, expect, it } from "vitest";
import { authorOf } from "../../../electron/people/author.ts";
import type { MailPeople } from "../../../electron/people/mail-people.ts";
import { Us } from "../../../electron/people/us.ts";

const us = new Us({ own: ["jo@vendor.example"] });
const jo = { address: "jo@vendor.example" };
const mara = { name: "Mara Klein", address: "mara@customer.example" };
const bo = { name: "Bo", address: "bo@customer.example" };

const author = (mail: Partial<MailPeople>) => authorOf({ to: [jo], cc: [], bcc: [], ...mail }, us);

describe("the author of a mail", () => {
  it("is its From, whoever gets the answer", () => {
    expect(author({ from: bo, replyTo: [mara] })).toEqual(bo);
    expect(author({ from: bo, originalFrom: mara })).toEqual(bo);
    expect(author({ from: { name: "Mara" }, replyTo: [bo] })).toEqual({ name: "Mara" });
    expect(author({ replyTo: [mara] })).toBeUndefined();
  });

  it("is the visitor of a website, also where the form uses an address of ours", () => {
    const form = { name: "Website", address: "noreply@vendor-site.example" };
    expect(author({ from: form, replyTo: [mara] })).toEqual(mara);
    for (const address of ["noreply@vendor.example", "website@vendor.example", jo.address])
      expect(author({ from: { address }, replyTo: [mara] })).toEqual(mara);
  });

  it("is our own program where others got the mail", () => {
    const from = { address: "noreply@vendor.example" };
    expect(author({ from, replyTo: [mara], to: [mara] })).toEqual(from);
    expect(author({ from, replyTo: [jo], to: [mara] })).toEqual(from);
  });

  it("is the one who wrote to a list", () => {
    const list = { name: "'Mara Klein' via Sales", address: "sales@vendor.example" };
    expect(author({ from: list, replyTo: [mara], to: [list] })).toEqual(mara);
    expect(author({ from: list, originalFrom: mara, replyTo: [list], to: [list] })).toEqual(mara);
    expect(author({ from: list, originalFrom: mara, to: [list], cc: [bo] })).toEqual(mara);
    const other = { name: "Mara Klein (via Signing Service)", address: "dse@signing.example" };
    expect(author({ from: other, replyTo: [mara] })).toEqual(mara);
  });

  it("is the writer whom the reader of mails has found behind a list or a program", () => {
    const from = { address: "tickets@portal.example" };
    expect(author({ from, writer: mara, replyTo: [bo] })).toEqual(mara);
    expect(author({ from, writer: jo })).toEqual(from);
    const ours = { address: "noreply@vendor.example" };
    expect(author({ from: ours, writer: mara, to: [mara] })).toEqual(ours);
  });

  it("is only a name where a list tells no more", () => {
    const list = { name: "“Mara Klein” via Sales", address: "sales@vendor.example" };
    expect(author({ from: list, to: [list] })).toEqual({ name: "Mara Klein" });
    expect(author({ from: list, to: [list], replyTo: [list] })).toEqual({ name: "Mara Klein" });
  });

  it("is the program itself where the answer goes to nobody or to us", () => {
    const from = { address: "noreply@shop.example" };
    expect(author({ from })).toEqual(from);
    expect(author({ from, replyTo: [jo, { address: "no-reply@shop.example" }] })).toEqual(from);
  });
});
