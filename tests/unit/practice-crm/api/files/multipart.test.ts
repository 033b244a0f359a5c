import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  BadMultipart,
  boundaryOf,
  readMultipart,
} from "../../../../../electron/practice-crm/api/files/multipart.ts";

type Read = { name: string | undefined; fileName: string | undefined; text: string };

async function read(chunks: readonly Uint8Array[], boundary = "b"): Promise<Read[]> {
  const parts: Read[] = [];
  // eslint-disable-next-line @typescript-eslint/require-await
  const body = (async function* () {
    yield* chunks;
  })();
  await readMultipart(body, boundary, (head) => {
    const part = { ...head, text: "" };
    return Promise.resolve({
      write: (bytes) => Promise.resolve(void (part.text += Buffer.from(bytes).toString("latin1"))),
      end: () => Promise.resolve(void parts.push(part)),
    });
  });
  return parts;
}

const part = (name: string, text: string, boundary = "b") =>
  `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/plain\r\n\r\n${text}\r\n`;

describe("reading multipart/form-data", () => {
  it("gives the same parts however the bytes arrive", async () => {
    const texts = fc.array(
      fc.string({ unit: fc.constantFrom("\r", "\n", "-", "b", "x", "\r\n--") }),
      { maxLength: 4 },
    );
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 40 }), async (given, size) => {
        fc.pre(given.every((text) => !`\r\n${text}\r\n`.includes("\r\n--b")));
        const bytes = Buffer.from(
          `${given.map((text, index) => part(`${index}`, text)).join("")}--b--\r\n`,
          "latin1",
        );
        const chunks = Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
          bytes.subarray(index * size, (index + 1) * size),
        );
        expect((await read(chunks)).map((one) => one.text)).toEqual(given);
      }),
    );
  });

  it("reads names with quotes and letters of any alphabet", async () => {
    const [quoted] = await read([Buffer.from(`${part("a %22b%22 größe.txt", "")}--b--`)]);
    expect(quoted).toMatchObject({ name: "file", fileName: 'a "b" größe.txt', text: "" });
  });

  it.each(["", "--b", part("a", "text"), `--b\r\n${"x".repeat(20_000)}`])(
    "refuses a body that is not whole",
    async (text) => {
      await expect(read([Buffer.from(text)])).rejects.toThrow(BadMultipart);
    },
  );

  it("finds the boundary of multipart/form-data only", () => {
    expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe("a b");
    expect(boundaryOf("Multipart/Form-Data; boundary=----x")).toBe("----x");
    expect(boundaryOf("multipart/mixed; boundary=x")).toBeUndefined();
    expect(boundaryOf(undefined)).toBeUndefined();
  });
});
