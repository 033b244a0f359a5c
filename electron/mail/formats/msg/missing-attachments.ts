import { safeName } from "../../attachments/attachment-names.ts";
import type { Message } from "../../../contract/messages/message.ts";
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
  if (links.length > 0) warnings.add("attachment-linked", { values: listed(links) });
  if (objects.length > 0) warnings.add("attachment-object", { values: listed(objects) });
  if (damaged.length > 0) warnings.add("attachment-missing", { values: listed(damaged) });
}

/** Most names in one sentence. */
const most = 5;

/** The number of some attachments, and names for the beginning of a sentence. */
function listed(missing: readonly Missing[]): { count: number; names: Message[] } {
  const cut = missing.length > most;
  const names = missing.slice(0, cut ? most - 1 : most).map(described);
  const more = { code: "more", values: { count: missing.length - names.length } };
  return { count: missing.length, names: cut ? [...names, more] : names };
}

function described({ why, name, target }: Missing): Message {
  const shown = safeName(name ?? lastSegment(target ?? ""));
  const file: Message =
    shown === undefined
      ? { code: "attachment", kind: "unnamed" }
      : { code: "attachment", kind: "named", values: { name: shown } };
  return why === "linked"
    ? { code: "link", kind: placeOf(target), values: { file: [file] } }
    : file;
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
  [/(?:^|\.)(?:1drv\.ms|onedrive\.live\.com|onedrive\.com)$|-my\.sharepoint\.[a-z]+$/, "onedrive"],
  [/\.sharepoint\.[a-z]+$/, "sharepoint"],
  [/^(?:drive|docs)\.google\.com$/, "google-drive"],
  [/(?:^|\.)dropbox\.com$/, "dropbox"],
];

function placeOf(target: string | undefined): string {
  const host = addressOf(target ?? "")?.hostname;
  if (host !== undefined) return clouds.find(([pattern]) => pattern.test(host))?.[1] ?? "web";
  if (/^(?:\\\\|\/\/|file:\/\/[^/])/i.test(target ?? "")) return "file-server";
  return target === undefined ? "elsewhere" : "computer";
}

const addressOf = (target: string): URL | undefined =>
  /^https?:/i.test(target) ? (URL.parse(target) ?? undefined) : undefined;
