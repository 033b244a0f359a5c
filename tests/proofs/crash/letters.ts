import { createHash } from "node:crypto";
import type { Email } from "../../../electron/contract/email.ts";
import type { RecordRef } from "../../../electron/contract/record.ts";
import type { NewJob } from "../../../electron/outbox/job.ts";
import type { CompanySeed } from "../../../electron/practice-crm/store/company.ts";
import { composeRequest } from "../../../electron/zoho/filing/compose.ts";
import { Chance } from "../fuzz/chance.ts";

/** A mail to file. The same seed and number always make the same one, in every process. */
export type Letter = {
  readonly number: number;
  readonly subject: string;
  readonly record: RecordRef;
  readonly job: NewJob;
  /** The bytes of its attachments, by their names. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Those that follow it into the record's own Attachments; most letters have none. */
  readonly added: ReadonlyMap<string, Uint8Array>;
};

const recordCount = 2_000;
const mostFiles = 3;
const mostAdded = 2;
const mostBytes = 40_000;
/** Of the only user: the account that files. */
const userId = "554023000000691001";
const me = { name: "Sam Seller", email: "sam@seller.example" };
const originalSha256 = "0".repeat(64);

export const company: CompanySeed = {
  organisation: { company_name: "Seller", primary_email: me.email },
  users: [{ id: userId, full_name: me.name, email: me.email, administrator: true }],
  records: {
    Contacts: Array.from({ length: recordCount }, (_, index) => ({
      id: recordId(index),
      Last_Name: `Number${index}`,
      Email: `p${index}@customer.example`,
    })),
  },
};

/** @param most how many files it has at most */
export function letter(seed: number, number: number, most = mostFiles): Letter {
  const chance = new Chance(seed * 1_000_003 + number);
  const at = number % recordCount;
  const record = { module: "Contacts", id: recordId(at), title: `Number${at}` };
  const files = new Map(
    Array.from({ length: chance.below(most + 1) }, (_, index) => [
      `plan ${number}-${index}.pdf`,
      bytesBy(chance),
    ]),
  );
  // Two letters in three leave nothing out.
  const added = new Map(
    Array.from({ length: number % 3 === 0 ? chance.below(mostAdded + 1) : 0 }, (_, index) => [
      `large plan ${number}-${index}.pdf`,
      bytesBy(chance),
    ]),
  );
  const subject = `Letter ${number}`;
  const messageId = `<${seed}-${number}@customer.example>`;
  const request = composeRequest({
    email: emailOf(subject, messageId, files),
    ...{ sha256: originalSha256, record, direction: "received", without: [], me, openedAt: 0 },
  });
  const job: NewJob = {
    ...{ id: uuidOf(`job ${messageId}`), draftId: uuidOf(`draft ${messageId}`) },
    ...{ account: userId, subject, record },
    ...{ messageId, originalSha256, request, files: request.files },
    additions: [...added].map(([name, bytes]) => ({
      ...{ name, size: bytes.byteLength, sha256: sha256Of(bytes) },
    })),
  };
  return { number, subject, record, job, files, added };
}

export const sha256Of = (bytes: Uint8Array): string =>
  createHash("sha256").update(bytes).digest("hex");

/** Always the same one for a text; version 4, variant 1, as random ones. */
function uuidOf(text: string): string {
  const hex = sha256Of(new TextEncoder().encode(text));
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`];
  return [...parts, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join("-");
}

function recordId(index: number): string {
  return String(554_023_000_010_000_000n + BigInt(index));
}

function bytesBy(chance: Chance): Uint8Array {
  const bytes = new Uint8Array(1 + chance.below(mostBytes));
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = chance.below(256);
  return bytes;
}

function emailOf(
  subject: string,
  messageId: string,
  files: ReadonlyMap<string, Uint8Array>,
): Email {
  return {
    ...{ format: "eml", subject, messageId, references: [], warnings: [] },
    from: { name: "Mara Klein", address: "mara@customer.example" },
    ...{ to: [{ name: me.name, address: me.email }], cc: [], bcc: [] },
    date: "2026-03-02T09:15:00+01:00",
    ...{ direction: "received", directionReason: { code: "nothing-says-sent" } },
    text: `Hello Sam, this is ${subject}.`,
    attachments: [...files].map(([name, bytes]) => ({
      ...{ name, type: "application/pdf", size: bytes.byteLength, sha256: sha256Of(bytes) },
      inline: false,
    })),
  };
}
