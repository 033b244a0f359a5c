import type { MailClient } from "../lib/mail-clients.ts";
import { text, type MessageId } from "../../electron/language/text.ts";

/**
 * What a drag contains, judged by its types. File names are hidden until the drop (HTML, drag data
 * store modes).
 */
export type Offer = { readonly kind: "files" } | Guide;

/** Advice for a drag without a message: what to do in the mail client instead. */
export type Guide = {
  readonly kind: "guide";
  readonly title: string;
  readonly text: string;
  /** The mail client whose help says more. */
  readonly client: MailClient;
};

type Advice = IdAfter<"opening.advice.", MessageId>;
type IdAfter<Start extends string, Id> = Id extends `${Start}${infer End}` ? End : never;

/** Advice that is about one mail client. */
const clients: Readonly<Partial<Record<Advice, MailClient>>> = {
  "new-outlook": "new-outlook",
  "outlook-attachment": "new-outlook",
  mailspring: "mailspring",
  "apple-mail": "apple-mail",
  thunderbird: "thunderbird",
};

const guide = (advice: Advice, client = clients[advice] ?? "other"): Guide => ({
  kind: "guide",
  client,
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

/** What a source allows that gives nothing away as a copy. */
const withoutCopy: ReadonlySet<string> = new Set(["move", "link", "linkMove"]);

/**
 * Judges a drag by its types and what its source allows. Without a copy none reaches a drop, so the
 * advice must be complete during the drag.
 */
export function offerOf(types: readonly string[], effects: string): Offer {
  const advice = adviceByTypes(types) ?? (withoutCopy.has(effects) ? "no-copy" : undefined);
  return advice === undefined ? { kind: "files" } : guide(advice);
}

/** Files of unknown types count: neither Windows nor macOS has a type for a mailbox. */
const mailboxTypes: ReadonlySet<string> = new Set(["", "application/mbox"]);

/** Whether the files of a drag may be several mails, judged by their types: files, or a mailbox. */
export const mayBeSeveral = (fileTypes: readonly string[]): boolean =>
  fileTypes.length > 1 || fileTypes.some((type) => mailboxTypes.has(type));

/**
 * The advice for a drop without a file. The link, which identifies the mail client, can be read
 * only now.
 */
export function adviceOf(types: readonly string[], uriList: string): Guide {
  const advice = adviceByTypes(types) ?? "no-file";
  if (advice !== "link") return guide(advice);
  const link = uriList.split(/\r?\n/).find((line) => line !== "" && !line.startsWith("#")) ?? "";
  const byLink = links.find(([scheme]) => scheme.test(link))?.[1] ?? "link";
  return guide(byLink, sites.find(([site]) => site.test(link))?.[1]);
}

/** Webmail by the links of its pages. */
const sites: readonly (readonly [RegExp, MailClient])[] = [
  [/^https:\/\/mail\.google\.com\//i, "gmail"],
  [/^https:\/\/outlook\.(?:live|office|office365|cloud\.microsoft)(?:\.com)?\//i, "outlook-web"],
];

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
