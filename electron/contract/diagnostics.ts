import { z } from "zod";

/** Where Mailpin runs, and where its files are. */
export const diagnostics = z.object({
  version: z.string(),
  /** E.g. "Linux 6.8.0 (x64)". */
  platform: z.string(),
  dataFolder: z.string(),
  logFolder: z.string(),
  /** For support, as JSON: codes and counts; no address, no path, nothing of a mail. */
  support: z.string(),
});
export type Diagnostics = z.output<typeof diagnostics>;

/** A folder of Mailpin that the user may look into; the path is main's. */
export const ownFolder = z.enum(["data", "logs"]);
export type OwnFolder = z.output<typeof ownFolder>;
