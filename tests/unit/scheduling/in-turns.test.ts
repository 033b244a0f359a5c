import { expect, it } from "vitest";
import { inTurns } from "../../../electron/scheduling/in-turns.ts";

it("a long list is taken in steps, between which other work goes on", async () => {
  const seen: (string | number)[] = [];
  const taken = inTurns([1, 2, 3, 4, 5], 2, (some) => {
    seen.push(...some);
    setImmediate(() => seen.push("other"));
  });
  expect(seen).toEqual([1, 2]);
  await taken;
  expect(seen).toEqual([1, 2, "other", 3, 4, "other", 5]);
});
