import type { PreparedBody } from "../../mail/prepared-mail.ts";
import { escapeHtml } from "../../html/escape.ts";
import { contentLimit, longestNote } from "../api-decisions.ts";
import { imagesIn, sizeInZoho, withoutImages } from "./content-images.ts";
import type { EmailBody } from "./request.ts";
import { withoutInvisible } from "../../text/invisible.ts";
import { oneLine } from "../../text/printable.ts";
import { shortened } from "../../text/shorten.ts";
import { listedShort } from "../../language/lists.ts";
import { text } from "../../language/text.ts";

/** An attachment that the user left out, and its position in the prepared body. */
export type LeftOutFile = {
  readonly position: number;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
};

export type Content = Pick<EmailBody, "content" | "mail_format"> & {
  /** The positions of the images that the content shows, as they are in the prepared body. */
  readonly shown: ReadonlySet<number>;
};

/**
 * The body as Zoho keeps it: the best of the prepared forms that fits, with sentences at the end
 * about what is missing. They are in the language of the one who files, as is what that person
 * writes into the CRM; the outbox keeps the request, so that a later call says the same, whatever
 * language Mailpin speaks by then.
 *
 * @param goes whether the image with this position in the prepared body is filed, too
 * @param leftOut to be named; images that the text shows are counted instead
 */
export function contentOf(
  bodies: readonly PreparedBody[],
  goes: (image: number) => boolean,
  notes: readonly string[],
  leftOut: readonly LeftOutFile[] = [],
): Content {
  const fitting = (body: PreparedBody, said: readonly string[], named = leftOut) => {
    const content = withNotes(body, goes, said, named);
    return sizeInZoho(content.content) <= contentLimit ? content : undefined;
  };
  for (const body of bodies) {
    const content = fitting(body, notes);
    if (content !== undefined) return content;
  }
  const last = bodies.at(-1);
  if (last === undefined) throw new RangeError("a mail was prepared without any text");
  // Names full of `&` become five times as long in HTML.
  for (let said = notes.length; said > 0; said--) {
    const content = fitting(last, notes.slice(0, said), []);
    if (content !== undefined) return content;
  }
  return withNotes(last, goes, [], []);
}

function withNotes(
  body: PreparedBody,
  goes: (image: number) => boolean,
  notes: readonly string[],
  leftOut: readonly LeftOutFile[],
): Content {
  const images =
    body.mail_format === "text" ? [] : imagesIn(body.content).map(({ position }) => position);
  const shown = new Set(images.filter(goes));
  const lost = body.lostImages + images.filter((image) => !shown.has(image)).length;
  const content =
    images.length === 0 ? body.content : withoutImages(body.content, (image) => shown.has(image));
  const all = [
    ...keptNote(body),
    ...notes,
    ...leftOutNote(leftOut.filter(({ position }) => !images.includes(position))),
    ...(lost === 0 ? [] : [text("filedMail.images-left-out", { count: lost })]),
  ];
  return { content: noted(content, body.mail_format, all), mail_format: body.mail_format, shown };
}

/** Whoever reads the mail in the CRM could not know otherwise that it had more files. */
function leftOutNote(files: readonly LeftOutFile[]): string[] {
  const named = files.map(({ name, size }) =>
    text("filedMail.file-and-size", { file: nameInNote(name), size }),
  );
  return named.length === 0
    ? []
    : [text("filedMail.left-out-files", { files: shortened(listedShort(named), longestNote) })];
}

const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** A file's name that turns, hides and pushes nothing of the words around it. */
export function nameInNote(name: string): string {
  const plain = oneLine(withoutInvisible(name));
  return rightToLeft.test(plain) ? `\u2068${plain}\u2069` : plain;
}

function keptNote({ kept }: PreparedBody): string[] {
  switch (kept) {
    case "all":
    case "structure":
      return [];
    case "words":
      return [text("filedMail.formatting-left-out")];
    case "newest":
      return [text("filedMail.only-newest")];
    case "beginning":
      return [text("filedMail.only-beginning")];
  }
}

export function noted(
  content: string,
  format: PreparedBody["mail_format"],
  notes: readonly string[],
): string {
  if (notes.length === 0) return content;
  if (format === "html")
    return `${content}\n<p>${notes.map((note) => `[${escapeHtml(note)}]`).join("<br>")}</p>`;
  return `${content}\n\n${notes.map((note) => `[${note}]`).join("\n")}`;
}
