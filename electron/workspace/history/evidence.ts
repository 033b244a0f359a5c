import { createHash } from "node:crypto";
import type { Receipt } from "../../contract/history.ts";

/**
 * What proves that a mail was filed, to somebody who has the mail or the CRM, and tells others
 * nothing of it: no text, people, titles or names of files. `docs/evidence.md` explains each key.
 *
 * @param version of this Mailpin
 */
export function evidenceOf(receipt: Receipt, version: string) {
  const { record, link, files, crmMessageId, seen } = receipt;
  const filedAt = new Date(receipt.finishedAt).toISOString();
  const outcome = receipt.state === "filed" ? "filed" : "already-there";
  const messageIdSha256 = createHash("sha256").update(receipt.messageId).digest("hex");
  const logLine = [
    ...[filedAt, outcome, `${record.module}/${record.id}`, `message-id=${messageIdSha256}`],
    ...[`original=${receipt.originalSha256}`, `files=${receipt.fileCount}`],
    `crm-id=${crmMessageId ?? "unknown"}`,
  ].join(" ");
  return {
    format: "mailpin-evidence-1",
    mailpin: version,
    filedAt,
    outcome,
    record: { module: record.module, id: record.id },
    ...(link !== undefined && { linkedRecord: { module: link.module, id: link.id } }),
    user: receipt.account,
    messageIdSha256,
    originalSha256: receipt.originalSha256,
    fileCount: receipt.fileCount,
    files: files.map(({ size, sha256, inline }) => ({ size, sha256, inline })),
    ...(crmMessageId !== undefined && { crmMessageId }),
    ...(seen !== undefined && { seen }),
    logLine,
  };
}
