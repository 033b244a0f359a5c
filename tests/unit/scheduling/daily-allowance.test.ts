import { expect, it } from "vitest";
import { DailyAllowance } from "../../../electron/scheduling/daily-allowance.ts";

it("a daily allowance comes back one by one, a day after each use", () => {
  const hour = 3_600_000;
  let ms = 0;
  const allowance = new DailyAllowance(2, () => ms);
  allowance.use();
  ms = hour;
  expect(allowance.isLeft).toBe(true);
  allowance.use();
  expect(allowance.isLeft).toBe(false);
  ms = 24 * hour - 1;
  expect(allowance.isLeft).toBe(false);
  ms = 24 * hour;
  expect(allowance.isLeft).toBe(true);
  allowance.use();
  expect(allowance.isLeft).toBe(false);
});
