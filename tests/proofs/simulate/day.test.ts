import { expect, it } from "vitest";
import { playDay } from "./day.ts";

it("in a day of broken lines every mail is filed once, and being offline costs no attempt", async () => {
  const day = await playDay({ mails: 40, seed: 20_261_129 });
  expect(day).toMatchObject({ filed: 40, lost: [], doubled: [], altered: [], attemptsOffline: 0 });
  expect(day.attemptsOnline).toBeGreaterThan(0);
  expect(day.outages).toBeGreaterThan(20);
  expect(day.tokens).toBeGreaterThan(5);
});
