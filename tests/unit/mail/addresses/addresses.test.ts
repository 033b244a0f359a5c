import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePeople, person, senderAmong } from "../../../../electron/mail/addresses/addresses.ts";
import { Warnings } from "../../../../electron/mail/raw-mail.ts";
import { smtpAddress } from "../../../../electron/mail/addresses/smtp-address.ts";
import { often } from "../../../support/often.ts";

const people = (...fields: string[]) => parsePeople(fields, new Warnings());

/** The people in a field, and whether the reader reports a repair. */
function read(field: string) {
  const warnings = new Warnings();
  const found = parsePeople([field], warnings);
  return { found, repaired: warnings.list.some(({ code }) => code === "address-repaired") };
}

const encoded = (text: string): string => `=?UTF-8?B?${Buffer.from(text).toString("base64")}?=`;
const ana = { name: "Ana", address: "ana@client.example" };
const bo = { name: "Bo", address: "bo@client.example" };
const nameless = ({ address }: { address: string }) => ({ address });

describe("parsePeople", () => {
  it("reads names, quotes, comments and groups", () => {
    expect(
      people(
        '"Client, Ana" <ana@client.example>, bo@client.example (Bo), Team: cy@client.example, di@client.example;',
      ),
    ).toEqual([
      { name: "Client, Ana", address: "ana@client.example" },
      { name: "Bo", address: "bo@client.example" },
      { address: "cy@client.example" },
      { address: "di@client.example" },
    ]);
  });

  it("does not split a name at an encoded comma", () => {
    expect(people("=?utf-8?Q?Client=2C_Ana?= <ana@client.example>")).toEqual([
      { name: "Client, Ana", address: "ana@client.example" },
    ]);
  });

  it("does not take an address in an encoded name as the address", () => {
    expect(people("=?utf-8?Q?boss=40bank.example?= <x@evil.example>")).toEqual([
      { name: "boss@bank.example", address: "x@evil.example" },
    ]);
    expect(people("=?utf-8?Q?Boss <boss@bank.example>?= <x@evil.example>")).toEqual([
      { name: "Boss <boss@bank.example>", address: "x@evil.example" },
    ]);
  });

  it("keeps brackets in an encoded name", () => {
    expect(people("=?iso-8859-1?Q?J=F6rg (Sales)?= <joerg@client.example>")).toEqual([
      { name: "Jörg (Sales)", address: "joerg@client.example" },
    ]);
  });

  it("keeps a name without an address, but not undisclosed recipients", () => {
    expect(people("Ana Client", "undisclosed-recipients:;")).toEqual([{ name: "Ana Client" }]);
  });

  it.each([
    "Ana <ana(at)client.example>",
    "Ana ana(at)client.example",
    "ana [at] client.example (Ana)",
    "Ana <ana(AT)client(dot)example>",
    "Ana ana {at} client {dot} example",
    "Ana <ana@client[dot]example>",
    "ana at client.example (Ana)",
    "Ana <ana at client.example>",
    '"Ana" <ana At client.example>',
  ])("reads an address that is hidden from programs, and says so: %s", (field) => {
    expect(read(field)).toEqual({ found: [ana], repaired: true });
  });

  it.each([
    "Meet (at) noon",
    "Ana (at) Work",
    "Service at Silva.Example",
    "Meet at noon (Ana)",
    "Ana (dot) Work",
  ])("does not read every (at) as part of an address: %s", (field) => {
    expect(people(field).filter(({ address }) => address !== undefined)).toEqual([]);
  });

  it("prefers a well-formed address to such an address", () => {
    expect(people("boss(at)bank.example <ana@client.example>")).toMatchObject([
      { address: "ana@client.example" },
    ]);
  });

  it("keeps a name in the place of the address", () => {
    expect(people("<Ana> ana@client.example")).toEqual([ana]);
  });

  it("removes marks that change the direction of a name", () => {
    expect(people('"\u202Eana" <a@b.example>')).toEqual([{ name: "ana", address: "a@b.example" }]);
  });

  it.each([
    ["ana@client.example>", nameless(ana)],
    ["<ana@client.example", nameless(ana)],
    ["Ana <ana@client.example", ana],
    ["Ana ana@client.example>", ana],
    ["Ana <<ana@client.example>>", ana],
    ["Ana <ana@client.example) ", ana],
    ["Ana [ana@client.example]", ana],
    ["Ana [mailto:ana@client.example]", ana],
    ["Ana <ana @client.example.>", ana],
    ["Ana <Ana ana@client.example>", ana],
    ["Ana (ana@client.example)", ana],
    ["(ana@client.example) Ana", ana],
    ['"Ana <ana@client.example>"', ana],
    [encoded("Ana <ana@client.example>"), ana],
    [encoded('"Ana" <ana@client.example'), ana],
    ["ana@client.example <ana@client.example", nameless(ana)],
    ["ana@client.example.", nameless(ana)],
    ["Ana <ana\u200B@client\u202E.example>", ana],
    ["Ana <\u2060ana@client.example>", ana],
    ["<ana@\u202E client.example>", nameless(ana)],
    ['"Ana <ana@client.example>', ana],
    ['Ana" <ana@client.example>', ana],
    ["Ana) <ana@client.example>", ana],
    ["Ana( <ana@client.example>", ana],
    ['\\"Ana\\" <ana@client.example>', ana],
    ["Ana {ana@client.example}", ana],
    ["Ana «ana@client.example»", ana],
    ["Ana ＜ana＠client.example＞", ana],
    ['Ana <"ana@client.example">', ana],
  ])("finds the address in %j, and says that it was repaired", (field, expected) => {
    expect(read(field)).toEqual({ found: [expected], repaired: true });
  });

  it.each([
    ["Ana &lt;ana@client.example&gt;", ana],
    ["'Ana' <'ana@client.example'>", ana],
    ["Ana <mailto:ana@client.example>", ana],
    ["mailto:ana@client.example", nameless(ana)],
    ["<@relay.example,@mx.example:ana@client.example> (Ana)", ana],
    ["Ana ana@client.example", ana],
    ["ana @ client . example (Ana)", ana],
    ['"ana@client.example"', nameless(ana)],
    ["<ana@client.example> Ana", ana],
    ["Ana <ana@(Client's)client.example>", ana],
    ["Ana <ana@client.example> (Sales)", ana],
    ['"ana silva"@client.example', { address: '"ana silva"@client.example' }],
  ])("reads %j as it is meant", (field, expected) => {
    expect(read(field)).toEqual({ found: [expected], repaired: false });
  });

  it.each([
    "ana@client.example bo@client.example",
    "<ana@client.example> <bo@client.example>",
    "<ana@client.example>\r\n <bo@client.example>",
    "<ana@client.example><bo@client.example>",
    "<ana@client.example bo@client.example>",
    "<ana@client.example> bo@client.example",
    "ana@client.example / bo@client.example",
    "ana@client.example|bo@client.example",
    '"ana@client.example; bo@client.example"',
  ])("takes people with nothing between them apart: %j", (field) => {
    expect(read(field)).toEqual({ found: [nameless(ana), nameless(bo)], repaired: true });
  });

  it.each([
    "Ana <ana@client.example> Bo <bo@client.example>",
    "Ana <ana@client.example Bo <bo@client.example>",
    "Ana ana@client.example Bo bo@client.example",
    encoded("Ana <ana@client.example>, Bo <bo@client.example>"),
  ])("gives each of them the name before the address: %j", (field) => {
    expect(read(field)).toEqual({ found: [ana, bo], repaired: true });
  });

  it.each([
    "Ana <ana@client.example>; Bo <bo@client.example>",
    "Ana <ana@client.example>;\r\n\tBo <bo@client.example>;",
  ])("reads a list with semicolons: %j", (field) => {
    expect(read(field)).toEqual({ found: [ana, bo], repaired: false });
  });

  it.each([
    "Team: Ana <ana@client.example>, Bo <bo@client.example>; (internal)",
    "(Our) Team (all of it) : Ana <ana@client.example>, Bo <bo@client.example>;",
    "Team:Ana <ana@client.example>;, Others:Bo <bo@client.example>;(those (who are) left)",
  ])("takes no comment on a group for a person: %j", (field) => {
    expect(read(field)).toEqual({ found: [ana, bo], repaired: false });
  });

  it.each([
    "undisclosed-recipients:;",
    "Nobody: (really nobody);",
    "<>",
    "<undisclosed:@mail.example;>",
    ",;,",
    "()",
  ])("finds nobody in %j", (field) => {
    expect(people(field)).toEqual([]);
  });

  it.each([
    ['"boss@bank.example" <x@evil.example>', "boss@bank.example"],
    ["boss@bank.example <x@evil.example>", "boss@bank.example"],
    ["boss@bank.example (Boss) <x@evil.example>", "boss@bank.example"],
    [`${encoded("boss@bank.example")} x@evil.example`, "boss@bank.example"],
    ['"boss@bank.example" x@evil.example', "boss@bank.example"],
  ])("does not take the address that a name shows for the address: %j", (field, name) => {
    expect(people(field)).toEqual([{ name, address: "x@evil.example" }]);
  });

  it.each([
    ["\u202Eana\u2069", "ana"],
    [`boss${"\u00A0".repeat(80)}real`, "boss real"],
    ["boss\u2800\u3164\u200A \t real", "boss real"],
    ["ana\u200B\u00AD\uFEFF\u2063silva", "anasilva"],
    ["می\u200Cخواهم", "می\u200Cخواهم"],
    ["👩\u200D💻", "👩\u200D💻"],
  ])("keeps of the name %j what is seen", (name, expected) => {
    expect(people(`"${name}" <a@b.example>`)).toEqual([{ name: expected, address: "a@b.example" }]);
  });

  it("cuts an overlong name", () => {
    expect(people(`${"n".repeat(10_000)} <a@b.example>`)[0]?.name).toBe(`${"n".repeat(499)}…`);
  });

  it("ignores an overlong address", () => {
    expect(people(`Ana <${"a".repeat(10_000)}@b.example>`)).toEqual([{ name: "Ana" }]);
  });

  it("reads any input, and never keeps a mark that changes the direction", () => {
    const piece = fc.constantFrom(
      ...Array.from('"<>()[],;:@.\\ a='),
      "ana@b.example",
      encoded("a <a@b.example>"),
      "\u202E",
      "\u200B",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const { name = "", address = "" } of people(pieces.join(""))) {
          expect(name + address).not.toMatch(/[\u202E\u200B]/);
          // A quoted local part may hold them (RFC 5321, section 4.1.2): ">"@a.
          expect(address.replaceAll(/"(?:[^"\\]|\\.)*"/g, "")).not.toMatch(/[\s<>]/);
        }
      }),
      { numRuns: often(2000) },
    );
  });

  it("cuts an overlong list, with a warning", () => {
    const warnings = new Warnings();
    expect(
      parsePeople(
        [Array.from({ length: 5001 }, (_, index) => `a${index}@b.example`).join(",")],
        warnings,
      ),
    ).toHaveLength(5000);
    expect(warnings.list).toMatchObject([{ code: "too-many-people" }]);
  });
});

describe("the sender", () => {
  it.each([
    ["Silva, Ana <ana@client.example>", { name: "Silva, Ana", address: "ana@client.example" }],
    [
      "Client, Inc., Ana <ana@client.example>",
      { name: "Client, Inc., Ana", address: "ana@client.example" },
    ],
    ["Ana <ana@client.example>, Bo <bo@client.example>", ana],
    ["Ana", { name: "Ana" }],
  ])("is, in %j, the first who has an address, with all of the name", (field, expected) => {
    expect(senderAmong(people(field), new Warnings())).toEqual(expected);
  });
});

describe("person", () => {
  it("never shows an Exchange name as an address or a name", () => {
    const exchange = "/O=ORG/OU=SITE/CN=RECIPIENTS/CN=ANA";
    expect(person("Ana Client", exchange)).toEqual({ name: "Ana Client" });
    expect(person(exchange, exchange)).toBeUndefined();
  });

  it.each(["'a@b.example'", "mailto:a@b.example", "<a@b.example>", "SMTP:a@b.example"])(
    "finds the address in %s",
    (value) => {
      expect(smtpAddress(value)).toBe("a@b.example");
    },
  );

  it.each(["unknown", "a@", "@b.example", "a b@c.example", "a@b@c.example"])(
    "does not accept %s as an address",
    (value) => {
      expect(smtpAddress(value)).toBeUndefined();
    },
  );
});
