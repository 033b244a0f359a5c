import { describe, expect, it } from "vitest";
import {
  canonicalAddress,
  domainOf,
  normalAddress,
} from "../../../electron/people/canonical-address.ts";

describe("the mailbox behind an address", () => {
  it.each([
    ["jo+x@vendor.example", "jo@vendor.example"],
    ["Ana+RFP+2@Customer.example", "ana@customer.example"],
    ["g.us@gmail.com", "gus@gmail.com"],
    ["G.u.s+crm@googlemail.com", "gus@gmail.com"],
    ["gus@gmail.com", "gus@gmail.com"],
    ["g.us@vendor.example", "g.us@vendor.example"],
    ["+4915112345678@sms.example", "+4915112345678@sms.example"],
    ["...@gmail.com", "...@gmail.com"],
    ["ana@münchen.example", "ana@xn--mnchen-3ya.example"],
    ["no address", "no address"],
  ])("of %s is %s", (address, mailbox) => {
    expect(canonicalAddress(address)).toBe(mailbox);
  });
});

describe("an address", () => {
  it.each([
    [" Ana@Customer.EXAMPLE ", "ana@customer.example"],
    ["ana+rfp@customer.example", "ana+rfp@customer.example"],
    ["Ana@MÜNCHEN.example", "ana@xn--mnchen-3ya.example"],
    ["ana@XN--mnchen-3ya.example.", "ana@xn--mnchen-3ya.example"],
    ["an@a@customer.example", "an@a@customer.example"],
  ])("is compared in one form: %s", (address, form) => {
    expect(normalAddress(address)).toBe(form);
  });

  it("has a domain, or none", () => {
    expect(domainOf("ana@Bücher.example")).toBe("xn--bcher-kva.example");
    expect(domainOf("ana")).toBe("");
  });
});
