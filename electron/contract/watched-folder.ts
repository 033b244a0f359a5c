import { z } from "zod";

/** The folder whose new mails Mailpin takes by itself; `name` is its own, without the path. */
export const watchedFolder = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none") }),
  z.object({ state: z.enum(["watched", "unreachable"]), name: z.string() }),
]);
export type WatchedFolder = z.output<typeof watchedFolder>;

/** Which folder to watch: the browser's downloads, one that the user chooses, or none. */
export const folderToWatch = z.enum(["downloads", "chosen", "none"]);
export type FolderToWatch = z.output<typeof folderToWatch>;
