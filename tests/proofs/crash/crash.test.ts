import { expect, it } from "vitest";
import { crash } from "./crash.ts";
import { points } from "./orders.ts";

const nothing = { lost: [], doubled: [], altered: [], mistaken: [] };

// `npm run crash` kills it a hundred times.
it("files every mail once, with its bytes, however often the outbox is killed", async () => {
  const result = await crash({ runs: 4, seed: 20_261_129, mails: 6 });
  expect(result).toMatchObject({ runs: 4, ...nothing });
});

it.each(points)("files every mail once when the outbox is killed where %s", async (at) => {
  const result = await crash({ runs: 1, seed: 7, mails: 3, at });
  expect(result).toMatchObject({ killedAt: { [at]: 1 }, ...nothing });
});

it("files every mail once when the power is cut, which takes whatever was not synced", async () => {
  const at = "the id of a file is stored";
  const result = await crash({ runs: 2, seed: 20_261_129, mails: 4, at, power: true });
  expect(result).toMatchObject({ runs: 2, ...nothing });
  expect(result.unsynced).toBeGreaterThan(0);
});
