import { noContent, type Call, type Crm, type Route } from "../../crm.ts";
import type { StoredFile, Upload } from "../../store/file-store.ts";
import { BadMultipart, readFiles } from "./multipart.ts";
import { missingParam, refusal, type Refusal } from "../refusal.ts";

const limits = { field: "file", files: 10, fileSize: 20 * 1024 * 1024 };

/** Uploads and downloads (docs/zoho-api.md, "Files"). */
export const fileRoutes = (crm: Crm): readonly Route[] => [
  {
    operation: "files",
    method: "POST",
    path: "/crm/v8/files",
    handle: (call) => upload(crm, call),
  },
  {
    operation: "download",
    method: "GET",
    path: "/crm/v8/files",
    handle: (call) => download(crm, call),
  },
];

const badAttachment = () =>
  refusal(400, "failure_in_attachment_handling", "failure occurred during handling attachment");

async function upload(crm: Crm, call: Call): Promise<Response> {
  const received: Upload[] = [];
  try {
    const { incoming } = call.env;
    const { saved, hasMore } = await readFiles(
      incoming,
      incoming.headers,
      limits,
      async (name, bytes) => {
        const one = await crm.files.receive(name, bytes);
        received.push(one);
        return { ...one, isTooLarge: bytes.truncated };
      },
    );
    const problem = refusedBecause(saved, hasMore);
    if (problem !== undefined) throw problem;
    const kept = await crm.files.keep(saved, call.req.query("type") === "inline", crm.now());
    return call.json({ data: kept.map(uploaded) });
  } catch (error) {
    await crm.files.discard(received);
    throw error instanceof BadMultipart ? badAttachment() : error;
  }
}

function refusedBecause(
  files: readonly { readonly size: number; readonly isTooLarge: boolean }[],
  hasMore: boolean,
): Refusal | undefined {
  if (hasMore) return refusal(400, "INVALID_REQUEST", "more than 10 files in one call");
  if (files.some((one) => one.isTooLarge)) {
    return refusal(
      415,
      "FILE_SIZE_MORE_THAN_ALLOWED_SIZE",
      "the file size is more than the allowed size",
    );
  }
  const isIncomplete = files.length === 0 || files.some((one) => one.size === 0);
  return isIncomplete ? badAttachment() : undefined;
}

/** The misspelling is Zoho's. */
const uploaded = ({ name, id }: StoredFile) => ({
  code: "SUCCESS",
  details: { name, id },
  message: `${name} uploaded Succeessfully`,
  status: "success",
});

async function download(crm: Crm, call: Call): Promise<Response> {
  const id = call.req.query("id");
  if (id === undefined) throw missingParam("id");
  const file = crm.files.get(id);
  return file === undefined ? noContent() : fileReply(crm, file);
}

/** A file as a download under its name (RFC 6266, the name in RFC 8187's form). */
export async function fileReply(crm: Crm, file: StoredFile): Promise<Response> {
  const name = encodeURIComponent(file.name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16)}`,
  );
  return new Response(await crm.files.bytes(file.id), {
    headers: {
      "content-type": "application/octet-stream",
      "content-disposition": `attachment; filename*=UTF-8''${name}`,
    },
  });
}
