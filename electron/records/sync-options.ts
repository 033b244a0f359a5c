import type { DatabaseSync } from "node:sqlite";
import type { ShapeOptions } from "./shape.ts";
import type { RecordSource } from "./source.ts";

export type SyncOptions = ShapeOptions & {
  readonly db: DatabaseSync;
  /** Without `count` and `exports` all records are listed. */
  readonly source: Pick<RecordSource, "modules" | "fields" | "list" | "deleted"> &
    Partial<Pick<RecordSource, "count" | "exports">>;
  /** ms since the epoch. */
  readonly now: () => number;
  readonly signal?: AbortSignal;
  /** Records of a module above which an export costs less than a list; 10,000 by default. */
  readonly exportAbove?: number;
  /** Waits so many ms for an export; time by default. */
  readonly wait?: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
  /** Called after every page, with the number of records that it changed. */
  readonly onChange?: (changed: number) => void;
};
