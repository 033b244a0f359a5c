import { describe, expect, it } from "vitest";
import { isInternal, ownDirection } from "../../../electron/people/direction-by-people.ts";
import type { MailPeople } from "../../../electron/people/mail-people.ts";
import { Us } from "../../../electron/people/us.ts";

const us = new Us({ own: ["jo@vendor.example"], colleagues: ["ada@vendor-group.example"] });
const jo = { address: "jo@vendor.example" };
const sales = { name: "Sales Team", address: "sales@vendor.example" };
const ada = { address: "ada@vendor-group.example" };
const mara = { address: "mara@customer.example" };
const noAddress = { name: "Ada Colleague" };

const mail = (people: Partial<MailPeople>): MailPeople => ({ to: [], cc: [], bcc: [], ...people });
const direction = (people: Partial<MailPeople>) => {
  const found = ownDirection(mail(people), us);
  return found && [found.direction, found.directionReason.code];
};

describe("the direction by the people of a mail", () => {
  it.each<[string, Partial<MailPeople>, string[] | undefined]>([
    ["the user to a customer", { from: jo, to: [mara] }, ["sent", "from-you"]],
    [
      "a sub-address of the user",
      { from: { address: "Jo+x@vendor.example" }, to: [mara] },
      ["sent", "from-you"],
    ],
    ["a shared mailbox to a customer", { from: sales, to: [mara] }, ["sent", "from-colleague"]],
    [
      "a colleague for the shared mailbox",
      { from: sales, sender: ada, to: [mara] },
      ["sent", "from-colleague"],
    ],
    [
      "a user of the CRM with another domain",
      { from: ada, to: [mara] },
      ["sent", "from-colleague"],
    ],
    [
      "a colleague, with a copy to the user",
      { from: sales, to: [mara], cc: [jo] },
      ["sent", "from-colleague"],
    ],
    [
      "the user for a mailbox elsewhere",
      { from: { address: "fair@event.example" }, sender: jo, to: [mara] },
      ["sent", "from-you"],
    ],
    ["a customer to the user", { from: mara, to: [jo] }, ["received", "to-you"]],
    [
      "a customer to a sub-address of the user",
      { from: mara, to: [{ address: "jo+x@vendor.example" }] },
      ["received", "to-you"],
    ],
    [
      "a website that names the user's mailbox as its sender",
      { from: mara, sender: jo, to: [jo] },
      ["received", "to-you"],
    ],
    ["a form on our website", { from: sales, replyTo: [mara], to: [jo] }, ["received", "to-you"]],
    ["a colleague to the user", { from: ada, to: [jo] }, ["received", "to-you"]],
    ["a colleague to a colleague", { from: ada, to: [sales] }, ["sent", "from-colleague"]],
    ["a customer to a colleague", { from: mara, to: [sales] }, undefined],
    ["a form to a colleague", { from: sales, replyTo: [mara], to: [sales] }, undefined],
    ["strangers", { from: mara, to: [{ address: "bo@else.example" }] }, undefined],
    [
      "a stranger at the user's provider",
      { from: { address: "x@gmail.com" }, to: [mara] },
      undefined,
    ],
  ])("%s", (_, people, found) => {
    expect(direction(people)).toEqual(found);
  });

  it("never takes a public provider for the company", () => {
    const private_ = new Us({ own: ["jo@gmail.com"], colleagues: ["ada@gmx.de"] });
    const from = (address: string) =>
      ownDirection(mail({ from: { address }, to: [mara] }), private_);
    expect(from("stranger@gmail.com")).toBeUndefined();
    expect(from("stranger@gmx.de")).toBeUndefined();
    expect(from("ada@gmx.de")?.directionReason.code).toBe("from-colleague");
  });
});

describe("a mail is internal", () => {
  it.each<[boolean, string, Partial<MailPeople>]>([
    [true, "among colleagues", { from: ada, to: [jo], cc: [sales] }],
    [true, "from the user to colleagues", { from: jo, to: [ada] }],
    [true, "where Exchange names a colleague only", { from: ada, to: [jo, noAddress] }],
    [false, "with a customer in copy", { from: ada, to: [jo], cc: [mara] }],
    [false, "with a customer in blind copy", { from: jo, to: [ada], bcc: [mara] }],
    [false, "from a customer", { from: mara, to: [jo] }],
    [false, "from a form on our website", { from: sales, to: [jo], replyTo: [mara] }],
    [
      false,
      "by a list for a customer",
      { from: { ...sales, name: "Mara via Sales" }, to: [sales] },
    ],
    [false, "without recipients", { from: jo }],
    [false, "whose recipients have names only", { from: jo, to: [noAddress] }],
  ])("%s: %s", (is, _, people) => {
    expect(isInternal(mail(people), us)).toBe(is);
  });
});
