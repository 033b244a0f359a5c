import { expect, it } from "vitest";
import { mailLimitBytes } from "../../../../electron/contract/limits.ts";
import { ComingFile } from "../../../../electron/desktop/ipc/coming-file.ts";

const bytes = (...values: number[]) => Uint8Array.from(values);
const refusal = { problem: { code: "bad-request" } };

it("is its pieces in their order, and nothing of a file that never ended", () => {
  const coming = new ComingFile();
  coming.add(0, bytes(9, 9));
  coming.add(0, bytes(1, 2));
  coming.add(2, bytes(3));
  expect([...coming.end(3, bytes(4))]).toEqual([1, 2, 3, 4]);
  expect([...coming.end(0, bytes(5))]).toEqual([5]);
});

it("refuses a piece that does not follow", () => {
  const coming = new ComingFile();
  expect(() => coming.end(2, bytes(1))).toThrow(expect.objectContaining(refusal) as Error);
  coming.add(0, bytes(1, 2));
  expect(() => {
    coming.add(3, bytes(4));
  }).toThrow(expect.objectContaining(refusal) as Error);
});

it("never holds more than a mail may have", () => {
  const coming = new ComingFile();
  const half = new Uint8Array(mailLimitBytes / 2);
  coming.add(0, half);
  coming.add(half.length, half);
  expect(() => {
    coming.add(mailLimitBytes, bytes(1));
  }).toThrow(expect.objectContaining(refusal) as Error);
});
