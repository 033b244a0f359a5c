import { existsSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { compareCorpus } from "./compare.ts";
import { needlessExplanations } from "./explained.ts";

/**
 * Public test mails of other projects, which may not be copied into this one: they are used if they
 * are beside it.
 */
const corpus = path.join(import.meta.dirname, "../../../../shared/corpus");
const isThere = existsSync(path.join(corpus, "reference.jsonl"));

describe.runIf(isThere)("the public test mails", () => {
  it("are read without a crash, and like other readers or better", async () => {
    const comparison = await compareCorpus(corpus);
    expect(comparison.crashed).toEqual([]);
    expect(comparison.differences.filter(({ explanation }) => explanation === undefined)).toEqual(
      [],
    );
    expect(needlessExplanations(comparison)).toEqual([]);
  });
});

describe.skipIf(isThere)("the public test mails", () => {
  it.skip(`are not at ${corpus}`);
});
