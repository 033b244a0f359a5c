import { expect, it } from "vitest";
import { shownStep, stepAfter, steps } from "../../../../renderer/lib/first-steps.ts";

it("lead through the steps once, and end", () => {
  expect(steps.map(stepAfter)).toEqual(["connect", "addresses", "modules", "none"]);
});

it("neither practise nor connect where somebody is connected, and wait until that is known", () => {
  const shown = (type: "practice" | "production") => steps.map((step) => shownStep(step, { type }));
  expect(shown("practice")).toEqual(steps);
  expect(shown("production")).toEqual(["addresses", "addresses", "addresses", "modules"]);
  expect(shownStep("none", { type: "practice" })).toBeUndefined();
  expect(shownStep("practice", undefined)).toBeUndefined();
});
