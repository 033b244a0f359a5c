import type { Messages } from "../pattern.ts";

/** An attachment that is shown in a dialog: a picture, or the pages of a PDF. */
export const preview = {
  open: "Preview",
  "open-of": "Preview { $file }",
  /** Of the attachments that can be shown: “2 of 5”. */
  place: "{ $place } of { $count }",
  /** Names of buttons with an arrow. */
  previous: "Previous attachment",
  next: "Next attachment",
  opening: "Opening…",
  page: "Page { $page } of { $count }",
  /** Below a long PDF. */
  "first-pages": "These are the first { $shown } of { $count } pages. Save the file to see all.",
  /** Why there is nothing to see. */
  locked: "This PDF is protected by a password. Save it to open it.",
  "damaged-pdf":
    "This PDF is damaged and cannot be shown. Save it to open it with another program.",
  "too-slow": "This PDF takes too long to draw. Save it to open it.",
  "damaged-picture":
    "This picture is damaged and cannot be shown. Save it to open it with another program.",
  unreadable: "This file is no picture and no PDF that can be shown, whatever its name says.",
  "too-large": "This file is too large to be shown here. Save it to open it.",
} as const satisfies Messages;
