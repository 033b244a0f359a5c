import { execFileSync } from "node:child_process";
import path from "node:path";
import { expect, it } from "vitest";

const script = path.join(import.meta.dirname, "../../../electron/start/save-memory.ts");

/** Objects live for a while, so that V8 wants more room for young ones. */
const work = `
  import { getHeapSpaceStatistics } from "node:v8";
  import { saveMemory } from ${JSON.stringify(script)};
  const youngMB = () =>
    getHeapSpaceStatistics().find((one) => one.space_name === "new_space").space_size / 1e6;
  const lives = [];
  const allocate = () => {
    for (let turn = 0; turn < 500_000; turn++) {
      lives.push({ turn, list: [turn] });
      if (lives.length > 150_000) lives.length = 0;
    }
    return youngMB();
  };
  const before = allocate();
  saveMemory();
  console.log(JSON.stringify({ before, after: allocate() }));
`;

it("gives back what V8 took for young objects, and takes no more", () => {
  const words = ["--no-warnings", "--input-type=module", "--eval", work];
  const { before, after } = JSON.parse(
    execFileSync(process.execPath, words, { encoding: "utf8" }),
  ) as { before: number; after: number };
  expect(before).toBeGreaterThan(10);
  expect(after).toBeLessThan(before / 3);
});
