import { expect, it } from "vitest";
import { crash } from "./crash.ts";
import { points } from "./orders.ts";

const nothing = { lost: [], doubled: [], altered: [], mistaken: [] };

it("files every mail once, with its bytes, however often the outbox is killed", async () => {
  const result = await crash({ runs: 6, seed: 20_261_129, mails: 8 });
  expect(result).toMatchObject({ runs: 6, ...nothing });
});

it.each(points)("files every mail once when the outbox is killed where %s", async (at) => {
  const result = await crash({ runs: 2, seed: 7, mails: 4, at });
  expect(result).toMatchObject({ killedAt: { [at]: 2 }, ...nothing });
});

it("files every mail once when the power is cut, which takes whatever was not synced", async () => {
  const at = "the id of a file is stored";
  const result = await crash({ runs: 3, seed: 20_261_129, mails: 5, at, power: true });
  expect(result).toMatchObject({ runs: 3, ...nothing });
  expect(result.unsynced).toBeGreaterThan(0);
});
