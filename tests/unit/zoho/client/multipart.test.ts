import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { multipartOf } from "../../../../electron/zoho/client/multipart.ts";
import { expectProportion } from "../../../support/proportion.ts";

/** As another reader of forms finds them. */
async function read(files: readonly { readonly name: string; readonly bytes: Uint8Array }[]) {
  const { contentType, bytes } = multipartOf("file", files);
  const form = await new Response(bytes, { headers: { "Content-Type": contentType } }).formData();
  const parts = form.getAll("file").filter((part) => part instanceof File);
  return Promise.all(
    parts.map(async (part) => ({
      name: part.name,
      bytes: new Uint8Array(await part.arrayBuffer()),
    })),
  );
}

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe("multipartOf", () => {
  it("holds each file under its name, in order, whatever is in it", async () => {
    const files = [
      {
        name: "Angebot “März”.pdf",
        bytes: bytesOf("--mailpin\r\n\r\nContent-Disposition: form-data\r\n"),
      },
      { name: 'in "quotes".txt', bytes: bytesOf("") },
      { name: "two\r\nlines.txt", bytes: Uint8Array.from({ length: 256 }, (_, index) => index) },
    ];
    expect(await read(files)).toEqual(files);
  });

  const name = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
    .filter((text) => !/%(22|0A|0D)/i.test(text));
  it("lets no name of a file become anything else", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ name, bytes: fc.uint8Array() }), { minLength: 1, maxLength: 4 }),
        async (files) => {
          const found = await read(files);
          expect(found.map((file) => file.name)).toEqual(files.map((file) => file.name));
          expect(found.map((file) => [...file.bytes])).toEqual(
            files.map((file) => [...file.bytes]),
          );
        },
      ),
    );
  });

  it("takes time in proportion to what it holds", async () => {
    await expectProportion(
      2_500_000,
      (size) => new Uint8Array(size),
      (bytes) => multipartOf("file", [{ name: "a", bytes }]),
    );
  });
});
