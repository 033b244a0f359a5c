/**
 * What a drag contains, judged by its types. File names are hidden until the drop (HTML, drag data
 * store modes).
 */
export type Offer = { readonly kind: "files" } | Guide;

/** Advice for a drag without a message: what to do in the mail client instead. */
export type Guide = { readonly kind: "guide"; readonly title: string; readonly text: string };

const guide = (title: string, text: string): Guide => ({ kind: "guide", title, text });

const newOutlook = guide(
  "The new Outlook needs one more step",
  "The new Outlook does not hand over the message. Drag it to the desktop first, or choose Save as, then drop the file here.",
);
const outlookAttachment = guide(
  "An attachment from the new Outlook",
  "This is an attachment in the new Outlook; drag the whole message to the desktop, or save it, then drop the file here.",
);
const mailspring = guide(
  "Mailspring needs one more step",
  "Mailspring sends only an internal reference. Right-click the message, choose Save as .eml, then drop the file here.",
);
const anyLink = guide(
  "A link, not the message",
  "This client sends a link instead of the message. Save the message as a file, or drag it to the desktop first, then drop it here.",
);
const noFile = guide(
  "No file arrived",
  "The program did not send its file. Save the message as a file, then drop that file here.",
);
const textOnly = guide(
  "Text, not an email",
  "Drop the message itself, or a saved copy of it (.eml or .msg).",
);

/** Links by scheme, each with the advice for its mail client. */
const links: readonly (readonly [RegExp, Guide])[] = [
  [
    /^message:/i,
    guide(
      "Apple Mail sent a link",
      "Apple Mail sent a link. Drag the message to the Desktop, then here.",
    ),
  ],
  [
    /^(?:mailbox|imap|imaps|news)(?:-message)?:/i,
    guide(
      "Thunderbird sent a link",
      "Thunderbird on a Mac sends a link: use Save As, or drag the message to the Desktop first, then here.",
    ),
  ],
  [
    /^akonadi:/i,
    guide(
      "KMail sent a link",
      "KMail sends only a reference. Use Save As, then drop the file here.",
    ),
  ],
  [
    /^https?:/i,
    guide("A web link", "That is a web link; download the message first, then drop the file here."),
  ],
];

/**
 * Judges a drag by its types alone. Some sources never reach a drop (Mailspring allows only a
 * move), so the advice must be complete during the drag.
 */
export function offerOf(types: readonly string[]): Offer {
  if (types.includes("Files")) return { kind: "files" };
  if (types.some((type) => type === "maillistrow" || type.startsWith("multimaillist")))
    return newOutlook;
  if (types.includes("attachment")) return outlookAttachment;
  if (types.some((type) => type.startsWith("mailspring-"))) return mailspring;
  if (types.includes("text/uri-list")) return anyLink;
  return textOnly;
}

/**
 * The advice for a drop without a file. The link, which identifies the mail client, can be read
 * only now.
 */
export function adviceOf(types: readonly string[], uriList: string): Guide {
  const offer = offerOf(types);
  if (offer.kind === "files") return noFile;
  if (offer !== anyLink) return offer;
  const first = uriList.split(/\r?\n/).find((line) => line !== "" && !line.startsWith("#")) ?? "";
  return links.find(([scheme]) => scheme.test(first))?.[1] ?? anyLink;
}

const subjectLimit = 20;

/**
 * The subjects in the new Outlook's undocumented JSON, so that the user sees which mails were
 * dragged; empty when its format has changed.
 */
export function outlookSubjects(json: string): string[] {
  try {
    const data: unknown = JSON.parse(json);
    const subjects =
      typeof data === "object" && data !== null && "subjects" in data ? data.subjects : undefined;
    const texts = (Array.isArray(subjects) ? subjects : []).filter(
      (subject): subject is string => typeof subject === "string",
    );
    return texts.slice(0, subjectLimit).map((subject) => subject.slice(0, 200));
  } catch {
    return [];
  }
}
