import { describe, expect, it } from "vitest";
import { Us } from "../../../electron/people/us.ts";

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
