import { describe, expect, it } from "vitest";
import type { MailPeople } from "../../../electron/people/mail-people.ts";
import { NeverFile, isSameEntry, neverFileEntry } from "../../../electron/people/never-file.ts";

const list = new NeverFile(["ana@private.example", "lawyer.example", "g.us@gmail.com"]);
const mail = (people: Partial<MailPeople>): MailPeople => ({ to: [], cc: [], bcc: [], ...people });
const stopped = (address: string) => list.reasonToStop(mail({ from: { address } }))?.entry;

describe("the never-file list", () => {
  it.each([
    ["ana@private.example", "ana@private.example"],
    ["Ana+News@Private.example", "ana@private.example"],
    ["gus+x@googlemail.com", "g.us@gmail.com"],
    ["x@lawyer.example", "lawyer.example"],
    ["x@mail.Lawyer.example", "lawyer.example"],
    ["bo@private.example", undefined],
    ["x@notlawyer.example", undefined],
    ["x@lawyer.example.org", undefined],
    ["other@gmail.com", undefined],
  ])("of %s: %s", (address, entry) => {
    expect(stopped(address)).toBe(entry);
  });

  it("stops the whole mail, wherever the person stands in it", () => {
    const person = { name: "Ana", address: "ana@private.example" };
    const places: Partial<MailPeople>[] = [
      ...[{ to: [person] }, { cc: [person] }, { bcc: [person] }, { replyTo: [person] }],
      ...[{ from: person }, { sender: person }, { originalFrom: person }],
    ];
    for (const place of places)
      expect(list.reasonToStop(mail(place))).toEqual({
        address: person.address,
        entry: "ana@private.example",
      });
    expect(list.reasonToStop(mail({ from: { name: "ana@private.example" } }))).toBeUndefined();
  });

  it("finds international domains in both forms", () => {
    const one = new NeverFile(["bücher.example"]);
    expect(one.reasonToStop(mail({ from: { address: "x@xn--bcher-kva.example" } }))).toBeDefined();
  });
});

describe("an entry", () => {
  it.each([
    [" Ana@Private.example ", "ana@private.example"],
    ["@Lawyer.example", "lawyer.example"],
    ["*@lawyer.example", "lawyer.example"],
    ["*.lawyer.example", "lawyer.example"],
    ["bücher.example", "bücher.example"],
    ["ana", undefined],
    ["ana@", undefined],
    ["ana bo@x.example", undefined],
    ["example", undefined],
    ["", undefined],
  ])("is an address or a domain: %s", (text, entry) => {
    expect(neverFileEntry(text)).toBe(entry);
  });

  it("is the same in another form", () => {
    expect(isSameEntry("ana+x@private.example", "ANA@private.example")).toBe(true);
    expect(isSameEntry("private.example", "ana@private.example")).toBe(false);
  });
});
