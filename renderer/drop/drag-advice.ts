/**
 * What a drag offers, as far as its types tell. The names of files are hidden until the drop (HTML,
 * drag data store modes).
 */
export type Offer = { readonly kind: "files" } | Guide;

/**
 * There will be no message in this drag; the way round, as the client of the other side offers it.
 */
export type Guide = { readonly kind: "guide"; readonly title: string; readonly text: string };

const guide = (title: string, text: string): Guide => ({ kind: "guide", title, text });

const newOutlook = guide(
  "The new Outlook needs one more step",
  "The new Outlook does not hand over the message. Drag it to the desktop first, or choose Save as, then drop the file here.",
);
const outlookAttachment = guide(
  "An attachment of the new Outlook",
  "This is an attachment in the new Outlook; drag the whole message to the desktop, or save it, then drop the file here.",
);
const mailspring = guide(
  "Mailspring needs one more step",
  "Mailspring sends only an internal reference. Right-click the message, choose Save as .eml, then drop the file here.",
);
const someLink = guide(
  "A link, not the message",
  "This client sends a link instead of the message. Save the message as a file, or drag it to the desktop first, then drop it here.",
);
const emptyHanded = guide(
  "No file arrived",
  "The program promised a file and sent none. Save the message as a file, then drop that file here.",
);
const onlyText = guide(
  "Text, not an email",
  "Drop the message itself, or a file of it that you saved (.eml or .msg).",
);

/** Links by scheme, each with the way round that its mail client leaves open. */
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
 * Says what will become of a drag, from its types alone: some sources (Mailspring, which allows
 * only a move) never get as far as a drop, so the hint must be complete while the mail is still in
 * the air.
 */
export function offerOf(types: readonly string[]): Offer {
  if (types.includes("Files")) return { kind: "files" };
  if (types.some((type) => type === "maillistrow" || type.startsWith("multimaillist")))
    return newOutlook;
  if (types.includes("attachment")) return outlookAttachment;
  if (types.some((type) => type.startsWith("mailspring-"))) return mailspring;
  if (types.includes("text/uri-list")) return someLink;
  return onlyText;
}

/** For a drop that brought no file; now the link itself can be read, and with it the client. */
export function adviceOf(types: readonly string[], uriList: string): Guide {
  const offer = offerOf(types);
  if (offer.kind === "files") return emptyHanded;
  if (offer !== someLink) return offer;
  const first = uriList.split(/\r?\n/).find((line) => line !== "" && !line.startsWith("#")) ?? "";
  return links.find(([scheme]) => scheme.test(first))?.[1] ?? someLink;
}

const subjectLimit = 20;

/**
 * The subjects in the new Outlook's undocumented JSON, so that the user sees which mails were
 * meant; nothing when it changed its shape.
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
