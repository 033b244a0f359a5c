import { expect, it } from "vitest";
import { pieceBytes } from "../../../../electron/contract/limits.ts";
import { fetchFile, joined } from "../../../../renderer/lib/fetch-file.ts";

const fileOf = (size: number) => new Uint8Array(Buffer.alloc(size, "a file"));

/** Main's end of the bridge, and after how many bytes it was asked. */
function setup(file: Uint8Array<ArrayBuffer>) {
  const asked: number[] = [];
  const askFor = (at: number) => {
    asked.push(at);
    const bytes = file.slice(at, at + pieceBytes);
    return Promise.resolve({ ok: true, value: { bytes } } as const);
  };
  return { asked, askFor };
}

it.each([0, 1000, pieceBytes, 2 * pieceBytes + 1000])("has all of %i bytes", async (size) => {
  const file = fileOf(size);
  const got = await fetchFile(setup(file).askFor);
  expect(Buffer.compare(joined(got?.ok === true ? got.value : []), file)).toBe(0);
});

it("asks for no more of a file that is no longer wanted", async () => {
  const { asked, askFor } = setup(fileOf(3 * pieceBytes));
  expect(await fetchFile(askFor, () => asked.length < 2)).toBeUndefined();
  expect(asked).toEqual([0, pieceBytes]);
});

it("ends with main's refusal", async () => {
  const problem = { code: "bytes-missing" } as const;
  const refused = { ok: false, problem } as const;
  expect(await fetchFile(() => Promise.resolve(refused))).toEqual(refused);
});
