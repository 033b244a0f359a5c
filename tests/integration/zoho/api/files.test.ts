import { once } from "node:events";
import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { describe, expect, it, onTestFinished } from "vitest";
import { postBytes } from "../../../../electron/cli/post-bytes.ts";
import { makeAccess } from "../../../../electron/zoho/accounts/access.ts";
import { composeRequest } from "../../../support/compose.ts";
import type { ZohoError } from "../../../../electron/zoho/errors/errors.ts";
import {
  bytesOf as bytesIn,
  uploadFiles,
  type Upload,
} from "../../../../electron/zoho/api/files.ts";
import { makeFiling } from "../../../../electron/zoho/filing/zoho-filing.ts";
import {
  accounts,
  Bytes,
  clientOf,
  mail,
  sha256Of,
  startCrm,
  withToken,
} from "../../../support/crm.ts";

const bytes = new Bytes();
const large = bytes.attachment("scan.pdf", new Uint8Array(3_000_000).fill(7));
const small = bytes.attachment("plan ä.txt", "the plan");
const empty = bytes.attachment("empty.txt", "");
const { signal } = new AbortController();

async function setup() {
  const crm = await startCrm();
  const client = clientOf(crm);
  const sent: number[] = [];
  const ids = new Map<number, string>();
  const upload: Upload = {
    kind: "attachment",
    read: bytes.read,
    onUploaded: (position, id) => ids.set(position, id),
    onProgress: (count) => sent.push(count),
    signal,
  };
  return { crm, client, sent, ids, upload };
}

const isAscending = (numbers: readonly number[]) =>
  numbers.every((one, index) => index === 0 || one >= (numbers[index - 1] ?? 0));

describe("uploadFiles", () => {
  it("tells how much has left, bit by bit", async () => {
    const { client, sent, ids, upload } = await setup();
    await uploadFiles(client, [large, small], upload);
    expect(ids.size).toBe(2);
    expect(new Set(sent).size).toBeGreaterThan(10);
    expect(isAscending(sent)).toBe(true);
    expect(sent.at(-1)).toBe(large.size + small.size);
  });

  it("counts anew when it has to send everything once more", async () => {
    const { crm, client, sent, ids, upload } = await setup();
    crm.faults.add("expired-token@files");
    await uploadFiles(client, [large, small], upload);
    expect(ids.size).toBe(2);
    expect(isAscending(sent)).toBe(false);
    expect(sent.at(-1)).toBe(large.size + small.size);
  });

  it("sends names and bytes as they are", async () => {
    const { crm, client, ids, upload } = await setup();
    await uploadFiles(client, [large, small], upload);
    const { value } = await makeAccess({ fetch, now: Date.now, accounts: crm }).token();
    const headers = { Authorization: `Zoho-oauthtoken ${value}` };
    for (const [position, file] of [large, small].entries()) {
      const kept = await fetch(`${crm.address}/crm/v8/files?id=${ids.get(position)!}`, { headers });
      expect(sha256Of(new Uint8Array(await kept.arrayBuffer()))).toBe(file.sha256);
      expect(kept.headers.get("content-disposition")).toContain(encodeURIComponent(file.name));
    }
  });

  it("says beforehand how long the body is, and sends it in one piece", async () => {
    const seen: { headers: IncomingHttpHeaders; length: number }[] = [];
    const server = createServer((request, response) => {
      let length = 0;
      request.on("data", (chunk: Buffer) => (length += chunk.byteLength));
      request.on("end", () => {
        seen.push({ headers: request.headers, length });
        response.end(JSON.stringify({ data: [{ code: "SUCCESS", details: { id: "1" } }] }));
      });
    });
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const here = new URL(`http://127.0.0.1:${port}/files`);
    const client = clientOf(accounts, {
      fetch: withToken(fetch),
      postBytes: (_, request) => postBytes(here, request),
    });
    const { upload } = await setup();
    await uploadFiles(client, [large], upload);
    expect(seen[0]?.headers["transfer-encoding"]).toBeUndefined();
    expect(Number(seen[0]?.headers["content-length"])).toBe(seen[0]?.length);
    expect(seen[0]?.length).toBeGreaterThan(large.size);
  });

  describe("when the connection breaks off", () => {
    const files = Array.from({ length: 5 }, (_, index) =>
      bytes.attachment(`${index}.txt`, `file ${index}`),
    );

    it("sends the files once more, each alone: what the line can carry gets through", async () => {
      const { crm, client, ids, sent, upload } = await setup();
      crm.faults.add("cut-upload");
      await uploadFiles(client, [large, ...files], upload);
      expect([...ids.keys()]).toEqual([1, 2, 3, 4, 5, 0]);
      expect(sent.at(-1)).toBe(bytesIn([large, ...files]));
    });

    it("names the one that it cannot carry, and how often it is worth trying", async () => {
      const { crm, client, ids, upload } = await setup();
      crm.faults.add("cut-upload", { name: "cut-upload", skip: 2 });
      const error: unknown = await uploadFiles(client, [large, ...files.slice(0, 2)], upload).catch(
        (thrown: unknown) => thrown,
      );
      expect(error).toMatchObject({ kind: "connection-lost", code: "no-answer", tries: 5 });
      expect((error as ZohoError).problem).toEqual({
        code: "upload-broke-off",
        kind: "broken",
        values: { name: "scan.pdf", size: large.size },
      });
      expect((error as ZohoError).lastly).toEqual({
        code: "upload-broke-off",
        kind: "broken-given-up",
        values: { name: "scan.pdf", size: large.size, tries: 5 },
        remedy: "choose-attachments",
      });
      expect([...ids.keys()]).toEqual([1, 2]);
    });

    it("blames the line, and not Zoho, when that fell silent, or when somebody has waited for the rest in vain", async () => {
      const { crm, ids, upload } = await setup();
      const client = clientOf(crm, { patienceMs: 100 });
      crm.faults.add({ name: "silent-upload", bytes: 0 }, { on: "files", status: 408, html: true });
      for (const kind of ["silent", "broken"])
        await expect(uploadFiles(client, files.slice(0, 1), upload)).rejects.toMatchObject({
          kind: "connection-lost",
          problem: { code: "upload-broke-off", kind, values: { name: "0.txt", size: 6 } },
        });
      expect(ids.size).toBe(0);
    });

    it("sends nothing a second time when somebody stops it", async () => {
      const stop = new AbortController();
      const { crm, client, upload } = await setup();
      crm.faults.add("silent-upload");
      const uploading = uploadFiles(client, [large, ...files], {
        ...upload,
        signal: stop.signal,
        onProgress: () => {
          stop.abort();
        },
      });
      await expect(uploading).rejects.toMatchObject({ code: "aborted" });
    });
  });

  it("tells what Zoho took when it refuses a file without content", async () => {
    const { client, ids, upload } = await setup();
    await expect(uploadFiles(client, [empty], upload)).rejects.toMatchObject({
      code: "failure_in_attachment_handling",
    });
    expect(ids.size).toBe(0);
  });
});

describe("the progress of a filing", () => {
  it("goes over all calls, and counts what was there before", async () => {
    const { client } = await setup();
    const others = Array.from({ length: 10 }, (_, index) =>
      bytes.attachment(`${index}.txt`, `file ${index}`),
    );
    const image = bytes.attachment("logo.png", "the logo", { inline: true, contentId: "logo@x" });
    const attachments = [large, ...others, image];
    const total = attachments.reduce((sum, { size }) => sum + size, 0);
    const request = composeRequest({
      email: mail({ html: `<img src="cid:logo@x">`, attachments }),
      sha256: "a".repeat(64),
      record: { module: "Deals", id: "554023000000712045", title: "Deal" },
      direction: "received",
      without: [],
      me: { name: "Sam Seller", email: "sam@seller.example" },
      openedAt: 0,
    });
    const told: { readonly sent: number; readonly total: number }[] = [];
    const filing = makeFiling(client, bytes.read);
    await filing.upload(
      request,
      new Map([[0, "known"]]),
      () => undefined,
      signal,
      (progress) => told.push(progress),
    );
    expect(told[0]?.sent).toBeGreaterThan(large.size);
    expect(isAscending(told.map(({ sent }) => sent))).toBe(true);
    expect(told.at(-1)).toEqual({ sent: total, total });
  });
});
