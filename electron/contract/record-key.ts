import type { RecordRef } from "./record.ts";

/** A text that no other record has: for maps and sets. */
export const recordKey = ({ module, id }: Pick<RecordRef, "module" | "id">): string =>
  `${module}/${id}`;
