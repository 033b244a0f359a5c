import { noContent, type Call, type Crm, type Route } from "../../crm.ts";
import type { StoredFile, Upload } from "../../store/file-store.ts";
import { BadMultipart, boundaryOf, readMultipart, type Sink } from "./multipart.ts";
import { missingParam, refusal, type Refusal } from "../refusal.ts";

const mostFiles = 10;
const largestFileBytes = 20 * 1024 * 1024;

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
  const boundary = boundaryOf(call.req.header("content-type"));
  if (boundary === undefined) throw badAttachment();
  const uploads: Upload[] = [];
  try {
    await receive(crm, call, boundary, uploads);
    const problem = refusedBecause(uploads);
    if (problem !== undefined) throw problem;
  } catch (error) {
    await crm.files.discard(uploads);
    // A client that hung up hears no answer; for the log it is no fault of ours.
    if (error instanceof BadMultipart || hungUp(error)) throw badAttachment();
    throw error;
  }
  const kept = await crm.files.keep(uploads, call.req.query("type") === "inline", crm.now());
  return call.json({ data: kept.map(uploaded) });
}

/** Node's error for a request whose sender went away. */
const hungUp = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ECONNRESET";

const nowhere: Sink = { write: () => Promise.resolve(), end: () => Promise.resolve() };

/** Reads the whole body, even of a call that will be refused: the client is still sending it. */
async function receive(crm: Crm, call: Call, boundary: string, uploads: Upload[]): Promise<void> {
  await readMultipart(call.env.incoming, boundary, async ({ name, fileName }) => {
    if (name !== "file" || fileName === undefined || uploads.length > mostFiles) return nowhere;
    const incoming = await crm.files.receive(fileName);
    uploads.push(incoming);
    return incoming;
  });
}

function refusedBecause(uploads: readonly Upload[]): Refusal | undefined {
  if (uploads.length === 0) return badAttachment();
  if (uploads.length > mostFiles)
    return refusal(400, "INVALID_REQUEST", "more than 10 files in one call");
  if (uploads.some((one) => one.size > largestFileBytes)) {
    return refusal(
      415,
      "FILE_SIZE_MORE_THAN_ALLOWED_SIZE",
      "the file size is more than the allowed size",
    );
  }
  return uploads.some((one) => one.size === 0) ? badAttachment() : undefined;
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

/** A file's bytes, under its name (RFC 6266, the name in RFC 8187's form). */
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
