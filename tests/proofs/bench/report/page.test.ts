import { expect, it } from "vitest";
import { reportPage, type Report } from "./page.ts";

const row = { name: "the window can be used", unit: "ms", p95: 300 };
const report = (own: number): Report => ({
  ...{ begunAt: "2026-11-30T12:00:00.000Z", seconds: 60 },
  machine: {
    ...{ processor: "A <fast> one", cores: 2, memoryGB: 8, system: "Linux", node: "24" },
    ...{ commit: "1e2bb7e", loadBefore: 0.1, loadAfter: 1 },
  },
  results: [
    {
      ...{ bench: "start", seconds: 60, problem: "the rest & more" },
      rows: [
        { ...row, of: "an empty app", p50: 200, isPeer: true },
        { ...row, p50: own, peer: "an empty app", ratio: own / 200 },
      ],
    },
  ],
});

it("shows ours beside its peer, with the goal, and whether it is met", () => {
  const met = reportPage(report(250));
  for (const words of ["1.25 ×", "at most 1.3 times an empty app", "Goals: 1 of 1 met", "✓ met"])
    expect(met).toContain(words);
  const missed = reportPage(report(300));
  expect(missed).toContain("Goals: 0 of 1 met");
  expect(missed).toContain("✗ missed");
});

it("needs no network and no script, and takes words for words", () => {
  const page = reportPage(report(250));
  expect(page).not.toMatch(/https?:|<script|@import|url\(/);
  expect(page).toContain("A &lt;fast&gt; one");
  expect(page).toContain("the rest &amp; more");
});

it("explains each figure", () => {
  const strange = report(250);
  const rows = [{ ...row, name: "a figure that nobody explained", p50: 1 }];
  const results = strange.results.map((one) => ({ ...one, rows }));
  expect(() => reportPage({ ...strange, results })).toThrow("a figure that nobody explained");
});
