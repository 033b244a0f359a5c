import { describe, expect, it } from "vitest";
import { parsePeople, person, smtpAddress } from "../../electron/email/addresses.ts";
import { Warnings } from "../../electron/email/raw-mail.ts";

const people = (...fields: string[]) => parsePeople(fields, new Warnings());

describe("parsePeople", () => {
  it("reads names, quotes, comments and groups", () => {
    expect(
      people('"Client, Ana" <ana@client.example>, bo@client.example (Bo), Team: cy@client.example, di@client.example;'),
    ).toEqual([
      { name: "Client, Ana", address: "ana@client.example" },
      { name: "Bo", address: "bo@client.example" },
      { address: "cy@client.example" },
      { address: "di@client.example" },
    ]);
  });

  it("does not let an encoded comma part a name", () => {
    expect(people("=?utf-8?Q?Client=2C_Ana?= <ana@client.example>")).toEqual([
      { name: "Client, Ana", address: "ana@client.example" },
    ]);
  });

  it("does not take an address that an encoded name shows for the address", () => {
    expect(people("=?utf-8?Q?boss=40bank.example?= <x@evil.example>")).toEqual([
      { name: "boss@bank.example", address: "x@evil.example" },
    ]);
    expect(people("=?utf-8?Q?Boss <boss@bank.example>?= <x@evil.example>")).toEqual([
      { name: "Boss <boss@bank.example>", address: "x@evil.example" },
    ]);
  });

  it("takes brackets in an encoded name for a part of it", () => {
    expect(people("=?iso-8859-1?Q?J=F6rg (Sales)?= <joerg@client.example>")).toEqual([
      { name: "Jörg (Sales)", address: "joerg@client.example" },
    ]);
  });

  it("keeps a name without an address, and nothing of undisclosed recipients", () => {
    expect(people("Ana Client", "undisclosed-recipients:;")).toEqual([{ name: "Ana Client" }]);
  });

  it("removes marks that turn the direction of a name", () => {
    expect(people('"\u202Eana" <a@b.example>')).toEqual([{ name: "ana", address: "a@b.example" }]);
  });

  it("cuts a list that no mail has, and says so", () => {
    const warnings = new Warnings();
    expect(parsePeople([Array.from({ length: 5001 }, (_, index) => `a${index}@b.example`).join(",")], warnings)).toHaveLength(
      5000,
    );
    expect(warnings.list).toMatchObject([{ code: "too-many-people" }]);
  });
});

describe("person", () => {
  it("never shows an Exchange name as an address or a name", () => {
    const exchange = "/O=ORG/OU=SITE/CN=RECIPIENTS/CN=ANA";
    expect(person("Ana Client", exchange)).toEqual({ name: "Ana Client" });
    expect(person(exchange, exchange)).toBeUndefined();
  });

  it.each(["'a@b.example'", "mailto:a@b.example", "<a@b.example>", "SMTP:a@b.example"])("finds the address in %s", (value) => {
    expect(smtpAddress(value)).toBe("a@b.example");
  });

  it.each(["unknown", "a@", "@b.example", "a b@c.example", "a@b@c.example"])("takes %s for no address", (value) => {
    expect(smtpAddress(value)).toBeUndefined();
  });
});
