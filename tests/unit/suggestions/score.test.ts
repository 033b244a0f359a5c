import { describe, expect, it } from "vitest";
import { reasonsOf } from "../../../electron/suggestions/reasons.ts";
import { score, usualTuning, type FeatureName } from "../../../electron/suggestions/score.ts";

const { weights } = usualTuning;
const names = Object.keys(weights) as FeatureName[];

describe("the points of a record", () => {
  it.each(names)("count %s by its value", (name) => {
    expect(score([[name, 1]])).toBe(weights[name]);
    expect(score([[name, 0.5]])).toBe(weights[name] / 2);
  });

  it("add up what was learned and what is named, and take the strongest of what the CRM says", () => {
    expect(
      score([
        ["partners", 1],
        ["subject", 1],
        ["titleInText", 1],
      ]),
    ).toBe(weights.partners + weights.subject + weights.titleInText);
    expect(
      score([
        ["contact", 1],
        ["dealOfContact", 1],
        ["account", 1],
      ]),
    ).toBe(weights.dealOfContact);
    expect(score([])).toBe(0);
  });

  it("can be counted by other weights", () => {
    const tuning = { ...usualTuning, weights: { ...weights, partners: 1 } };
    expect(score([["partners", 1]], tuning)).toBe(1);
  });
});

describe("the reasons of a record", () => {
  const found = {
    ...{ module: "Deals", id: "1", title: "", detail: "", account_id: null, contact_id: null },
    ...({ state: "open", modified_at: 0 } as const),
  };
  const reasons = (values: Partial<Record<FeatureName, number>>) =>
    reasonsOf({
      found,
      features: new Map(
        Object.entries(values).map(([name, value]) => [
          name as FeatureName,
          { value, reason: { code: "like-subject", values: { name } } as const },
        ]),
      ),
    }).map(({ values }) => values?.["name"]);

  it("are those that carried it, the strongest first, two at most", () => {
    expect(reasons({ subject: 1, partners: 1, others: 1 })).toEqual(["partners", "subject"]);
    expect(reasons({ partners: 1, guessedThread: 0.5 })).toEqual(["partners"]);
  });

  it("name the last use only where there is nothing else", () => {
    expect(reasons({ recent: 1, others: 0.5 })).toEqual(["others"]);
    expect(reasons({ recent: 1 })).toEqual(["recent"]);
  });
});
