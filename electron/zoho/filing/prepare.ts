import type { Attachment, Email } from "../../contract/email.ts";
import { attachmentLimitBytes } from "../../contract/limits.ts";
import type { Fit } from "../../contract/fit.ts";
import type { Kept, Picture, Prepared, PreparedBody } from "../../mail/prepared-mail.ts";
import type { Form } from "../../html/sanitizer/allow-list.ts";
import type { CleanHtml, LeftOut } from "../../html/sanitizer/sanitize.ts";
import { contentLimit, longestSubject, noteReserve } from "../api-decisions.ts";
import { imagesIn, sizeInZoho } from "./content-images.ts";
import { withoutMarks } from "../../mail/quoting/kept-marks.ts";
import { filedHtml, textOf } from "./html.ts";
import { crowdRemarks } from "./people.ts";
import { leftOutRemarks, textRemarks } from "./remarks.ts";
import { shortenedHtml } from "./shorten-html.ts";
import { shortenedText } from "./shorten-text.ts";
import { oneLine, printable } from "../../text/printable.ts";
import { shortened } from "../../text/shorten.ts";

const roomForBody = contentLimit - noteReserve;

/** A mail's HTML without its embedded pictures; `address` stands for each. */
export type HtmlToFile = {
  readonly html: string;
  readonly pictures: readonly (Picture & { readonly address: string })[];
};

/**
 * Works out what Zoho's limits do to a mail: the forms of its text that may be filed, and what to
 * tell the user beforehand.
 *
 * @param toFile used instead of `email.html`
 */
export function prepareMail(email: Email, toFile = asWritten(email)): Prepared {
  const pictures = (toFile?.pictures ?? []).map(({ name, type, size, sha256 }) => ({
    name,
    type,
    size,
    sha256,
  }));
  const candidates = candidatesOf(email, toFile);
  return {
    bodies: candidates.map(({ body }) => body),
    pictures,
    fit: fitOf(email, candidates[0], pictures),
  };
}

const asWritten = ({ html }: Email): HtmlToFile | undefined =>
  html === undefined ? undefined : { html, pictures: [] };

/** A form of a mail's text, and the pictures and links that it lost. */
type Candidate = { readonly body: PreparedBody; readonly leftOut: LeftOut };

const fits = ({ body }: Candidate): boolean => sizeInZoho(body.content) <= roomForBody;

/**
 * The forms of a mail's text, best first: its HTML with the sender's look, or with its structure
 * alone, then without its older messages; then its text, whole or shortened. The list ends with the
 * first form that leaves room for all notes.
 */
function candidatesOf(email: Email, toFile: HtmlToFile | undefined): Candidate[] {
  if (toFile === undefined) return ofText(email.text ?? "", "all", nothing);
  const words = () => email.text ?? textOf(toFile.html);
  const html = printable(toFile.html);
  const imageOf = imageFinder(email.attachments, toFile.pictures);
  const look = cleaned(html, imageOf, "look");
  if (look !== undefined && isBlank(look.html))
    return ofText(words(), "all", { ...look.leftOut, localLinks: 0 });
  const formatted =
    look === undefined ? [] : ofForms(look, () => cleaned(html, imageOf, "structure"));
  if (formatted.some(fits)) return formatted;
  // Unlike files, pictures do not become attachments.
  return [
    ...formatted,
    ...ofText(words(), "words", { ...nothing, missingPictures: toFile.pictures.length }),
  ];
}

const nothing: LeftOut = {
  remotePictures: 0,
  unseenPictures: 0,
  missingPictures: 0,
  localLinks: 0,
};

/**
 * An HTML parser may fail on input that its authors did not foresee; the mail's text is filed then.
 */
function cleaned(
  html: string,
  imageOf: (address: string) => number | undefined,
  form: Form,
): CleanHtml | undefined {
  try {
    return filedHtml(html, imageOf, form);
  } catch {
    return undefined;
  }
}

/** A newsletter of remote pictures only shows nothing without them. */
const isBlank = (html: string): boolean =>
  imagesIn(html).length === 0 && html.replace(/<[^<>]*>/g, "").trim() === "";

function ofForms(look: CleanHtml, structureOf: () => CleanHtml | undefined): Candidate[] {
  const whole = ofHtml(look, look.html, "all");
  if (fits(whole)) return [whole];
  const structure = structureOf();
  const candidates =
    structure === undefined ? [whole] : [whole, ofHtml(structure, structure.html, "structure")];
  const short = candidates.filter(({ body }) => sizeInZoho(body.content) <= contentLimit);
  if (candidates.some(fits)) return short;
  for (const form of structure === undefined ? [look] : [look, structure]) {
    const newest = shortenedHtml(
      form.html,
      (rest) => sizeInZoho(withoutMarks(rest)) <= roomForBody,
    );
    if (newest !== undefined) return [...short, ofHtml(form, newest, "newest")];
  }
  return short;
}

const ofHtml = ({ leftOut }: CleanHtml, html: string, kept: Kept): Candidate => ({
  body: { kept, mail_format: "html", content: withoutMarks(html), lostImages: lostImages(leftOut) },
  leftOut,
});

function ofText(text: string, kept: Kept, leftOut: LeftOut): Candidate[] {
  const words = printable(text).trim();
  const common = { mail_format: "text", lostImages: lostImages(leftOut) } as const;
  const whole = { body: { ...common, kept, content: words === "" ? missingText : words }, leftOut };
  if (fits(whole)) return [whole];
  const short = { body: { ...common, ...shortenedText(words, roomForBody) }, leftOut };
  return sizeInZoho(words) <= contentLimit ? [whole, short] : [short];
}

/** As Zoho wants some. The process that reads mails writes it, which speaks no language. */
const missingText = "(no text)";

const lostImages = ({ remotePictures, missingPictures }: LeftOut): number =>
  remotePictures + missingPictures;

/**
 * Finds the file that an image's address means, by RFC 2392 (`cid:`) or RFC 2557, or the embedded
 * picture, whose position comes after those of the files. Addresses are compared exactly, then
 * without case and percent-encoding: mail systems differ in both.
 */
function imageFinder(
  files: readonly Attachment[],
  pictures: HtmlToFile["pictures"],
): (address: string) => number | undefined {
  const positions = new Map<string, number>();
  for (const [position, file] of files.entries())
    for (const address of isImage(file)
      ? [file.contentId === undefined ? undefined : `cid:${file.contentId}`, file.contentLocation]
      : [])
      for (const key of address === undefined ? [] : [address, loosely(address)])
        if (!positions.has(key)) positions.set(key, position);
  // Embedded pictures cannot be unticked. If they alone exceed the limit, the first ones stay and
  // the others are left out.
  let room = attachmentLimitBytes;
  for (const [index, { address, size }] of pictures.entries()) {
    if (size > room) continue;
    room -= size;
    positions.set(address, files.length + index);
  }
  return (address) => positions.get(address) ?? positions.get(loosely(address));
}

/**
 * Zoho refuses empty files; and a PDF that Apple Mail shows in the text could not be opened any
 * more if it were uploaded as an image.
 */
const isImage = ({ type, size }: Attachment): boolean =>
  size > 0 && (type.startsWith("image/") || type === "application/octet-stream");

function loosely(address: string): string {
  try {
    return decodeURIComponent(address).trim().toLowerCase();
  } catch {
    return address.trim().toLowerCase(); // a lone percent sign
  }
}

function fitOf(email: Email, best: Candidate | undefined, pictures: readonly Picture[]): Fit {
  const subject = oneLine(email.subject ?? "");
  const { body, leftOut } = best ?? { body: undefined, leftOut: nothing };
  const kept = body?.kept ?? "all";
  const images = body?.mail_format === "html" ? imagesIn(body.content) : [];
  const shown = [...new Set(images.map(({ position }) => position))];
  const files = email.attachments.length;
  const pictureBytes = shown.reduce(
    (sum, position) => sum + (pictures[position - files]?.size ?? 0),
    0,
  );
  return {
    ...(subject.length > longestSubject && { subject: shortened(subject, longestSubject) }),
    remarks: [...textRemarks(kept), ...leftOutRemarks(leftOut), ...crowdRemarks(email)],
    isShortened: kept === "newest" || kept === "beginning",
    shown: shown.filter((position) => position < files),
    ...(pictureBytes > 0 && { pictureBytes }),
  };
}
