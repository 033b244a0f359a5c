import { expect, it } from "vitest";
import { pageScale } from "../../../../renderer/pdf/page-scale.ts";

it("makes a page as wide as wanted", () => {
  expect(pageScale({ width: 600, height: 800 }, 900)).toBe(1.5);
});

it.each([
  ["a poster", { width: 14_400, height: 14_400 }, 20_000],
  ["a thread", { width: 1, height: 14_400 }, 900],
  ["a page with a huge unit", { width: 1e9, height: 1e9 }, 900],
])("keeps the picture of %s within limits", (_name, { width, height }, wanted) => {
  const scale = pageScale({ width, height }, wanted);
  expect(width * height * scale * scale).toBeLessThanOrEqual(12_000_001);
  expect(Math.max(width, height) * scale).toBeLessThanOrEqual(8_001);
});
