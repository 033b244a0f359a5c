import { createHash } from "node:crypto";
import type { Attachment, Email } from "../contract/email.ts";
import { meetingText } from "../contract/messages/meetings.ts";
import { isFromRobot } from "./addresses/robots.ts";
import { writerOf } from "./addresses/writer.ts";
import { longName, nameAttachments, typeOfName } from "./attachments/attachment-names.ts";
import { threadIndexOf, topicOf } from "./content/conversation.ts";
import { snippetOf } from "./content/snippet.ts";
import { htmlToPlainText } from "./content/text.ts";
import { bareHtml, type BareHtml } from "./content/pictures/data-pictures.ts";
import { directionOf } from "./direction-by-file.ts";
import { fingerprintOf } from "./fingerprint.ts";
import { isDrawable } from "./content/pictures/drawable.ts";
import { InlineParts } from "./content/pictures/inline-images.ts";
import { evidenceOf, type Evidence } from "./content/pictures/picture-evidence.ts";
import type { RawMail, Warnings } from "./raw-mail.ts";
import { isLikelySignature } from "./content/pictures/signature-images.ts";

/** A mail, with the bytes of its attachments and pictures by their SHA-256. */
export type ParsedMail = {
  readonly email: Email;
  /** Its HTML as it is shown and filed. `email.html` is as the sender wrote it. */
  readonly bare: BareHtml | undefined;
  /**
   * The SHA-256 of the picture that an address (`cid:…`, a Content-Location) in the HTML or the
   * bare HTML refers to, if the mail holds it and it can be shown.
   */
  readonly pictureOf: (address: string) => string | undefined;
  /** The first words of the body. */
  readonly snippet: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
};

/** The type that senders write when they do not know a better one. */
const unspecific = "application/octet-stream";

/** Turns a reader's result into the contract's email; the same for every format. */
export function assemble(raw: RawMail, warnings: Warnings): ParsedMail {
  const bare = raw.html === undefined ? undefined : bareHtml(raw.html);
  const inline = new InlineParts(raw.attachments, bare?.html);
  const hashes = inline.attachments.map(({ bytes }) =>
    createHash("sha256").update(bytes).digest("hex"),
  );
  const attachments = describeAttachments(
    inline,
    hashes,
    evidenceOf(inline, bare?.html, hashes, raw.from?.name),
    warnings,
  );
  const written = raw.text ?? textOfHtml(bare?.html, warnings);
  const text = (raw.meeting && written && meetingText(raw.meeting)) ?? written;
  const { subject, from, sender, date, messageId, inReplyTo, html, writerClues } = raw;
  const writer = writerOf(raw);
  const present = {
    subject,
    from,
    sender,
    replyTo: raw.replyTo.length === 0 ? undefined : [...raw.replyTo],
    originalFrom: writerClues.originalFrom,
    writer: writer === from ? undefined : writer,
    isList: writerClues.list === undefined ? undefined : true,
    isAutomatic: writerClues.isAutomatic || isFromRobot(from) ? true : undefined,
    date,
    messageId,
    inReplyTo,
    threadIndex: threadIndexOf(raw.conversationIndex),
    topic: topicOf(raw.conversationTopic) ?? topicOf(subject),
    text: text === "" ? undefined : text,
    html,
  };
  const email = {
    format: raw.format,
    ...(Object.fromEntries(
      Object.entries(present).filter(([, value]) => value !== undefined),
    ) as Present<typeof present>),
    to: [...raw.to],
    cc: [...raw.cc],
    bcc: [...raw.bcc],
    references: [...raw.references],
    ...directionOf(raw),
    attachments,
    fingerprint: fingerprintOf(
      { ...raw, text: written, html: bare?.html, attachments: inline.attachments },
      attachments,
    ),
    warnings: warnings.list,
  };
  const files = new Map(inline.attachments.map(({ bytes }, index) => [hashes[index] ?? "", bytes]));
  const embedded = new Map(bare?.pictures.map((picture) => [picture.address, picture]));
  for (const { sha256, bytes } of embedded.values()) files.set(sha256, bytes);
  const pictureOf = (address: string) => {
    const picture = embedded.get(address) ?? attachments[inline.find(address) ?? -1];
    return picture !== undefined && isDrawable(picture.type) ? picture.sha256 : undefined;
  };
  const snippet = snippetOf(text ?? "", raw.text === undefined ? bare?.html : undefined);
  return { email, bare, pictureOf, snippet, files };
}

/** Omits undefined values, as the contract requires. */
type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function describeAttachments(
  inline: InlineParts,
  hashes: readonly string[],
  evidence: ReadonlyMap<number, Evidence>,
  warnings: Warnings,
): Attachment[] {
  const names = nameAttachments(inline.attachments);
  return inline.attachments.map(({ type, bytes, contentId = "", contentLocation = "" }, index) => {
    if (bytes.byteLength === 0) warnings.add("empty-attachment");
    const name = names[index] ?? "attachment";
    const fullName = longName(inline.attachments[index]?.name ?? "");
    const picture = evidence.get(index);
    return {
      name,
      ...(fullName !== undefined && { fullName }),
      type: type === unspecific ? (typeOfName(name) ?? type) : type,
      size: bytes.byteLength,
      sha256: hashes[index] ?? "",
      inline: inline.isShown(index),
      ...(picture !== undefined && isLikelySignature(picture) && { likelySignature: true }),
      ...(contentId !== "" && { contentId }),
      ...(inline.isShown(index) && contentLocation !== "" && { contentLocation }),
    };
  });
}

/** An HTML parser may fail on unforeseen input; the rest of the mail is still good. */
function textOfHtml(html: string | undefined, warnings: Warnings): string | undefined {
  try {
    return html === undefined ? undefined : htmlToPlainText(html);
  } catch {
    warnings.add("text-failed");
    return undefined;
  }
}
