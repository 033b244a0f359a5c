import { expect, it } from "vitest";
import type { Bridge } from "../../../../electron/contract/bridge.ts";
import { pieceBytes } from "../../../../electron/contract/limits.ts";
import { ComingFile } from "../../../../electron/desktop/ipc/coming-file.ts";
import { Carrier } from "../../../../renderer/lib/carrier.ts";

const fileOf = (size: number) => new Uint8Array(size).map((_, at) => at % 251);

/** Main's end of the bridge, and how large the messages were. */
function setup() {
  const coming = new ComingFile();
  const sizes: number[] = [];
  const bringPiece: Bridge["bringPiece"] = async ({ at, bytes }) => {
    await Promise.resolve();
    sizes.push(bytes.buffer.byteLength);
    coming.add(at, bytes);
    return { ok: true, value: undefined };
  };
  const held: number[] = [];
  const holdFiles: Bridge["holdFiles"] = ({ files }) => {
    held.push(files);
    return Promise.resolve({ ok: true, value: undefined });
  };
  const carrier = new Carrier({ holdFiles, bringPiece }, "window");
  const carry = (bytes: Uint8Array<ArrayBuffer>) =>
    carrier.carry(bytes, (last) => {
      sizes.push(last.bytes.buffer.byteLength);
      return Promise.resolve(coming.end(last.at, last.bytes));
    });
  return { carry, carrier, sizes, held };
}

it("hands over a small file as it is, and a large one in pieces", async () => {
  const { carry, sizes } = setup();
  const small = fileOf(1000);
  expect(await carry(small)).toBe(small);
  const large = fileOf(2 * pieceBytes + 1000);
  const came = await carry(large);
  expect(came instanceof Uint8Array && Buffer.compare(came, large)).toBe(0);
  expect(sizes).toEqual([1000, pieceBytes, pieceBytes, 1000]);
});

it("brings files that come together one after the other, and waits for no answer", async () => {
  const { carry, carrier } = setup();
  const never = carrier.carry(fileOf(10), () => new Promise<never>(() => undefined));
  const files = [fileOf(2 * pieceBytes), fileOf(3 * pieceBytes)];
  const came = await Promise.all(files.map((file) => carry(file)));
  expect(came.map((file) => file instanceof Uint8Array && file.length)).toEqual(
    files.map(({ length }) => length),
  );
  expect(never).toBeInstanceOf(Promise);
});

it("ends with main's refusal", async () => {
  const problem = { code: "bad-request" } as const;
  const refuse = () => Promise.resolve({ ok: false, problem } as const);
  const carrier = new Carrier({ holdFiles: refuse, bringPiece: refuse }, "window");
  const opened = await carrier.carry(fileOf(2 * pieceBytes), () => Promise.resolve("opened"));
  expect(opened).toEqual({ ok: false, problem });
});

it("lets main know how many files are still to come, of all drops", async () => {
  const { carrier, held } = setup();
  carrier.hold(40);
  carrier.hold(2);
  carrier.hold(-1);
  await expect.poll(() => held).toEqual([40, 42, 41]);
});
