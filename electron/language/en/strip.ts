import type { Messages } from "../pattern.ts";

/** The drop strip at the edge of the screen. */
export const strip = {
  "in-tray": `{ $count ->
    [one] 1 email is in the tray.
   *[other] { $count } emails are in the tray.
  }`,
  refused: `{ $count ->
    [one] 1 file was not opened.
   *[other] { $count } files were not opened.
  }`,
  reading: "Reading…",
  move: "Move the strip along the edge",
  show: "Show Mailpin",
} as const satisfies Messages;
