import {
  crmTime,
  noContent,
  paging,
  part,
  pathRecord,
  type Call,
  type Crm,
  type Route,
} from "../../crm.ts";
import { userWithId } from "../../store/catalogue.ts";
import { AttachmentStore, type StoredAttachment } from "../../store/attachment-store.ts";
import type { Upload } from "../../store/file-store.ts";
import { fileReply } from "../files/files.ts";
import { BadMultipart, readFiles } from "../files/multipart.ts";
import { missingParam, refusal } from "../refusal.ts";

const limits = { field: "file", files: 1, fileSize: 100 * 1024 * 1024 };

/**
 * The files in a record's own Attachments (docs/zoho-api.md, "Attachments of a record"). Zoho takes
 * a file as often as it is sent.
 */
export const attachmentRoutes = (crm: Crm): readonly Route[] => [
  {
    operation: "attachments",
    method: "GET",
    path: "/crm/v8/:module/:id/Attachments",
    handle: (call) => list(crm, call),
  },
  {
    operation: "attach",
    method: "POST",
    path: "/crm/v8/:module/:id/Attachments",
    handle: (call) => attach(crm, call),
  },
  {
    operation: "attachments",
    method: "GET",
    path: "/crm/v8/:module/:id/Attachments/:attachment",
    handle: (call) => download(crm, call),
  },
];

function list(crm: Crm, call: Call): Response {
  const record = pathRecord(crm, call);
  const fields = call.req.query("fields")?.split(",");
  if (fields === undefined) throw missingParam("fields");
  const { page, perPage } = paging(call);
  const found = new AttachmentStore(crm.db).of(record.id, {
    offset: (page - 1) * perPage,
    limit: perPage + 1,
  });
  if (found.length === 0) return noContent();
  const shown = found.slice(0, perPage);
  return call.json({
    data: shown.map((one) => wanted(fields, presented(crm, one))),
    info: {
      ...{ per_page: perPage, count: shown.length, page },
      more_records: found.length > perPage,
    },
  });
}

/** Numbers of bytes are texts here. */
const presented = (crm: Crm, one: StoredAttachment): Record<string, unknown> => ({
  id: one.id,
  File_Name: one.name,
  Size: String(one.size),
  Created_Time: crmTime(crm, one.created_at),
  Created_By: person(crm, one.created_by),
});

const person = (crm: Crm, id: string) => ({
  id,
  name: userWithId(crm.catalogue, id)?.full_name ?? "",
});

const wanted = (fields: readonly string[], all: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(all).filter(([name]) => name === "id" || fields.includes(name)),
  );

async function attach(crm: Crm, call: Call): Promise<Response> {
  const record = pathRecord(crm, call);
  const received: Upload[] = [];
  try {
    const { incoming } = call.env;
    const { saved } = await readFiles(incoming, incoming.headers, limits, async (name, bytes) => {
      const one = await crm.files.receive(name, bytes);
      received.push(one);
      return { ...one, isTooLarge: bytes.truncated };
    });
    if (saved.some((one) => one.isTooLarge)) throw tooLarge();
    if (saved.every((one) => one.size === 0)) throw invalid();
    const [file] = await crm.files.keep(saved, false, crm.now());
    if (file === undefined) throw invalid();
    return call.json({ data: [added(crm, call, record.id, file.id)] });
  } catch (error) {
    await crm.files.discard(received);
    throw error instanceof BadMultipart ? invalid() : error;
  }
}

function added(crm: Crm, call: Call, record: string, file: string) {
  const [by, nowMs] = [call.get("user").id, crm.now()];
  const id = new AttachmentStore(crm.db).add({ record, file, by, nowMs });
  const time = crmTime(crm, nowMs);
  return {
    code: "SUCCESS",
    details: {
      ...{ id, Created_Time: time, Modified_Time: time },
      ...{ Created_By: person(crm, by), Modified_By: person(crm, by) },
    },
    message: "attachment uploaded successfully",
    status: "success",
  };
}

const invalid = () => refusal(400, "INVALID_DATA", "invalid data provided");
const tooLarge = () =>
  refusal(
    413,
    "FILE_SIZE_MORE_THAN_ALLOWED_SIZE",
    "Please check if the size of the file is in the correct range",
  );

async function download(crm: Crm, call: Call): Promise<Response> {
  const one = new AttachmentStore(crm.db)
    .of(pathRecord(crm, call).id)
    .find(({ id }) => id === part(call, "attachment"));
  const file = one && crm.files.get(one.file);
  return file === undefined ? noContent() : fileReply(crm, file);
}
