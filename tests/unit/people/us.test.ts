import { describe, expect, it } from "vitest";
import { problemText } from "../../../electron/contract/messages/problems.ts";
import { ProblemError } from "../../../electron/contract/problem.ts";
import { ownEntry, Us } from "../../../electron/people/us.ts";

const us = new Us({
  own: ["jo@vendor.example", "g.us@gmail.com"],
  colleagues: ["ada@vendor.co.uk", "jo+two@vendor.example", "bo@outlook.fr"],
});

describe("who belongs to us", () => {
  it.each([
    "jo@vendor.example",
    "JO@Vendor.example",
    "jo+x@vendor.example",
    "gus@gmail.com",
    "g.u.s+crm@googlemail.com",
  ])("%s is the user", (address) => {
    expect(us.isMe(address)).toBe(true);
    expect(us.isOurs(address)).toBe(true);
  });

  it.each([
    "sales@vendor.example",
    "sales@mail.vendor.example",
    "ada@vendor.co.uk",
    "somebody@vendor.co.uk",
    "bo@outlook.fr",
    "jo+two@vendor.example",
  ])("%s is a colleague", (address) => {
    expect(us.isMe(address)).toBe(false);
    expect(us.isOurs(address)).toBe(true);
  });

  it.each([
    "other@gmail.com",
    "other@outlook.fr",
    "ana@customer.example",
    "ana@other.co.uk",
    "ana@notvendor.example",
    "jo",
    "",
    undefined,
  ])("%s is neither", (address) => {
    expect(us.isMe(address)).toBe(false);
    expect(us.isOurs(address)).toBe(false);
  });
});

describe("what the user says of the own company", () => {
  it("may be a domain, which makes its people colleagues, and nobody the user", () => {
    const ours = new Us({ own: ["jo@vendor.example", "Vendor-Old.example"] });
    expect(ours.isOurs("ada@mail.vendor-old.example")).toBe(true);
    expect(ours.isMe("ada@vendor-old.example")).toBe(false);
    expect(ours.isMe("vendor-old.example")).toBe(false);
  });

  it.each([
    [" Jo@Vendor.example ", "Jo@Vendor.example"],
    ["@vendor.example", "vendor.example"],
    ["*.Vendor.example", "vendor.example"],
    ["jo@gmail.com", "jo@gmail.com"],
  ])("%j is taken as %j", (text, entry) => {
    expect(ownEntry(text)).toBe(entry);
  });

  it.each([
    ...["gmail.com", "@GMail.com", "*.gmail.com", "*@googlemail.com", "web.de", "GMX.net"],
    ...["outlook.com", "hotmail.co.uk", "yahoo.co.jp", "orange.fr", "qq.com", "icloud.com"],
    ...["proton.me", "t-online.de", "zoho.com", "co.uk", "blogspot.com", "alumni.mit.edu"],
  ])("%s is refused: everybody can have an address there", (text) => {
    const { problem } = refusalOf(text);
    expect(problem.code).toBe("public-domain");
    const words = problemText(problem);
    expect(words).toContain("Everybody can have an address at ");
    expect(words).toContain(text.toLowerCase().replace(/^\W+/, ""));
  });

  it.each(["jo", "jo@", "", "two words", "@"])("%j is neither an address nor a domain", (text) => {
    expect(refusalOf(text).problem).toEqual({ code: "not-an-entry" });
  });
});

function refusalOf(text: string): ProblemError {
  try {
    ownEntry(text);
  } catch (error) {
    if (error instanceof ProblemError) return error;
  }
  throw new Error("it was taken");
}
