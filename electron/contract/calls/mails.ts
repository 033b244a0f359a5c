import { z } from "zod";
import { at, bytes, done, into, opened } from "./common.ts";
import { opening } from "../opening.ts";

/** Who drops files: the window, or the drop strip. */
const page = z.enum(["window", "strip"]);
export type Page = z.output<typeof page>;

/** Brings mails into the tray, and takes them out of it. */
export const mailCalls = {
  /** How many dropped files the page still holds: they would be lost with it. */
  holdFiles: { input: z.object({ page, files: z.number().int().nonnegative() }), output: done },
  /**
   * A part of a large file, whose last part comes with `openMails`. One file of a page comes at a
   * time.
   */
  bringPiece: { input: z.object({ page, at, bytes }), output: done },
  /** Bytes in. One file a call keeps the peak of memory low; several are allowed. */
  openMails: {
    input: z.object({
      ...into,
      page,
      files: z.array(z.object({ name: z.string().max(1000), at: at.exactOptional(), bytes })),
    }),
    output: opened,
  },
  /** Asks the user for files with the system's dialog. */
  chooseMails: { input: z.object(into), output: opened },
  /** Mails that fit the practice company, for a first try. */
  openSamples: { input: z.object(into), output: opened },
  /**
   * Opens a mail that is attached to the mail of a draft; from then on it is a draft like any
   * other.
   */
  openAttached: {
    input: z.object({
      ...into,
      draftId: z.uuid(),
      /** Its position in `email.attachments`. */
      attachment: z.number().int().nonnegative(),
    }),
    output: opened,
  },
  /**
   * Stops openings; what they have read stays. Answers how far they came, once they have ended.
   */
  stopOpenings: {
    input: z.object({
      organisationId: z.string().max(200).exactOptional(),
      openings: z.array(z.uuid()).max(1000),
    }),
    output: z.array(opening),
  },
  discardDrafts: { input: z.object({ draftIds: z.array(z.uuid()).min(1) }), output: done },
} as const;
