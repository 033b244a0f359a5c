import { readdir } from "node:fs/promises";
import { request } from "node:http";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { setup, temporaryFolder } from "../../client.ts";

const mib = 1024 * 1024;

describe("uploading", () => {
  it("gives every file an id, in the order of the parts, and the bytes back", async () => {
    const { client } = await setup();
    const binary = Uint8Array.from({ length: 70_000 }, (_, index) => (index * 31) % 256);
    const answer = await client.upload([
      { name: 'größe "A".bin', bytes: binary },
      { name: "b.txt", bytes: "\r\n--not a boundary\r\n" },
    ]);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        data: [
          { code: "SUCCESS", details: { name: 'größe "A".bin' } },
          { details: { name: "b.txt" } },
        ],
      },
    });
    const [first, second] = await client.uploaded([
      { name: "a", bytes: binary },
      { name: "b.txt", bytes: "\r\n--not a boundary\r\n" },
    ]);
    const read = await client.fetch("GET", `files?id=${first!}`);
    expect(new Uint8Array(await read.arrayBuffer())).toEqual(binary);
    expect((await client.get(`files?id=${second!}`)).body).toBe("\r\n--not a boundary\r\n");
    expect(first).toMatch(/^[0-9a-f]{64}$/);
  });

  it("takes ten files and refuses eleven", async () => {
    const { client } = await setup();
    const files = Array.from({ length: 11 }, (_, index) => ({ name: `${index}.txt`, bytes: "x" }));
    expect(await client.upload(files.slice(1))).toMatchObject({ status: 200 });
    expect(await client.upload(files)).toMatchObject({
      status: 400,
      body: { code: "INVALID_REQUEST" },
    });
  });

  it("takes a file of 20 MB, and refuses the whole call for one byte more", async () => {
    const { client } = await setup();
    expect(
      await client.upload([{ name: "most.bin", bytes: new Uint8Array(20 * mib) }]),
    ).toMatchObject({ status: 200 });
    const tooLarge = [
      { name: "small.txt", bytes: "x" },
      { name: "large.bin", bytes: new Uint8Array(20 * mib + 1) },
    ];
    expect(await client.upload(tooLarge)).toMatchObject({
      status: 415,
      body: { code: "FILE_SIZE_MORE_THAN_ALLOWED_SIZE" },
    });
  });

  it.each([
    ["an empty file", [{ name: "empty.txt", bytes: "" }]],
    ["no file", []],
  ])("refuses %s as failure_in_attachment_handling", async (_, files) => {
    const { client } = await setup();
    expect(await client.upload(files)).toMatchObject({
      status: 400,
      body: { code: "failure_in_attachment_handling" },
    });
  });

  it("refuses a body that is not multipart, and one that breaks off", async () => {
    const { client } = await setup();
    expect(await client.send("POST", "files", {})).toMatchObject({
      status: 400,
      body: { code: "failure_in_attachment_handling" },
    });
    const cut = '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nsome';
    const headers = { "content-type": "multipart/form-data; boundary=b" };
    expect(await client.call("POST", "files", { body: cut, headers })).toMatchObject({
      status: 400,
      body: { code: "failure_in_attachment_handling" },
    });
  });

  it("keeps no file of a call that it refuses", async () => {
    const folder = await temporaryFolder();
    const { client } = await setup({ folder });
    await client.upload([
      { name: "a.txt", bytes: "x" },
      { name: "empty.txt", bytes: "" },
    ]);
    const kept = ["incoming", "files"].map((name) => readdir(path.join(folder, name)));
    expect(await Promise.all(kept)).toEqual([[], []]);
  });

  it("survives a client that hangs up in the middle of an upload", async () => {
    const { crm, client } = await setup();
    const headers = {
      authorization: `Zoho-oauthtoken ${client.token}`,
      "content-type": "multipart/form-data; boundary=b",
      "content-length": 5000,
    };
    await new Promise<void>((resolve) => {
      const upload = request(`${crm.address}/crm/v8/files`, { method: "POST", headers });
      upload.on("error", () => undefined).on("close", resolve);
      upload.write(
        '--b\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\nsome',
        () => upload.destroy(),
      );
    });
    expect(await client.upload([{ name: "a", bytes: "x" }])).toMatchObject({ status: 200 });
  });
});

describe("downloading", () => {
  it("answers 204 for an unknown id, and demands an id", async () => {
    const { client } = await setup();
    expect(await client.get("files?id=unknown")).toMatchObject({ status: 204 });
    expect(await client.get("files")).toMatchObject({
      status: 400,
      body: { code: "REQUIRED_PARAM_MISSING" },
    });
  });
});
