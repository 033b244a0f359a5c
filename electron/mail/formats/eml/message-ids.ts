import { createHash } from "node:crypto";
import { maxMessageId } from "../../parse-limits.ts";
import { headerText } from "../../charset/encoded-words.ts";

/**
 * The ids in a field (RFC 5322 section 3.6.4), with their angle brackets; a single word without
 * them counts as an id, too.
 */
export function messageIds(field: string | undefined): string[] {
  const text = headerText(field) ?? "";
  const bracketed = [...text.matchAll(/<([^<>]+)>/g)]
    .map(([, id = ""]) => id.replaceAll(/\s+/g, ""))
    .filter((id) => id !== "");
  const ids = bracketed.length > 0 ? bracketed : /^[^\s<>]+$/.test(text) ? [text] : [];
  return ids.map((id) => bounded(`<${id}>`));
}

/**
 * Replaces an id that is too long by its hash. Cut, it would equal others with the same beginning;
 * left out, another copy of the same mail would not be recognised.
 */
const bounded = (id: string): string =>
  id.length <= maxMessageId
    ? id
    : `<${createHash("sha256").update(id).digest("hex")}@mailpin.invalid>`;
