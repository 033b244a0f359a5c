import type { Messages } from "../pattern.ts";

/** What Zoho will not keep of a mail as it is. */
export const remarks = {
  "words-only":
    "Zoho will keep the words but not the formatting, because with it the text is too long.",
  "newest-only":
    "The text is longer than Zoho keeps ({ $limit } characters): older messages in it will be cut, and the newest stays whole.",
  "beginning-only":
    "The text is longer than Zoho keeps ({ $limit } characters): only its beginning will be kept.",
  "missing-images": `{ $count ->
    [one] One image in the text will be missing in the CRM: the email does not contain it, or Zoho does not accept it.
   *[other] { $count } images in the text will be missing in the CRM: the email does not contain them, or Zoho does not accept them.
  }`,
  "remote-images": `{ $count ->
    [one] One picture that the email loads from the web will be missing in the CRM.
   *[other] { $count } pictures that the email loads from the web will be missing in the CRM.
  }`,
  "local-links": `{ $count ->
    [one] One link to a file on the sender's computer or network will be plain text in the CRM.
   *[other] { $count } links to files on the sender's computer or network will be plain text in the CRM.
  }`,
  "too-many-recipients":
    "{ $count } people in { $field }: Zoho keeps the first { $limit }, and the text will say how many more there were.",
  "without-address": `{ $count ->
    [one] One person in { $field } without an email address: named at the end of the text.
   *[other] { $count } people in { $field } without an email address: named at the end of the text.
  }`,

  /** As an earlier version worded it. */
  "earlier-version": "{ $text }",
  unknown: "Something of this email will not be kept as it is.",
} as const satisfies Messages;
