import type { Attachment, Email } from "../contract/email.ts";
import type { Fit, Kept, Prepared, PreparedBody } from "../contract/prepared.ts";
import { cleanHtml, textOf, withoutMarks, type CleanHtml } from "./html.ts";
import { contentLimit, imageReserve, longestSubject, noteReserve } from "./limits.ts";
import { crowdRemarks } from "./people.ts";
import { imageMarker } from "./request.ts";
import { shortenedHtml } from "./shorten-html.ts";
import { shortenedText } from "./shorten-text.ts";
import { oneLine, printable, shortened } from "./text.ts";

/** Characters that Zoho will count, once each image has the id of its upload. */
export const sizeInZoho = (content: string): number => content.length + (content.match(imageMarker)?.length ?? 0) * imageReserve;

const roomForBody = contentLimit - noteReserve;

/** Works out what Zoho's limits do to a mail: the forms of its text that may be filed, and what to tell the user beforehand. */
export function prepareMail(email: Email): Prepared {
  const bodies = bodiesOf(email);
  return { bodies, fit: fitOf(email, bodies) };
}

/**
 * The forms of a mail's text, best first: its HTML with the sender's look, or with its structure alone, then without its older messages;
 * then its text, whole or shortened. They end with the first that fits whatever is said at its end.
 */
function bodiesOf({ text, html, attachments }: Email): PreparedBody[] {
  const bodies: PreparedBody[] = [];
  const add = (body: PreparedBody, most: number): boolean => {
    const size = sizeInZoho(body.content);
    if (body.content !== "" && size <= most) bodies.push(body);
    return body.content !== "" && size <= roomForBody;
  };
  const cleaned = html === undefined ? [] : formsOf(printable(html), imageFinder(attachments));
  for (const { kept, html: whole, lost } of cleaned)
    if (add({ kept, mail_format: "html", content: withoutMarks(whole), lostImages: lost }, contentLimit)) return bodies;
  for (const { html: whole, lost } of cleaned) {
    const content = shortenedHtml(whole, (rest) => sizeInZoho(withoutMarks(rest)) <= roomForBody);
    if (content !== undefined) {
      bodies.push({ kept: "newest", mail_format: "html", content: withoutMarks(content), lostImages: lost });
      return bodies;
    }
  }
  const words = printable(text ?? (html === undefined ? "" : textOf(html))).trim();
  const whole = { kept: html === undefined ? "all" : "words", mail_format: "text", lostImages: 0 } as const;
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
 * Finds the file that an image's address means, by RFC 2392 (`cid:`) or RFC 2557. Addresses are compared exactly, then without regard to
 * case and percent-encoding: mail systems differ in both. Zoho refuses empty files.
 */
function imageFinder(files: readonly Attachment[]): (address: string) => number | undefined {
  const positions = new Map<string, number>();
  for (const [position, { contentId, contentLocation, size }] of files.entries())
    for (const address of size === 0 ? [] : [contentId === undefined ? undefined : `cid:${contentId}`, contentLocation])
      for (const key of address === undefined ? [] : [address, loosely(address)])
        if (!positions.has(key)) positions.set(key, position);
  return (address) => positions.get(address) ?? positions.get(loosely(address));
}

function loosely(address: string): string {
  try {
    return decodeURIComponent(address).trim().toLowerCase();
  } catch {
    return address.trim().toLowerCase(); // a lone percent sign
  }
}

function fitOf(email: Email, bodies: readonly PreparedBody[]): Fit {
  const subject = oneLine(email.subject ?? "");
  const [best] = bodies;
  const kept = best?.kept ?? "all";
  const marks = best?.mail_format === "html" ? [...best.content.matchAll(imageMarker)] : [];
  return {
    ...(subject.length > longestSubject && { subject: shortened(subject, longestSubject) }),
    remarks: [...textRemark(kept), ...crowdRemarks(email)],
    isShortened: kept === "newest" || kept === "beginning",
    shown: [...new Set(marks.map(([, position]) => Number(position)))],
  };
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
