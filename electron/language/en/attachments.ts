import type { Messages } from "../pattern.ts";

/** The attachments of a mail: which of them are filed, and whether they fit. */
export const attachments = {
  title: "Attachments",

  /** Behind the name of a file. */
  "remark.smaller": "made smaller, { BYTES($size) } in the email",
  "remark.too-large": "too large for Zoho on its own",
  "remark.empty-in-text": "in the text, empty",
  "remark.empty": "empty file",
  "remark.signature": "probably part of a signature",
  "remark.shortened": "name shortened, also in the CRM",
  "full-name": "Full name: { $name }",
  "remark.in-text": "in the text",

  open: "Open",
  "open-as-mail": "Open as an email",
  "open-of": "Open { $file } as an email",
  save: "Save…",
  "save-as-file": "Save as a file",
  "save-of": "Save { $file } as a file",

  /** `files` is a list of names. */
  "left-out": "Left out: { $files }",
  /** A switch under the names of the files that are left out. */
  "add-left-out": `{ $count ->
    [one] Add the file left out to the record’s Attachments ({ BYTES($size) })
   *[other] Add the { $count } files left out to the record’s Attachments ({ BYTES($size) })
  }`,
  "size-of-pictures": "Pictures in the text: { BYTES($size) }",
  original: "Attach the original email",
  "original-keeps-text": "keeps the text that Zoho cuts off",

  /** How much of Zoho's limit they use, such as “6.2 MB of 10 MB”. */
  "gauge.title": "Attachment size",
  "gauge.used": "{ $used } of { $limit }",
  "gauge.left": "{ BYTES($size) } left",
  /** Spoken: how much they use, and what is left or too much. */
  "gauge.used-and-left": "{ $used }, { $left }",
  /** Shown for the part that is pointed at: a name, and how large it is. */
  "gauge.part": "{ $part }: { $size }",
  "gauge.part-spoken": "{ $part }: { BYTES($size) }.",
  "gauge.pictures": "Pictures in the text",
  /** `files` is a list of names. */
  "gauge.fits-without": "It fits without { $files }.",

  "too-large": "{ BYTES($size) } too much: untick some attachments.",
  "too-many": `{ $count ->
    [one] { $count } attachment, but Zoho takes { $limit }: untick { $excess }.
   *[other] { $count } attachments, but Zoho takes { $limit }: untick { $excess }.
  }`,
} as const satisfies Messages;
