import { filingRequest, type FilingRequest } from "./request.ts";

/** RFC 2606 reserves `.invalid`: nobody else can have given such an id. */
export const madeId = (hash: string): string => `<${hash}@mailpin.invalid>`;

/** Of all copies of a mail the same, as far as they share a fingerprint. */
export const ownId = (fingerprint: string | undefined, sha256: string): string =>
  madeId(fingerprint ?? sha256);

export const isMadeId = (id: string): boolean => id.endsWith("@mailpin.invalid>");

/** A stored filing, under an id of its own: another mail has its Message-ID. */
export function underOwnId(
  stored: unknown,
  mail: { readonly fingerprint?: string | undefined; readonly originalSha256: string },
): { readonly messageId: string; readonly request: FilingRequest } {
  const request = filingRequest.parse(stored);
  const messageId = ownId(mail.fingerprint, mail.originalSha256);
  const email = { ...request.email, original_message_id: messageId };
  return { messageId, request: { ...request, email } };
}
