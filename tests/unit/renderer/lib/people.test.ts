import { describe, expect, it } from "vitest";
import { correspondent, subjectOf, understood } from "../../../../renderer/lib/people.ts";
import { draft, priya, without } from "../../../support/window/world.ts";

const written = (mail: Parameters<typeof correspondent>[0]) => {
  const { before, name, after } = correspondent(mail);
  return `${before}${name}${after}`;
};

describe("correspondent", () => {
  it("is the sender of a received mail, by name or else by address", () => {
    expect(written(draft(1))).toBe("Ana Client");
    expect(written(draft(1, { from: { address: "ana@client.example" } }))).toBe(
      "ana@client.example",
    );
  });

  it.each([
    "ceo@bank.example",
    "ceo＠bank.example",
    "ceo﹫bank.example",
    "Ana (ana@client.example)",
    "\u200B \u2800",
    "\u202E",
    "EVIL@attacker.example",
  ])(
    "is the address where the name is “%s”, which poses as another or is nothing at all",
    (name) => {
      expect(written(draft(1, { from: { name, address: "evil@attacker.example" } }))).toBe(
        "evil@attacker.example",
      );
    },
  );

  it("makes an invisible character of an address visible", () => {
    expect(written(draft(1, { from: { address: "ana@cli\u200Bent.example" } }))).toBe(
      "ana@cli\uFFFDent.example",
    );
  });

  it("is the name if there is no address, whatever it looks like", () => {
    expect(written(draft(1, { from: { name: "ana@client.example" } }))).toBe("ana@client.example");
  });

  it("is the first recipient of a sent one, with the number of the others", () => {
    const to = [{ address: "luis@ortega.example" }, { name: "Legal" }];
    expect(written(draft(1, { direction: "sent", to }))).toBe("Me → luis@ortega.example +1");
    expect(written(draft(1, { direction: "sent", to: [] }))).toBe("Me → nobody");
  });

  it("says that a colleague wrote to them", () => {
    const to = [{ name: "Luis", address: "luis@ortega.example" }];
    const directionReason = { code: "from-colleague" };
    expect(written(draft(1, { direction: "sent", directionReason, to }))).toBe("Colleague → Luis");
  });

  it("does not invent a sender", () => {
    expect(written({ email: without(draft(1).email, "from") })).toBe("Unknown sender");
  });
});

it("a mail without a subject says so, also for an invisible subject", () => {
  expect(subjectOf({ email: without(draft(1).email, "subject") })).toBe("(no subject)");
  expect(subjectOf(draft(1, { subject: " \u200B\u3164" }))).toBe("(no subject)");
});

describe("understood", () => {
  it("is Mailpin's own reading for the user's mail", () => {
    expect(understood(draft(1), undefined)).toEqual({
      direction: "received",
      reason: "from Ana, to you",
    });
  });

  it("is judged by the colleague's address for a colleague's mail: sent from it, received from any other or none", () => {
    const from = (address: string) => draft(1, { from: { address }, direction: "sent" });
    expect(understood(from("Priya@Seller.example"), priya)).toEqual({
      direction: "sent",
      reason: "from Priya Raman",
    });
    expect(understood(from("sam@seller.example"), priya)).toEqual({
      direction: "received",
      reason: "not from Priya Raman",
    });
    expect(understood({ email: without(draft(1).email, "from") }, priya).direction).toBe(
      "received",
    );
  });
});
