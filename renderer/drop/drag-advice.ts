import { text, type MessageId } from "../../electron/language/text.ts";

/**
 * What a drag contains, judged by its types. File names are hidden until the drop (HTML, drag data
 * store modes).
 */
export type Offer = { readonly kind: "files" } | Guide;

/** Advice for a drag without a message: what to do in the mail client instead. */
export type Guide = { readonly kind: "guide"; readonly title: string; readonly text: string };

type Advice = IdAfter<"opening.advice.", MessageId>;
type IdAfter<Start extends string, Id> = Id extends `${Start}${infer End}` ? End : never;

const guide = (advice: Advice): Guide => ({
  kind: "guide",
  title: text(`opening.advice-title.${advice}`),
  text: text(`opening.advice.${advice}`),
});

/** Links by scheme, each with the advice for its mail client. */
const links: readonly (readonly [RegExp, Advice])[] = [
  [/^message:/i, "apple-mail"],
  [/^(?:mailbox|imap|imaps|news)(?:-message)?:/i, "thunderbird"],
  [/^akonadi:/i, "kmail"],
  [/^https?:/i, "web"],
];

/** What the types tell of a drag; undefined for files. */
function adviceByTypes(types: readonly string[]): Advice | undefined {
  if (types.includes("Files")) return undefined;
  if (types.some((type) => type === "maillistrow" || type.startsWith("multimaillist")))
    return "new-outlook";
  if (types.includes("attachment")) return "outlook-attachment";
  if (types.some((type) => type.startsWith("mailspring-"))) return "mailspring";
  return types.includes("text/uri-list") ? "link" : "text";
}

/**
 * Judges a drag by its types alone. Some sources never reach a drop (Mailspring allows only a
 * move), so the advice must be complete during the drag.
 */
export function offerOf(types: readonly string[]): Offer {
  const advice = adviceByTypes(types);
  return advice === undefined ? { kind: "files" } : guide(advice);
}

/**
 * The advice for a drop without a file. The link, which identifies the mail client, can be read
 * only now.
 */
export function adviceOf(types: readonly string[], uriList: string): Guide {
  const advice = adviceByTypes(types) ?? "no-file";
  return guide(advice === "link" ? adviceByLink(uriList) : advice);
}

function adviceByLink(uriList: string): Advice {
  const first = uriList.split(/\r?\n/).find((line) => line !== "" && !line.startsWith("#")) ?? "";
  return links.find(([scheme]) => scheme.test(first))?.[1] ?? "link";
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
