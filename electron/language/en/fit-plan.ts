import type { Messages } from "../pattern.ts";

/** Ways to make a mail fit that is too large for Zoho. */
export const fitPlan = {
  title: "To make it fit",

  "step.logos": `{ $count ->
    [one] Leave out { $count } signature logo ({ BYTES($size) })
   *[other] Leave out { $count } signature logos ({ BYTES($size) })
  }`,
  "step.photos": `{ $count ->
    [one] Shrink { $count } photo ({ BYTES($before) } → { BYTES($after) })
   *[other] Shrink { $count } photos ({ BYTES($before) } → { BYTES($after) })
  }`,
  "step.original": "Do not attach the original email ({ BYTES($size) })",
  "step.some-smallest": `{ $count ->
    [one] Leave out the { $count } smallest attachment ({ BYTES($size) })
   *[other] Leave out the { $count } smallest attachments ({ BYTES($size) })
  }`,
  "step.smallest": "Leave out the smallest: { $file } ({ BYTES($size) })",
  "step.largest": "Leave out the largest: { $file } ({ BYTES($size) })",
  "step.enough": "Leave out { $file } ({ BYTES($size) })",
  undo: "Undo",

  /** What a step leads to. */
  "then.fits": "then it fits",
  "then.too-large": "then still { BYTES($size) } too much",
  "then.too-many": `{ $count ->
    [one] then still { $count } attachment, { $excess } too many
   *[other] then still { $count } attachments, { $excess } too many
  }`,
  "fits-now": "The attachments fit now.",

  looking: "Checking how small the photos can be…",
  /** `files` is a list of names. */
  failed:
    "Too large or damaged, so Mailpin could not make them smaller and they stay as they are: { $files }.",
  "photos-stay": "The photos stay as they are",

  /** Photos beside their smaller versions. */
  compare: "Compare…",
  "compare.title": "Compare the photos",
  "compare.note":
    "The smaller photos keep their picture, but not what the camera noted beside it, such as place and time. The photos in the email stay as they are.",
  "compare.original": "As it came: { BYTES($size) }",
  "compare.smaller": "Smaller: { BYTES($size) }",
  "compare.original-of": "{ $file }, as it came",
  "compare.smaller-of": "{ $file }, smaller",
} as const satisfies Messages;
