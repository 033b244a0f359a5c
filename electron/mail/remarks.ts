import type { WarningMessage } from "../contract/messages/warnings.ts";
import type { Warnings } from "./raw-mail.ts";

/**
 * The remarks on mails that are more, or less, than a message from one person to another. They are
 * the same for every file format.
 */
export const remarks = {
  signed: { code: "signed", kind: "smime" },
  signedPgp: { code: "signed", kind: "pgp" },
  encrypted: { code: "encrypted", kind: "smime" },
  encryptedPgp: { code: "encrypted", kind: "pgp" },
  encryptedText: { code: "encrypted", kind: "text" },
  packedPart: { code: "smime", kind: "part" },
  unreadablePackage: { code: "smime", kind: "unreadable" },
  cutPackage: { code: "content-cut", kind: "smime" },
  certificates: { code: "certificates" },
  damagedWinmail: { code: "winmail" },
  cutWinmail: { code: "content-cut", kind: "winmail" },
  attachedItem: { code: "attached-item" },
  report: { code: "report", kind: "other" },
  deliveryFailed: { code: "report", kind: "failed" },
  deliveryDelayed: { code: "report", kind: "delayed" },
  delivered: { code: "report", kind: "delivered" },
  read: { code: "report", kind: "read" },
  notRead: { code: "report", kind: "not-read" },
  complaint: { code: "report", kind: "complaint" },
  meeting: { code: "meeting", kind: "other" },
  invitation: { code: "meeting", kind: "invitation" },
  meetingCancelled: { code: "meeting", kind: "cancelled" },
  meetingAccepted: { code: "meeting", kind: "accepted" },
  meetingDeclined: { code: "meeting", kind: "declined" },
  meetingTentative: { code: "meeting", kind: "tentative" },
  appointment: { code: "appointment" },
  taskRequest: { code: "task-request" },
  archived: { code: "archived" },
  savedPage: { code: "saved-page" },
  externalBody: { code: "external-body" },
} as const satisfies Record<string, WarningMessage>;

export type Remark = keyof typeof remarks;

export function addRemark(warnings: Warnings, remark: Remark): void {
  const { code, ...details }: WarningMessage = remarks[remark];
  warnings.put({ code, ...details });
}
