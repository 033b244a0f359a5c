import { describe, expect, it } from "vitest";
import { addressMatch, zohosRule } from "./baselines.ts";
import { generate } from "./generate.ts";
import { follow, mailpin, sumOf } from "./protocol.ts";

const company = generate(7, 400);

describe("a generated company", () => {
  it("is the same for the same seed, and another one for another", () => {
    expect(generate(7, 400).mails).toEqual(company.mails);
    expect(generate(8, 400).mails).not.toEqual(company.mails);
  });

  it("has about so many mails by date, three of ten without a record", () => {
    const { mails } = company;
    const without = mails.filter(({ right }) => right.length === 0);
    expect(mails.length).toBeGreaterThan(300);
    expect(without.length / mails.length).toBeCloseTo(0.3, 2);
    expect(mails.map(({ at }) => at)).toEqual(mails.map(({ at }) => at).toSorted((a, b) => a - b));
  });
});

describe("followed through the mails", () => {
  const figures = follow(company, { mailpin, zohosRule, addressMatch });
  const totalOf = (name: string) => sumOf(figures.get(name)?.values() ?? []);

  it("Mailpin is right more often than the rules, and seldom dares wrongly", () => {
    const { answerable, others, first, amongThree, sure, right, wrongly } = totalOf("mailpin");
    expect(answerable + others).toBe(Math.floor(company.mails.length * 0.8));
    expect(first).toBeGreaterThan(totalOf("zohosRule").first);
    expect(first).toBeGreaterThan(totalOf("addressMatch").first);
    expect(amongThree / answerable).toBeGreaterThan(0.85);
    expect(sure / answerable).toBeGreaterThan(0.4);
    expect(right / (sure + wrongly)).toBeGreaterThan(0.95);
  });
});
