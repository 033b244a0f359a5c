import type { Attachment, Email } from "../contract/email.ts";
import { attachmentLimitBytes } from "../contract/limits.ts";
import type { Fit, Kept, Picture, Prepared, PreparedBody } from "../contract/prepared.ts";
import { cleanHtml, textOf, withoutMarks, type CleanHtml } from "./html.ts";
import { contentLimit, imageReserve, longestSubject, noteReserve } from "./choices.ts";
import { crowdRemarks } from "./people.ts";
import { imageMarker } from "./request.ts";
import { shortenedHtml } from "./shorten-html.ts";
import { shortenedText } from "./shorten-text.ts";
import { oneLine, printable } from "../text/printable.ts";
import { shortened } from "../text/shorten.ts";

/** Characters that Zoho will count, once each image has the id of its upload. */
export const sizeInZoho = (content: string): number => content.length + (content.match(imageMarker)?.length ?? 0) * imageReserve;

const roomForBody = contentLimit - noteReserve;

/** A mail's HTML without the pictures that were written into it; `address` is what stands for each. */
export type HtmlToFile = { readonly html: string; readonly pictures: readonly (Picture & { readonly address: string })[] };

/**
 * Works out what Zoho's limits do to a mail: the forms of its text that may be filed, and what to tell the user beforehand.
 *
 * @param toFile in the place of `email.html`
 */
export function prepareMail(email: Email, toFile = asWritten(email)): Prepared {
  const pictures = (toFile?.pictures ?? []).map(({ name, type, size, sha256 }) => ({ name, type, size, sha256 }));
  const bodies = bodiesOf(email, toFile);
  return { bodies, pictures, fit: fitOf(email, bodies, pictures) };
}

const asWritten = ({ html }: Email): HtmlToFile | undefined => (html === undefined ? undefined : { html, pictures: [] });

/**
 * The forms of a mail's text, best first: its HTML with the sender's look, or with its structure alone, then without its older messages;
 * then its text, whole or shortened. They end with the first that fits whatever is said at its end.
 */
function bodiesOf({ text, attachments }: Email, toFile: HtmlToFile | undefined): PreparedBody[] {
  const bodies: PreparedBody[] = [];
  const add = (body: PreparedBody, most: number): boolean => {
    const size = sizeInZoho(body.content);
    if (body.content !== "" && size <= most) bodies.push(body);
    return body.content !== "" && size <= roomForBody;
  };
  const cleaned = toFile === undefined ? [] : formsOf(printable(toFile.html), imageFinder(attachments, toFile.pictures));
  for (const { kept, html: whole, lost } of cleaned)
    if (add({ kept, mail_format: "html", content: withoutMarks(whole), lostImages: lost }, contentLimit)) return bodies;
  for (const { html: whole, lost } of cleaned) {
    const content = shortenedHtml(whole, (rest) => sizeInZoho(withoutMarks(rest)) <= roomForBody);
    if (content !== undefined) {
      bodies.push({ kept: "newest", mail_format: "html", content: withoutMarks(content), lostImages: lost });
      return bodies;
    }
  }
  const words = printable(text ?? (toFile === undefined ? "" : textOf(toFile.html))).trim();
  const lostImages = toFile?.pictures.length ?? 0; // unlike files, they do not become attachments
  const whole = { kept: toFile === undefined ? "all" : "words", mail_format: "text", lostImages } as const;
  if (add({ ...whole, content: words === "" ? "(no text)" : words }, contentLimit)) return bodies;
  return [...bodies, { ...whole, ...shortenedText(words, roomForBody) }];
}

type Form = CleanHtml & { readonly kept: Extract<Kept, "all" | "structure"> };

/** HTML that shows nothing, or that the cleaner chokes on, is no form of the mail. */
function formsOf(html: string, imageOf: (address: string) => number | undefined): Form[] {
  return (["look", "structure"] as const).flatMap((keep) => {
    try {
      const clean = cleanHtml(html, imageOf, keep);
      return clean === undefined || clean.html === "" ? [] : [{ ...clean, kept: keep === "look" ? "all" : "structure" }];
    } catch {
      return [];
    }
  });
}

/**
 * Finds the file that an image's address means, by RFC 2392 (`cid:`) or RFC 2557, or the picture, whose position is behind those of the
 * files. Addresses are compared exactly, then without regard to case and percent-encoding: mail systems differ in both.
 */
function imageFinder(files: readonly Attachment[], pictures: HtmlToFile["pictures"]): (address: string) => number | undefined {
  const positions = new Map<string, number>();
  for (const [position, file] of files.entries())
    for (const address of isImage(file)
      ? [file.contentId === undefined ? undefined : `cid:${file.contentId}`, file.contentLocation]
      : [])
      for (const key of address === undefined ? [] : [address, loosely(address)])
        if (!positions.has(key)) positions.set(key, position);
  // Nobody can untick a picture: what exceeds the limit without any attachment is left out, the first ones stay.
  let room = attachmentLimitBytes;
  for (const [index, { address, size }] of pictures.entries()) {
    if (size > room) continue;
    room -= size;
    positions.set(address, files.length + index);
  }
  return (address) => positions.get(address) ?? positions.get(loosely(address));
}

/** Zoho refuses empty files; and a PDF that Apple Mail shows in the text could not be opened any more if it went as an image. */
const isImage = ({ type, size }: Attachment): boolean =>
  size > 0 && (type.startsWith("image/") || type === "application/octet-stream");

function loosely(address: string): string {
  try {
    return decodeURIComponent(address).trim().toLowerCase();
  } catch {
    return address.trim().toLowerCase(); // a lone percent sign
  }
}

function fitOf(email: Email, bodies: readonly PreparedBody[], pictures: readonly Picture[]): Fit {
  const subject = oneLine(email.subject ?? "");
  const [best] = bodies;
  const kept = best?.kept ?? "all";
  const marks = best?.mail_format === "html" ? [...best.content.matchAll(imageMarker)] : [];
  const shown = [...new Set(marks.map(([, position]) => Number(position)))];
  const files = email.attachments.length;
  const pictureBytes = shown.reduce((sum, position) => sum + (pictures[position - files]?.size ?? 0), 0);
  return {
    ...(subject.length > longestSubject && { subject: shortened(subject, longestSubject) }),
    remarks: [...textRemark(kept), ...imageRemark(best?.lostImages ?? 0), ...crowdRemarks(email)],
    isShortened: kept === "newest" || kept === "beginning",
    shown: shown.filter((position) => position < files),
    ...(pictureBytes > 0 && { pictureBytes }),
  };
}

function imageRemark(lost: number): string[] {
  if (lost === 0) return [];
  const [images, them] = lost === 1 ? ["One image", "it"] : [`${lost} images`, "them"];
  return [`${images} in the text will be missing in the CRM: the email does not hold ${them}, or Zoho does not take ${them}.`];
}

function textRemark(kept: Kept): string[] {
  const limit = contentLimit.toLocaleString("en");
  switch (kept) {
    case "all":
    case "structure":
      return [];
    case "words":
      return ["Zoho will keep the words, not the formatting: with it, the text is too long."];
    case "newest":
      return [
        `The text is longer than Zoho keeps (${limit} characters): older messages in it will be cut, the newest stays whole.`,
      ];
    case "beginning":
      return [`The text is longer than Zoho keeps (${limit} characters): only its beginning will be there.`];
  }
}
