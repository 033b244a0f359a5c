import fc from "fast-check";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import {
  BadMultipart,
  readFiles,
  type Limits,
} from "../../../../../electron/practice-crm/api/files/multipart.ts";

type Read = { name: string; text: string; isCut: boolean };

const usual = "multipart/form-data; boundary=b";
const wide: Limits = { field: "file", files: 10, fileSize: 1000 };

async function* inPieces(body: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(body);
  for (let at = 0; at < bytes.length; at += size)
    yield await Promise.resolve(bytes.subarray(at, at + size));
}

const read = (body: string, { type = usual, size = 1000, limits = wide } = {}) =>
  readFiles(
    inPieces(body, size),
    type === "" ? {} : { "content-type": type },
    limits,
    async (name, bytes): Promise<Read> => ({
      name,
      text: await text(bytes),
      isCut: bytes.truncated,
    }),
  );

const part = (name: string, text: string, boundary = "b") =>
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${text}\r\n`;

describe("reading multipart/form-data", () => {
  it("gives the same files however the bytes arrive", async () => {
    const texts = fc.array(
      fc.string({ unit: fc.constantFrom("\r", "\n", "-", "b", "x", "\r\n--") }),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 40 }), async (given, size) => {
        fc.pre(given.every((one) => !`\r\n${one}\r\n`.includes("\r\n--b")));
        const body = `${given.map((one, index) => part(`${index}`, one)).join("")}--b--\r\n`;
        const { saved } = await read(body, { size });
        expect(saved.map((one) => one.text)).toEqual(given);
      }),
    );
  });

  it("reads names with quotes, percent signs and letters of any alphabet", async () => {
    const { saved } = await read(`${part("a/%22b%22 größe 5%41.txt", "")}--b--`);
    expect(saved).toEqual([{ name: 'a/"b" größe 5%41.txt', text: "", isCut: false }]);
  });

  it("ignores other parts than files of the field, and bytes after the end", async () => {
    const others = [
      '--b\r\nContent-Disposition: form-data; name="file"\r\n\r\nx\r\n',
      part("c.txt", "x").replace('name="file"', 'name="other"'),
      "--b\r\nContent-Type: text/plain\r\n\r\nx\r\n",
    ];
    const body = `preamble\r\n${others.join("")}${part("a", "x")}--b--\r\n${"after\r\n".repeat(500)}`;
    const { saved, hasMore } = await read(body, { size: 100 });
    expect([saved.map((one) => one.name), hasMore]).toEqual([["a"], false]);
  });

  it("cuts off at the limits, and says so", async () => {
    const limits = { ...wide, files: 2, fileSize: 3 };
    const body = `${part("a", "abc")}${part("b", "abcdefgh")}${part("c", "x")}--b--`;
    expect(await read(body, { limits, size: 2 })).toEqual({
      saved: [
        { name: "a", text: "abc", isCut: false },
        { name: "b", text: "abc", isCut: true },
      ],
      hasMore: true,
    });
  });

  it.each(["", "--b", part("a", "text"), `--b\r\n${"x".repeat(20_000)}`])(
    "refuses a body that is not whole",
    async (body) => {
      await expect(read(body)).rejects.toThrow(BadMultipart);
    },
  );

  it.each([
    ["whole", `${part("a", "x".repeat(100_000))}${part("b", "x")}--b--`],
    ["cut", part("a", "x".repeat(100_000))],
  ])("ends with the error of a file that cannot be saved, of a %s body", async (_, body) => {
    const full = new Error("the disk is full");
    for (const size of [1000, 200_000]) {
      const reading = readFiles(inPieces(body, size), { "content-type": usual }, wide, () =>
        Promise.reject(full),
      );
      await expect(reading).rejects.toBe(full);
    }
  });

  it("ends with the error of a file that fails once it has all bytes", async () => {
    const full = new Error("the disk is full");
    const body = inPieces(`${part("a", "x")}--b--`, 1000);
    const reading = readFiles(body, { "content-type": usual }, wide, async (_name, bytes) => {
      await text(bytes);
      await new Promise(setImmediate);
      throw full;
    });
    await expect(reading).rejects.toBe(full);
  });

  it("takes the boundary of multipart/form-data only", async () => {
    const body = `${part("a", "x")}--b--`;
    for (const type of [
      'multipart/form-data; charset=utf-8; boundary="b"',
      "Multipart/Form-Data; boundary=b",
    ])
      expect(await read(body, { type })).toHaveProperty("saved.0.name", "a");
    for (const type of ["multipart/mixed; boundary=b", "multipart/form-data", ""])
      await expect(read(body, { type })).rejects.toThrow(BadMultipart);
  });
});
