import { safeName } from "../../attachments/attachment-names.ts";
import type { Warnings } from "../../raw-mail.ts";
import { withoutTrailing } from "../../../text/trim.ts";

/** An attachment that the mail refers to, but whose bytes are not in the file. */
export type Missing = {
  readonly why: "linked" | "object" | "damaged";
  readonly name: string | undefined;
  /** Target of a link: a path or an address. */
  readonly target?: string | undefined;
};

/**
 * Warns the user which attachments are missing, why, and how to get them: one warning for each
 * reason.
 */
export function warnOfMissing(missing: readonly Missing[], warnings: Warnings): void {
  const of = (why: Missing["why"]) => missing.filter((each) => each.why === why);
  const [links, objects, damaged] = [of("linked"), of("object"), of("damaged")];
  if (links.length > 0)
    warnings.add(
      "attachment-linked",
      links.length === 1
        ? `${listed(links)} is not in this email, only a link to it. Save the file from there, and attach it to the record by hand.`
        : `${listed(links)} are not in this email, only links to them. Save the files from there, and attach them to the record by hand.`,
    );
  if (objects.length > 0)
    warnings.add(
      "attachment-object",
      objects.length === 1
        ? `${listed(objects)} is part of this email in a form that only Outlook can open. Save it there, and attach it to the record by hand.`
        : `${listed(objects)} are part of this email in a form that only Outlook can open. Save them there, and attach them to the record by hand.`,
    );
  if (damaged.length > 0)
    warnings.add(
      "attachment-missing",
      `${listed(damaged)} cannot be taken out of this email: the file is damaged. Save the email again, then drop the new file.`,
    );
}

/** Most names in one sentence. */
const most = 5;

/** The names of some attachments, as the beginning of a sentence. */
function listed(missing: readonly Missing[]): string {
  const cut = missing.length > most;
  const names = missing.slice(0, cut ? most - 1 : most).map(described);
  return new Intl.ListFormat("en")
    .format(cut ? [...names, `${missing.length - names.length} more`] : names)
    .replace(/^an/, "An");
}

function described({ why, name, target }: Missing): string {
  const shown = safeName(name ?? lastSegment(target ?? ""));
  const quoted = shown === undefined ? "an attachment" : `“${shown}”`;
  return why === "linked" ? `${quoted} (${placeOf(target)})` : quoted;
}

function lastSegment(target: string): string {
  const url = addressOf(target);
  const path = url === undefined ? undefined : withoutTrailing(url.pathname, /\//);
  try {
    return path === undefined ? target : decodeURIComponent(path);
  } catch {
    return path ?? target; // a lone percent sign
  }
}

/** Cloud storage that Outlook links to, by the host of the address. */
const clouds: readonly (readonly [host: RegExp, where: string])[] = [
  [
    /(?:^|\.)(?:1drv\.ms|onedrive\.live\.com|onedrive\.com)$|-my\.sharepoint\.[a-z]+$/,
    "in OneDrive",
  ],
  [/\.sharepoint\.[a-z]+$/, "in SharePoint"],
  [/^(?:drive|docs)\.google\.com$/, "in Google Drive"],
  [/(?:^|\.)dropbox\.com$/, "in Dropbox"],
];

function placeOf(target: string | undefined): string {
  const host = addressOf(target ?? "")?.hostname;
  if (host !== undefined)
    return clouds.find(([pattern]) => pattern.test(host))?.[1] ?? "on the web";
  if (/^(?:\\\\|\/\/|file:\/\/[^/])/i.test(target ?? "")) return "on a file server";
  return target === undefined ? "elsewhere" : "on the sender's computer";
}

const addressOf = (target: string): URL | undefined =>
  /^https?:/i.test(target) ? (URL.parse(target) ?? undefined) : undefined;
